import type { Lever } from '../../model/lever.ts'
import { drawGamma } from '../../stats/draws.ts'
import { gammaQuantile } from '../../stats/gamma-distribution.ts'
import { quantileSorted } from '../../stats/quantile.ts'
import type { Random } from '../../stats/random.ts'
import type { Credit } from './credit.ts'

/** Shape of the prior: as if two results had been seen at the common rate (MEASURES 8.4). */
const PRIOR_SHAPE = 2
const DRAWS = 2_000

export type LeverRate = {
  readonly lever: Lever
  readonly credited: number
  readonly hours: number
  /** results an hour: the posterior's mean and its 80 % interval */
  readonly value: number
  readonly low: number
  readonly high: number
  /** the chance that no other lever brings more an hour, 0..1 */
  readonly best: number
}

/**
 * Results an hour of each lever: Gamma-Poisson with prior Gamma(2, 2 / common rate), posterior Gamma(2 + credit, b0 + hours),
 * 80 % interval by its quantiles (MEASURES 8.4). Results that several levers share make credits fractional and dependent; so
 * the results are also resampled, each with a weight of Exp(1) (Rubin's Bayesian bootstrap; for whole credits it gives the
 * same posterior), and the wider interval and the smaller P(best) are reported. `credits`: one entry a result.
 * @example leverRates([{ skill: 1 }, ...], new Map([['skill', 100]]), 0.01, seeded(1))[0].value // (2 + c) / (200 + 100)
 */
export function leverRates(
  credits: readonly Credit[],
  hours: ReadonlyMap<Lever, number>,
  commonRate: number,
  random: Random,
): LeverRate[] {
  const levers = [...hours.keys()]
  const base = PRIOR_SHAPE / commonRate
  const credited = levers.map(lever => credits.reduce((sum, credit) => sum + (credit[lever] ?? 0), 0))
  const rates = levers.map(lever => base + (hours.get(lever) ?? 0))
  const alone = new Uint32Array(levers.length)
  const shared = new Uint32Array(levers.length)
  const drawn = levers.map(() => new Float64Array(DRAWS))
  for (let draw = 0; draw < DRAWS; draw++) {
    count(
      alone,
      rates.map((rate, i) => drawGamma(random, PRIOR_SHAPE + (credited[i] ?? 0)) / rate),
    )
    const weights = credits.map(() => -Math.log(1 - random()))
    const resampled = levers.map((lever, i) => {
      let sum = drawGamma(random, PRIOR_SHAPE)
      for (const [k, credit] of credits.entries()) sum += (weights[k] ?? 0) * (credit[lever] ?? 0)
      return sum / (rates[i] ?? 1)
    })
    for (const [i, rate] of resampled.entries()) (drawn[i] ?? [])[draw] = rate
    count(shared, resampled)
  }
  return levers.map((lever, i) => {
    const [shape, rate] = [PRIOR_SHAPE + (credited[i] ?? 0), rates[i] ?? 1]
    const sorted = (drawn[i] ?? new Float64Array()).sort()
    return {
      lever,
      credited: credited[i] ?? 0,
      hours: hours.get(lever) ?? 0,
      value: shape / rate,
      low: Math.min(gammaQuantile(0.1, shape, rate), quantileSorted(sorted, 0.1)),
      high: Math.max(gammaQuantile(0.9, shape, rate), quantileSorted(sorted, 0.9)),
      best: Math.min(alone[i] ?? 0, shared[i] ?? 0) / DRAWS,
    }
  })
}

/** The rate of a lever with nothing known of it: all results over all hours, as if one more had come. */
export function commonRate(results: number, hours: number): number {
  return (results + 1) / Math.max(1, hours)
}

/**
 * The common rate of somebody's levers without core work: its hours are what one is paid for, a hundred times those of the
 * others, and would make every lever look as slow as it. Where there is nothing but core work, that of core work.
 * @example rateBesidesWork([{ skill: 1 }], new Map([['skill', 99], ['core-work', 5_000]])) // 2 / 99
 */
export function rateBesidesWork(credits: readonly Credit[], hours: ReadonlyMap<Lever, number>): number {
  const others = [...hours].filter(([lever, spent]) => lever !== 'core-work' && spent > 0)
  const counted = others.length > 0 ? others : [...hours]
  const results = credits.reduce(
    (sum, credit) => sum + counted.reduce((part, [lever]) => part + (credit[lever] ?? 0), 0),
    0,
  )
  return commonRate(
    results,
    counted.reduce((sum, [, spent]) => sum + spent, 0),
  )
}

function count(wins: Uint32Array, rates: readonly number[]): void {
  let best = 0
  for (const [i, rate] of rates.entries()) if (rate > (rates[best] ?? 0)) best = i
  wins[best] = (wins[best] ?? 0) + 1
}
