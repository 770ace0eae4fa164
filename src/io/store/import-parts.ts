import type { FileReport } from '../../model/ledger.ts'
import { fromJson, number, numberOrNull } from './base.ts'
import { IdRanges } from './id-ranges.ts'
import type { Sql } from './sql.ts'
import type { ImportCounts } from './store.ts'

/** What one part of a run wrote, or several of them. */
export type Part = {
  readonly counts: ImportCounts
  readonly sources: readonly string[]
  readonly since: number | null
  readonly until: number | null
  readonly firstId: number
  readonly lastId: number
}
/** What an import held before another part is added to it; `seq`: the next free place of its ledger. */
export type Earlier = Part & { readonly seq: number }

export function earlierOf(sql: Sql, owner: number, row: number): Earlier {
  const known = sql.get('SELECT * FROM import WHERE id = ?', row)
  const seq = sql.get(
    `SELECT max(coalesce((SELECT max(seq) FROM import_file WHERE owner = ? AND import_id = ?), -1),
       coalesce((SELECT max(seq) FROM ledger_line WHERE owner = ? AND import_id = ?), -1)) + 1 AS next`,
    owner,
    row,
    owner,
    row,
  )
  return {
    counts: fromJson<ImportCounts>(known?.['counts']),
    sources: fromJson<readonly string[]>(known?.['sources']),
    since: numberOrNull(known?.['since'] ?? null),
    until: numberOrNull(known?.['until'] ?? null),
    firstId: number(known?.['first_id']),
    lastId: number(known?.['last_id']),
    seq: number(seq?.['next']),
  }
}

/** Both as one: what the import is from then on. */
export function joined(sql: Sql, owner: number, row: number, earlier: Part, part: Part): Part {
  const [first, last] = [Math.min(earlier.firstId, part.firstId), Math.max(earlier.lastId, part.lastId)]
  const both = (name: keyof ImportCounts): number => earlier.counts[name] + part.counts[name]
  return {
    sources: [...new Set([...earlier.sources, ...part.sources])],
    counts: {
      added: both('added'),
      matched: both('matched'),
      forgotten: both('forgotten'),
      skipped: both('skipped'),
      failed: both('failed'),
      people: peopleIn(sql, owner, row, first, last),
    },
    since: earlier.since === null ? part.since : Math.min(earlier.since, part.since ?? earlier.since),
    until: earlier.until === null ? part.until : Math.max(earlier.until, part.until ?? earlier.until),
    firstId: first,
    lastId: last,
  }
}

/** Notes what an import found that others had brought; with `isLater` beside what its earlier parts found. */
export function noteAgain(sql: Sql, owner: number, row: number, found: IdRanges, isLater: boolean): void {
  const again = new IdRanges()
  if (isLater) {
    for (const run of sql.all('SELECT from_id, to_id FROM seen_again WHERE owner = ? AND import_id = ?', owner, row))
      again.addRange(number(run['from_id']), number(run['to_id']))
    sql.run('DELETE FROM seen_again WHERE owner = ? AND import_id = ?', owner, row)
  }
  for (const [from, to] of found.runs()) again.addRange(from, to)
  for (const [from, to] of again.runs())
    sql.run('INSERT INTO seen_again (owner, import_id, from_id, to_id) VALUES (?, ?, ?, ?)', owner, row, from, to)
}

/** Adds the counts of a file that an earlier part read from, too. False where there is none of that name. */
export function addToFile(sql: Sql, owner: number, row: number, file: FileReport): boolean {
  for (const known of sql.all(
    `SELECT seq, body FROM import_file WHERE owner = ? AND import_id = ? AND form = 'file'`,
    owner,
    row,
  )) {
    const before = fromJson<FileReport>(known['body'])
    if (before.file !== file.file) continue
    const sum = (name: 'rows' | 'kept' | 'skipped' | 'failed'): number => before[name] + file[name]
    const both = { rows: sum('rows'), kept: sum('kept'), skipped: sum('skipped'), failed: sum('failed') }
    sql.run(
      `UPDATE import_file SET body = ? WHERE owner = ? AND import_id = ? AND form = 'file' AND seq = ?`,
      JSON.stringify({ ...file, ...both }),
      owner,
      row,
      number(known['seq']),
    )
    return true
  }
  return false
}

/** How many contacts an import names, over all its parts. */
function peopleIn(sql: Sql, owner: number, row: number, first: number, last: number): number {
  const counted = sql.get(
    `SELECT count(DISTINCT i.record_id) AS n FROM observation o
     JOIN involvement i ON i.owner = o.owner AND i.observation_id = o.id
     WHERE o.owner = ? AND o.id BETWEEN ? AND ? AND o.import_id = ?`,
    owner,
    first,
    last,
    row,
  )
  return number(counted?.['n'])
}
