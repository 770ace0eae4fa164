import { quantileSorted } from './quantile.ts'
import type { Random } from './random.ts'

/**
 * A percentile interval by resampling n units with replacement (Efron 1979). `statistic` gets how often each unit was
 * drawn; resamples for which it gives no finite number are left out. `level` 0.9: 5th to 95th percentile.
 * @example bootstrap(3, counts => counts[0] ?? 0, seeded(1), { resamples: 200 })
 */
export function bootstrap(
  n: number,
  statistic: (counts: Uint16Array) => number,
  random: Random,
  { resamples = 200, level = 0.9 }: { readonly resamples?: number; readonly level?: number } = {},
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
  const tail = (1 - level) / 2
  return { low: quantileSorted(sorted, tail), high: quantileSorted(sorted, 1 - tail), sd: Math.sqrt(variance) }
}
