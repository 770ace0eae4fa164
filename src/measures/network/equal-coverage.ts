import type { Measured } from '../../model/measured.ts'
import { drawMultinomial } from '../../stats/draws.ts'
import { logGamma } from '../../stats/log-gamma.ts'
import { quantile } from '../../stats/quantile.ts'
import type { Random } from '../../stats/random.ts'
import { adjustedShares } from './coverage-shares.ts'
import { coverage, plugIn1, total } from './hill-numbers.ts'
import { MIN_COVERAGE, MIN_DRAWS } from './composition.ts'

export type Compared = { readonly coverage: number; readonly a: number; readonly b: number }

/**
 * Two periods or two circles compared fairly: both thinned to the coverage of the less complete one (Chao and Jost 2012),
 * then the ratio of effective numbers, b over a; 1 is no change. 90 % interval by bootstrap on adjusted shares.
 * @example compareAtEqualCoverage([40, 30, 9], [22, 20, 19, 5], seeded(1)) // value 1.3 or so
 */
export function compareAtEqualCoverage(
  a: readonly number[],
  b: readonly number[],
  random: Random,
  resamples = 100,
): Measured {
  if (total(a) < MIN_DRAWS || total(b) < MIN_DRAWS)
    return { unknown: [{ text: `${total(a)} and ${total(b)} observations; each side needs ${MIN_DRAWS}` }] }
  const both = thinned(a, b)
  if (both.coverage < MIN_COVERAGE)
    return { unknown: [{ text: `at equal coverage only ${Math.round(both.coverage * 100)} % of the whole is seen` }] }
  const sharesA = adjustedShares(a)
  const sharesB = adjustedShares(b)
  const ratios: number[] = []
  for (let round = 0; round < resamples; round++) {
    const drawn = thinned(drawMultinomial(random, total(a), sharesA), drawMultinomial(random, total(b), sharesB))
    ratios.push(drawn.b / drawn.a)
  }
  const value = both.b / both.a
  return {
    value,
    low: Math.min(value, quantile(ratios, 0.05)),
    high: Math.max(value, quantile(ratios, 0.95)),
    n: total(a) + total(b),
    because: [
      {
        text: `both thinned to a coverage of ${Math.round(both.coverage * 100)} %: ${both.a.toFixed(1)} and ${both.b.toFixed(1)}`,
      },
    ],
  }
}

/** The effective numbers of two samples, each thinned to the coverage that both reach. */
export function thinned(a: readonly number[], b: readonly number[]): Compared {
  const common = Math.min(coverage(a), coverage(b))
  return { coverage: common, a: effectiveAt(a, common), b: effectiveAt(b, common) }
}

function effectiveAt(counts: readonly number[], wanted: number): number {
  const n = total(counts)
  if (wanted >= coverage(counts)) return plugIn1(counts)
  let low = 1
  let high = n
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (coverageAt(counts, n, middle) < wanted) low = middle
    else high = middle
  }
  const from = coverageAt(counts, n, low)
  const share = Math.min(1, Math.max(0, (wanted - from) / (coverageAt(counts, n, high) - from || 1)))
  return (1 - share) * rarefied(counts, n, low) + share * rarefied(counts, n, high)
}

/** Expected coverage of m of the n draws: 1 - sum x/n C(n-x, m) / C(n-1, m). */
function coverageAt(counts: readonly number[], n: number, m: number): number {
  if (m >= n) return coverage(counts)
  let unseen = 0
  for (const x of counts)
    if (x > 0 && n - x >= m) unseen += (x / n) * Math.exp(logChoose(n - x, m) - logChoose(n - 1, m))
  return 1 - unseen
}

/** exp of the expected entropy of m of the n draws, from expected frequencies (hypergeometric). */
function rarefied(counts: readonly number[], n: number, m: number): number {
  if (m >= n) return plugIn1(counts)
  let entropy = 0
  for (const x of counts) {
    const mean = (m * x) / n
    const reach = 10 * Math.sqrt((mean * (n - x) * (n - m)) / (n * Math.max(1, n - 1))) + 10
    const from = Math.max(1, m - (n - x), Math.floor(mean - reach))
    for (let k = from; k <= Math.min(x, m - 1, mean + reach); k++)
      entropy -= (k / m) * Math.log(k / m) * Math.exp(logChoose(x, k) + logChoose(n - x, m - k) - logChoose(n, m))
  }
  return Math.exp(entropy)
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
}
