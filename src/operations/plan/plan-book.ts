import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { Lever } from '../../model/lever.ts'
import { AnsweredAction } from '../../plan/action.ts'
import { Strategy } from '../../plan/strategy.ts'
import { lastEntries } from '../skills/entries.ts'
import { Budget } from '../time/shapes.ts'
import { BUDGETS } from '../time/time-book.ts'
import { KeptExperiment } from './kept-experiment.ts'
import { KeptReview } from './kept-review.ts'

export const STRATEGY = 'strategy'
export const WEEK_PLANS = 'plan-week'
export const ACTIONS = 'plan-action'
export const REVIEWS = 'review'
export const EXPERIMENTS = 'experiment'
/** There is one strategy; what it was before stands in the history. */
export const THE_STRATEGY = 'now'

const Hours = z.partialRecord(Lever, z.number())
/** The hours of a week as they were decided. */
export const KeptWeekPlan = z.strictObject({
  hours: Hours,
  /** before rounding, and what rounding keeps back */
  exact: Hours,
  owed: Hours,
  /** the lever that an experiment stressed when it was decided */
  stressed: Lever.nullable().default(null),
  at: z.number().int(),
})
export type KeptWeekPlan = z.infer<typeof KeptWeekPlan>

/** What the user decided about their plan, read at once. */
export type PlanBook = {
  /** null: nothing was said yet */
  readonly strategy: Strategy | null
  /** by Monday */
  readonly weeks: ReadonlyMap<string, KeptWeekPlan>
  /** the last answer to each action, in the order of answering */
  readonly answers: readonly AnsweredAction[]
  readonly reviews: ReadonlyMap<string, KeptReview>
  readonly experiments: ReadonlyMap<string, KeptExperiment>
  readonly budgets: readonly Budget[]
}

export async function openPlanBook(world: World): Promise<PlanBook> {
  const decisions = await world.store.decisions.list({ kinds: ['entry'], undone: false })
  const of = <T>(room: string, schema: z.ZodType<T>): Map<string, T> => lastEntries(decisions, room, schema)
  return {
    strategy: of(STRATEGY, Strategy).get(THE_STRATEGY) ?? null,
    weeks: of(WEEK_PLANS, KeptWeekPlan),
    answers: [...of(ACTIONS, AnsweredAction).values()],
    reviews: of(REVIEWS, KeptReview),
    experiments: of(EXPERIMENTS, KeptExperiment),
    budgets: [...of(BUDGETS, Budget).values()],
  }
}
