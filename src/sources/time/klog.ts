import { DAY, MINUTE } from '../../model/instant.ts'
import type { Reading, SourceFile } from '../../model/source.ts'
import type { TableRow } from '../log/table.ts'
import { readDate } from '../text/dates.ts'
import { minutesOf } from '../text/duration.ts'
import { wholeText } from '../text/whole-text.ts'
import { madeRow } from './made-row.ts'

const BYTES = 64 << 20
const RECORD = /^(\d{4}[-/]\d{2}[-/]\d{2})(?: +\(-?[\dhm]+!\))?\s*$/
/** Nobody writes more entries of one day; further up nothing is looked for, so that no file takes long. */
const NEAR = 200
const INDENT = String.raw`(?:\t| {2,4})`
const TIME = String.raw`<?\d{1,2}:\d{2}(?:am|pm)?>?`
const RANGE = new RegExp(String.raw`^${INDENT}(${TIME}) *- *(${TIME}|\?+)(?: (.*))?$`)
const LENGTH = new RegExp(String.raw`^${INDENT}([+-]?)(\d+h(?:\d+m)?|\d+m)(?: (.*))?$`)

/** Whether a text is one of klog: a day alone in its line, and indented below it from and until, or how long. */
export function looksLikeKlog(head: string): boolean {
  const lines = head.split(/\r?\n/)
  return (
    RECORD.test(lines.find(line => line.trim() !== '') ?? '') &&
    lines.some(line => RANGE.test(line) || LENGTH.test(line))
  )
}

type Entry = {
  line: number
  raw: string
  start: string
  end: string
  minutes: number | null
  what: string
  day: string
}

/** Each entry of each day; what is taken away again ("-45m Lunch") is taken from the entry above that is long enough. */
export async function klogRows(file: SourceFile, { ledger }: Reading): Promise<readonly TableRow[]> {
  const entries: Entry[] = []
  let day = ''
  for (const [at, raw] of (await wholeText(file, BYTES, 'a log of klog')).split(/\r?\n/).entries()) {
    const line = at + 1
    const record = RECORD.exec(raw)
    const entry = record === null && day !== '' ? entryOf(raw, day, line) : null
    if (record !== null) day = record[1]?.replaceAll('/', '-') ?? ''
    else if (entry !== null && (entry.minutes ?? 0) >= 0) entries.push(entry)
    else if (entry !== null) {
      const away = -(entry.minutes ?? 0)
      const from = entries.slice(-NEAR).findLast(one => one.day === day && (one.minutes ?? 0) >= away)
      if (from === undefined)
        ledger.failed(file.name, 'E_TIME_LENGTH', 'More is taken away than there was.', { line, raw })
      else {
        from.minutes = (from.minutes ?? 0) - away
        ledger.skipped(file.name, 'time-break', 'It was taken away from the entry above.', { line, raw })
      }
    } else if (/^\S/.test(raw) && day === '')
      ledger.failed(file.name, 'E_TIME_LINE', 'The line stands below no day.', { line, raw: raw.slice(0, 2_000) })
  }
  return entries.map(({ line, raw, start, end, minutes, what }) =>
    madeRow(line, raw, { start, end, what, tags: tagsIn(what), minutes: minutes === null ? '' : String(minutes) }),
  )
}

function entryOf(raw: string, day: string, line: number): Entry | null {
  const length = LENGTH.exec(raw)
  if (length !== null) {
    const minutes = (minutesOf(length[2] ?? '') ?? 0) * (length[1] === '-' ? -1 : 1)
    return { line, raw, day, start: day, end: '', minutes, what: length[3] ?? '' }
  }
  const range = RANGE.exec(raw)
  if (range === null) return null
  const [from, until] = [momentOf(day, range[1] ?? ''), momentOf(day, range[2] ?? '')]
  if (from === null) return null
  const minutes = until === null ? null : (until - from) / MINUTE
  return { line, raw, day, start: text(from), end: until === null ? '' : text(until), minutes, what: range[3] ?? '' }
}

/** `<23:00` is of the day before, `1:30>` of the day after; null where something still runs. */
function momentOf(day: string, written: string): number | null {
  const stamp = readDate(`${day} ${written.replace(/[<>]/g, '').replace(/^24:/, '00:')}`, 'day-month')
  if (stamp === null) return null
  const moved = (written.startsWith('<') ? -1 : 0) + (written.endsWith('>') ? 1 : 0) + (/^<?24:/.test(written) ? 1 : 0)
  return stamp.at + moved * DAY
}

/** Again on the clocks of wherever it was written. */
function text(wall: number): string {
  return new Date(wall).toISOString().slice(0, 16).replace('T', ' ')
}

function tagsIn(what: string): string {
  return [...what.matchAll(/#([\p{L}\p{N}_-]+)/gu)].map(([, tag = '']) => tag).join(';')
}
