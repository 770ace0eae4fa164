import type { Observation } from '../../model/observation.ts'
import { Refusal } from '../../model/refusal.ts'
import type { Reading, SourceFile } from '../../model/source.ts'
import { scanHead } from '../csv/head.ts'
import { askColumns, toldColumns } from '../log/columns.ts'
import type { Columns } from '../log/columns.ts'
import { firstRows, tableRows } from '../log/table.ts'
import { fold } from '../text/fold.ts'
import { readEntries } from './entries.ts'
import { isOfOthers } from './of-others.ts'
import { rescueTimeColumns } from './rescuetime.ts'
import { isSummary, trackerColumns } from './tracker-columns.ts'
import { TRACKER } from './tracker-fields.ts'

/** How surely the head of a CSV file is that of a time tracker: 0.7, or 0.4 where it only sums hours up; else 0. */
export function sureOfTracker(head: Uint8Array): number {
  const rows = scanHead(head)
  if (isOfOthers(rows)) return 0
  if (trackerColumns(rows) !== null || rescueTimeColumns(rows) !== null) return 0.7
  return isSummary(rows) ? 0.4 : 0
}

/** Reads the entries of a tracker's CSV export. */
export async function* readTracker(file: SourceFile, reading: Reading): AsyncGenerator<readonly Observation[]> {
  const rows = await firstRows(file, reading)
  const columns = toldColumns(file.name, rows, TRACKER, reading) ?? trackerColumns(rows) ?? rescueTimeColumns(rows)
  if (columns === null && isSummary(rows))
    throw new Refusal(
      'E_TIME_SUMMARY',
      `${file.name} sums hours up and does not say of each entry on which day it was: export the detailed report, with one row for each entry.`,
    )
  if (columns === null) throw askColumns(file.name, rows, TRACKER, reading)
  yield* readEntries(file, ledger => tableRows(file, columns, reading, ledger), knowing(file.name, columns, reading))
}

/** A bucket of ActivityWatch as a table counts seconds, however short its events are. */
function knowing(file: string, { headers }: Columns, reading: Reading): Reading {
  const [first, second] = headers.map(fold)
  if (first !== 'timestamp' || second !== 'duration') return reading
  return { ...reading, answers: { [`unit:${file}`]: 'seconds', ...reading.answers } }
}
