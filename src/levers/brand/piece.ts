import { z } from 'zod'

/** What can be published, as facts of pieces name it: a blog article, a podcast episode, a talk, a social post, a video. */
export const PIECE_FORMS = ['article', 'episode', 'talk', 'post', 'video', 'other'] as const
export const PieceForm = z.enum(PIECE_FORMS)
export type PieceForm = z.infer<typeof PieceForm>

/** Where a piece stands. `published` is never kept: a fact that shows it says so. */
export const PIECE_STATES = ['idea', 'draft', 'published', 'dropped'] as const
export const PieceState = z.enum(PIECE_STATES)
export type PieceState = z.infer<typeof PieceState>

/** A piece in the pipeline as it is kept. `since`: when it came into its state; `due`: when it is meant to be out. */
export const KeptPiece = z.strictObject({
  title: z.string(),
  form: PieceForm,
  state: PieceState.exclude(['published']),
  about: z.string(),
  url: z.string().nullable(),
  skills: z.array(z.string()),
  made: z.number(),
  since: z.number(),
  due: z.number().nullable(),
})
export type KeptPiece = z.infer<typeof KeptPiece>

/** What the user said of a fact: it shows this piece; null: it is nothing else again. */
export const KeptMatch = z.strictObject({ piece: z.string().nullable() })

/** What is counted about a piece somewhere else. Kept as it was reported, never added up. */
export const REACH = ['views', 'listens', 'reactions', 'comments', 'shares', 'visitors', 'audience'] as const
export const KeptReach = z.strictObject({
  piece: z.string(),
  what: z.enum(REACH),
  n: z.number().int().min(0),
  at: z.number(),
  from: z.string(),
})
export type KeptReach = z.infer<typeof KeptReach>

/** Something that came of a piece, by the user's own word. `outcome`: the id of a result written down before. */
export const CAME = ['contact', 'invitation', 'introduction', 'outcome', 'other'] as const
export const KeptCame = z.strictObject({
  piece: z.string(),
  what: z.enum(CAME),
  says: z.string(),
  at: z.number(),
  person: z.string().nullable(),
  outcome: z.string().nullable(),
})
export type KeptCame = z.infer<typeof KeptCame>
