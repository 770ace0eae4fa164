import type { Stretch } from '../../measures/time/stretch.ts'
import type { ZoneDays } from '../../measures/time/zone-days.ts'
import { HOUR } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'

/**
 * A stretch whose beginning is not told exactly: only the day; the hour in which a screen showed it; or a moment that
 * somebody wrote down by heart.
 */
export type Loose = { readonly stretch: Stretch; readonly known: 'day' | 'hour' | 'about' }

/** When hours of a day begin of which only the day is told. */
const MORNING = 9 * 60

/**
 * One after the other instead of all at once: hours of a day from nine on, windows of an hour from its beginning, hours
 * written down from when they were said to begin, and those of which only the day is told beside them. Without that, three
 * entries of one day would overlap and two not count.
 */
export function stacked(loose: readonly Loose[], days: ZoneDays): Stretch[] {
  const next = new Map<string, Instant>()
  const told = new Map<string, Stretch[]>()
  return loose
    .toSorted(
      (a, b) =>
        Number(a.known === 'day') - Number(b.known === 'day') ||
        a.stretch.from - b.stretch.from ||
        (a.stretch.id < b.stretch.id ? -1 : 1),
    )
    .map(({ stretch, known }) => {
      const day = days.dayOf(stretch.from)
      const begin = { day: days.atClock(day, MORNING), hour: hourOf(stretch.from), about: stretch.from }[known]
      const slot = `${stretch.clock} ${known} ${known === 'hour' ? begin : day}`
      const length = stretch.until - stretch.from
      const about = told.get(`${stretch.clock} ${day}`) ?? []
      const first = Math.max(begin, next.get(slot) ?? begin)
      const from = known === 'day' ? beside(about, first, length) : first
      const put = { ...stretch, from, until: from + length }
      next.set(slot, put.until)
      if (known === 'about') told.set(`${stretch.clock} ${day}`, [...about, put])
      return put
    })
}

/** The first place from a moment on that none of some stretches, in the order of time, takes. */
function beside(taken: readonly Stretch[], first: Instant, length: number): Instant {
  let from = first
  for (const one of taken) if (one.from < from + length && one.until > from) from = one.until
  return from
}

function hourOf(at: Instant): Instant {
  return Math.floor(at / HOUR) * HOUR
}
