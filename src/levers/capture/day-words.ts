import { shifted } from '../../measures/time/zone-days.ts'
import { DAY } from '../../model/instant.ts'
import { readDate } from '../../sources/text/dates.ts'
import { monthOf } from '../../sources/text/months.ts'
import { firstFound } from './found.ts'
import type { Found } from './found.ts'

/** Which way a date without a year looks: what was done lies behind, a deadline ahead. */
export type Looking = 'back' | 'ahead'

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const COUNTS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 }
const UNITS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30 }
const DAY_NAME = '(mon|tues|wednes|thurs|fri|satur|sun)day'
const MONTH = String.raw`(\p{L}{3,9})`

type Reader = (match: RegExpExecArray, today: string, looking: Looking) => string | null

const FORMS: readonly (readonly [RegExp, Reader])[] = [
  [/\b(?:the )?day before yesterday\b/iu, (_, today) => shifted(today, -2)],
  [/\b(?:the )?day after tomorrow\b/iu, (_, today) => shifted(today, 2)],
  [/\b(?:yesterday(?: (?:morning|afternoon|evening|night))?|last night)\b/iu, (_, today) => shifted(today, -1)],
  [/\b(?:today|tonight|this (?:morning|afternoon|evening)|just now)\b/iu, (_, today) => today],
  [/\btomorrow\b/iu, (_, today) => shifted(today, 1)],
  [
    /\b(\d{1,3}|an?|one|two|three|four|five|six) (day|week|month)s? ago\b/iu,
    ([, n = '', unit = ''], today) => shifted(today, -daysOf(n, unit)),
  ],
  [
    /\bin (\d{1,3}|an?|one|two|three|four|five|six) (day|week|month)s?\b/iu,
    ([, n = '', unit = ''], today, looking) => (looking === 'ahead' ? shifted(today, daysOf(n, unit)) : null),
  ],
  [new RegExp(`\\b(?:(last|next|this|on) )?${DAY_NAME}\\b`, 'iu'), readWeekday],
  // "3-5 November" began on the 3rd
  [
    new RegExp(
      `(?<![\\d.,])(\\d{1,2})\\s?[-–]\\s?\\d{1,2}(?:st|nd|rd|th|\\.)? (?:of )?${MONTH}\\.?(?:,? (\\d{4}))?(?![\\p{L}\\d])`,
      'iu',
    ),
    ([, day = '', month = '', year], today, looking) => dateOf(day, month, year, today, looking),
  ],
  [/(?<![\d.])(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/u, ([whole]) => wholeDate(whole)],
  [/(?<![\d.])\d{1,2}[./]\d{1,2}[./]\d{4}(?!\d)/u, ([whole]) => wholeDate(whole)],
  [
    new RegExp(`(?<![\\d.,])(\\d{1,2})(?:st|nd|rd|th|\\.)? (?:of )?${MONTH}\\.?(?:,? (\\d{4}))?(?![\\p{L}\\d])`, 'iu'),
    ([, day = '', month = '', year], today, looking) => dateOf(day, month, year, today, looking),
  ],
  [
    new RegExp(`(?<!\\p{L})${MONTH}\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?(?![\\p{L}\\d:])`, 'iu'),
    ([, month = '', day = '', year], today, looking) => dateOf(day, month, year, today, looking),
  ],
]

/**
 * The first day that a line names, as `2026-05-03`, seen from `today` in the user's own time: `yesterday`, `on Monday`,
 * `3 days ago`, `3 May`, `May 3rd 2026`, `2026-05-03`, `3.5.2026` (day first). Looking back, a date without a year is the
 * last such day, and none lies after today; looking ahead, it is the next one. Null where none is named.
 * @example findDay('coffee on Friday', '2026-11-23', 'back')?.value // '2026-11-20'
 */
export function findDay(line: string, today: string, looking: Looking): Found<string> | null {
  for (const [form, read] of FORMS) {
    const found = firstFound(line, form, match => {
      const day = read(match, today, looking)
      return day !== null && (looking === 'ahead' || day <= today) ? day : null
    })
    if (found !== null) return found
  }
  return null
}

const SAID_AHEAD = /^(?:tomorrow|(?:the )?day after tomorrow|next |in )|\d{4}/iu

/**
 * A day that can only lie ahead: tomorrow, next Monday, in 3 days, a date whose year says so. Null where none is named.
 * @example findAhead('coffee with Ana tomorrow', '2026-11-23')?.value // '2026-11-24'
 */
export function findAhead(line: string, today: string): Found<string> | null {
  const found = findDay(line, today, 'ahead')
  if (found === null || found.value <= today) return null
  return SAID_AHEAD.test(line.slice(found.from, found.until)) ? found : null
}

/** A deadline: a day after `deadline`, `due`, `by` or `until`. @example findDeadline('to Y, deadline 3 May', today) */
export function findDeadline(line: string, today: string): Found<string> | null {
  const head = /\b(?:deadline(?: is)?|due(?: on| by)?|by|until|before)\s*:?\s+/giu
  for (const match of line.matchAll(head)) {
    const after = match.index + match[0].length
    const found = findDay(line.slice(after), today, 'ahead')
    if (found !== null && found.from <= 3) return { value: found.value, from: match.index, until: after + found.until }
  }
  return null
}

function daysOf(n: string, unit: string): number {
  return (COUNTS[n.toLowerCase()] ?? Number(n)) * (UNITS[unit.toLowerCase()] ?? 1)
}

/** "Monday": the last one, today included; "last Monday": before today; ahead: the next one. */
function readWeekday([, which = '', name = '']: RegExpExecArray, today: string, looking: Looking): string | null {
  const wanted = WEEKDAYS.indexOf(`${name.toLowerCase()}day`)
  const now = weekdayOf(today)
  if (looking === 'ahead') return shifted(today, (wanted - now + 7) % 7 || 7)
  if (which.toLowerCase() === 'next') return null
  const back = (now - wanted + 7) % 7
  return shifted(today, -(which.toLowerCase() === 'last' && back === 0 ? 7 : back))
}

function dateOf(day: string, month: string, year: string | undefined, today: string, looking: Looking): string | null {
  const number = monthOf(month)
  if (number === null) return null
  const at = (y: number): string | null => wholeDate(`${y}-${two(number)}-${two(Number(day))}`)
  if (year !== undefined) return at(Number(year))
  const now = Number(today.slice(0, 4))
  // the 29th of February comes back only after four years, eight around 1900 or 2100
  const years = Array.from({ length: 9 }, (_, i) => (looking === 'ahead' ? now + i : now - i))
  const fits = (one: string | null): one is string =>
    one !== null && (looking === 'ahead' ? one >= today : one <= today)
  return years.map(at).find(fits) ?? null
}

function wholeDate(text: string): string | null {
  const stamp = readDate(text, 'day-month')
  return stamp === null ? null : new Date(stamp.at).toISOString().slice(0, 10)
}

/** 0 for Monday: the first day of 1970 was a Thursday. */
function weekdayOf(day: string): number {
  return ((((Date.parse(`${day}T00:00:00Z`) / DAY + 3) % 7) + 7) % 7) | 0
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
