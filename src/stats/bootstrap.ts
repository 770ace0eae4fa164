import { betaQuantile } from './beta-distribution.ts'
import { normalCdf } from './normal-distribution.ts'
import { quantileSorted } from './quantile.ts'
import type { Random } from './random.ts'

/**
 * A percentile interval by resampling n units with replacement (Efron 1979), its tails cut as much shorter as few units ask
 * for (see `tailOf`). `statistic` gets how often each unit was drawn; resamples for which it gives no finite number are left
 * out. `level` 0.9: 5th to 95th percentile where units are many. `worth`: how many units of equal weight they are worth,
 * where they weigh very differently; n otherwise.
 * @example bootstrap(3, counts => counts[0] ?? 0, seeded(1), { resamples: 200 })
 */
export function bootstrap(
  n: number,
  statistic: (counts: Uint16Array) => number,
  random: Random,
  {
    resamples = 200,
    level = 0.9,
    worth = n,
  }: { readonly resamples?: number; readonly level?: number; readonly worth?: number } = {},
): { readonly low: number; readonly high: number; readonly sd: number } {
  const values: number[] = []
  const counts = new Uint16Array(n)
  for (let round = 0; round < resamples; round++) {
    counts.fill(0)
    for (let draw = 0; draw < n; draw++) {
      const unit = Math.floor(random() * n)
      counts[unit] = (counts[unit] ?? 0) + 1
    }
    const value = statistic(counts)
    if (Number.isFinite(value)) values.push(value)
  }
  const sorted = Float64Array.from(values).sort()
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length
  const variance = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, sorted.length - 1)
  const tail = tailOf((1 - level) / 2, worth)
  return { low: quantileSorted(sorted, tail), high: quantileSorted(sorted, 1 - tail), sd: Math.sqrt(variance) }
}

/**
 * `bootstrap` of a ratio of two sums over units, sum of tops / sum of bottoms, as where the cases of one unit are alike (one
 * person's answers, one month's days): the unit is what is resampled, not the case (Davison and Hinkley 1997, 3.8).
 * @example bootstrapRatio([{ top: 1, bottom: 2 }, { top: 2, bottom: 4 }], seeded(1), { resamples: 200 }) // { low: 0.5, high: 0.5, sd: 0 }
 */
export function bootstrapRatio(
  units: readonly { readonly top: number; readonly bottom: number }[],
  random: Random,
  options: NonNullable<Parameters<typeof bootstrap>[3]>,
): ReturnType<typeof bootstrap> {
  const [tops, bottoms] = [Float64Array.from(units, one => one.top), Float64Array.from(units, one => one.bottom)]
  const ratio = (counts: Uint16Array): number => {
    let [top, bottom] = [0, 0]
    for (let i = 0; i < counts.length; i++) {
      const drawn = counts[i] ?? 0
      top += drawn * (tops[i] ?? 0)
      bottom += drawn * (bottoms[i] ?? 0)
    }
    return top / bottom
  }
  return bootstrap(units.length, ratio, random, options)
}

/**
 * What must be cut off at each end of a bootstrap's percentiles so that `tail` is outside: resampling shrinks the spread of n
 * units by sqrt((n - 1) / n), and knows nothing of the doubt about that spread, for which Student's t has longer tails than
 * the normal curve: Phi(sqrt(n / (n - 1)) t(tail; n - 1)). @example tailOf(0.05, 12) // 0.030; tailOf(0.05, 200) // 0.049
 */
export function tailOf(tail: number, n: number): number {
  if (n <= 2) return 0
  // T of k degrees: k / (k + T^2) is Beta(k / 2, 1 / 2)
  const x = betaQuantile(2 * tail, (n - 1) / 2, 0.5)
  const t = Math.sqrt((n - 1) * (1 / x - 1))
  return normalCdf(-t * Math.sqrt(n / (n - 1)))
}
