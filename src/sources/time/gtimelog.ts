import { HOUR, MINUTE } from '../../model/instant.ts'
import type { Reading, SourceFile } from '../../model/source.ts'
import type { TableRow } from '../log/table.ts'
import { readDate } from '../text/dates.ts'
import { wholeText } from '../text/whole-text.ts'
import { madeRow } from './made-row.ts'

const LINE = /^(\d{4}-\d{2}-\d{2} \d{2}:\d{2})(?: [+-]\d{4})?: (.*)$/
const BYTES = 64 << 20
/** The hour at which a new day begins for whoever works past midnight. */
const NIGHT = 2 * HOUR

/** Whether the first lines of a text are those of gtimelog: a moment, a colon, what was done until then. */
export function looksLikeGtimelog(head: string): boolean {
  const lines = head
    .split(/\r?\n/)
    .filter(line => line.trim() !== '' && !line.startsWith('#'))
    .slice(0, 20)
  return lines.length > 1 && lines.slice(0, -1).every(line => LINE.test(line))
}

/** What was done from one line to the next of the same day; `**` marks what was no work. */
export async function gtimelogRows(file: SourceFile, { ledger }: Reading): Promise<readonly TableRow[]> {
  const rows: TableRow[] = []
  let before: { text: string; at: number } | null = null
  for (const [at, line] of (await wholeText(file, BYTES, 'a log of gtimelog')).split(/\r?\n/).entries()) {
    const match = LINE.exec(line)
    const stamp = match === null ? null : readDate(match[1] ?? '', 'day-month')
    if (match === null || stamp === null) {
      if (line.trim() !== '' && !line.startsWith('#'))
        ledger.failed(file.name, 'E_TIME_LINE', 'The line has no time of day.', {
          line: at + 1,
          raw: line.slice(0, 2_000),
        })
      continue
    }
    const [text, what] = [match[1] ?? '', match[2] ?? '']
    const isSameDay = before !== null && dayOf(before.at) === dayOf(stamp.at) && stamp.at >= before.at
    if (isSameDay && /\*\*\s*$/.test(what)) ledger.skipped(file.name, 'time-break', 'A break.', { line: at + 1 })
    else if (isSameDay) {
      const [, project = '', rest = what] = /^([^:]{1,80}):\s+(.*)$/.exec(what) ?? []
      const minutes = String((stamp.at - (before?.at ?? 0)) / MINUTE)
      rows.push(madeRow(at + 1, line, { start: before?.text ?? '', end: text, minutes, project, what: rest }))
    }
    before = { text, at: stamp.at }
  }
  return rows
}

function dayOf(at: number): number {
  return Math.floor((at - NIGHT) / (24 * HOUR))
}
