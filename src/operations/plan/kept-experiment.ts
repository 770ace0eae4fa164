import { z } from 'zod'
import { Lever } from '../../model/lever.ts'

/** What an experiment counts: signs that come often enough to say something in sixteen weeks. */
export const Indicator = z.enum(['replies', 'inbound', 'introductions', 'merged'])
export type Indicator = z.infer<typeof Indicator>

/** Two levers in randomised blocks, all of it fixed when it began. */
export const KeptExperiment = z.strictObject({
  a: Lever,
  b: Lever,
  indicator: Indicator,
  /** the Monday of its first block */
  from: z.string(),
  order: z.array(z.enum(['a', 'b'])),
  /** counts in a usual block when it began, from which its power was told */
  perBlock: z.number(),
  /** the day it was ended before its time, with the reason; null: it was not */
  ended: z.strictObject({ day: z.string(), why: z.string() }).nullable(),
})
export type KeptExperiment = z.infer<typeof KeptExperiment>
