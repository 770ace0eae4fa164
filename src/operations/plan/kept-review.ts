import { z } from 'zod'
import { Lever } from '../../model/lever.ts'

/** The steps of a weekly review, in order; each one question. */
export const REVIEW_STEPS = ['happened', 'planned', 'expected', 'promised', 'outcomes', 'learned', 'next'] as const
export const ReviewStep = z.enum(REVIEW_STEPS)
export type ReviewStep = z.infer<typeof ReviewStep>

const Line = z.strictObject({ says: z.string(), detail: z.string().nullable() })

/** What was seen when a review was finished; later imports do not rewrite it. */
export const ReviewSnapshot = z.strictObject({
  hours: z.array(z.strictObject({ lever: Lever, planned: z.number().nullable(), spent: z.number().nullable() })),
  done: z.array(Line),
  notDone: z.array(Line),
  outcomes: z.array(Line),
  expected: z.array(Line),
  next: z.array(z.strictObject({ lever: Lever, hours: z.number() })),
})
export type ReviewSnapshot = z.infer<typeof ReviewSnapshot>

/** A review as far as it has come; each step once answered or skipped. */
export const KeptReview = z.strictObject({
  steps: z.partialRecord(ReviewStep, z.strictObject({ at: z.number().int(), skipped: z.boolean(), text: z.string() })),
  startedAt: z.number().int(),
  finishedAt: z.number().int().nullable(),
  snapshot: ReviewSnapshot.nullable(),
})
export type KeptReview = z.infer<typeof KeptReview>
