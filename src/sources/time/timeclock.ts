import type { Reading, SourceFile } from '../../model/source.ts'
import type { TableRow } from '../log/table.ts'
import { wholeText } from '../text/whole-text.ts'
import { madeRow } from './made-row.ts'

const BYTES = 64 << 20
/** `i 2026/03/14 09:00:00 client:site  draft` begins something, `o 2026/03/14 10:30:00` ends it. */
const LINE = /^([ioO])\s+(\d{4}[/.-]\d{1,2}[/.-]\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?)(?:[+-]\d{4})?(?:\s+(\S.*))?$/
/** Nobody does more at once; further up nothing is looked for, so that no file takes long. */
const NEAR = 200
/** Comments, blank lines, and what timeclock says besides: the hours of a day, a balance. */
const OTHER = /^(?:\s*$|[;#*]|[bh]\s)/

/** Whether the first lines of a text are those of a timeclock file (Emacs, ledger, hledger). */
export function looksLikeTimeclock(head: string): boolean {
  const lines = head
    .split(/\r?\n/)
    .slice(0, -1)
    .filter(line => !OTHER.test(line))
    .slice(0, 40)
  const clocks = lines.filter(line => LINE.test(line))
  return clocks.length > 1 && clocks.length >= lines.length * 0.9 && clocks.some(line => line.startsWith('i'))
}

type Open = { readonly line: number; readonly raw: string; readonly start: string; readonly what: string }

/** What was begun and ended. An end that names nothing ends what was begun last; of several at once each ends by its name. */
export async function timeclockRows(file: SourceFile, { ledger }: Reading): Promise<readonly TableRow[]> {
  const rows: TableRow[] = []
  const open: Open[] = []
  for (const [at, raw] of (await wholeText(file, BYTES, 'a timeclock file')).split(/\r?\n/).entries()) {
    const match = LINE.exec(raw)
    const line = at + 1
    if (match === null) {
      if (!OTHER.test(raw) && !/^\s/.test(raw))
        ledger.failed(file.name, 'E_TIME_LINE', 'The line neither begins nor ends anything.', {
          line,
          raw: raw.slice(0, 2_000),
        })
      continue
    }
    const [, code = '', moment = '', what = ''] = match
    if (code === 'i') open.push({ line, raw, start: moment, what })
    else {
      const account = accountOf(what)
      const near = Math.max(0, open.length - NEAR)
      const found = account === '' ? -1 : open.slice(near).findLastIndex(one => accountOf(one.what) === account)
      const named = found < 0 ? -1 : near + found
      const begun = open.splice(named >= 0 ? named : open.length - 1, 1)[0]
      if (begun === undefined)
        ledger.failed(file.name, 'E_TIME_LINE', 'The line ends what was never begun.', { line, raw })
      else rows.push(rowOf(begun, moment, named < 0 ? what : ''))
    }
  }
  return [...rows, ...open.map(one => rowOf(one, '', ''))]
}

function rowOf({ line, raw, start, what }: Open, end: string, ended: string): TableRow {
  const [client = '', ...projects] = accountOf(what).split(':')
  const said = what.split(/\s{2,}|\t/)[1]?.replace(/\s*;.*$/, '') ?? ''
  const project = projects.length === 0 ? client : projects.join(':')
  return madeRow(line, raw, { start, end, project, client: projects.length === 0 ? '' : client, what: said || ended })
}

/** What stands before two blanks: `client:site  draft` is "client:site". */
function accountOf(text: string): string {
  return (text.split(/\s{2,}|\t|;/)[0] ?? '').trim()
}
