import type { Role } from '../../model/contact.ts'
import type { Observation } from '../../model/observation.ts'
import { NO_DATE } from './codes.ts'
import type { FreshRecord } from './interner.ts'
import { bestName, orderKeys, parseKeys, writeKeys, writeRecord } from './refresh.ts'
import type { Sql } from './sql.ts'

/** Counts one involvement of a record that this writer made. */
export function noteFresh(
  record: FreshRecord,
  mention: number,
  { at, kind, key }: Pick<Observation, 'at' | 'kind' | 'key'>,
  part: { readonly role: Role; readonly row: number; readonly size: number },
): void {
  const said = record.said.get(mention)
  if (said !== undefined) said.n += 1
  if (at !== null && (record.first === null || at < record.first)) record.first = at
  if (kind !== 'card' || !(part.role === 'subject' || part.size === 1)) return
  const card = { observation: part.row, at: at ?? NO_DATE, key }
  if (record.card === null || isNewer(card, record.card)) record.card = card
}

/** Brings a new record up to date from what was counted: the same that `refreshRecords` would read back from the rows. */
export function settleFresh(sql: Sql, owner: number, record: FreshRecord, version: number): void {
  const said = [...record.said.values()].map(({ keys, name, n }) => ({ keys: parseKeys(keys), name, n }))
  const keys = orderKeys(record.main, said)
  const n = said.reduce((sum, one) => sum + one.n, 0)
  writeKeys(sql, owner, record.id, [], keys)
  writeRecord(sql, record.id, version, keys, bestName(said), { n, first: record.first }, record.card)
}

/** By moment, then by key in the order of its bytes, as the database sorts. */
function isNewer(a: NonNullable<FreshRecord['card']>, b: NonNullable<FreshRecord['card']>): boolean {
  return a.at - b.at > 0 || (a.at === b.at && Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)) > 0)
}
