import { beliefOf, levelOf } from '../../measures/allocation/lever-belief.ts'
import type { LeverRecord } from '../../measures/allocation/lever-belief.ts'
import type { LeverWish } from '../../measures/allocation/allocate-week.ts'
import { priorsFor } from '../../measures/allocation/prior-multiplier.ts'
import type { LeverPrior } from '../../measures/allocation/prior-multiplier.ts'
import type { Lever } from '../../model/lever.ts'
import { aimsOf, editsOf } from '../../plan/strategy.ts'
import type { Strategy } from '../../plan/strategy.ts'
import type { Budget } from '../time/shapes.ts'

export type Wished = { readonly wish: LeverWish; readonly prior: LeverPrior; readonly record: LeverRecord }

const NOTHING: LeverRecord = { credited: 0, exposure: 0 }

/** The levers that are on, with what is believed of each and what the user set for it. */
export function wishesOf(
  strategy: Strategy,
  budgets: readonly Budget[],
  records: ReadonlyMap<Lever, LeverRecord>,
): Wished[] {
  const on = new Set(strategy.on)
  const priors = priorsFor(aimsOf(strategy), editsOf(strategy)).filter(({ lever }) => on.has(lever))
  const levers = priors.map(prior => ({ ...prior, record: records.get(prior.lever) ?? NOTHING }))
  const level = levelOf(levers, strategy.hours)
  return levers.map(({ record, ...prior }) => {
    const budget = budgets.find(({ lever }) => lever === prior.lever)
    return {
      prior,
      record,
      wish: {
        lever: prior.lever,
        belief: beliefOf(prior, level, record),
        floor: budget?.floor ?? null,
        ceiling: budget?.ceiling ?? null,
        commitment: budget?.commitment ?? null,
      },
    }
  })
}
