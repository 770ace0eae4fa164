import { MINUTE } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import { readDate } from './dates.ts'
import type { DateOrder, Stamp } from './dates.ts'
import type { LocalTime } from './local-time.ts'

/** Whether a written moment says its own zone. */
const ZONED = /(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})$/

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
  const text = raw.trim()
  const stamp = readDate(text, order) ?? serial(text)
  if (stamp === null) return null
  const isClock = stamp.precision === 'instant' || stamp.precision === 'minute'
  return !isClock || ZONED.test(text) ? stamp : { ...stamp, at: toInstant(stamp.at) }
}

/** What a spreadsheet keeps for a day, where it was written without its form: days since 30 December 1899, here of 1982 to 2064. */
function serial(text: string): Stamp | null {
  if (!/^[3-5]\d{4}(?:[.,]\d{1,12})?$/.test(text)) return null
  const days = Number(text.replace(',', '.'))
  const at = Date.UTC(1899, 11, 30) + Math.round(days * 1_440) * MINUTE
  return { at, precision: Number.isInteger(days) ? 'day' : 'minute' }
}
