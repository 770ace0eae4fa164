import { DAY, MINUTE } from '../../model/instant.ts'
import type { Observation } from '../../model/observation.ts'
import { Refusal } from '../../model/refusal.ts'
import type { Reading, SourceFile } from '../../model/source.ts'
import type { CsvRow } from '../csv/row.ts'
import { scanHead } from '../csv/head.ts'
import { askColumns, findColumns, toldColumns } from '../log/columns.ts'
import type { Columns } from '../log/columns.ts'
import { firstRows, tableRows } from '../log/table.ts'
import type { TableRow } from '../log/table.ts'
import { dateOrderOf } from '../text/date-order.ts'
import type { DateOrder } from '../text/dates.ts'
import { minutesOf } from '../text/duration.ts'
import { fold } from '../text/fold.ts'
import { hashOf } from '../text/hash.ts'
import { known } from '../text/json-value.ts'
import { localTime } from '../text/local-time.ts'
import type { LocalTime } from '../text/local-time.ts'
import { readMoment } from '../text/moments.ts'
import { TRACKER, isTracker } from './tracker-fields.ts'

/** Whether the head of a CSV file is that of a time tracker. */
export function looksLikeTracker(head: Uint8Array): boolean {
  const rows = scanHead(head)
  const names = rows.slice(0, 3).flatMap(({ cells }) => cells.map(fold))
  // a calendar, or a list of whom one had to do with (room log), may have minutes and notes too
  if (names.includes('alldayevent') || rows[0]?.cells.some(cell => OF_INTERACTIONS.has(fold(cell)))) return false
  const columns = findColumns(rows, TRACKER, isTracker)
  return columns !== null && holdsTimes(rows, columns)
}

/** "From" and "to" are people in a table of payments: when it began and ended is written with digits. */
function holdsTimes(rows: readonly CsvRow[], { at, headerLine }: Columns): boolean {
  const cells = (field: string): string[] =>
    rows
      .filter(({ line }) => line > headerLine)
      .map(row => (row.cells[at.get(field) ?? -1] ?? '').trim())
      .filter(Boolean)
  return ['start', 'end'].every(field => {
    const filled = cells(field)
    return filled.filter(text => /\d/.test(text)).length >= filled.length * 0.5
  })
}

/** Headers that no list of hours has. */
const OF_INTERACTIONS = new Set(['with', 'withwhom', 'mit', 'avec', 'attendees', 'participants', 'channel', 'direction', 'richtung', 'richting', 'direccion']) // prettier-ignore

/** Reads the entries of a tracker's CSV export. Entries that overlap are kept: whoever counts hours resolves them. */
export async function* readTracker(file: SourceFile, reading: Reading): AsyncGenerator<readonly Observation[]> {
  const { ledger } = reading
  const rows = await firstRows(file, reading)
  const columns = toldColumns(file.name, rows, TRACKER, reading) ?? findColumns(rows, TRACKER, isTracker)
  if (columns === null) throw askColumns(file.name, rows, TRACKER, reading)
  const survey = await surveyOf(file, columns, reading)
  ledger.file(file.name, 'time', 'entry', 'read')
  const order = dateOrderOf(file.name, survey.dates, survey.halves ? 'month-day' : 'day-month', reading)
  const mine = whose(file.name, survey.users, reading)
  const toInstant = localTime(reading.zone)
  const seen = new Map<string, number>()
  for await (const batch of tableRows(file, columns, reading, ledger)) {
    const made: Observation[] = []
    for (const row of batch) {
      const at = { line: row.line, raw: row.raw }
      if (!mine(row)) {
        ledger.skipped(file.name, 'time-other', "It is somebody else's entry.", at)
        continue
      }
      const entry = entryOf(row, order, toInstant, reading)
      if ('code' in entry) {
        if (entry.code === 'time-empty') ledger.skipped(file.name, entry.code, entry.reason, at)
        else ledger.failed(file.name, entry.code, entry.reason, at)
        continue
      }
      const times = seen.get(entry.key) ?? 0
      seen.set(entry.key, times + 1)
      made.push(times === 0 ? entry : { ...entry, key: `${entry.key}~${times}` })
      ledger.kept(file.name)
    }
    if (made.length > 0) yield made
  }
}

type Survey = { readonly dates: Set<string>; readonly users: Map<string, string>; readonly halves: boolean }

/** The dates and people of a file, looked at before any row is read. */
async function surveyOf(file: SourceFile, columns: Columns, reading: Reading): Promise<Survey> {
  const [dates, users] = [new Set<string>(), new Map<string, string>()]
  let halves = false
  for await (const batch of tableRows(file, columns, reading, null))
    for (const row of batch) {
      for (const field of ['date', 'start', 'endDate', 'end'])
        if (row.cell(field) !== '' && dates.size < 20_000) dates.add(row.cell(field))
      halves ||= /\d\s?[ap]\.?m\.?$/i.test(row.cell('startTime') || row.cell('start'))
      const user = userOf(row)
      if (user !== '') users.set(fold(user), user)
    }
  return { dates, users, halves }
}

/** A table of one person is the ego's; of several, only the ego's rows are. E_TIME_WHO where none of them is known to be the ego. */
function whose(
  file: string,
  users: ReadonlyMap<string, string>,
  { ego, answers, ledger }: Reading,
): (row: TableRow) => boolean {
  if (users.size <= 1) return () => true
  const said = answers['time:who']
  const mine = new Set([...ego.emails, ...ego.names, ...(said ?? '').split(',')].map(fold))
  mine.delete('')
  const isMine = (row: TableRow): boolean => mine.has(fold(row.cell('email'))) || mine.has(fold(nameOf(row)))
  if ([...users.keys()].some(user => mine.has(user)) || said === 'none') return isMine
  const names = [...users.values()].slice(0, 20)
  ledger.asks({
    id: 'time:who',
    asks: `Whose hours in ${file} are yours?`,
    options: names.map(name => ({ value: name.replaceAll(',', ' '), says: name })),
    assumed: '',
  })
  throw new Refusal(
    'E_TIME_WHO',
    `${file} holds the hours of ${users.size} people, and none of them is known to be you: say who you are and import again (${names.slice(0, 4).join(', ')}).`,
    {
      detail: { candidates: names.join('\n') },
    },
  )
}

function userOf(row: TableRow): string {
  return row.cell('email') || nameOf(row)
}

function nameOf(row: TableRow): string {
  return row.cell('user') || `${row.cell('first')} ${row.cell('last')}`.trim()
}

type Left = { readonly code: string; readonly reason: string }

function entryOf(
  row: TableRow,
  order: DateOrder,
  toInstant: LocalTime,
  { now, keepText }: Reading,
): Observation<'time-entry'> | Left {
  const { startText, endText, sameDay } = clockOf(row)
  const start = readMoment(startText, order, toInstant)
  if (start === null)
    return {
      code: startText === '' ? 'E_DATE_MISSING' : 'E_DATE',
      reason: `"${startText.slice(0, 60)}" is not a date that exists.`,
    }
  if (start.at > now + DAY || start.at < Date.UTC(1970, 0, 2))
    return { code: 'W_DATE_SUSPECT', reason: `"${startText.slice(0, 60)}" cannot be when it was.` }
  const read = endText === '' ? null : readMoment(endText, order, toInstant)
  // who writes one day for both worked past midnight
  const end = read !== null && sameDay && read.at < start.at ? { ...read, at: read.at + DAY } : read
  const minutes = lengthOf(row) ?? (end === null ? null : (end.at - start.at) / MINUTE)
  if (minutes === null)
    return { code: 'E_TIME_LENGTH', reason: 'Neither a length nor an end of the entry can be read.' }
  if (minutes < 0 || minutes > 7 * 24 * 60)
    return { code: 'E_TIME_LENGTH', reason: 'The entry ends before it begins, or lasts longer than a week.' }
  if (minutes === 0) return { code: 'time-empty', reason: 'The entry has no length.' }
  const [what, project, client, task] = ['what', 'project', 'client', 'task'].map(field =>
    row.cell(field).slice(0, 2_000),
  )
  const billable = /^(?:yes|true|1|ja|oui|si|sí|s[iì]|sim|tak|kyllä|evet|да|はい|是|예|y|x)$/i.test(
    row.cell('billable'),
  )
  return {
    source: 'time',
    key: `entry:${hashOf([String(start.at), String(Math.round(minutes * 60)), what ?? '', project ?? '', client ?? '', task ?? ''])}`,
    at: start.at,
    precision: start.precision,
    kind: 'time-entry',
    channel: null,
    people: [],
    minutes,
    detail: known({
      what: keepText === 'none' ? undefined : what,
      project,
      client,
      task,
      tags: row
        .cell('tags')
        .split(/[,;|]/)
        .map(tag => tag.trim())
        .filter(Boolean)
        .slice(0, 30),
      end: end !== null && end.at > start.at ? end.at : undefined,
      billable: row.cell('billable') === '' ? undefined : billable,
    }),
  }
}

/** When an entry began and ended, as text; lists by hand have the day in one column and from and until, by the clock, in two more. */
function clockOf(row: TableRow): { startText: string; endText: string; sameDay: boolean } {
  const [date, start, end] = ['date', 'start', 'end'].map(field => row.cell(field)) as [string, string, string]
  const startTime = date !== '' && CLOCK.test(start) ? start : row.cell('startTime')
  const endTime = date !== '' && CLOCK.test(end) ? end : row.cell('endTime')
  const [wholeStart, wholeEnd] = [startTime === start ? '' : start, endTime === end ? '' : end]
  const endDate = row.cell('endDate')
  // some write the end of a day as 24 o'clock: the midnight before it, moved on like that of whoever worked past midnight
  const isMidnight = /^24[:.h]00/.test(endTime)
  const until = isMidnight ? endTime.replace('24', '00') : endTime
  return {
    startText: wholeStart || `${date} ${startTime}`.trim(),
    endText: wholeEnd || (until === '' ? '' : `${endDate || date} ${until}`),
    sameDay: wholeEnd === '' && (endDate === '' || isMidnight),
  }
}

const CLOCK = /^\d{1,2}[:.h]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?$/i

function lengthOf(row: TableRow): number | null {
  return (
    minutesOf(row.cell('duration')) ??
    minutesOf(row.cell('hours')) ??
    minutesOf(row.cell('minutes'), 'minutes') ??
    minutesOf(row.cell('seconds'), 'seconds')
  )
}
