import type { World } from '../../io/world/world.ts'
import type { LeverRecord } from '../../measures/allocation/lever-belief.ts'
import type { Lever } from '../../model/lever.ts'
import type { Strategy } from '../../plan/strategy.ts'
import { openPlanBook } from './plan-book.ts'
import type { PlanBook } from './plan-book.ts'
import { readLeverRecords } from './lever-records.ts'
import { weekNow } from './plan-week.ts'
import type { WeekNow } from './plan-week.ts'
import { strategyIn } from './strategy.ts'
import { readWeeksSpent } from './weeks-spent.ts'
import type { WeeksSpent } from './weeks-spent.ts'

/** All that a plan is made from beside findings and open work; what sliders change is laid over it. */
export type PlanBasis = {
  readonly now: WeekNow
  readonly book: PlanBook
  readonly strategy: Strategy
  readonly spent: WeeksSpent
  readonly records: ReadonlyMap<Lever, LeverRecord>
}

export async function readPlanBasis(world: World): Promise<PlanBasis> {
  const [now, book, spent] = await Promise.all([weekNow(world), openPlanBook(world), readWeeksSpent(world)])
  const records = await readLeverRecords(world)
  return { now, book, strategy: strategyIn(book, spent), spent, records }
}
