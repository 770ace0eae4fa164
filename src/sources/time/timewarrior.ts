import type { Reading, SourceFile } from '../../model/source.ts'
import type { TableRow } from '../log/table.ts'
import { wholeText } from '../text/whole-text.ts'
import { madeRow } from './made-row.ts'

const LINE = /^inc (\d{8}T\d{6}Z)(?: - (\d{8}T\d{6}Z))?(?: #([^#]*)(?:# *(.*))?)?$/
const BYTES = 64 << 20

/** Whether a file is a month as Timewarrior keeps it: lines that begin with `inc`. */
export function looksLikeTimewarrior(head: string): boolean {
  return LINE.test((head.split(/\r?\n/)[0] ?? '').trim())
}

/** The intervals of one month as rows; words in quotes are one tag. */
export async function timewarriorRows(file: SourceFile, { ledger }: Reading): Promise<readonly TableRow[]> {
  const lines = (await wholeText(file, BYTES, 'a month of Timewarrior')).split(/\r?\n/)
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return []
    const match = LINE.exec(line.trim())
    if (match === null)
      ledger.failed(file.name, 'E_TIME_LINE', 'The line is no interval.', { line: at + 1, raw: line.slice(0, 2_000) })
    const [, start = '', end = '', words = '', note = ''] = match ?? []
    const tags = [...words.matchAll(/"((?:[^"\\]|\\.)*)"|\S+/g)].map(([whole, quoted]) => quoted ?? whole).join(';')
    return match === null ? [] : [madeRow(at + 1, line, { start, end, tags, what: note.replace(/^"(.*)"$/, '$1') })]
  })
}
