import type { Reading, SourceFile } from '../../model/source.ts'
import type { TableRow } from '../log/table.ts'
import { wholeText } from '../text/whole-text.ts'
import { madeRow } from './made-row.ts'

const BYTES = 64 << 20
const MOMENT = String.raw`\d{4}-\d{2}-\d{2} \d{2}:\d{2}(?::\d{2})?`
/** `2026-03-14 09:00 - 2026-03-14 10:30 | site | draft`; what still runs has no end */
const LINE = new RegExp(String.raw`^(${MOMENT})(?: - (${MOMENT}))? \| ((?:[^|\\]|\\.)*?) \| (.*)$`)
const BLANK = /^\s*(?:#.*)?$/

/** Whether the first lines of a text are those of bartib: from, until, project and what was done. */
export function looksLikeBartib(head: string): boolean {
  const lines = head.split(/\r?\n/).filter(line => !BLANK.test(line))
  return lines.length > 0 && lines.slice(0, Math.max(1, Math.min(20, lines.length - 1))).every(line => LINE.test(line))
}

/** Each line as an entry. */
export async function bartibRows(file: SourceFile, { ledger }: Reading): Promise<readonly TableRow[]> {
  const rows: TableRow[] = []
  for (const [at, raw] of (await wholeText(file, BYTES, 'a log of bartib')).split(/\r?\n/).entries()) {
    const match = LINE.exec(raw)
    if (match !== null) {
      const [, start = '', end = '', project = '', what = ''] = match
      rows.push(madeRow(at + 1, raw, { start, end, project: plain(project), what: plain(what) }))
    } else if (!BLANK.test(raw))
      ledger.failed(file.name, 'E_TIME_LINE', 'The line is no entry.', { line: at + 1, raw: raw.slice(0, 2_000) })
  }
  return rows
}

/** A stroke within a text stands behind a backslash. */
function plain(text: string): string {
  return text.replace(/\\(.)/g, '$1').trim()
}
