import type { World } from '../../io/world/world.ts'
import type { PlanFact } from '../../findings/plan-fact.ts'
import { planOverlap } from '../../measures/allocation/plan-overlap.ts'
import { LEVERS } from '../../model/lever.ts'
import type { Lever } from '../../model/lever.ts'
import { seeded } from '../../stats/random.ts'
import type { DerivedHours } from '../time/derive-hours.ts'
import { allocated } from './allocated.ts'
import { openPlanBook } from './plan-book.ts'
import { weekNow } from './plan-week.ts'
import { strategyIn } from './strategy.ts'
import { weeksSpentIn } from './weeks-spent.ts'

type Hours = Partial<Record<Lever, number>>

/** Hours of the last weeks beside the plan: the last that was decided, or the one that the strategy asks for. */
export async function planFact(world: World, derived: DerivedHours): Promise<PlanFact> {
  const [book, now] = await Promise.all([openPlanBook(world), weekNow(world)])
  const spent = weeksSpentIn(derived)
  const strategy = strategyIn(book, spent)
  const last = [...book.weeks].toSorted(([a], [b]) => (a < b ? 1 : -1))[0]?.[1].hours
  const basis = { now, book, strategy, spent, records: new Map() }
  const asked = allocated(basis, now.week, { strategy, budgets: book.budgets, habit: false }).plan.levers
  const planned: Hours = last ?? Object.fromEntries(asked.map(({ lever, wanted }) => [lever, wanted]))
  const weeks = spent.weeks.slice(-12).map(({ hours }) => Object.fromEntries(hours) as Hours)
  const on = LEVERS.filter(lever => strategy.on.includes(lever))
  const whole = (of: Hours): number => on.reduce((sum, lever) => sum + (of[lever] ?? 0), 0)
  const all = Object.fromEntries(
    on.map(lever => [lever, weeks.reduce((sum, week) => sum + (week[lever] ?? 0), 0)]),
  ) as Hours
  return {
    said: book.strategy !== null,
    weeks: weeks.length,
    levers: on.map(lever => ({
      lever,
      spent: (all[lever] ?? 0) / Math.max(1e-9, whole(all)),
      planned: (planned[lever] ?? 0) / Math.max(1e-9, whole(planned)),
    })),
    overlap: planOverlap(weeks, planned, on, seeded('plan-overlap')),
  }
}
