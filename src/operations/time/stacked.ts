import type { Stretch } from '../../measures/time/stretch.ts'
import type { ZoneDays } from '../../measures/time/zone-days.ts'
import { HOUR } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'

/** A stretch of which only the day is told, or the hour in which a screen showed it. */
export type Loose = { readonly stretch: Stretch; readonly hasHour: boolean }

/** When hours of a day begin of which only the day is told. */
const MORNING = 9 * HOUR

/**
 * One after the other instead of all at once: hours of a day from nine on, windows of an hour from its beginning. Without
 * that, three entries of one day would overlap and two of them not count.
 */
export function stacked(loose: readonly Loose[], days: ZoneDays): Stretch[] {
  const next = new Map<string, Instant>()
  return loose
    .toSorted((a, b) => a.stretch.from - b.stretch.from || (a.stretch.id < b.stretch.id ? -1 : 1))
    .map(({ stretch, hasHour }) => {
      const begin = hasHour ? Math.floor(stretch.from / HOUR) * HOUR : days.startOf(days.dayOf(stretch.from)) + MORNING
      const slot = `${stretch.clock} ${begin}`
      const from = next.get(slot) ?? begin
      const until = from + (stretch.until - stretch.from)
      next.set(slot, until)
      return { ...stretch, from, until }
    })
}
