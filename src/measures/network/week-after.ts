import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import type { Measured, Reason } from '../../model/measured.ts'
import { bootstrap } from '../../stats/bootstrap.ts'
import type { Random } from '../../stats/random.ts'

/** Means per moment. `extra`: beyond what the weeks on either side bring; its range may lie below zero. */
export type WeekAfter = { readonly after: Measured; readonly extra: Measured }

const WEEK = 7 * DAY
const FEWEST = 5

/**
 * How many arrivals (new people, first messages) come in the seven days from a moment (an event, a post) on, and how many
 * more than in the week before and the week after that, taken together: busy times are busy around a moment too, and are
 * so set aside. Means over moments, 90 % intervals by resampling moments. Moments whose weeks do not lie in [from, until)
 * are left out; unknown below five. It describes what came together, not what caused what.
 * @example weekAfter(talks, firstMessages, { from, until }, 'talks', seeded('talks')).extra
 */
export function weekAfter(
  moments: readonly Instant[],
  arrivals: readonly Instant[],
  { from, until }: { readonly from: Instant; readonly until: Instant },
  what: string,
  random: Random,
): WeekAfter {
  const held = moments.filter(at => at - WEEK >= from && at + 2 * WEEK <= until)
  if (held.length < FEWEST) {
    const unknown = {
      unknown: [{ text: `${held.length} ${what} with the weeks around them were seen; ${FEWEST} are needed.` }],
    }
    return { after: unknown, extra: unknown }
  }
  const sorted = Float64Array.from(arrivals).sort()
  const between = (start: Instant, end: Instant): number => indexFrom(sorted, end) - indexFrom(sorted, start)
  const after = held.map(at => between(at, at + WEEK))
  const extra = held.map((at, i) => (after[i] ?? 0) - (between(at - WEEK, at) + between(at + WEEK, at + 2 * WEEK)) / 2)
  const total = after.reduce((sum, n) => sum + n, 0)
  const because = [{ text: `${total} in the weeks after ${held.length} ${what}.`, evidence: { n: total } }]
  return {
    after: meanOf(after, because, random),
    extra: meanOf(
      extra,
      [{ text: `Beside the week before and the week after that, over ${held.length} ${what}.` }],
      random,
    ),
  }
}

function meanOf(values: readonly number[], because: Reason[], random: Random): Measured {
  const n = values.length
  const value = values.reduce((sum, one) => sum + one, 0) / n
  const { low, high } = bootstrap(
    n,
    counts => values.reduce((sum, one, i) => sum + one * (counts[i] ?? 0), 0) / n,
    random,
    { resamples: 500 },
  )
  return { value, low: Math.min(low, value), high: Math.max(high, value), n, because }
}

/** How many of the moments, sorted upwards, lie before `at`; so also the place of the first one that does not. */
export function indexFrom(sorted: Float64Array, at: Instant): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? Number.POSITIVE_INFINITY) < at) low = middle + 1
    else high = middle
  }
  return low
}
