import type { Measured } from '../../model/measured.ts'
import { betaQuantile } from '../../stats/beta-distribution.ts'
import { drawBeta } from '../../stats/draws.ts'
import { quantileSorted } from '../../stats/quantile.ts'
import type { Random } from '../../stats/random.ts'

/** What the common rate of a step is worth beside the group's own tries (MEASURES 7.3: M = 10). */
const PRIOR_WORTH = 10
const DRAWS = 2_000

/** How many of a group came to each stage; stage 0 holds all. Never grows from one stage to the next. */
export type Group = { readonly group: string; readonly reached: readonly number[] }

export type FunnelStep = { readonly n: number; readonly x: number; readonly rate: Measured; readonly pooled: boolean }
export type Funnel = {
  readonly group: string
  readonly steps: readonly FunnelStep[]
  /** from the first stage to the last */
  readonly whole: Measured
}

/**
 * How many go from each stage to the next: Beta-Binomial, x of n with prior Beta(10 mu, 10 (1 - mu)) where mu is the rate of
 * that step over all groups, (x + 1/2) / (n + 1). The last step is pooled over groups, since by then hardly any are left
 * (MEASURES 8.4). The whole is the product, its 90 % interval from seeded draws.
 * @example funnel([{ group: 'role', reached: [20, 5, 1] }], seeded(1))[0].steps.length // 2
 */
export function funnel(groups: readonly Group[], random: Random): Funnel[] {
  const stages = Math.max(0, ...groups.map(({ reached }) => reached.length))
  const common = Array.from({ length: Math.max(0, stages - 1) }, (_, step) => {
    const n = groups.reduce((sum, { reached }) => sum + (reached[step] ?? 0), 0)
    const x = groups.reduce((sum, { reached }) => sum + (reached[step + 1] ?? 0), 0)
    return { n, x, mean: (x + 0.5) / (n + 1) }
  })
  return groups.map(({ group, reached }) => {
    const posts = common.map(({ n: allN, x: allX, mean }, step) => {
      const pooled = step === common.length - 1
      const [n, x] = pooled ? [allN, allX] : [reached[step] ?? 0, reached[step + 1] ?? 0]
      // the pooled step has no wider group to lean on: Jeffreys
      const [a, b] = pooled ? [x + 0.5, n - x + 0.5] : [x + PRIOR_WORTH * mean, n - x + PRIOR_WORTH * (1 - mean)]
      return { n, x, a, b, pooled }
    })
    return {
      group,
      steps: posts.map(({ n, x, a, b, pooled }) => ({ n, x, pooled, rate: rateOf(n, x, a, b, pooled) })),
      whole: wholeOf(posts, reached[0] ?? 0, random),
    }
  })
}

function rateOf(n: number, x: number, a: number, b: number, pooled: boolean): Measured {
  if (n === 0) return { unknown: [{ text: 'None came this far yet.' }] }
  const text = `${x} of ${n} went on${pooled ? ', all kinds together' : '; with few, the rate of all kinds weighs in'}.`
  return { value: a / (a + b), low: betaQuantile(0.05, a, b), high: betaQuantile(0.95, a, b), n, because: [{ text }] }
}

function wholeOf(posts: readonly { a: number; b: number }[], n: number, random: Random): Measured {
  if (n === 0 || posts.length === 0) return { unknown: [{ text: 'None has begun yet.' }] }
  const drawn = Float64Array.from({ length: DRAWS }, () =>
    posts.reduce((product, { a, b }) => product * drawBeta(random, a, b), 1),
  ).sort()
  const value = posts.reduce((product, { a, b }) => product * (a / (a + b)), 1)
  return {
    value,
    low: quantileSorted(drawn, 0.05),
    high: quantileSorted(drawn, 0.95),
    n,
    because: [{ text: `The product of ${posts.length} steps, from ${n} that began.` }],
  }
}
