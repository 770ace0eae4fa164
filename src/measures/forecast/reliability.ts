import { quantileSorted } from '../../stats/quantile.ts'
import type { Random } from '../../stats/random.ts'
import { chances, FEWEST } from './resolved.ts'
import type { Resolved } from './resolved.ts'

const ROUNDS = 1_000
/** Bins hold about so many forecasts each; five at the most below 50, ten from 200 on. */
const PER_BIN = 8

/** Forecasts of about the same height: their mean, the share that came, and where that share would lie were all right. */
export type ReliabilityDot = {
  readonly n: number
  readonly expected: number
  readonly came: number
  readonly low: number
  readonly high: number
}

/**
 * Reliability with consistency bands (Broecker and Smith 2007): forecasts in groups of equal count by height; the band is
 * the 5th to 95th per cent of the share that would come in 1,000 worlds in which each forecast is right. Empty below 10.
 */
export function reliability(resolved: readonly Resolved[], random: Random): ReliabilityDot[] {
  if (resolved.length < FEWEST.brier) return []
  return bins(resolved, binsFor(resolved.length)).map(bin => {
    const { p, y } = chances(bin)
    const shares = Float64Array.from({ length: ROUNDS }, () => {
      let came = 0
      for (const chance of p) if (random() < chance) came++
      return came / p.length
    }).sort()
    return {
      n: bin.length,
      expected: mean(p),
      came: mean(y),
      low: quantileSorted(shares, 0.05),
      high: quantileSorted(shares, 0.95),
    }
  })
}

/**
 * Murphy's parts of the Brier score: reliability (how far from what came, 0 best) - resolution (how far apart the groups
 * came out) + uncertainty (what no forecaster can remove), and what varies inside the groups, so that they sum to it exactly
 * (Stephenson, Coelho and Jolliffe 2008). @example murphy([], 5) // all 0
 */
export function murphy(
  resolved: readonly Resolved[],
  groups = binsFor(resolved.length),
): {
  readonly reliability: number
  readonly resolution: number
  readonly uncertainty: number
  readonly within: number
} {
  const n = resolved.length
  if (n === 0) return { reliability: 0, resolution: 0, uncertainty: 0, within: 0 }
  const base = mean(chances(resolved).y)
  let [rel, res, within] = [0, 0, 0]
  for (const bin of bins(resolved, groups)) {
    const { p, y } = chances(bin)
    const [pBar, yBar] = [mean(p), mean(y)]
    rel += (bin.length / n) * (pBar - yBar) ** 2
    res += (bin.length / n) * (yBar - base) ** 2
    for (const [i, chance] of p.entries())
      within += ((chance - pBar) ** 2 - 2 * ((y[i] ?? 0) - yBar) * (chance - pBar)) / n
  }
  return { reliability: rel, resolution: res, uncertainty: base * (1 - base), within }
}

function binsFor(n: number): number {
  return Math.max(1, Math.min(n < 50 ? 5 : 10, Math.floor(n / PER_BIN)))
}

/** Groups of equal count, the first ones take the remainder; equal forecasts may stand in two of them. */
function bins(resolved: readonly Resolved[], count: number): Resolved[][] {
  const sorted = resolved.toSorted((a, b) => a.probability - b.probability)
  const size = Math.floor(sorted.length / count)
  const extra = sorted.length % count
  return Array.from({ length: count }, (_, k) => {
    const from = k * size + Math.min(k, extra)
    return sorted.slice(from, from + size + Number(k < extra))
  })
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
