import { DAY, HOUR, MINUTE, SECOND } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import { detach } from './fold.ts'
import { inOrder } from './machine-dates.ts'
import { monthOf } from './months.ts'

/** A moment with how exactly it is known. Stamps without a zone are read as UTC; whoever knows a better zone shifts them. */
export type Stamp = { readonly at: Instant; readonly precision: 'instant' | 'minute' | 'day' | 'month' | 'year' }

/** Whether 01/02/2026 is the first of February (`day-month`) or the second of January (`month-day`); `year-first`: 26/01/13 is in 2026. */
export type DateOrder = 'day-month' | 'month-day' | 'year-first'

/**
 * Reads a date as people, spreadsheets and platforms write it: `2025-06-01 14:03:22 UTC`, `2024/02/01 15:02:55 UTC`,
 * `2024-02-01T12:00:00+02:00`, `1/29/26, 2:37 PM`, `29.01.2026 14:37`, `08 Feb 2026`, `4-Apr-21`, `Feb 8, 2026`,
 * `Tue Feb 06 12:00:00 UTC 2024`, `Tue Feb 06 2024 12:00:00 GMT+0100 (CET)`, `2024年2月8日`, `Jan 2024`, `2024`; month names of twenty-six languages. Null where it is no date, or an
 * impossible one (30 February is never rolled over to 2 March).
 * @example readDate('1/29/26, 2:37 PM', 'month-day') // { at: 1769697420000, precision: 'minute' }
 */
export function readDate(raw: string, order: DateOrder): Stamp | null {
  return fastStamp(raw) ?? knownStamp(raw, order)
}

/** What a date with two leading numbers says about the order of day and month: `either` where both are at most 12. Null: not such a date. */
export function orderOf(raw: string): 'day-month' | 'month-day' | 'either' | null {
  const match = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\d)/.exec(raw)
  if (match === null) return null
  const [first, second] = [Number(match[1]), Number(match[2])]
  if (first > 12 && second <= 12) return 'day-month'
  if (second > 12 && first <= 12) return 'month-day'
  if (first === second) return null
  return 'either'
}

/** `2025-06-01 14:03:22` with an optional ` UTC` or `Z`: nearly every stamp of a large archive, so no regular expression. */
function fastStamp(text: string): Stamp | null {
  const length = text.length
  if (length < 19 || length > 23) return null
  const separator = text.charCodeAt(4)
  if ((separator !== 45 && separator !== 47) || text.charCodeAt(7) !== separator) return null
  if (text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58) return null
  if (length === 23 ? !text.endsWith(' UTC') : length === 20 ? !text.endsWith('Z') : length !== 19) return null
  const year = pair(text, 0) * 100 + pair(text, 2)
  return stamp(year, pair(text, 5), pair(text, 8), pair(text, 11), pair(text, 14), pair(text, 17), 0, 'instant')
}

function pair(text: string, at: number): number {
  const [high, low] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48]
  return high >= 0 && high <= 9 && low >= 0 && low <= 9 ? high * 10 + low : Number.NaN
}

/** The last dates that took several looks: a list of thirty thousand connections has them from a few thousand days. */
const KNOWN: Readonly<Record<DateOrder, Map<string, Stamp | null>>> = {
  'day-month': new Map(),
  'month-day': new Map(),
  'year-first': new Map(),
}
const MOST_KNOWN = 4_096
const LONGEST = 64

function knownStamp(raw: string, order: DateOrder): Stamp | null {
  if (raw.length > LONGEST) return slowStamp(raw, order)
  const known = KNOWN[order]
  let stamp = known.get(raw)
  if (stamp === undefined) {
    stamp = slowStamp(raw, order)
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(detach(raw), stamp)
  }
  return stamp
}

function slowStamp(raw: string, order: DateOrder): Stamp | null {
  // Russian dates end in the sign for "year"; Vietnamese number the months
  const text = inOrder(raw.trim())
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/(\d{4}) г\./, '$1')
    .replace(/^(\d{1,2}) th(?:g|áng) (\d{1,2}),? (?=\d{4})/i, '$1.$2.')
    .trim()
  if (text.length < 4 || text.length > LONGEST) return null
  return (
    yearFirst(text) ??
    compact(text) ??
    numbers(text, order) ??
    dayNameMonth(text) ??
    yearNameDay(text) ??
    monthNameDay(text) ??
    coarse(text)
  )
}

const TIME = String.raw`(?:[T,]?\s*(?:at |um |à |a las )?(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?\s*([AaPp])?\.?\s?(?:[Mm]\.?)?\s*(?:Uhr)?\s*(UTC|GMT|Z|[+-]\d{2}:?\d{2})?)?`
/** Also as in Korea and Hungary (2024. 2. 8.) and with the signs for year, month and day (2024年2月8日). */
const YEAR_FIRST = new RegExp(
  String.raw`^(\d{4,5})(?:[-/]|\. ?|年 ?|년 ?)(\d{1,2})(?:[-/]|\. ?|月 ?|월 ?)(\d{1,2})(?:[.日일])?${TIME}$`,
)
const NUMBERS = new RegExp(String.raw`^(\d{1,2})([/.-])\s?(\d{1,2})[/.-]\s?(\d{4}|\d{2})${TIME}$`)
/** A month, with the sign by which its language shortens it. */
const NAME = String.raw`\p{L}[\p{L}\p{M}]*[.॰׳']?`
/** As in Hungary: 2022. febr. 4. */
const YEAR_NAME = new RegExp(String.raw`^(\d{4})\.? (${NAME}) (\d{1,2})\.?${TIME}$`, 'u')
const DAY_NAME = new RegExp(
  String.raw`^(?:\p{L}+\.?,? )?(\d{1,2})\.?(?:[-/ ]|er | de )(${NAME}),?(?:[-/ ]| de )(\d{4}|\d{2})${TIME}$`,
  'u',
)
const NAME_DAY = new RegExp(String.raw`^(?:\p{L}+\.?, )?(${NAME}) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})${TIME}$`, 'u')

function yearFirst(text: string): Stamp | null {
  const match = YEAR_FIRST.exec(text)
  return match === null ? null : timed(match, 4, Number(match[1]), Number(match[2]), Number(match[3]))
}

/** As ISO 8601 has it without its signs: 20240208T120000Z, 20240208; the clock may stand behind with its own: 20240208 12:00. */
function compact(text: string): Stamp | null {
  const match = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})Z?)?$/.exec(text)
  if (match === null) return COMPACT_DAY.test(text) ? yearFirst(text.replace(COMPACT_DAY, '$1-$2-$3 ')) : null
  const [, year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.map(part => Number(part ?? 0))
  return stamp(year, month, day, hour, minute, second, 0, match[4] === undefined ? 'day' : 'instant')
}

const COMPACT_DAY = /^((?:19|20)\d{2})(\d{2})(\d{2}) (?=\d{1,2}[:.h]\d{2})/

function numbers(text: string, order: DateOrder): Stamp | null {
  const match = NUMBERS.exec(text)
  if (match === null) return null
  const [first, second] = [Number(match[1]), Number(match[3])]
  if (order === 'year-first' && match[1]?.length === 2 && match[4]?.length === 2)
    return timed(match, 5, fullYear(match[1]), second, Number(match[4]))
  // a date with dots is day first in every country that writes dots
  const dayFirst = match[2] === '.' || first > 12 || (order !== 'month-day' && second <= 12)
  const [day, month] = dayFirst ? [first, second] : [second, first]
  return timed(match, 5, fullYear(match[4]), month, day)
}

function dayNameMonth(text: string): Stamp | null {
  const match = DAY_NAME.exec(text)
  const month = match === null ? null : monthOf(match[2] ?? '')
  return match === null || month === null ? null : timed(match, 4, fullYear(match[3]), month, Number(match[1]))
}

function yearNameDay(text: string): Stamp | null {
  const match = YEAR_NAME.exec(text)
  const month = match === null ? null : monthOf(match[2] ?? '')
  return match === null || month === null ? null : timed(match, 4, Number(match[1]), month, Number(match[3]))
}

function monthNameDay(text: string): Stamp | null {
  const match = NAME_DAY.exec(text)
  const month = match === null ? null : monthOf(match[1] ?? '')
  return match === null || month === null ? null : timed(match, 4, fullYear(match[3]), month, Number(match[2]))
}

function coarse(text: string): Stamp | null {
  const year = /^(\d{4})$/.exec(text)
  if (year !== null) return stamp(Number(year[1]), 1, 1, 0, 0, 0, 0, 'year')
  const named = /^(\p{L}+)\.?(?:[ -]| de )(\d{4})$/u.exec(text) ?? /^(\p{L}+)-(\d{2})$/u.exec(text)
  const month = named === null ? null : monthOf(named[1] ?? '')
  if (named !== null && month !== null) return stamp(fullYear(named[2]), month, 1, 0, 0, 0, 0, 'month')
  const plain = /^(?:(\d{4})[-/](\d{1,2})|(\d{1,2})[-/.](\d{4}))$/.exec(text)
  if (plain === null) return null
  return stamp(Number(plain[1] ?? plain[4]), Number(plain[2] ?? plain[3]), 1, 0, 0, 0, 0, 'month')
}

function fullYear(text: string | undefined): number {
  const year = Number(text)
  return text?.length === 2 ? (year < 70 ? 2000 + year : 1900 + year) : year
}

/** Adds the time of day that the groups from `from` on hold: hour, minute, second, a/p, zone. */
function timed(match: RegExpExecArray, from: number, year: number, month: number, day: number): Stamp | null {
  const [hours, minutes, seconds, half, zone] = match.slice(from)
  if (hours === undefined) return stamp(year, month, day, 0, 0, 0, 0, 'day')
  let hour = Number(hours)
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  }
  const precision = seconds === undefined ? 'minute' : 'instant'
  return stamp(year, month, day, hour, Number(minutes), Number(seconds ?? 0), offsetOf(zone), precision)
}

function offsetOf(zone: string | undefined): number {
  const match = zone === undefined ? null : /^([+-])(\d{2}):?(\d{2})$/.exec(zone)
  if (match === null) return 0
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * HOUR + Number(match[3]) * MINUTE)
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function stamp(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  offset: number,
  precision: Stamp['precision'],
): Stamp | null {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0
  const last = (DAYS[month - 1] ?? 0) + leap
  const possible = year >= 1000 && year <= 9999 && day >= 1 && day <= last && hour < 24 && minute < 60 && second < 60
  if (!possible) return null
  const at = daysSinceEpoch(year, month, day) * DAY + hour * HOUR + minute * MINUTE + second * SECOND - offset
  return Number.isFinite(at) ? { at, precision } : null
}

/** Days from 1970-01-01 in the proleptic Gregorian calendar (H. Hinnant, chrono-compatible date algorithms, days_from_civil). */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}
