import type { Measured } from '../../model/measured.ts'
import { poissonBinomial } from '../../stats/poisson-binomial.ts'
import { chances } from './resolved.ts'
import type { Resolved } from './resolved.ts'

const EXACT_BELOW = 30
const Z_90 = 1.645
const Z_95 = 1.96

export type Bias = {
  readonly n: number
  /** how many were expected to come, and how many came */
  readonly expected: number
  readonly came: number
  /** what chance alone would give in 95 of 100 cases, were each forecast right */
  readonly chance: { readonly low: number; readonly high: number }
  /** mean of forecast - outcome; above 0: too hopeful. 90 % interval */
  readonly bias: Measured
  /** sum(p - y) / sqrt(sum p (1 - p)) (Spiegelhalter 1986) */
  readonly z: number
  /** more than chance explains: by the exact distribution below 30 forecasts, by |z| > 1.96 from there on */
  readonly isBiased: boolean
}

/**
 * Too hopeful or not hopeful enough, with what chance alone would give (MEASURES 7.1): the measure that needs the fewest
 * data. Interval: mean -+ 1.645 sd / sqrt(n). @example biasOf(forty).chance // { low: 9, high: 19 } for 14 expected of 40
 */
export function biasOf(resolved: readonly Resolved[]): Bias {
  const { p, y } = chances(resolved)
  const n = p.length
  let [expected, came, variance] = [0, 0, 0]
  for (let i = 0; i < n; i++) {
    expected += p[i] ?? 0
    came += y[i] ?? 0
    variance += (p[i] ?? 0) * (1 - (p[i] ?? 0))
  }
  const z = variance > 0 ? (expected - came) / Math.sqrt(variance) : 0
  const exact = n < EXACT_BELOW
  return {
    n,
    expected,
    came,
    chance: exact ? exactBand(p) : normalBand(expected, variance, n),
    bias: meanGap(p, y, expected - came),
    z,
    isBiased: n > 0 && (exact ? twoSided(p, came) < 0.05 : Math.abs(z) > Z_95),
  }
}

function meanGap(p: Float64Array, y: Float64Array, gap: number): Measured {
  const n = p.length
  if (n < 2)
    return {
      unknown: [
        { text: `${n === 0 ? 'No forecast has' : 'One forecast has'} its answer yet; from 2 on a mean has a range.` },
      ],
    }
  const mean = gap / n
  let squares = 0
  for (let i = 0; i < n; i++) squares += ((p[i] ?? 0) - (y[i] ?? 0) - mean) ** 2
  const half = (Z_90 * Math.sqrt(squares / (n - 1))) / Math.sqrt(n)
  return {
    value: mean,
    low: Math.max(-1, mean - half),
    high: Math.min(1, mean + half),
    n,
    because: [{ text: `What you expected less what came, the mean over ${n} forecasts.` }],
  }
}

/** The smallest middle part of the exact distribution of the count that holds at least 95 of 100. */
function exactBand(p: Float64Array): { low: number; high: number } {
  const mass = poissonBinomial(p)
  let [low, high, below, above] = [0, mass.length - 1, 0, 0]
  while (low < high && below + (mass[low] ?? 0) <= 0.025) below += mass[low++] ?? 0
  while (high > low && above + (mass[high] ?? 0) <= 0.025) above += mass[high--] ?? 0
  return { low, high }
}

function normalBand(expected: number, variance: number, n: number): { low: number; high: number } {
  const half = Z_95 * Math.sqrt(variance)
  return { low: Math.max(0, Math.round(expected - half)), high: Math.min(n, Math.round(expected + half)) }
}

/** How likely a count at least as far out as this one is: twice the smaller tail, 1 at the most. */
function twoSided(p: Float64Array, came: number): number {
  const mass = poissonBinomial(p)
  let [low, high] = [0, 0]
  for (const [k, chance] of mass.entries()) {
    if (k <= came) low += chance
    if (k >= came) high += chance
  }
  return Math.min(1, 2 * Math.min(low, high))
}
