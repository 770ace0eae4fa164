import { SECOND } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import { readDate } from '../text/dates.ts'
import { inOrder } from '../text/machine-dates.ts'
import { monthOf } from '../text/months.ts'
import { hoursOfZone, isoOffset } from '../text/zone-names.ts'

type FeedDate = { readonly at: Instant; readonly precision: 'instant' | 'minute' | 'day' | 'month' | 'year' }

const RFC_822 =
  /^(?:\p{L}{2,9}(?:\.?,?\s+|,))?(\d{1,2})[\s-]+(\p{L}{3,9})\.?,?[\s-]+(\d{4}|\d{2})(?:[\sT]+(\d{1,2}):(\d{2})(?::(\d{1,2})(?:\.\d+)?)?(?:\s*([ap])\.?m\.?)?)?\s*([A-Za-z]{1,5}|[+-]\d{1,2}(?::?\d{2})?)?$/iu

/**
 * Reads a feed's date: RFC 822 (`Mon, 16 Mar 2026 10:00:00 +0100`, with zones by name) or RFC 3339, or what the rest of
 * the world writes. Null where it is none. @example readFeedDate('Thu, 01 Jan 2004 19:48:21 EST')?.at // 1073004501000
 */
export function readFeedDate(raw: string): FeedDate | null {
  const text = inOrder(raw.trim().slice(0, 100))
  return rfc822(text) ?? readDate(padded(text), 'day-month') ?? counted(text)
}

/** Seconds with one digit, as a program wrote them that forgot the zero. */
function padded(text: string): string {
  return text.replace(/(T\d\d:\d\d:)(\d)(?!\d)/, (_, time: string, second: string) => `${time}0${second}`)
}

/** Seconds, or milliseconds, since 1970: ten or thirteen digits from 2001 on. */
function counted(text: string): FeedDate | null {
  if (!/^1\d{9}(?:\d{3})?$/.test(text)) return null
  return { at: text.length === 10 ? Number(text) * SECOND : Number(text), precision: 'instant' }
}

function rfc822(text: string): FeedDate | null {
  const match = RFC_822.exec(text)
  const month = match === null ? null : monthOf(match[2] ?? '')
  if (match === null || month === null) return null
  const [, day = '', , year = '', hour, minute, second = '00', half = '', zone = ''] = match
  const full = year.length === 2 ? String(Number(year) < 70 ? 2000 + Number(year) : 1900 + Number(year)) : year
  const date = `${full}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  if (hour === undefined || minute === undefined) return readDate(date, 'day-month')
  const [, sign = '', hours = '', minutes = '00'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? []
  const named = hoursOfZone(zone)
  const offset =
    sign !== '' ? `${sign}${hours.padStart(2, '0')}:${minutes}` : named === undefined ? 'Z' : isoOffset(named)
  const late = half === '' ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  return readDate(`${date}T${String(late).padStart(2, '0')}:${minute}:${second.padStart(2, '0')}${offset}`, 'day-month')
}
