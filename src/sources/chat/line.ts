import type { Reading, SourceFile } from '../../model/source.ts'
import { dateOrderOf } from '../text/date-order.ts'
import { readDate } from '../text/dates.ts'
import type { DateOrder } from '../text/dates.ts'
import { hashOf } from '../text/hash.ts'
import { JSON_BYTES, wholeText } from '../text/whole-text.ts'
import { halfOf } from '../text/day-halves.ts'
import { RowTalks } from './row-talks.ts'
import { idOfName } from './talk.ts'
import type { Chat } from './talk.ts'

/** A day by itself: `2024/02/13(Tue)`, `2024.02.13 Tuesday`, `Tue, 2/13/2024`. */
const DAY =
  /^(\d{4}[/.]\d{1,2}[/.]\d{1,2})\s?(?:[(（]\p{L}[\p{L}\p{M}.]{0,20}[)）]|\p{L}[\p{L}\p{M}.]{0,20})$|^(\p{L}[\p{L}\p{M}.]{0,20}), (\d{1,2}\/\d{1,2}\/\d{4})$/u
/** `14:37⇥Ana⇥hi`, `下午2:37⇥…`, `2:37PM⇥…`; a notice has no name. */
const MESSAGE = /^([\p{L}\p{M}.]{0,12}) ?(\d{1,2}):(\d{2}) ?([\p{L}\p{M}.]{0,8})\t([^\t]*)(?:\t([^]*))?$/u
/** What stands for a picture, a sticker, a call in the words of the app. */
const SENT = /^\[[^[\]\n]{2,30}\]$/

/** Whether the head of a text is that of a chat exported by LINE. */
export function looksLikeLine(head: string): boolean {
  const lines = head
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .slice(0, 12)
  return lines.some(line => DAY.test(line)) && lines.some(line => MESSAGE.test(line))
}

type Row = {
  readonly line: number
  readonly day: string
  readonly clock: string
  readonly name: string
  readonly text: string
}

/** Reads one chat. Days stand in lines of their own; a text of several lines is in quotes. */
export async function readLine(file: SourceFile, reading: Reading): Promise<readonly Chat[]> {
  const { ledger } = reading
  ledger.file(file.name, 'chat', 'message', 'read')
  const lines = (await wholeText(file, JSON_BYTES, 'a chat')).replace(/^\ufeff/, '').split(/\r?\n/)
  const { rows, weekdays } = rowsOf(lines)
  const order = orderOfDays(file.name, weekdays, new Set(rows.map(({ day }) => day)), reading)
  const read = new RowTalks('line', reading)
  const { members, talks } = read
  for (const { line, day, clock, name, text } of rows) {
    const stamp = readDate(`${day} ${clock}`, order)
    const from = idOfName(name)
    if (from === '') ledger.skipped(file.name, 'chat-notice', 'A notice of the app, nobody wrote it.', { line })
    else if (stamp === null)
      ledger.failed(file.name, 'E_DATE', `"${day} ${clock}" is not a time that exists.`, { line })
    else read.add({ at: stamp.at, precision: 'minute', from, name, text, isSent: SENT.test(text), line })
  }
  // the first line calls it after the other side, in the language of the app
  const titles = [...members.values()].filter(({ name }) => name.length > 1 && (lines[0] ?? '').includes(name))
  const title = titles.length === 1 ? titles[0]?.name : undefined
  const about = {
    file: file.name,
    service: 'line',
    id: title ?? hashOf([...members.keys()].toSorted()),
    members,
    talks,
  }
  return talks.length === 0 ? [] : [title === undefined ? about : { ...about, title }]
}

/** The weekday beside a day says which of two days is meant: of `Tue, 06/01/2026`, the first of June was a Monday. */
function orderOfDays(
  file: string,
  weekdays: ReadonlyMap<string, string>,
  days: Iterable<string>,
  reading: Reading,
): DateOrder {
  let votes = 0
  for (const [day, name] of weekdays) {
    const [dayFirst, monthFirst] = (['day-month', 'month-day'] as const).map(
      order =>
        WEEKDAYS[new Date(readDate(day, order)?.at ?? Number.NaN).getUTCDay()] === name.slice(0, 3).toLowerCase(),
    )
    if (dayFirst !== monthFirst) votes += dayFirst === true ? 1 : -1
  }
  if (votes === 0 || reading.answers[`dates:${file}`] !== undefined)
    return dateOrderOf(file, days, 'month-day', reading)
  return votes > 0 ? 'day-month' : 'month-day'
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

type Rows = { readonly rows: readonly Row[]; readonly weekdays: ReadonlyMap<string, string> }

function rowsOf(lines: readonly string[]): Rows {
  const weekdays = new Map<string, string>()
  const rows: { line: number; day: string; clock: string; name: string; text: string }[] = []
  let day = ''
  for (const [at, line] of lines.entries()) {
    const dated = DAY.exec(line)
    const match = dated === null ? MESSAGE.exec(line) : null
    const last = rows.at(-1)
    if (dated !== null) {
      day = (dated[1] ?? dated[3] ?? '').replaceAll('.', '/')
      if (dated[2] !== undefined) weekdays.set(day, dated[2])
    } else if (match !== null)
      rows.push({
        line: at + 1,
        day,
        clock: clockOf(match),
        name: match[6] === undefined ? '' : (match[5] ?? '').trim(),
        text: match[6] ?? '',
      })
    else if (last !== undefined) last.text += `\n${line}`
  }
  return { rows: rows.map(row => ({ ...row, text: row.text.trim().replace(/^"([^]*)"$/, '$1') })), weekdays }
}

function clockOf(match: RegExpExecArray): string {
  const half = halfOf(match[1] || match[4] || '')
  const hour = half === null ? Number(match[2]) : (Number(match[2]) % 12) + (half === 'pm' ? 12 : 0)
  return `${String(hour).padStart(2, '0')}:${match[3]}`
}
