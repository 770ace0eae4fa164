import { allocateWeek, boundsOf } from '../../measures/allocation/allocate-week.ts'
import type { AllocatedWeek, Before } from '../../measures/allocation/allocate-week.ts'
import { equalHours } from '../../measures/allocation/fill-hours.ts'
import { sharesOfBest } from '../../measures/allocation/share-of-best.ts'
import type { Lever } from '../../model/lever.ts'
import { isKnown } from '../../model/measured.ts'
import type { Measured } from '../../model/measured.ts'
import { hourReasons } from '../../plan/hour-reasons.ts'
import type { Strategy } from '../../plan/strategy.ts'
import { seeded } from '../../stats/random.ts'
import type { Budget } from '../time/shapes.ts'
import type { PlanBook } from './plan-book.ts'
import type { PlanBasis } from './plan-basis.ts'
import { wishesOf } from './lever-wishes.ts'
import type { Wished } from './lever-wishes.ts'
import type { PlanLever, Shares } from './shapes.ts'

export type Allocated = {
  readonly wished: readonly Wished[]
  readonly plan: AllocatedWeek
  readonly before: Before | null
  /** drawn when they are asked for */
  shares(): Shares
}

/** A week's hours by a strategy; `habit`: as this week would be, on the way from the plan before. */
export function allocated(
  { book, records, spent }: PlanBasis,
  week: string,
  {
    strategy,
    budgets,
    habit,
  }: { readonly strategy: Strategy; readonly budgets: readonly Budget[]; readonly habit: boolean },
): Allocated {
  const wished = wishesOf(strategy, budgets, records)
  const before = habit ? (beforeOf(book, week) ?? usualBefore(spent.usual)) : null
  const plan = allocateWeek(
    wished.map(({ wish }) => wish),
    strategy.hours,
    before,
  )
  return { wished, plan, before, shares: () => sharesFor(wished, plan, strategy.hours, week) }
}

/** The levers of an allocated week as a page shows them, each with its reasons. */
export function planLevers({ wished, plan, before }: Allocated, { spent, strategy }: PlanBasis): PlanLever[] {
  return plan.levers.map((row, i) => {
    const one = wished[i]
    if (one === undefined) throw new Error('an allocated lever that nobody wished for')
    const usual = spent.usual?.get(row.lever) ?? null
    const { floor, ceiling, commitment } = one.wish
    const was = before?.hours.get(row.lever) ?? null
    const reasons = hourReasons(row, { ...one, spent: usual, before: was, all: strategy.hours })
    return {
      lever: row.lever,
      hours: row.hours,
      wanted: row.wanted,
      spent: usual,
      floor,
      ceiling,
      commitment,
      reasons,
    }
  })
}

/** The last plan before a week. */
function beforeOf({ weeks }: PlanBook, week: string): Before | null {
  const last = [...weeks].filter(([monday]) => monday < week).toSorted(([a], [b]) => (a < b ? 1 : -1))[0]
  if (last === undefined) return null
  const [, { exact, owed }] = last
  return { hours: new Map(entries(exact)), owed: new Map(entries(owed)) }
}

/** Without a plan before, habit is what was done. */
function usualBefore(usual: ReadonlyMap<Lever, number> | null): Before | null {
  return usual === null ? null : { hours: usual, owed: new Map() }
}

function entries(hours: Readonly<Partial<Record<Lever, number>>>): [Lever, number][] {
  return Object.entries(hours) as [Lever, number][]
}

function sharesFor(wished: readonly Wished[], plan: AllocatedWeek, hours: number, week: string): Shares {
  if (wished.length < 2) {
    const unknown: Measured = { unknown: [{ text: 'With one lever there is nothing to spread.' }] }
    return { equal: unknown, plan: unknown, says: 'With one lever on there is nothing to spread.' }
  }
  const bounds = wished.map(({ wish }) => boundsOf(wish, hours))
  const beliefs = wished.map(({ wish }) => wish.belief)
  const plans = [equalHours(bounds, hours), plan.levers.map(({ exact }) => exact)]
  const [equal, ours] = sharesOfBest(beliefs, bounds, hours, plans, seeded(`shares ${week}`))
  if (equal === undefined || ours === undefined) throw new Error('two plans have two shares')
  return { equal, plan: ours, says: sharesSay(equal, ours) }
}

function sharesSay(equal: Measured, plan: Measured): string {
  if (!isKnown(equal) || !isKnown(plan)) return ''
  const percent = (share: number): string => `${Math.round(share * 100)} %`
  const gain = Math.round((plan.value - equal.value) * 100)
  const begin = `By what is believed now, an equal split already gets you about ${percent(equal.value)} of the best`
  if (gain >= 1) return `${begin}; this plan about ${percent(plan.value)}.`
  return `${begin}, and this plan no more (${percent(plan.value)}).`
}
