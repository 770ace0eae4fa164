import { DAY, HOUR, MINUTE, SECOND } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import { readDate } from '../text/dates.ts'
import type { DateOrder } from '../text/dates.ts'
import { hoursOfZone } from '../text/zone-names.ts'

/**
 * Reads the Date field of RFC 5322, its obsolete forms (two-digit years, named zones, asctime) and what broken writers
 * make of it. Null where it is no date or an impossible one; an offset beyond 15 hours makes it none.
 * @example readMailDate('Tue, 21 Jan 2014 05:30:14 +0100 (CET)') // 1390278614000
 */
export function readMailDate(raw: string): Instant | null {
  const short = raw.length > 200 ? raw.slice(0, 200) : raw
  // RFC 5322 lets comments and blanks stand anywhere; real mail has them after the zone only
  const text = short.includes('(') ? short.replace(/\([^()]*\)/g, '').replace(/\s*:\s*/g, ':') : short
  // "Qui, 7 Fev 2002 10:00:00 -0300": months in other languages are read as people write dates
  const match = USUAL.exec(text)
  if (match !== null && isEnglish(match[2])) return fromParts(match[1], match[2], match[3], match.slice(4, 8), match[8])
  const old = ASCTIME.exec(text)
  if (old !== null) return fromParts(old[2], old[1], old[7] ?? '', old.slice(3, 6), old[8] ?? old[6])
  const script = SCRIPT.exec(text)
  if (script !== null) return fromParts(script[2], script[1], script[3], script.slice(4, 7), script[7])
  return inNumbers(text, 'day-month')
}

/**
 * What a date written in numbers says should its month stand first, where that is another day: `02-04-2024`. Null where
 * it is read in one way only.
 * @example otherDay('02-04-2024') // 1707004800000
 */
export function otherDay(raw: string): Instant | null {
  if (!NUMBERS_FIRST.test(raw) || raw.length > LONGEST) return null
  const turned = inNumbers(raw, 'month-day')
  return turned === inNumbers(raw, 'day-month') ? null : turned
}

const NUMBERS_FIRST = /^\s*\d{1,2}[./-]\d{1,2}[./-]\d/
const LONGEST = 64

function inNumbers(text: string, order: DateOrder): Instant | null {
  const stamp = readDate(text, order)
  return stamp === null || stamp.precision === 'year' || stamp.precision === 'month' ? null : stamp.at
}

const USUAL =
  /^[\s,]*(?:\w{2,9}\.?\s*,?\s*)?0?(\d{1,2})[ -]+([A-Za-z]{3})[a-z]*\.?,?[ -]+(\d{2,4}),?\s+(\d{1,2})[:.](\d{1,2})(?!\d)(?:[:.](\d{1,2})(?:\.\d+)?)?(?:\s*([AaPp])\.?[Mm]\b\.?)?\s*([+-]\s?\d{3,4}|[+-]\d{1,2}(?::\d\d)?|"?[A-Za-z]{1,5}"?(?:[+-]\d{1,4})?)?/
const ASCTIME =
  /^\s*(?:[A-Za-z]{3},?\s+)?([A-Za-z]{3})\s+(\d{1,2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s+([+-]\d{4}|[A-Za-z]{1,5}\s)?\s*(\d{4})(?:\s+([+-]\d{4}))?/
/** As JavaScript turns a date into text. */
const SCRIPT =
  /^\s*(?:[A-Za-z]{3},?\s+)?([A-Za-z]{3})\s+(\d{1,2}),?\s+(\d{4}),?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(?:GMT|UTC)?([+-]\d{4})?\s*$/

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function isEnglish(month: string | undefined): boolean {
  return MONTHS.includes((month ?? '').toLowerCase())
}

function fromParts(
  day: string | undefined,
  name: string | undefined,
  written: string | undefined,
  clock: readonly (string | undefined)[],
  zone: string | undefined,
): Instant | null {
  const month = MONTHS.indexOf((name ?? '').toLowerCase())
  const [told, minute, second] = clock.slice(0, 3).map(part => Number(part ?? 0)) as [number, number, number]
  const hour = clock[3] === undefined || told > 12 ? told : (told % 12) + (/p/i.test(clock[3]) ? 12 : 0)
  const offset = zoneOf(zone)
  const year = fullYear(written ?? '')
  if (month < 0 || offset === null || hour > 24 || minute > 59 || second > 60) return null
  const start = Date.UTC(2000, month, Number(day))
  const midnight = new Date(start).setUTCFullYear(year)
  const made = new Date(midnight)
  if (made.getUTCDate() !== Number(day) || made.getUTCMonth() !== month) return null
  return midnight + hour * HOUR + minute * MINUTE + second * SECOND - offset
}

/** RFC 5322 4.3: two digits from 00 to 49 are of this century, three digits count from 1900 (a year 2000 fault). */
function fullYear(written: string): number {
  const year = Number(written)
  if (written.length === 2) return year < 50 ? 2000 + year : 1900 + year
  return written.length === 3 ? 1900 + year : year
}

/** Milliseconds east of Greenwich; an unknown name says nothing (RFC 5322: as -0000); null beyond what clocks keep. */
function zoneOf(zone: string | undefined): number | null {
  if (zone === undefined) return 0
  const numeric = /([+-])\s?(\d{1,4})(?::(\d\d))?$/.exec(zone)
  if (numeric === null) return (hoursOfZone(zone.replace(/["\s]/g, '')) ?? 0) * HOUR
  const [hours, minutes] = hoursAndMinutes(numeric[2] ?? '', numeric[3])
  const size = hours * HOUR + minutes * MINUTE
  if (minutes > 59 || size > 15 * HOUR) return null
  return numeric[1] === '-' ? -size : size
}

/** "0530", "05:30", and what lost a digit: "530", "05" and, where these would be no minutes, "070". */
function hoursAndMinutes(digits: string, after: string | undefined): readonly [number, number] {
  if (after !== undefined) return [Number(digits), Number(after)]
  if (digits.length < 3) return [Number(digits), 0]
  const minutes = Number(digits.slice(-2))
  return digits.length === 3 && minutes > 59 ? [Number(digits.slice(0, 2)), 0] : [Number(digits.slice(0, -2)), minutes]
}

/** Whether a mail can have been written then: not before 1982, when there was no such mail, and not after tomorrow. */
export function plausibleAt(at: Instant, now: Instant): boolean {
  return at >= FIRST_MAIL && at <= now + 2 * DAY
}

const FIRST_MAIL = Date.UTC(1982, 0, 1)
