import { z } from 'zod'
import { AIMS, WAYS } from '../../measures/allocation/ways.ts'
import { Research } from '../../model/finding.ts'
import { Lever } from '../../model/lever.ts'
import { Measured, Reason } from '../../model/measured.ts'
import { Action, ActionState } from '../../plan/action.ts'
import { Goal, Stage, Strategy } from '../../plan/strategy.ts'
import { Budget } from '../time/shapes.ts'

export const Week = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** A cell of the table of priors as screens show it. */
export const PriorRow = z.strictObject({
  way: z.enum(WAYS),
  lever: Lever,
  tau: z.number(),
  cells: z.array(
    z.strictObject({
      id: z.string(),
      aim: z.enum(AIMS),
      value: z.number(),
      /** our own, where the user set another */
      ours: z.number(),
      low: z.number(),
      high: z.number(),
      class: z.enum(['A', 'B', 'C']),
      research: Research.nullable(),
      edited: z.boolean(),
    }),
  ),
})
export type PriorRow = z.infer<typeof PriorRow>

export const StrategyPage = z.strictObject({
  /** false: nothing was said yet, and this is where it would begin */
  said: z.boolean(),
  strategy: Strategy,
  goals: z.array(Goal.extend({ progress: z.number().nullable() })),
  /** which aims count, 0 to 1, by goals or by stage */
  aims: z.partialRecord(z.enum(AIMS), z.number()),
  budgets: z.array(Budget),
  priors: z.array(PriorRow),
  /** hours a week that were usually spent on the levers that are on */
  seen: Measured,
})
export type StrategyPage = z.infer<typeof StrategyPage>

export const PlanLever = z.strictObject({
  lever: Lever,
  hours: z.number(),
  /** before half hours and habit */
  wanted: z.number(),
  /** usual hours a week; null: not seen */
  spent: z.number().nullable(),
  floor: z.number().nullable(),
  ceiling: z.number().nullable(),
  commitment: z.number().nullable(),
  reasons: z.array(Reason),
})
export type PlanLever = z.infer<typeof PlanLever>

export const Shares = z.strictObject({
  /** share of the best that is possible, by an equal split and by the plan */
  equal: Measured,
  plan: Measured,
  says: z.string(),
})
export type Shares = z.infer<typeof Shares>

export const ShownAction = Action.extend({
  state: z.union([z.literal('proposed'), ActionState]),
  start: z.number().nullable(),
  /** the day it stands on in a calendar */
  day: z.string(),
  why: z.string(),
})
export type ShownAction = z.infer<typeof ShownAction>

export const PlanPage = z.strictObject({
  week: Week,
  zone: z.string(),
  today: z.string(),
  /** a strategy was said */
  said: z.boolean(),
  /** the hours of this week were decided */
  kept: z.boolean(),
  /** the last week was not looked back at */
  reviewDue: z.boolean(),
  stage: Stage,
  hours: z.number(),
  headline: z.string(),
  levers: z.array(PlanLever),
  short: z.number(),
  spare: z.number(),
  slowed: z.boolean(),
  shares: Shares,
  focus: z.array(Lever),
  actions: z.array(ShownAction),
  /** done this week */
  done: z.array(ShownAction),
})
export type PlanPage = z.infer<typeof PlanPage>

export const WhatIf = z.strictObject({
  hours: z.number(),
  levers: z.array(z.strictObject({ lever: Lever, hours: z.number(), now: z.number(), held: z.string().nullable() })),
  short: z.number(),
  spare: z.number(),
  shares: Shares,
})
export type WhatIf = z.infer<typeof WhatIf>
