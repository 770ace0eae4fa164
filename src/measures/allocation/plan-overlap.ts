import type { Lever } from '../../model/lever.ts'
import type { Measured } from '../../model/measured.ts'
import { bootstrap } from '../../stats/bootstrap.ts'
import type { Random } from '../../stats/random.ts'

type Hours = Readonly<Partial<Record<Lever, number>>>
const FEWEST_WEEKS = 4

/**
 * The share of hours that lie where a plan puts them, 0 to 1: 1 - half the sum of differences between the shares of the
 * levers, over the levers that are on; 90 % interval by resampling weeks. Unknown below four weeks with such hours.
 * @example all hours on one of two levers planned alike // 0.5
 */
export function planOverlap(weeks: readonly Hours[], planned: Hours, on: readonly Lever[], random: Random): Measured {
  const seen = weeks.filter(week => on.some(lever => (week[lever] ?? 0) > 0))
  if (seen.length < FEWEST_WEEKS)
    return { unknown: [{ text: `Hours of ${seen.length} weeks were seen; from ${FEWEST_WEEKS} on it can be said.` }] }
  const plan = shares(on.map(lever => planned[lever] ?? 0))
  const of = (counts: ArrayLike<number>): number => {
    const spent = shares(on.map(lever => seen.reduce((sum, week, i) => sum + (week[lever] ?? 0) * (counts[i] ?? 0), 0)))
    return 1 - spent.reduce((sum, share, i) => sum + Math.abs(share - (plan[i] ?? 0)), 0) / 2
  }
  const value = of(seen.map(() => 1))
  const { low, high } = bootstrap(seen.length, of, random)
  return {
    value,
    low: Math.min(low, value),
    high: Math.max(high, value),
    n: seen.length,
    because: [{ text: `Hours of ${seen.length} weeks beside the hours that are planned for the same levers.` }],
  }
}

function shares(values: readonly number[]): number[] {
  const sum = values.reduce((all, value) => all + value, 0)
  return values.map(value => (sum > 0 ? value / sum : 1 / values.length))
}
