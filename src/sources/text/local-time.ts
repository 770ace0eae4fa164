import { HOUR, MINUTE } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'

/** Turns a wall-clock time, kept as if it were UTC, into the instant at which clocks in the zone showed it. */
export type LocalTime = (wall: Instant) => Instant

/**
 * A reader of wall-clock times for one IANA zone ("Europe/Amsterdam"); an unknown zone is read as UTC. A time that the
 * clocks skipped is read with the offset before the change, a time that came twice as its first coming.
 * @example localTime('Europe/Amsterdam')(Date.UTC(2026, 6, 1, 12)) // Date.UTC(2026, 6, 1, 10)
 */
export function localTime(zone: string): LocalTime {
  const format = formatOf(zone)
  if (format === null) return wall => wall
  const offsets = new Map<number, number>()
  const offsetAt = (at: Instant): number => {
    const hour = Math.floor(at / HOUR)
    const seen = offsets.get(hour)
    if (seen !== undefined) return seen
    const offset = wallOf(format, hour * HOUR) - hour * HOUR
    offsets.set(hour, offset)
    return offset
  }
  return wall => {
    if (!Number.isFinite(wall) || Math.abs(wall) > 8e15) return wall
    const before = offsetAt(wall - 24 * HOUR)
    const first = wall - before
    // before the change both guesses agree; after it, the offset there is the one that holds
    if (offsetAt(first) === before) return first
    const second = wall - offsetAt(first)
    return offsetAt(second) === offsetAt(first) ? second : first
  }
}

function formatOf(zone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function wallOf(format: Intl.DateTimeFormat, at: Instant): Instant {
  const parts: Record<string, number> = {}
  for (const { type, value } of format.formatToParts(at)) parts[type] = Number(value)
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0 } = parts
  return Math.round(Date.UTC(year, month - 1, day, hour, minute) / MINUTE) * MINUTE
}
