import { MINUTE } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import { halfOf } from './day-halves.ts'
import { readDate } from './dates.ts'
import type { DateOrder, Stamp } from './dates.ts'
import type { LocalTime } from './local-time.ts'
import { inOrder } from './machine-dates.ts'
import { fromOtherCalendar } from './other-calendars.ts'
import { plainDigits } from './plain-digits.ts'

/** Whether a written moment says its own zone. */
const ZONED = /(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})(?: ?\[[\w/+-]+\])?$|^\d{10}(?:\d{3})?$/

/**
 * Reads a moment as written in a table: with its own zone, or else on the clocks of the user's. A day (month,
 * year) alone is that day of the calendar, kept as everywhere as its midnight in UTC. Null where it is no date.
 * @example readMoment('2026-07-01 12:00', 'day-month', localTime('Europe/Amsterdam'))?.at // 2026-07-01T10:00Z
 */
export function readMoment(
  raw: string,
  order: DateOrder,
  toInstant: LocalTime,
): (Stamp & { readonly at: Instant }) | null {
  const text = inOrder(raw.trim())
  const stamp = inOurYears(readDate(text, order), text) ?? serial(text) ?? unix(text) ?? elsewhere(text, order)
  if (stamp === null) return null
  const isClock = stamp.precision === 'instant' || stamp.precision === 'minute'
  return !isClock || ZONED.test(text) ? stamp : { ...stamp, at: toInstant(stamp.at) }
}

/** Seconds or milliseconds since 1970, from 2001 on. */
function unix(text: string): Stamp | null {
  if (!/^[1-3]\d{9}(?:\d{3})?$/.test(text)) return null
  return { at: Number(text) * (text.length === 10 ? 1_000 : 1), precision: 'instant' }
}

/** A date of the Buddhist, the Persian or the Islamic calendar is read in `elsewhere`. */
function inOurYears(stamp: Stamp | null, text: string): Stamp | null {
  return stamp !== null && OTHER_YEARS.test(text) ? null : stamp
}

const OTHER_YEARS = /^(?:\d{1,2}[/.-]\d{1,2}[/.-])?(?:1[34]\d{2}|2[45]\d{2})(?:[/.-]\d{1,2}[/.-]\d{1,2})?(?!\d)/

/**
 * Dates with digits, years, halves of the day and weekdays of other places: `١٣/٠١/٢٠٢٦`, `13/01/2569`, `1404/11/09`,
 * `2026/1/13 上午9:00`, `Tue 13/01/2026`, `2026-01-13 (Tue)`, `9am`, a zone in brackets behind an offset.
 */
function elsewhere(raw: string, order: DateOrder): Stamp | null {
  const text = plainDigits(raw)
    .replace(JOINED, '$1 ')
    .replace(/ ?\[[\w/+-]{1,40}\]$/, '')
    .replace(/^\p{L}{2,12}[.,]{0,2}\s+(?=\d)/u, '')
    .replace(/ ?[(（]\p{L}{1,12}\.?[)）]/u, '')
    .replace(/(\s)(\d{1,2}) ?([ap])\.?m\.?$/i, '$1$2:00 $3m')
    .replace(
      /(\s)(\p{L}{2,4}) ?(\d{1,2})(:\d{2}.*)$/u,
      (whole, blank: string, word: string, hour: string, rest: string) => {
        const half = halfOf(word)
        return half === null ? whole : `${blank}${(Number(hour) % 12) + (half === 'pm' ? 12 : 0)}${rest}`
      },
    )
    .replace(BEHIND, (whole, before: string, hour: string, clock: string, word: string) => {
      const half = Number(hour) > 12 ? null : halfOf(word)
      return half === null ? whole : `${before}${(Number(hour) % 12) + (half === 'pm' ? 12 : 0)}${clock}`
    })
  const [, day = '', rest = ''] = /^([\d/.-]+)(.*)$/s.exec(text) ?? []
  const ours = fromOtherCalendar(day) ?? day.replace(/(?<!\d)2[45]\d{2}(?!\d)/, year => String(Number(year) - BUDDHIST))
  return text === raw && ours === day ? null : readDate(`${ours}${rest}` || text, order)
}

/** The day and the clock joined by a stroke: `02.01.2026-08:30`, `2026-01-02_08:30`. */
const JOINED = /^(\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}([-./])\d{2}\2\d{2})[-_] ?(?=\d{1,2}:\d{2})/

/** The half of the day behind the clock, in the letters of any language: `25/3/2026 2:00 μ.μ.` */
const BEHIND = /^(.{6,24}\s)(\d{1,2})(:\d{2}(?::\d{2})?) ?(\p{L}[\p{L}\p{M}. ]{0,14})$/u

/** Years by which the Buddhist era is ahead. */
const BUDDHIST = 543

/** What a spreadsheet keeps for a day, where it was written without its form: days since 30 December 1899, here of 1982 to 2064. */
function serial(text: string): Stamp | null {
  if (!/^[3-5]\d{4}(?:[.,]\d{1,12})?$/.test(text)) return null
  const days = Number(text.replace(',', '.'))
  const at = Date.UTC(1899, 11, 30) + Math.round(days * 1_440) * MINUTE
  return { at, precision: Number.isInteger(days) ? 'day' : 'minute' }
}
