import { z } from 'zod'

const text = z.string()

/** Facts that the user writes down themselves. */
export const HAND = {
  note: z.strictObject({ text }),
  hours: z.strictObject({ what: text.optional(), end: z.number().int().optional() }),
  /** A tangible result: an offer, a raise, a client. */
  outcome: z.strictObject({
    form: z.enum(['offer', 'raise', 'promotion', 'client', 'publication', 'invitation', 'award', 'other']),
    what: text,
    value: z.number().optional(),
    organisation: text.optional(),
  }),
  rating: z.strictObject({
    skill: text,
    level: z.number(),
    by: z.enum(['self', 'other']),
    anchored: z.boolean().optional(),
    note: text.optional(),
  }),
} as const
