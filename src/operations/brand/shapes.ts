import { z } from 'zod'
import { CAME, PieceForm, PieceState, REACH } from '../../levers/brand/piece.ts'
import { Measured } from '../../model/measured.ts'
import { Decided } from '../changed.ts'

/** What the operations on pieces take and give; moments are milliseconds since 1970. */

export const When = z.number().int().optional()
export const Text = z.string().trim().min(1)
export const Named = Text.max(300).describe('its id, or a part of its title that only it has')

/** A decision of the user on one thing: `id` is the thing's. */
export const DecidedOn = Decided.extend({ id: z.string() })
export type DecidedOn = z.infer<typeof DecidedOn>

/** One week beside an ordinary one of that time. */
export const Beside = z.strictObject({
  arrived: z.number().nullable(),
  usual: Measured,
  extra: Measured,
  says: z.enum(['more than usual', 'fewer than usual', 'cannot tell']),
})
export type Beside = z.infer<typeof Beside>

const Evidence = z.strictObject({
  /** the fact, for pieces.match and pieces.unmatch */
  id: z.string(),
  observation: z.string(),
  source: z.string(),
  /** the change that wrote it by hand, to take it back; null where it was imported */
  change: z.string().nullable(),
  form: PieceForm,
  title: z.string(),
  url: z.string().nullable(),
  at: z.number().nullable(),
  precision: z.string(),
  how: z.enum(['own', 'you', 'url', 'link', 'title']),
  says: z.string(),
})

const Reach = z.strictObject({
  id: z.string(),
  what: z.enum(REACH),
  n: z.number(),
  at: z.number(),
  from: z.string(),
})

const Came = z.strictObject({
  id: z.string(),
  what: z.enum(CAME),
  says: z.string(),
  at: z.number(),
  person: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  outcome: z.string().nullable(),
})

export const Piece = z.strictObject({
  id: z.string(),
  title: z.string(),
  form: PieceForm,
  state: PieceState,
  /** it stands in the pipeline; what was only imported does not */
  planned: z.boolean(),
  about: z.string(),
  url: z.string().nullable(),
  skills: z.array(z.string()),
  /** when it came out; null where it has not, or nobody knows */
  at: z.number().nullable(),
  precision: z.string(),
  /** since when it is an idea or a draft */
  since: z.number().nullable(),
  due: z.number().nullable(),
  shown: z.array(Evidence),
  /** numbers as somebody else reported them, newest first; never added up */
  reach: z.array(Reach),
  /** the week from its day on, beside ordinary weeks; null where it is not out */
  came: z.strictObject({ wroteFirst: Beside, invitations: Beside, connections: Beside }).nullable(),
  /** what came of it by the user's own word, newest first */
  credited: z.array(Came),
})
export type Piece = z.infer<typeof Piece>

const WeekAfter = z.strictObject({ after: Measured, extra: Measured })

export const PiecePage = z.strictObject({
  rows: z.array(Piece),
  total: z.number().int(),
  counts: z.record(PieceState, z.number().int()),
  /** works (posts left out) a year */
  rate: Measured,
  /** people who wrote first in the week from a piece on, over all works and over all posts */
  works: WeekAfter,
  posts: WeekAfter,
  asOf: z.number(),
  /** the moment of the answer, to say how long something waits */
  now: z.number(),
})
export type PiecePage = z.infer<typeof PiecePage>

/** What a published thing is called in a list. */
export const FORM_WORDS: Readonly<Record<PieceForm, string>> = {
  article: 'article',
  episode: 'episode',
  talk: 'talk',
  post: 'post',
  video: 'video',
  other: 'piece',
}
