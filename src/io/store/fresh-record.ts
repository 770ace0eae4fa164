import { KIND_CODES, NO_DATE, ROLE_CODES } from './codes.ts'
import type { FreshRecord, Mention } from './interner.ts'
import { bestName, orderKeys, parseKeys } from './refresh.ts'
import { RowBatch } from './row-batch.ts'
import type { Sql } from './sql.ts'

/** One part of a new record in a new observation, with the store's codes; `at` null: no date. */
export type FreshPart = {
  readonly mention: Mention
  readonly at: number | null
  readonly kind: number
  readonly role: number
  /** how many people the observation has */
  readonly size: number
  readonly row: number
  readonly key: string
}

/** Counts one involvement of a record that this writer made. */
export function noteFresh(record: FreshRecord, { mention, at, kind, role, size, row, key }: FreshPart): void {
  mention.n += 1
  if (at !== null && (record.first === null || at < record.first)) record.first = at
  if (kind !== KIND_CODES.card || !(role === ROLE_CODES.subject || size === 1)) return
  const card = { observation: row, at: at ?? NO_DATE, key }
  if (record.card === null || isNewer(card, record.card)) record.card = card
}

/** Stores new records from what was counted: the same that `refreshRecords` would read back from the rows. */
export function settleFresh(sql: Sql, owner: number, records: Iterable<FreshRecord>, version: number): void {
  const rows = new RowBatch(
    sql,
    `INSERT INTO record (id, owner, public_id, source, key_kind, key_value, name, keys, n, first_at, card, card_at, changed, told)`,
    14,
  )
  const keyRows = new RowBatch(sql, 'INSERT INTO record_key (owner, kind, value, record_id)', 4)
  for (const { id, publicId, source, main, mentions, first, card } of records) {
    const said = mentions.map(({ keys, name, n }) => ({ keys: parseKeys(keys), name, n }))
    const keys = orderKeys(main, said)
    const n = mentions.reduce((sum, one) => sum + one.n, 0)
    const cardAt = card === null || card.at === NO_DATE ? null : card.at
    rows.add(
      id,
      owner,
      publicId,
      source,
      ...main,
      bestName(said),
      JSON.stringify(keys),
      n,
      first,
      card?.observation ?? null,
      cardAt,
      version,
      version,
    )
    for (const [kind, value] of keys) keyRows.add(owner, kind, value, id)
  }
  rows.flush()
  keyRows.flush()
}

/** By moment, then by key in the order of its bytes, as the database sorts. */
function isNewer(a: NonNullable<FreshRecord['card']>, b: NonNullable<FreshRecord['card']>): boolean {
  return a.at - b.at > 0 || (a.at === b.at && Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)) > 0)
}
