import type { LeverHours } from '../../findings/lever-hours.ts'
import { ZoneDays } from '../../measures/time/zone-days.ts'
import { LEVERS } from '../../model/lever.ts'
import type { Lever } from '../../model/lever.ts'
import { usualWeeks } from './derive-hours.ts'
import type { DerivedHours } from './derive-hours.ts'
import type { TimeBook } from './time-book.ts'

/** What findings about hours are made from; undefined where no clock was seen in the last weeks. */
export function hoursFact(derived: DerivedHours, { budgets }: TimeBook): LeverHours | undefined {
  const days = new ZoneDays(derived.zone)
  const weeks = usualWeeks(derived.weeks, derived.until)
  if (weeks.length === 0) return undefined
  const { hours, selfPromotion, coverage } = derived.measures
  const limit = (lever: Lever, which: 'floor' | 'ceiling'): number | null =>
    budgets.find(budget => budget.lever === lever)?.[which] ?? null
  return {
    weeks: weeks.map(week => ({
      start: days.startOf(week.week),
      hours: Object.fromEntries(Object.entries(week.hours).map(([lever, { value }]) => [lever, value])),
    })),
    networking: hours.networking,
    skill: hours.skill,
    brand: hours.brand,
    selfPromotion,
    told: coverage,
    ceilings: Object.fromEntries(LEVERS.map(lever => [lever, limit(lever, 'ceiling')])) as LeverHours['ceilings'],
    floors: Object.fromEntries(LEVERS.map(lever => [lever, limit(lever, 'floor')])) as LeverHours['floors'],
  }
}
