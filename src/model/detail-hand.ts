import { z } from 'zod'

const text = z.string()

/** Facts that the user writes down themselves. */
export const HAND = {
  /** `promised`: what the ego said they would do for the people in it. */
  note: z.strictObject({ text, promised: z.boolean().optional() }),
  /** `skills`: what was practised; the other three are a session of deliberate practice. */
  hours: z.strictObject({
    what: text.optional(),
    end: z.number().int().optional(),
    skills: z.array(text).optional(),
    goal: text.optional(),
    feedback: text.optional(),
    reflection: text.optional(),
  }),
  /** A tangible result: an offer, a raise, a client. `evidence`: what proves it; `opportunity`: the one that came true. */
  outcome: z.strictObject({
    form: z.enum(['offer', 'raise', 'promotion', 'client', 'publication', 'invitation', 'award', 'other']),
    what: text,
    value: z.number().optional(),
    organisation: text.optional(),
    evidence: z.array(text).optional(),
    opportunity: text.optional(),
  }),
  /** How well somebody does something, 0 to 7. `rubric`: a piece of work judged by stated points; `test`: a timed task. */
  rating: z.strictObject({
    skill: text,
    level: z.number(),
    by: z.enum(['self', 'other', 'rubric', 'test']),
    anchored: z.boolean().optional(),
    note: text.optional(),
    /** made at the beginning of a mentorship or later in it, to see whether it moved the skill */
    mentorship: text.optional(),
    moment: z.enum(['before', 'after']).optional(),
  }),
} as const
