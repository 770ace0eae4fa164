import { z } from 'zod'

/** What of a person the user may put right by a correction. */
export const CorrectedField = z.enum([
  'name',
  'title',
  'company',
  'industry',
  'function',
  'seniority',
  'place',
  'school',
  'met',
  'howMet',
  'note',
])

/**
 * What the user decided. Kept as it was said; people, ties and findings are derived from observations and decisions and
 * can be rebuilt. Subjects are contact records (by their id), not people: a decision survives merges, splits and re-imports.
 * Decisions are undone by marking, never removed.
 */
export const DecisionBody = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('merge'), records: z.array(z.string()).min(2), why: z.string().optional() }),
  z.strictObject({ kind: z.literal('split'), records: z.array(z.string()).min(1), from: z.string() }),
  z.strictObject({ kind: z.literal('distinct'), a: z.string(), b: z.string() }),
  /** the thirty questions: would this person go out of their way for you? */
  z.strictObject({ kind: z.literal('label'), record: z.string(), answer: z.enum(['yes', 'no', 'unsure']) }),
  z.strictObject({
    kind: z.literal('correction'),
    record: z.string(),
    field: CorrectedField,
    value: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal('context'),
    record: z.string(),
    context: z.enum(['same-team', 'family', 'ended-badly', 'role-account', 'not-a-person', 'none']),
  }),
  z.strictObject({
    kind: z.literal('forget'),
    /** salted hashes of the keys, so that nothing of the person remains */ hashes: z.array(z.string()),
    at: z.number().int(),
  }),
  z.strictObject({
    kind: z.literal('suggestion'),
    id: z.string(),
    answer: z.enum(['accepted', 'done', 'later', 'refused']),
    why: z.string().optional(),
  }),
  z.strictObject({
    kind: z.literal('own-address'),
    key: z.strictObject({ kind: z.string(), value: z.string() }),
    mine: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('setting'), name: z.string(), value: z.json() }),
  /** takes back one observation written by hand */
  z.strictObject({ kind: z.literal('retract'), source: z.string(), key: z.string() }),
  /** anything a lever tool keeps (a plan, an agreement, a forecast): validated by the lever's own schema */
  z.strictObject({ kind: z.literal('entry'), room: z.string(), id: z.string(), value: z.json().nullable() }),
])
export type DecisionBody = z.infer<typeof DecisionBody>

export const Decision = z.strictObject({
  id: z.string(),
  at: z.number().int(),
  body: DecisionBody,
  undone: z.boolean(),
  /** grows with every import and decision written, whatever the clock says; imports and decisions share it */
  order: z.number().int().min(0),
})
export type Decision = z.infer<typeof Decision>
