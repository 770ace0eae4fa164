import { fromJson, number, numberOrNull } from './base.ts'
import { importNumber } from './import-rows.ts'
import type { ObservationWriter } from './observation-writer.ts'
import type { Sql } from './sql.ts'
import type { ImportCounts } from './store.ts'

/**
 * Lets the running import hold all that an earlier one holds, as if the same bytes had been read again: whichever of the
 * two is taken back, the other keeps it. Null, and nothing is noted, where the earlier one was taken back or anything that
 * it brought has gone since (a person who was forgotten): then only reading tells what is new, known or to stay forgotten.
 * Refusal: E_IMPORT_UNKNOWN
 */
export function holdAgain(
  sql: Sql,
  owner: number,
  id: string,
  writer: ObservationWriter,
): { readonly matched: number } | null {
  const row = importNumber(sql, owner, id)
  const known = sql.get('SELECT * FROM import WHERE id = ?', row)
  const counts = fromJson<ImportCounts>(known?.['counts'])
  if (known?.['status'] !== 'done' || counts.forgotten > 0) return null
  const [first, last] = [number(known['first_id']), number(known['last_id'])]
  const own = sql.get(
    'SELECT count(*) AS n FROM observation WHERE owner = ? AND id BETWEEN ? AND ? AND import_id = ?',
    owner,
    first,
    last,
    row,
  )
  if (number(own?.['n']) !== counts.added) return null
  const runs = sql
    .all('SELECT from_id, to_id FROM seen_again WHERE owner = ? AND import_id = ? ORDER BY from_id', owner, row)
    .map(run => [number(run['from_id']), number(run['to_id'])] as const)
  for (const [from, to] of runs) {
    const there = sql.get(
      'SELECT count(*) AS n FROM observation WHERE owner = ? AND id BETWEEN ? AND ?',
      owner,
      from,
      to,
    )
    if (number(there?.['n']) !== to - from + 1) return null
  }
  if (last >= first) runs.push([first, last])
  for (const [from, to] of runs) writer.again.addRange(from, to)
  for (const source of fromJson<readonly string[]>(known['sources'])) writer.sources.add(source)
  writer.since = numberOrNull(known['since'] ?? null)
  writer.until = numberOrNull(known['until'] ?? null)
  return { matched: counts.added + counts.matched }
}
