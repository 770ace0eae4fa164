import type { Known } from '../../model/measured.ts'
import { quantileSorted } from '../../stats/quantile.ts'
import type { Random } from '../../stats/random.ts'
import { fillHours, valueOf } from './fill-hours.ts'
import type { Slope } from './fill-hours.ts'
import { drawFrom } from './lever-belief.ts'
import type { Belief } from './lever-belief.ts'

const DRAWS = 300

/**
 * How much of the best that is possible some plans get, 0 to 1, each with its 90 % range: over worlds drawn from the
 * beliefs, what the plan brings there over what the hours best for that world would bring, within the same bounds.
 */
export function sharesOfBest(
  beliefs: readonly Belief[],
  bounds: readonly Pick<Slope, 'low' | 'high'>[],
  hours: number,
  plans: readonly (readonly number[])[],
  random: Random,
): Known[] {
  const shares = plans.map(() => new Float64Array(DRAWS))
  for (let draw = 0; draw < DRAWS; draw++) {
    const world = beliefs.map((belief, i) => ({
      a: drawFrom(belief, random),
      tau: belief.tau,
      low: bounds[i]?.low ?? 0,
      high: bounds[i]?.high ?? hours,
    }))
    const best = valueOf(world, fillHours(world, hours))
    for (const [i, plan] of plans.entries())
      (shares[i] ?? shares[0] ?? new Float64Array(DRAWS))[draw] =
        best > 0 ? Math.min(1, valueOf(world, plan) / best) : 1
  }
  return shares.map(known)
}

function known(shares: Float64Array): Known {
  const sorted = Float64Array.from(shares).sort()
  return {
    value: shares.reduce((sum, share) => sum + share, 0) / shares.length,
    low: quantileSorted(sorted, 0.05),
    high: quantileSorted(sorted, 0.95),
    n: shares.length,
    because: [{ text: `${shares.length} worlds drawn from what is believed of each lever.` }],
  }
}
