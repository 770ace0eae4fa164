import { z } from 'zod'
import { Channel } from './channel.ts'
import { Measured } from './measured.ts'

/** Bands by stated thresholds (MEASURES 2.1), never "discovered". `unobserved`: no imported channel has shown this person. */
export const BANDS = ['close', 'active', 'fading', 'acquaintance', 'dormant', 'unobserved'] as const
export const Band = z.enum(BANDS)
export type Band = z.infer<typeof Band>

/** Where a person was seen, by channel: how often, first and last. */
export const Seen = z.strictObject({
  channel: Channel,
  n: z.number().int(),
  first: z.number().int(),
  last: z.number().int(),
})
export type Seen = z.infer<typeof Seen>

/** What the data says of ego and one alter. */
export const Tie = z.strictObject({
  person: z.string(),
  band: Band,
  state: z.enum(['observed', 'dormant', 'unobserved']),
  continues: Measured,
  twoWay: Measured,
  wouldAnswer: Measured,
  seen: z.array(Seen),
  first: z.number().int().nullable(),
  last: z.number().int().nullable(),
  lastIn: z.number().int().nullable(),
  lastOut: z.number().int().nullable(),
  out: z.number().int(),
  in: z.number().int(),
})
export type Tie = z.infer<typeof Tie>
