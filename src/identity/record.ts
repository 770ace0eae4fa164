import type { Instant } from '../model/instant.ts'

/** What identity needs to know of a contact record: one source's idea of one human. */
export type IdentityRecord = {
  readonly id: string
  readonly source: string
  readonly name: string | null
  readonly keys: readonly { readonly kind: string; readonly value: string }[]
  readonly card: Readonly<Record<string, unknown>> | null
  readonly first: Instant | null
}

/** The order of first sight, undated ones last; ties by id. The first of a cluster gives the person its id. */
export function byFirstSight(a: IdentityRecord, b: IdentityRecord): number {
  return (a.first ?? Infinity) === (b.first ?? Infinity)
    ? a.id < b.id
      ? -1
      : Number(a.id > b.id)
    : (a.first ?? Infinity) - (b.first ?? Infinity)
}
