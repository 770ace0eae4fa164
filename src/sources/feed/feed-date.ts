import { SECOND } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import { readDate } from '../text/dates.ts'
import { monthOf } from '../text/months.ts'

type FeedDate = { readonly at: Instant; readonly precision: 'instant' | 'minute' | 'day' | 'month' | 'year' }

/** Zones that mail and feeds write by name, in hours from UTC (RFC 822). */
const ZONES: Readonly<Record<string, number>> = {
  UT: 0,
  UTC: 0,
  GMT: 0,
  Z: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
}

const RFC_822 =
  /^(?:\p{L}{2,9}\.?,?\s+)?(\d{1,2})[\s-]+(\p{L}{3,9})\.?,?[\s-]+(\d{4}|\d{2})(?:[\sT]+(\d{1,2}):(\d{2})(?::(\d{1,2})(?:\.\d+)?)?(?:\s*([ap])\.?m\.?)?)?\s*([A-Za-z]{1,4}|[+-]\d{2}:?\d{2})?$/iu

/**
 * Reads a feed's date: RFC 822 (`Mon, 16 Mar 2026 10:00:00 +0100`, with zones by name) or RFC 3339, or what the rest of
 * the world writes. Null where it is none. @example readFeedDate('Thu, 01 Jan 2004 19:48:21 EST')?.at // 1073004501000
 */
export function readFeedDate(raw: string): FeedDate | null {
  const text = raw.trim().slice(0, 100)
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
  const named = ZONES[zone.toUpperCase()]
  const offset =
    named === undefined
      ? /^[+-]/.test(zone)
        ? zone
        : 'Z'
      : `${named < 0 ? '-' : '+'}${String(Math.abs(named)).padStart(2, '0')}:00`
  const late = half === '' ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  return readDate(`${date}T${String(late).padStart(2, '0')}:${minute}:${second.padStart(2, '0')}${offset}`, 'day-month')
}
