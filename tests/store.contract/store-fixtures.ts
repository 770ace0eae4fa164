import type { ContactRef } from '../../src/model/contact.ts'
import type { Observation } from '../../src/model/observation.ts'
import type { PersonRow } from '../../src/io/store/store.ts'

type Message = Extract<Observation, { kind: 'message' }>

/** When everything happens, unless said otherwise. */
export const NOON = 1_750_000_000_000

/** A mail from Ana, unless said otherwise. */
export function message(key: string, more: Partial<Message> = {}): Observation {
  return {
    source: 'mail',
    key,
    at: NOON,
    precision: 'minute',
    kind: 'message',
    channel: 'mail',
    people: [{ who: whoIs('ana'), role: 'from', direction: 'in', weight: 1 }],
    detail: { chars: 120 },
    ...more,
  }
}

export function whoIs(id: string, name?: string): ContactRef {
  const keys = [{ kind: 'email' as const, value: `${id}@acme.example` }]
  return name === undefined ? { keys } : { keys, name }
}

export function personRow(id: string, name: string, twoWay: number | null): PersonRow {
  const known = { value: twoWay ?? 0, low: 0, high: 1, n: 3, because: [] }
  const measured = twoWay === null ? { unknown: [{ text: 'not seen' }] } : known
  return {
    id,
    records: [id, `${id}-record`],
    name,
    title: 'Engineer',
    company: 'Acme',
    industry: null,
    place: null,
    function: null,
    seniority: null,
    context: null,
    label: null,
    connectedOn: null,
    emails: [],
    urls: [],
    evidence: [],
    tie: {
      person: id,
      band: twoWay === null ? 'unobserved' : 'active',
      state: twoWay === null ? 'unobserved' : 'observed',
      continues: measured,
      twoWay: measured,
      wouldAnswer: measured,
      seen: twoWay === null ? [] : [{ channel: 'mail', n: 3, first: 1, last: 2 }],
      first: null,
      last: null,
      lastIn: null,
      lastOut: null,
      out: 0,
      in: 0,
    },
  }
}

/** Batches laid end to end; with `whole` the pieces as they come. */
export async function collect<T>(batches: AsyncIterable<readonly T[]>): Promise<T[]>
export async function collect<T>(pieces: AsyncIterable<T>, whole: true): Promise<T[]>
export async function collect<T>(all: AsyncIterable<T | readonly T[]>, whole = false): Promise<T[]> {
  const list: T[] = []
  for await (const piece of all)
    if (!whole && Array.isArray(piece)) list.push(...(piece as readonly T[]))
    else list.push(piece as T)
  return list
}

export async function* only<T>(list: readonly T[]): AsyncGenerator<T> {
  yield* list
}
