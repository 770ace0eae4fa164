import type { DecisionBody } from '../model/decision.ts'
import type { Instant } from '../model/instant.ts'

/** A record as far as it matters for what is shown of a person. */
export type ShownRecord = {
  readonly id: string
  readonly name: string | null
  readonly keys: readonly { readonly kind: string; readonly value: string }[]
  readonly card: Readonly<Record<string, unknown>> | null
  readonly cardAt: Instant | null
  readonly n: number
}
export type Correction = Extract<DecisionBody, { kind: 'correction' }>

/** What is shown of a person. Null: no source says it, or the user took it away. */
export type Shown = {
  readonly name: string
  readonly title: string | null
  readonly company: string | null
  readonly industry: string | null
  readonly place: string | null
  readonly emails: readonly string[]
  readonly urls: readonly string[]
}

/**
 * Chooses what to show of a person: the user's last correction of a field; else what the newest card that has the field
 * says; for the name also the record with the most observations, and at last an address. Title and company come from
 * one card, so that nobody gets the title of one job at the company of another.
 * `corrections`: those that stand, in the order they were made, on any record of the person.
 */
export function display(records: readonly ShownRecord[], corrections: readonly Correction[]): Shown {
  const cards = [...records].filter(record => record.card !== null).sort(newestFirst)
  const corrected = new Map<string, string | null>(corrections.map(({ field, value }) => [field, value]))
  const from = (field: string) => cards.map(({ card }) => textOf(card?.[field])).find(value => value !== null) ?? null
  const working = cards.find(({ card }) => textOf(card?.['title']) !== null || textOf(card?.['company']) !== null)?.card
  const shown = (field: string, otherwise: string | null) => {
    const value = corrected.get(field)
    return value === undefined ? otherwise : value
  }
  return {
    name: shown('name', null) ?? nameOf(records, from('name')),
    title: shown('title', textOf(working?.['title'])),
    company: shown('company', textOf(working?.['company'])),
    industry: shown('industry', from('industry')),
    place: shown('place', from('place')),
    emails: keysOf(records, 'email'),
    urls: keysOf(records, 'url'),
  }
}

function newestFirst(a: ShownRecord, b: ShownRecord): number {
  return (b.cardAt ?? -Infinity) === (a.cardAt ?? -Infinity)
    ? a.id < b.id
      ? -1
      : 1
    : (b.cardAt ?? -Infinity) - (a.cardAt ?? -Infinity)
}

function nameOf(records: readonly ShownRecord[], fromCard: string | null): string {
  if (fromCard !== null) return fromCard
  const named = records
    .filter(record => textOf(record.name) !== null)
    // a name with a space in it is a name; one without may be an account
    .sort(
      (a, b) => Number(b.name?.includes(' ')) - Number(a.name?.includes(' ')) || b.n - a.n || (a.id < b.id ? -1 : 1),
    )
  return named[0]?.name ?? records.flatMap(record => record.keys)[0]?.value ?? 'Somebody without a name'
}

function keysOf(records: readonly ShownRecord[], kind: string): readonly string[] {
  return [...new Set(records.flatMap(({ keys }) => keys.filter(key => key.kind === kind).map(key => key.value)))]
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}
