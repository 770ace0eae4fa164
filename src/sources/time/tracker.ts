import type { Observation } from '../../model/observation.ts'
import { Refusal } from '../../model/refusal.ts'
import type { Reading, SourceFile } from '../../model/source.ts'
import { scanHead } from '../csv/head.ts'
import { askColumns, toldColumns } from '../log/columns.ts'
import type { Columns } from '../log/columns.ts'
import { INTERACTIONS } from '../log/log-fields.ts'
import { firstRows, tableRows } from '../log/table.ts'
import { fold } from '../text/fold.ts'
import { readEntries } from './entries.ts'
import { rescueTimeColumns } from './rescuetime.ts'
import { isSummary, trackerColumns } from './tracker-columns.ts'
import { TRACKER } from './tracker-fields.ts'

/** How surely the head of a CSV file is that of a time tracker: 0.7, or 0.4 where it only sums hours up; else 0. */
export function sureOfTracker(head: Uint8Array): number {
  const rows = scanHead(head)
  const names = rows.slice(0, 3).flatMap(({ cells }) => cells.map(fold))
  // a calendar, a list of whom one had to do with (room log), what somebody saw or ran may have minutes and notes too
  if (names.some(name => OF_OTHERS.has(name))) return 0
  if (trackerColumns(rows) !== null || rescueTimeColumns(rows) !== null) return 0.7
  return isSummary(rows) ? 0.4 : 0
}

/** Words that stand for a channel in lists of interactions, and for other things in lists of hours. */
const OF_BOTH = new Set([...(TRACKER['user'] ?? []), ...(TRACKER['what'] ?? []), ...(TRACKER['subject'] ?? []), ...(TRACKER['task'] ?? []), 'type', 'typ', 'tipo', 'art', 'kind', 'via', 'how', 'method', 'methode', 'medium', 'who', 'wer', 'jak', 'personname']) // prettier-ignore

/** Headers that no list of hours has. */
const OF_OTHERS = new Set([
  ...['with', 'channel', 'direction'].flatMap(field => INTERACTIONS[field] ?? []).filter(word => !OF_BOTH.has(word)),
  ...'alldayevent withwhom distance calories avghr heartrate steps profilename bookmark artist album track sleepquality timeinbed sleepduration sleepscore'.split(
    ' ',
  ),
])

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
