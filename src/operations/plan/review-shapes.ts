import { z } from 'zod'
import { Lever } from '../../model/lever.ts'
import { Forecast } from '../forecasts/shapes.ts'
import { KeptReview, ReviewStep } from './kept-review.ts'
import { PlanPage, ShownAction, Week } from './shapes.ts'

const Waiting = z.strictObject({
  id: z.string(),
  room: z.string(),
  does: z.string(),
  why: z.string(),
  due: z.number().nullable(),
  place: z.string().nullable(),
})

/** A week to look back at, step by step; everything a screen, a terminal or an assistant needs to ask. */
export const ReviewPage = z.strictObject({
  week: Week,
  /** the week that is planned at its end */
  nextWeek: Week,
  /** where it stands: the first step that was neither answered nor skipped; null: all were */
  at: ReviewStep.nullable(),
  steps: z.array(
    z.strictObject({
      id: ReviewStep,
      asks: z.string(),
      answered: z.boolean(),
      skipped: z.boolean(),
      text: z.string(),
    }),
  ),
  finishedAt: z.number().nullable(),
  happened: z.array(z.strictObject({ says: z.string(), n: z.number(), place: z.string() })),
  hours: z.array(z.strictObject({ lever: Lever, planned: z.number().nullable(), spent: z.number().nullable() })),
  actions: z.array(ShownAction),
  expected: z.array(Forecast),
  promised: z.array(Waiting),
  outcomes: z.array(z.strictObject({ id: z.string(), at: z.number(), what: z.string(), form: z.string() })),
  next: PlanPage,
})
export type ReviewPage = z.infer<typeof ReviewPage>

export const ReviewRow = z.strictObject({
  week: Week,
  says: z.string(),
  learned: z.string(),
  finishedAt: z.number().nullable(),
})
export type ReviewRow = z.infer<typeof ReviewRow>

export const ReviewShown = KeptReview.extend({ week: Week })
export type ReviewShown = z.infer<typeof ReviewShown>
