import { DAY } from '../../model/instant.ts'

/**
 * Calendars that phones write in numbers beside ours, each with the years it stands in when ours are those of chats. `epoch`:
 * its first day, counted from 1 January 1970; `length`: of its mean year, days (both: Reingold and Dershowitz, Calendrical Calculations).
 */
const CALENDARS = [
  { name: 'persian', years: [1_300, 1_424], epoch: -492_267, length: 365.2422 },
  { name: 'islamic-umalqura', years: [1_425, 1_500], epoch: -492_148, length: 354.367 },
] as const

const DATE = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$|^(\d{1,2})([/.-])(\d{1,2})\6(\d{4})$/

/**
 * A date of the Persian or the Islamic calendar (Umm al-Qura) as one of ours, by the platform's own tables; null where its
 * year is of neither, or there is no such day. @example fromOtherCalendar('1404/11/09') // '2026-01-29'
 */
export function fromOtherCalendar(date: string): string | null {
  const match = DATE.exec(date)
  if (match === null) return null
  const year = Number(match[1] ?? match[8])
  const calendar = CALENDARS.find(({ years: [first, last] }) => year >= first && year <= last)
  if (calendar === undefined) return null
  const [month, day] = [Number(match[3] ?? match[7]), Number(match[4] ?? match[5])]
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  const wanted = `${year}-${month}-${day}`
  const near = Math.round(calendar.epoch + calendar.length * (year - 1 + (month - 1) / 12) + day - 1) * DAY
  for (let off = 0; off <= 6; off++)
    for (const at of off === 0 ? [near] : [near - off * DAY, near + off * DAY])
      if (dateIn(calendar.name, at) === wanted) return new Date(at).toISOString().slice(0, 10)
  return null
}

const formats = new Map<string, Intl.DateTimeFormat>()

function dateIn(calendar: string, at: number): string {
  let format = formats.get(calendar)
  if (format === undefined) {
    format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    })
    formats.set(calendar, format)
  }
  const parts: Record<string, string> = {}
  for (const { type, value } of format.formatToParts(at)) parts[type] = value
  return `${Number.parseInt(parts['year'] ?? '', 10)}-${parts['month']}-${parts['day']}`
}
