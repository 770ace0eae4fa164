import { z } from 'zod'
import { ASK_KINDS, WISHES } from '../../measures/advert/ask.ts'
import { Measured, Reason } from '../../model/measured.ts'
import { SkillKind } from '../skills/shapes.ts'

/** An advertisement of a page or two has some 5,000 letters; ten times as many are no advertisement. */
export const MOST_LETTERS = 50_000
/** A long CV has some 20,000 letters. */
export const MOST_OF_A_RESUME = 500_000

export const Wish = z.enum(WISHES)
export const AskKind = z.enum(ASK_KINDS)

/** A correction of what was read: an ask left out, or wished for otherwise, or at another level. */
export const Correction = z.strictObject({
  /** kind and key, as the reading gives them: "skill sql" */
  ask: z.string().min(1).max(300),
  drop: z.boolean().optional(),
  wish: Wish.optional(),
  level: z.number().min(0).max(7).optional(),
})
export type Correction = z.infer<typeof Correction>

export const Quote = z.strictObject({
  /** where the words stand in the text */
  from: z.number().int(),
  to: z.number().int(),
  /** the sentence they stand in */
  text: z.string(),
})

/** One thing that an advertisement asks, beside what the record holds of it. */
export const AskRow = z.strictObject({
  /** kind and key */
  id: z.string(),
  kind: AskKind,
  /** the skill's id, where it is one: what every other operation takes */
  key: z.string(),
  name: z.string(),
  skillKind: SkillKind,
  wish: Wish,
  /** what would do in its place, by name; most stand for themselves */
  instead: z.array(z.string()),
  /** level asked, 0 to 7; null for what has no level */
  level: z.number().nullable(),
  years: z.number().nullable(),
  /** a name that is known, or only words that the sentence asks for */
  known: z.boolean(),
  quotes: z.array(Quote),
  /** something shows it; only the person's own word; their roles make it likely; nothing seen */
  state: z.enum(['shown', 'claimed', 'role', 'nothing']),
  /** the level one has; unknown where nothing speaks of it */
  have: Measured.nullable(),
  /** chance that what is asked is there, 0 to 1; null where nothing is seen */
  ready: z.number().nullable(),
  says: z.string(),
  /** facts behind it */
  evidence: z.number().int(),
  /** its part of everything asked, 0 to 1 */
  weight: z.number(),
})
export type AskRow = z.infer<typeof AskRow>

export const NearRow = z.strictObject({
  code: z.string(),
  name: z.string(),
  /** that it is this one, of all of O*NET's */
  chance: Measured,
})
export type NearRow = z.infer<typeof NearRow>

export const AdvertPage = z.strictObject({
  /** null where it is not kept */
  id: z.string().nullable(),
  /** its first line */
  title: z.string(),
  /** its text as it was read: what the places of quotes are of */
  text: z.string(),
  asOf: z.number(),
  /** what it seems to be written in; null where that cannot be told */
  language: z.string().nullable(),
  near: z.array(NearRow),
  /** which occupation it is, in a sentence, or that it cannot be told */
  nearSays: z.string(),
  asks: z.array(AskRow),
  /** the work itself; null where the occupation cannot be told */
  work: z.strictObject({ name: z.string(), share: z.number(), years: z.number(), says: z.string() }).nullable(),
  /** the share of what is asked that the record covers */
  fit: Measured,
  /** what may be said and what not */
  honest: z.array(Reason),
  source: z.string(),
})
export type AdvertPage = z.infer<typeof AdvertPage>

export const AdvertRow = z.strictObject({
  id: z.string(),
  title: z.string(),
  since: z.number(),
  asks: z.number().int(),
  musts: z.number().int(),
  /** must-haves of which nothing is seen */
  unseen: z.array(z.string()),
  near: z.string().nullable(),
  fit: Measured,
})
export type AdvertRow = z.infer<typeof AdvertRow>
