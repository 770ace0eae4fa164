import type { ContactRef } from '../../model/contact.ts'
import type { Observation } from '../../model/observation.ts'
import { CHANNEL_CODES, DIRECTION_CODES, KIND_CODES, LEVER_CODES, PRECISION_CODES, ROLE_CODES } from './codes.ts'

/**
 * Observations of one source as columns, the way the store writes them. Made where they are read, in another thread than
 * the one that writes: a few long arrays cross the border between threads at a tenth of the cost of as many objects.
 */
export type PackedRows = {
  readonly source: string
  readonly count: number
  readonly keys: readonly string[]
  /** the detail of each as JSON */
  readonly details: readonly string[]
  /** NaN: no date */
  readonly at: ArrayLike<number>
  readonly precision: ArrayLike<number>
  readonly kind: ArrayLike<number>
  /** 0: none */
  readonly channel: ArrayLike<number>
  readonly lever: ArrayLike<number>
  /** NaN: none */
  readonly minutes: ArrayLike<number>
  /** where the people of each begin, and at the end where the last ones end: `count + 1` numbers */
  readonly people: ArrayLike<number>
  /** by person: the place of the contact among all contacts of this packer */
  readonly who: ArrayLike<number>
  readonly role: ArrayLike<number>
  readonly direction: ArrayLike<number>
  readonly weight: ArrayLike<number>
  /** contacts that were not in earlier rows of this packer; the first has the place `firstContact` */
  readonly firstContact: number
  readonly contacts: readonly ContactRef[]
}

const COLUMNS = ['at', 'precision', 'kind', 'channel', 'lever', 'minutes'] as const
const PEOPLE = ['who', 'role', 'direction', 'weight'] as const

/** Packs one batch after the other and remembers contacts, so that each crosses once however often it is named. */
export class Packer {
  readonly #byObject = new WeakMap<ContactRef, number>()
  readonly #byText = new Map<string, number>()
  #contacts: ContactRef[] = []
  #known = 0

  /** One of `PackedRows` for each run of observations of the same source; throws where a source breaks its contract. */
  pack(batch: readonly Observation[]): readonly PackedRows[] {
    const packed: PackedRows[] = []
    for (let from = 0, until = 0; from < batch.length; from = until) {
      const source = batch[from]?.source ?? ''
      while (until < batch.length && batch[until]?.source === source) until++
      packed.push(this.#rows(source, from === 0 && until === batch.length ? batch : batch.slice(from, until)))
    }
    return packed
  }

  #rows(source: string, batch: readonly Observation[]): PackedRows {
    const rows = { keys: [] as string[], details: [] as string[], people: [0] }
    const columns = listsOf(COLUMNS)
    const parts = listsOf(PEOPLE)
    for (const one of batch) {
      checkShape(one)
      rows.keys.push(one.key)
      rows.details.push(JSON.stringify(one.detail))
      columns.at.push(one.at ?? Number.NaN)
      columns.precision.push(PRECISION_CODES[one.precision])
      columns.kind.push(KIND_CODES[one.kind])
      columns.channel.push(one.channel === null ? 0 : CHANNEL_CODES[one.channel])
      columns.lever.push(one.lever === undefined ? 0 : LEVER_CODES[one.lever])
      columns.minutes.push(one.minutes ?? Number.NaN)
      for (const { who, role, direction, weight } of one.people) {
        parts.who.push(this.#placeOf(who))
        parts.role.push(ROLE_CODES[role])
        parts.direction.push(DIRECTION_CODES[direction])
        parts.weight.push(weight)
      }
      rows.people.push(parts.who.length)
    }
    const contacts = this.#contacts
    this.#contacts = []
    return {
      source,
      count: batch.length,
      ...rows,
      ...columns,
      ...parts,
      firstContact: this.#known - contacts.length,
      contacts,
    }
  }

  #placeOf(who: ContactRef): number {
    const held = this.#byObject.get(who)
    if (held !== undefined) return held
    const text = `${contactKeysText(who)}\n${who.name ?? ''}`
    let place = this.#byText.get(text)
    if (place === undefined) {
      place = this.#known++
      this.#byText.set(text, place)
      this.#contacts.push(who)
    }
    this.#byObject.set(who, place)
    return place
  }
}

/** Keys in the order they were given, as compact JSON: `[["email","ana@acme.example"],["name","Ana Ruiz"]]`. */
export function contactKeysText({ keys }: ContactRef): string {
  return JSON.stringify(keys.map(key => [key.kind, key.value]))
}

/** The same rows with their numbers in typed arrays, whose memory moves to another thread instead of being copied. */
export function toMove(rows: PackedRows): { readonly rows: PackedRows; readonly moves: readonly ArrayBuffer[] } {
  const floats = (list: ArrayLike<number>) => Float64Array.from(list)
  const bytes = (list: ArrayLike<number>) => Uint8Array.from(list)
  const moved = {
    at: floats(rows.at),
    minutes: floats(rows.minutes),
    weight: floats(rows.weight),
    precision: bytes(rows.precision),
    kind: bytes(rows.kind),
    channel: bytes(rows.channel),
    lever: bytes(rows.lever),
    role: bytes(rows.role),
    direction: bytes(rows.direction),
    people: Uint32Array.from(rows.people),
    who: Uint32Array.from(rows.who),
  }
  return { rows: { ...rows, ...moved }, moves: Object.values(moved).map(({ buffer }) => buffer) }
}

function listsOf<N extends string>(names: readonly N[]): Record<N, number[]> {
  return Object.fromEntries(names.map(name => [name, [] as number[]])) as Record<N, number[]>
}

/** A reader that breaks the contract is a bug; better a loud one than a bad row for ever. */
function checkShape({ key, at, source }: Observation): void {
  if (key.length === 0 || key.length > 200)
    throw new Error(`The source ${source} gave a key of ${key.length} characters; 1 to 200 are allowed.`)
  if (at !== null && !(Number.isInteger(at) && Math.abs(at) <= 8.64e15))
    throw new Error(`The source ${source} gave ${at} as the moment of ${key}.`)
}
