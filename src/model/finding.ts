import { z } from 'zod'
import { Lever } from './lever.ts'
import { Measured, Reason } from './measured.ts'

/** A measure as a finding cites it. `says` begins with "share" where the number is one, 0 to 1: screens write it as per cent. */
export const MeasureRef = z.strictObject({ measure: z.string(), says: z.string(), measured: Measured })
export type MeasureRef = z.infer<typeof MeasureRef>

/** A next action: who, what, how long, why now. `id` is stable, so that a refusal is remembered. */
export const Suggestion = z.strictObject({
  id: z.string(),
  does: z.string(),
  minutes: z.number().int().min(1),
  lever: Lever,
  why: z.string(),
  /** people it is about, as person ids */
  people: z.array(z.string()).optional(),
  /** where in the app it is done, e.g. "/calibrate" or "/people/p_ab12" */
  place: z.string().optional(),
})
export type Suggestion = z.infer<typeof Suggestion>

/** What research says, from the claims register only (MEASURES 10): class A randomised, B mixed, C correlational. */
export const Research = z.strictObject({
  class: z.enum(['A', 'B', 'C', 'judgement']),
  says: z.string(),
  source: z.string(),
})
export type Research = z.infer<typeof Research>

/** The picture's data, drawn by the web app and described in words for those who do not see it. */
export const Picture = z.discriminatedUnion('form', [
  z.strictObject({
    form: z.literal('quantiles'),
    dots: z.array(z.number()).length(20),
    unit: z.string(),
    strip: z
      .array(
        z.strictObject({ label: z.string(), count: z.number().int(), look: z.enum(['full', 'half', 'pale', 'ring']) }),
      )
      .optional(),
  }),
  z.strictObject({
    form: z.literal('shares'),
    rows: z.array(z.strictObject({ label: z.string(), a: z.number(), b: z.number().optional() })),
    a: z.string(),
    b: z.string().optional(),
  }),
  z.strictObject({
    form: z.literal('weeks'),
    series: z.array(
      z.strictObject({
        label: z.string(),
        lever: Lever.optional(),
        hours: z.array(z.number()),
        budget: z.number().optional(),
      }),
    ),
    starts: z.array(z.number().int()),
  }),
  z.strictObject({
    form: z.literal('intervals'),
    rows: z.array(z.strictObject({ label: z.string(), measured: Measured, person: z.string().optional() })),
    range: z.tuple([z.number(), z.number()]),
    unit: z.string(),
  }),
])
export type Picture = z.infer<typeof Picture>

/** A claim supported by measures. `unknown`: cannot be said, and `unseen` / `sharpen` tell what would answer it. */
export const Finding = z.strictObject({
  id: z.string(),
  /** the row of the charter it answers: M1..M3, D1..D4, A1..A5, B */
  charter: z.string(),
  claim: z.string(),
  /** one or two sentences under the claim */
  detail: z.string(),
  reading: z.enum(['ok', 'watch', 'act', 'unknown']),
  /** 0..1: how much acting on it now would matter; orders the cards, never shown */
  weight: z.number().min(0).max(1),
  measured: Measured,
  because: z.array(MeasureRef),
  why: z.array(Reason),
  unseen: z.array(z.string()),
  sharpen: z.array(z.string()),
  research: z.array(Research),
  suggests: z.array(Suggestion),
  picture: Picture.optional(),
  page: z.string(),
})
export type Finding = z.infer<typeof Finding>
