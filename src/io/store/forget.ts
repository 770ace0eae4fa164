import type { Decision } from '../../model/decision.ts'
import type { Instant } from '../../model/instant.ts'
import type { ContactKey } from '../../model/contact.ts'
import { Refusal } from '../../model/refusal.ts'
import type { Base } from './base.ts'
import { bumpVersion, number, ownerSalt, raiseTouchedFloor, text, textOrNull } from './base.ts'
import { recount } from './coverage.ts'
import { insertDecision } from './insert-decision.ts'
import { removePerson } from './people.ts'
import { recordNumbers } from './person-records.ts'
import { tombstoneHash } from './public-id.ts'
import { parseKeys, refreshRecords } from './refresh.ts'
import { removeObservation } from './remove-observation.ts'
import { makeScrubber, scrubRows } from './scrub.ts'
import type { Scrub } from './scrub.ts'
import type { Sql } from './sql.ts'
import { identifyingKeys, maskedKey } from './tombstones.ts'

export type Forgotten = { readonly decision: Decision; readonly observations: number; readonly records: number }

/**
 * Forgets the humans behind these records: everything that is only about them goes; out of what others share with them
 * they are taken, name and keys; hashes remain, so that no import brings them back. Afterwards the file is rewritten, so
 * that the disk's free pages hold nothing either. Refusals: E_RECORD_UNKNOWN, E_BUSY
 */
export async function forget(base: Base, ids: readonly string[], at: Instant): Promise<Forgotten> {
  const { sql, owner } = base
  const receipt = await sql.transaction(() => erase(sql, owner, ids, at))
  sql.script('PRAGMA wal_checkpoint(TRUNCATE)')
  sql.script('VACUUM')
  sql.script('PRAGMA wal_checkpoint(TRUNCATE)')
  return receipt
}

function erase(sql: Sql, owner: number, ids: readonly string[], at: Instant): Forgotten {
  const records = recordNumbers(sql, owner, ids)
  if (records.length === 0)
    throw new Refusal('E_RECORD_UNKNOWN', 'This person is not in your data any more; nothing was changed.', {
      status: 404,
    })
  const known = readKnown(sql, owner, records)
  const salt = ownerSalt(sql, owner)
  const hashes = [...new Set(known.keys.map(key => tombstoneHash(salt, key.kind, key.value)))].sort()
  for (const hash of hashes)
    sql.run('INSERT INTO tombstone (owner, hash) VALUES (?, ?) ON CONFLICT (owner, hash) DO NOTHING', owner, hash)
  const scrub = makeScrubber(known.words, { ids: known.publicIds, names: known.names })
  const touched = new Set<number>(records)
  const observations = eraseObservations(sql, owner, records, salt, scrub, touched)
  for (const id of known.publicIds) forgetDerived(sql, owner, id)
  const version = bumpVersion(sql, owner)
  refreshRecords(sql, owner, touched, version, true)
  scrubRows(sql, owner, scrub)
  for (const table of ['derived', 'reading', 'tie_gist', 'alias'])
    sql.run(`DELETE FROM ${table} WHERE owner = ?`, owner)
  raiseTouchedFloor(sql, owner, version)
  recount(sql, owner)
  const decision = insertDecision(sql, owner, { kind: 'forget', hashes, at }, at)
  return { decision, observations, records: records.length }
}

/** All that the database knows to call them by. */
function readKnown(sql: Sql, owner: number, records: readonly number[]) {
  const keys: { kind: string; value: string }[] = []
  const words = new Set<string>()
  const names = new Set<string>()
  const publicIds: string[] = []
  for (const record of records) {
    const row = sql.get(
      'SELECT r.public_id, r.name, s.name AS source FROM record r JOIN source s ON s.id = r.source WHERE r.id = ?',
      record,
    )
    publicIds.push(text(row?.['public_id']))
    for (const mention of sql.all('SELECT keys, name FROM mention WHERE owner = ? AND record_id = ?', owner, record)) {
      const said = parseKeys(text(mention['keys'])).map(([kind, value]) => ({ kind, value }) as ContactKey)
      keys.push(...identifyingKeys(text(row?.['source']), said))
      for (const key of said) words.add(key.value)
      const name = textOrNull(mention['name'])
      if (name !== null) names.add(name)
    }
  }
  for (const name of names) words.add(name)
  return { keys, words, names: [...names], publicIds }
}

function eraseObservations(
  sql: Sql,
  owner: number,
  records: readonly number[],
  salt: string,
  scrub: Scrub,
  touched: Set<number>,
): number {
  const theirs = new Set(records)
  const seen = new Set<number>()
  let removed = 0
  for (const record of records)
    for (const row of sql.all(
      'SELECT DISTINCT observation_id FROM involvement WHERE owner = ? AND record_id = ?',
      owner,
      record,
    ))
      seen.add(number(row['observation_id']))
  for (const id of seen) {
    const people = sql
      .all('SELECT record_id FROM involvement WHERE owner = ? AND observation_id = ?', owner, id)
      .map(row => number(row['record_id']))
    const others = people.filter(record => !theirs.has(record))
    if (others.length === 0) {
      removeObservation(sql, owner, id, touched)
      removed += 1
    } else takeOut(sql, owner, id, records, others.length, salt, scrub)
  }
  return removed
}

/** What others share stays, without them: their part, their names in the text, and a key that could spell them out. */
function takeOut(
  sql: Sql,
  owner: number,
  id: number,
  records: readonly number[],
  size: number,
  salt: string,
  scrub: Scrub,
): void {
  for (const record of records)
    sql.run('DELETE FROM involvement WHERE owner = ? AND observation_id = ? AND record_id = ?', owner, id, record)
  sql.run('UPDATE involvement SET size = ? WHERE owner = ? AND observation_id = ?', size, owner, id)
  const row = sql.get('SELECT key, detail FROM observation WHERE id = ?', id)
  const key = text(row?.['key'])
  sql.run(
    'UPDATE observation SET key = ?, detail = ? WHERE id = ?',
    key.startsWith('masked:') ? key : maskedKey(salt, key),
    scrub.json(text(row?.['detail'])),
    id,
  )
}

function forgetDerived(sql: Sql, owner: number, record: string): void {
  const row = sql.get('SELECT person FROM person_record WHERE owner = ? AND record = ?', owner, record)
  removePerson(sql, owner, row === undefined ? record : text(row['person']))
}
