import type { Lever } from '../../model/lever.ts'
import type { Random } from '../../stats/random.ts'
import { bootstrap } from '../../stats/bootstrap.ts'
import { solveLinear } from '../../stats/solve-linear.ts'
import type { Journey } from './journey.ts'

/** Fewer journeys, or fewer of either end, and the estimate is noise (MEASURES 8.3). */
export const FEWEST_JOURNEYS = 60
export const FEWEST_EACH = 20
const PENALTY = 8

export type Incremental = { readonly lever: Lever; readonly share: number; readonly low: number; readonly high: number }

/**
 * What each lever seems to add, from journeys that came to something and those that did not: ridge regression (penalty 8,
 * intercept free) of "came" on the presence of each lever; credit = max(slope, 0) x journeys with it, to scale, and +1 for
 * each lever as for the other rules. 90 % interval by resampling journeys. Null below 60 journeys, or below 20 of either
 * end. It is an association: people network when they look for something (MEASURES 8.4).
 */
export function incremental(
  journeys: readonly Journey[],
  levers: readonly Lever[],
  random: Random,
): Incremental[] | null {
  const touched = journeys.filter(({ touches }) => touches.length > 0)
  const came = touched.filter(journey => journey.came).length
  if (touched.length < FEWEST_JOURNEYS || came < FEWEST_EACH || touched.length - came < FEWEST_EACH) return null
  const rows = touched.map(({ touches, came: y }) => ({
    has: new Set(touches.map(({ lever }) => lever)),
    y: Number(y),
  }))
  const of = (counts: ArrayLike<number>): number[] => shares(rows, levers, counts)
  const middle = of(rows.map(() => 1))
  return levers.map((lever, i) => {
    const { low, high } = bootstrap(rows.length, counts => of(counts)[i] ?? 0, random, { resamples: 100 })
    const share = middle[i] ?? 0
    return { lever, share, low: Math.min(low, share), high: Math.max(high, share) }
  })
}

type Row = { readonly has: ReadonlySet<Lever>; readonly y: number }

function shares(rows: readonly Row[], levers: readonly Lever[], counts: ArrayLike<number>): number[] {
  const size = levers.length + 1
  const matrix = Array.from({ length: size }, (_, r) =>
    Array.from({ length: size }, (_, c): number => (r === c && r > 0 ? PENALTY : 0)),
  )
  const right = Array.from({ length: size }, () => 0)
  const exposure = levers.map(() => 0)
  let conversions = 0
  for (const [i, { has, y }] of rows.entries()) {
    const weight = counts[i] ?? 0
    const x = [1, ...levers.map(lever => Number(has.has(lever)))]
    conversions += weight * y
    for (const [r, a] of x.entries()) {
      right[r] = (right[r] ?? 0) + weight * a * y
      if (r > 0) exposure[r - 1] = (exposure[r - 1] ?? 0) + weight * a
      const line = matrix[r]
      for (const [c, b] of x.entries()) if (line) line[c] = (line[c] ?? 0) + weight * a * b
    }
  }
  const slopes = solveLinear(matrix, right).slice(1)
  const credit = slopes.map((slope, i) => Math.max(slope, 0) * (exposure[i] ?? 0))
  const whole = credit.reduce((sum, part) => sum + part, 0)
  return credit.map(part => {
    const share = whole > 0 ? part / whole : 1 / levers.length
    return (share * conversions + 1) / (conversions + levers.length)
  })
}
