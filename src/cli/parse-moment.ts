import type { Instant } from '../model/instant.ts'
import { MINUTE } from '../model/instant.ts'

const DATE = /^\d{4}-\d{2}-\d{2}$/
const STAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?$/

/**
 * An ISO date (its midnight in the zone) or an ISO time; null for anything else, a day that does not exist included.
 *
 * @example parseMoment('2026-02-30', 'UTC') // null
 * @example parseMoment('2026-03-01', 'Europe/Oslo') // 2026-02-28T23:00:00Z
 */
export function parseMoment(text: string, zone: string): Instant | null {
  const isDate = DATE.test(text)
  if (!isDate && !STAMP.test(text)) return null
  const hasOffset = /(Z|[+-]\d{2}:\d{2})$/.test(text) && !isDate
  const asUtc = Date.parse(isDate ? `${text}T00:00:00Z` : hasOffset ? text : `${text}Z`)
  if (Number.isNaN(asUtc) || !isRealDay(text.slice(0, 10))) return null
  return hasOffset ? asUtc : inZone(asUtc, zone)
}

/** Date.parse rolls 30 February over to March; a day that comes back changed was none. */
function isRealDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day)
}

/** The moment at which the clocks of the zone show this wall time (twice, since the offset may change in between). */
function inZone(wall: number, zone: string): Instant {
  const guess = wall - offsetAt(wall, zone)
  return wall - offsetAt(guess, zone)
}

function offsetAt(at: Instant, zone: string): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(at)
  const name = parts.find(part => part.type === 'timeZoneName')?.value ?? 'GMT'
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name)
  if (!match) return 0
  const minutes = Number(match[2]) * 60 + Number(match[3])
  return (match[1] === '-' ? -minutes : minutes) * MINUTE
}
