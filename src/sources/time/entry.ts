import { DAY, MINUTE } from '../../model/instant.ts'
import type { Observation } from '../../model/observation.ts'
import type { Reading } from '../../model/source.ts'
import type { TableRow } from '../log/table.ts'
import type { DateOrder } from '../text/dates.ts'
import { halfOf } from '../text/day-halves.ts'
import { hashOf } from '../text/hash.ts'
import { known } from '../text/json-value.ts'
import type { LocalTime } from '../text/local-time.ts'
import { readMoment } from '../text/moments.ts'
import { spanOf } from './clock-span.ts'
import { isInDays } from './day-length.ts'
import { punchesOf } from './punches.ts'
import { breakIn, lengthOf, lengthsInWords } from './row-length.ts'
import type { HowLong } from './row-length.ts'
import { LENGTHS } from './tracker-fields.ts'

/** A row that was not kept. */
export type Left = { readonly code: string; readonly reason: string }

/** How the rows of one file are to be read. `zoned`: the clocks of a row's own zone. */
export type HowRead = HowLong & {
  readonly order: DateOrder
  readonly zoned: (zone: string) => LocalTime
}

/** One row of a tracker as an entry: when it began, how long it took (minutes), what it was. */
export function entryOf(
  row: TableRow,
  { order, zoned, ...long }: HowRead,
  { now, keepText }: Reading,
): Observation<'time-entry'> | Left {
  const toInstant = zoned(row.cell('zone'))
  const { startText, endText, sameDay } = clockOf(row)
  const start = readMoment(startText, order, toInstant)
  if (start === null)
    return {
      code: startText === '' ? 'E_DATE_MISSING' : 'E_DATE',
      reason: startText === '' ? 'The row has no date.' : `"${startText.slice(0, 60)}" is not a date that exists.`,
    }
  if (start.at > now + DAY || start.at < Date.UTC(1970, 0, 2))
    return { code: 'W_DATE_SUSPECT', reason: `"${startText.slice(0, 60)}" cannot be when it was.` }
  const read = endText === '' ? null : readMoment(endText, order, toInstant)
  // who writes one day for both worked past midnight, by the clocks of the next day
  const isNext = read !== null && sameDay && read.at < start.at
  const end = isNext ? readMoment(endText, order, wall => toInstant(wall + DAY)) : read
  const minutes = lengthOf(row, long) ?? (end === null ? null : (end.at - start.at) / MINUTE - breakIn(row))
  const isSaid = LENGTHS.some(field => row.cell(field) !== '')
  if (minutes === null && long.dayHours === null && lengthsInWords(row).some(isInDays)) return IN_DAYS
  const left = leftFor(minutes, endText !== '' || isSaid)
  if (minutes === null || left !== null) return left ?? NO_LENGTH
  const [written, subject] = [named(row.cell('what')), activityIn(row.cell('subject'))]
  const what = written || subject
  const names = ['project', 'client', 'task', 'app'].map(field => named(row.cell(field)))
  const [project = '', client = '', kind = '', app = ''] = names
  // what kind of work it was, where a description says what exactly
  const task = kind || (written === '' ? '' : subject)
  return {
    source: 'time',
    key: `entry:${hashOf([String(start.at), String(Math.round(minutes * 60)), what, project, client, task, ...(app === '' ? [] : [app])])}`,
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
      app: app.slice(0, 200),
      tags: tagsOf(row),
      end: end !== null && end.at > start.at ? end.at : undefined,
      billable: row.cell('billable') === '' ? undefined : YES.test(row.cell('billable')),
    }),
  }
}

const IN_DAYS: Left = {
  code: 'E_TIME_LENGTH',
  reason: 'Its length is in days, which may be of 8 or of 24 hours: say which, and import again.',
}

const NO_LENGTH: Left = {
  code: 'E_TIME_LENGTH',
  reason: 'Neither a length nor an end of the entry can be read.',
}

function leftFor(minutes: number | null, hasEnd: boolean): Left | null {
  if (minutes === null && !hasEnd)
    return { code: 'time-running', reason: 'The entry has no end: it was still running.' }
  if (minutes === null) return NO_LENGTH
  if (minutes < 0 || minutes > 7 * 24 * 60)
    return { code: 'E_TIME_LENGTH', reason: 'The entry ends before it begins, or lasts longer than a week.' }
  return minutes === 0 ? { code: 'time-empty', reason: 'The entry has no length.' } : null
}

const YES = /^(?:yes|true|1|ja|oui|si|sí|s[iì]|sim|tak|kyllä|evet|да|はい|是|예|y|x)$/i

/** A dash or a line alone is how some trackers write "none". */
export function named(text: string): string {
  return /^[-–—_]$/.test(text) ? '' : text.slice(0, 2_000)
}

/** How busy hands were ("54%") is no activity. */
function activityIn(text: string): string {
  return /^\d{1,3}\s?%$/.test(text) ? '' : named(text)
}

function tagsOf(row: TableRow): string[] {
  return row
    .cell('tags')
    .replace(/^\[([^]*)\]$/, '$1')
    .split(/[,;|]/)
    .map(tag => named(tag.trim().replace(/^(["'])(.*)\1$/, '$2')))
    .filter(Boolean)
    .slice(0, 30)
}

/** When an entry began and ended, as text; lists by hand have the day in one column and from and until, by the clock, in two more. */
export function clockOf(row: TableRow): { startText: string; endText: string; sameDay: boolean } {
  const date = row.cell('date')
  const [start, end, startCell, endCell] = ['start', 'end', 'startTime', 'endTime'].map(field =>
    date === '' ? row.cell(field) : plainClock(row.cell(field)),
  ) as [string, string, string, string]
  const punches = punchesOf(row)
  // who came once more than they went is still there, or forgot to say so
  const last = punches.length % 2 === 0 ? punches.at(-1) : undefined
  if (punches.length > 0)
    return {
      startText: `${date} ${punches[0] ?? ''}`,
      endText: last === undefined ? '' : `${date} ${last}`,
      sameDay: true,
    }
  const span = row.cell('startTime') === row.cell('endTime') ? spanOf(row.cell('startTime')) : null
  const startTime = date !== '' && isClock(start) ? start : (span?.[0] ?? startCell)
  const endTime = date !== '' && isClock(end) ? end : (span?.[1] ?? endCell)
  const [wholeStart, wholeEnd] = [
    startTime !== '' && startTime === start ? '' : start || whole(startTime) || whole(date),
    endTime !== '' && endTime === end ? '' : end || whole(endTime) || whole(row.cell('endDate')),
  ]
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

const CLOCK = /^\d{1,2}(?:[:.h]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?| ?[ap]\.?m\.?)$/i

/** The clock on the wall, its half of the day in the words of any language before or behind it. */
function isClock(text: string): boolean {
  if (CLOCK.test(text)) return true
  const rest = text.length > 30 ? text : text.replace(/(?<!\d)\d{1,2}[:.]\d{2}(?::\d{2})?(?!\d)/, '').trim()
  return rest !== '' && rest.length < text.length - 3 && !/\d/.test(rest) && halfOf(rest) !== null
}

/** "14h" is a full hour in French and Portuguese, "9:30 Uhr" and "9:30 hs" say that it is the clock, and "0930" leaves its sign out. */
function plainClock(text: string): string {
  const [, hour = '', minute = '00'] = CALLED.exec(text) ?? FOUR.exec(text) ?? []
  return hour === '' ? text : `${hour}:${minute}`
}

const CALLED = /^(\d{1,2})(?:[:.h](\d{2}))? ?(?:h|hs|hrs|uhr|godz|ч)\.?$/i
const FOUR = /^([01]\d|2[0-4])([0-5]\d)$/

/** A cell that holds the day and the time of day; nothing else of it. */
function whole(text: string): string {
  return text.length > 12 && /\d[:.h]\d{2}/.test(text) ? text : ''
}
