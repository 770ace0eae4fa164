import type { z } from 'zod'
import type * as forecasts from '../../operations/forecasts/forecasts.ts'
import type * as outcomes from '../../operations/outcomes/outcomes.ts'
import type * as answer from '../../operations/plan/answer-action.ts'
import type * as experiment from '../../operations/plan/experiment.ts'
import type * as feed from '../../operations/plan/plan-feed.ts'
import type * as plan from '../../operations/plan/plan.ts'
import type * as writing from '../../operations/plan/plan-writing.ts'
import type * as quarter from '../../operations/plan/quarter.ts'
import type * as review from '../../operations/plan/review.ts'
import type * as strategy from '../../operations/plan/strategy.ts'

type Op<O extends { input: z.ZodType; output: z.ZodType }> = {
  input: z.input<O['input']>
  output: z.output<O['output']>
}

/** What the place Plan asks for. */
export type PlanQueries = {
  'plan.read': Op<typeof plan.planRead>
  'plan.whatif': Op<typeof plan.planWhatif>
  'plan.experiment': Op<typeof experiment.planExperiment>
  'plan.calendars': Op<typeof writing.planCalendars>
  'plan.feed': Op<typeof feed.planFeed>
  'strategy.read': Op<typeof strategy.strategyRead>
  'review.read': Op<typeof review.reviewRead>
  'reviews.list': Op<typeof review.reviewsList>
  'quarter.read': Op<typeof quarter.quarterRead>
}

export type PlanChanges = {
  'plan.answer': Op<typeof answer.planAnswer>
  'plan.keep': Op<typeof plan.planKeep>
  'feed.make': Op<typeof feed.feedMake>
  'feed.withdraw': Op<typeof feed.feedWithdraw>
  'calendars.allow': Op<typeof writing.calendarsAllow>
  'calendars.stop': Op<typeof writing.calendarsStop>
  'strategy.set': Op<typeof strategy.strategySet>
  'experiment.start': Op<typeof experiment.experimentStart>
  'experiment.stop': Op<typeof experiment.experimentStop>
  'review.answer': Op<typeof review.reviewAnswer>
  'review.finish': Op<typeof review.reviewFinish>
  'outcomes.add': Op<typeof outcomes.outcomesAdd>
  'forecasts.answer': Op<typeof forecasts.forecastsAnswer>
}

export type PlanJobs = { 'calendars.write': Op<typeof writing.calendarsWrite> }

export type PlanCalendar = PlanQueries['plan.calendars']['output']['rows'][number]
export type Plan = PlanQueries['plan.read']['output']
export type PlannedLever = Plan['levers'][number]
export type PlannedAction = Plan['actions'][number]
export type StrategyShown = PlanQueries['strategy.read']['output']
export type Goal = StrategyShown['goals'][number]
export type WhatIf = PlanQueries['plan.whatif']['output']
export type Review = PlanQueries['review.read']['output']
export type Quarter = PlanQueries['quarter.read']['output']
export type Experiments = PlanQueries['plan.experiment']['output']
