import type { Instant } from '../../model/instant.ts'
import { fromOtherCalendar } from '../text/other-calendars.ts'

/** Chats of this kind began in 2009. */
const FIRST = 2_009
const SHORT = /^(\d{2})([/.-])(\d{1,2})\2(\d{1,2})$|^(\d{1,2})([/.-])(\d{1,2})\6(\d{2})$/

/**
 * How to write the dates of one file in years of ours: those of the Persian, Islamic and Buddhist calendars, and years of two
 * digits that come first (`26. 1. 29.` in Korea) or are Buddhist (`29/1/69`), where read as usual most would be in the future; and days
 * in the place of months.
 * `now` bounds the years. @example plainDates(['29/1/69'], Date.UTC(2026, 5, 1))('29/1/69') // '29/1/2026'
 */
export function plainDates(dates: Iterable<string>, now: Instant): (date: string) => string {
  const last = new Date(now).getUTCFullYear()
  const isYear = (year: number): boolean => year >= FIRST && year <= last
  const fits = { usual: 0, first: 0, buddhist: 0 }
  for (const date of dates) {
    const match = SHORT.exec(tidy(date))
    if (match === null) continue
    const [first, end] = [Number(match[1] ?? match[5]), Number(match[4] ?? match[8])]
    if (isYear(2_000 + end)) fits.usual++
    if (isYear(2_000 + first)) fits.first++
    if (isYear(2_500 + end - 543)) fits.buddhist++
  }
  const most = Math.max(fits.usual, fits.first, fits.buddhist)
  const places = placesOf(dates, fits.usual < most && fits.first === most)
  const known = new Map<string, string>()
  return date => {
    let plain = known.get(date)
    if (plain === undefined) {
      const text = tidy(date)
      plain = fromOtherCalendar(text) ?? text.replace(/(?<!\d)2[45]\d{2}(?!\d)/, year => String(Number(year) - 543))
      if (SHORT.test(text) && fits.usual < most)
        plain = fits.first === most ? `20${text}` : text.replace(/\d{2}$/, year => String(2_500 + Number(year) - 543))
      plain = inUsualPlaces(plain, places)
      known.set(date, plain)
    }
    return plain
  }
}

/** Where day and month stand in a file that writes them as hardly anybody does. */
type Places = 'usual' | 'year-day-month' | 'month.day'

/** No month is above twelve: where the day would be in the place of the month in some date of a file, and in none the other way round. */
function placesOf(dates: Iterable<string>, isYearFirst: boolean): Places {
  const odd = { 'year-day-month': 0, 'month.day': 0 }
  for (const date of dates) {
    const [a = 0, b = 0, c = 0] = tidy(date).split(/[/.-]/).map(Number)
    if (a > 31 || isYearFirst) odd['year-day-month'] += b > 12 ? 1 : c > 12 ? -1_000 : 0
    else if (/^\d+\.\d+\.\d+$/.test(tidy(date))) odd['month.day'] += b > 12 ? 1 : a > 12 ? -1_000 : 0
  }
  return odd['year-day-month'] > 0 ? 'year-day-month' : odd['month.day'] > 0 ? 'month.day' : 'usual'
}

function inUsualPlaces(date: string, places: Places): string {
  if (places === 'year-day-month') return date.replace(/^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/, '$1$2$4$2$3')
  // with slashes the order of day and month is told by the dates of the file
  return places === 'month.day' ? date.replaceAll('.', '/') : date
}

/** Without blanks, the full stop at the end and the Russian and Macedonian sign for "year". */
function tidy(date: string): string {
  return date.replace(/\s|г\.$/g, '').replace(/\.$/, '')
}
