import type { Instant } from '../../model/instant.ts'
import { Refusal } from '../../model/refusal.ts'
import { inherit, moveBack } from './account-imports.ts'
import { bumpVersion, number, numberOrNull, raiseTouchedFloor, text } from './base.ts'
import { recount } from './coverage.ts'
import { holds, IdRanges } from './id-ranges.ts'
import { importNumber } from './import-rows.ts'
import { refreshRecords } from './refresh.ts'
import { removeObservation } from './remove-observation.ts'
import type { Sql } from './sql.ts'

export type Undone = { readonly removed: number; readonly kept: number; readonly decisionsOnRemoved: number }

/**
 * Takes back an import, inside the caller's transaction. What another import holds too stays and passes to that import;
 * decisions stay, and sleep where their records are gone. Refusals: E_IMPORT_UNKNOWN, E_IMPORT_UNDONE
 */
export function undoImport(sql: Sql, owner: number, id: string, at: Instant): Undone {
  const row = importNumber(sql, owner, id)
  const own = sql.get('SELECT status, first_id, last_id FROM import WHERE id = ?', row)
  if (own?.['status'] !== 'done')
    throw new Refusal('E_IMPORT_UNDONE', 'This import has already been taken back; nothing was changed.', {
      status: 409,
    })
  const others = otherHolders(sql, owner, row)
  const touched = new Set<number>()
  const count = { removed: 0, kept: 0 }
  const passed = new Map<number, number>()
  for (const observation of heldBy(sql, owner, row, number(own['first_id']), number(own['last_id']))) {
    const heir = others.find(other => holds(other.runs, observation))
    if (heir === undefined) {
      removeObservation(sql, owner, observation, touched)
      count.removed += 1
    } else {
      sql.run('UPDATE observation SET import_id = ? WHERE id = ?', heir.row, observation)
      passed.set(heir.row, (passed.get(heir.row) ?? 0) + 1)
      count.kept += 1
    }
  }
  moveBack(sql, owner, row)
  for (const [heir, n] of passed) inherit(sql, owner, heir, n)
  sql.run('DELETE FROM seen_again WHERE owner = ? AND import_id = ?', owner, row)
  sql.run(`UPDATE import SET status = 'undone', undone_at = ? WHERE id = ?`, at, row)
  const version = bumpVersion(sql, owner)
  const gone = refreshRecords(sql, owner, touched, version, true)
  if (gone.length > 0) raiseTouchedFloor(sql, owner, version)
  recount(sql, owner)
  return { ...count, decisionsOnRemoved: decisionsOn(sql, owner, gone) }
}

function otherHolders(sql: Sql, owner: number, row: number) {
  const byImport = new Map<number, IdRanges>()
  for (const run of sql.all(
    'SELECT import_id, from_id, to_id FROM seen_again WHERE owner = ? AND import_id <> ? ORDER BY import_id, from_id',
    owner,
    row,
  )) {
    const other = number(run['import_id'])
    const ranges = byImport.get(other) ?? new IdRanges()
    ranges.addRange(number(run['from_id']), number(run['to_id']))
    byImport.set(other, ranges)
  }
  return [...byImport].map(([other, ranges]) => ({ row: other, runs: ranges.runs() }))
}

/** Observations that count as this import's: those it wrote, and those it inherited when an earlier import was undone. */
function heldBy(sql: Sql, owner: number, row: number, first: number, last: number): readonly number[] {
  const ranges = new IdRanges()
  if (last >= first) ranges.addRange(first, last)
  for (const run of sql.all('SELECT from_id, to_id FROM seen_again WHERE owner = ? AND import_id = ?', owner, row))
    ranges.addRange(number(run['from_id']), number(run['to_id']))
  const held: number[] = []
  for (const [from, to] of ranges.runs())
    for (const found of sql.all(
      'SELECT id, import_id FROM observation WHERE owner = ? AND id BETWEEN ? AND ?',
      owner,
      from,
      to,
    ))
      if (numberOrNull(found['import_id']) === row) held.push(number(found['id']))
  return held
}

function decisionsOn(sql: Sql, owner: number, records: readonly string[]): number {
  if (records.length === 0) return 0
  const gone = new Set(records)
  let count = 0
  for (const row of sql.all('SELECT body FROM decision WHERE owner = ? AND undone = 0', owner))
    if ((text(row['body']).match(/p_[a-z2-7]{16}/g) ?? []).some(id => gone.has(id))) count += 1
  return count
}
