import { z } from 'zod'
import { LINE_KINDS } from '../../levers/capture/line-kinds.ts'
import { TalkState } from '../../levers/contribution/talk.ts'
import { PieceForm } from '../../levers/brand/piece.ts'
import { Sign } from '../../levers/expectation/expectation.ts'
import { OpportunityKind, State } from '../../levers/opportunity/opportunity.ts'
import { Channel } from '../../model/channel.ts'
import { DETAILS } from '../../model/detail.ts'
import { Lever } from '../../model/lever.ts'

export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day like 2026-05-03')
export const LineKind = z.enum(LINE_KINDS)
const ResultForm = DETAILS.outcome.shape.form

const Named = z.strictObject({ id: z.string(), name: z.string(), company: z.string().nullable() })

/** One line as it was understood. All of it can be corrected before it is kept. */
export const Reading = z.strictObject({
  kind: LineKind,
  what: z.string(),
  lever: Lever,
  channel: Channel.nullable(),
  minutes: z.number().nullable(),
  /** in the user's own time */
  day: Day,
  /** whom the user adds with the line have no id yet: it is empty */
  people: z.array(Named),
  /** a name that several people have */
  unclear: z.array(z.strictObject({ word: z.string(), among: z.array(Named) })),
  /** a name that nobody in the network has */
  unknown: z.array(z.string()),
  company: z.string().nullable(),
  /** where people were met: an event, by its name */
  event: z.string().nullable(),
  /** a day that lies ahead: only an event can be kept for it */
  ahead: Day.nullable(),
  skills: z.array(z.string()),
  promise: z.string().nullable(),
  talk: z.strictObject({ title: z.string(), to: z.string(), state: TalkState, deadline: Day.nullable() }).nullable(),
  /** an introduction that somebody gave to you */
  received: z.boolean(),
  /** something to be published: an idea, or half written */
  piece: z.strictObject({ form: PieceForm, state: z.enum(['idea', 'draft']) }).nullable(),
  /** `known`: the open opportunity that the line moves on; null: a new one */
  opportunity: z
    .strictObject({
      kind: OpportunityKind,
      state: State,
      organisation: z.string(),
      known: z.strictObject({ id: z.string(), title: z.string(), organisation: z.string().nullable() }).nullable(),
    })
    .nullable(),
  result: z.strictObject({ form: ResultForm, organisation: z.string() }).nullable(),
  /** `percent`: how likely; null where the line does not say */
  expected: z.strictObject({ percent: z.number().nullable(), sign: Sign }).nullable(),
  /** by when: a piece should be out, or what is expected comes */
  by: Day.nullable(),
  /** which words were read as what */
  parts: z.array(z.strictObject({ words: z.string(), as: z.string() })),
  /** people of the company that the line names, to choose from; nobody of them is taken by itself */
  fromCompany: z.array(Named),
  /** the whole as a sentence, as it would be kept */
  says: z.string(),
  /** what is missing before it can be kept; null: nothing */
  missing: z.string().nullable(),
})
export type Reading = z.infer<typeof Reading>

/** What the user says otherwise than it was read. */
export const Corrections = z.strictObject({
  kind: LineKind.optional(),
  what: z.string().trim().min(1).max(2_000).optional(),
  lever: Lever.optional(),
  channel: Channel.optional(),
  minutes: z.number().min(1).max(1440).nullable().optional().describe('how long it took'),
  day: Day.optional().describe('the day it was, like 2026-05-03'),
  people: z.array(z.string().min(1).max(300)).max(50).optional().describe('who was there: ids or whole names'),
  newcomers: z
    .array(z.string().trim().min(1).max(300))
    .max(20)
    .optional()
    .describe('who was there and nobody here knows yet: they are added with the line'),
  event: z.string().trim().max(300).nullable().optional().describe('the event where people were met'),
  skills: z.array(z.string().trim().min(1).max(200)).max(20).optional(),
  promise: z.string().trim().max(500).nullable().optional().describe('what you promised'),
  title: z.string().trim().min(1).max(300).optional().describe('the title of a talk'),
  to: z.string().trim().min(1).max(300).optional().describe('the event a talk was sent to'),
  state: TalkState.optional(),
  deadline: Day.nullable().optional(),
  received: z.boolean().optional(),
  pieceForm: PieceForm.optional().describe('what an idea should become'),
  drafted: z.boolean().optional().describe('a piece that is half written, not an idea alone'),
  opportunityKind: OpportunityKind.optional(),
  opportunityState: State.optional().describe('where an opportunity stands'),
  fresh: z.boolean().optional().describe('a new opportunity, not the known one that the line names'),
  resultForm: ResultForm.optional(),
  organisation: z.string().trim().max(300).optional().describe('with whom an opportunity or a result is'),
  percent: z.number().nullable().optional().describe('how likely what is expected is, 1 to 99'),
  by: Day.nullable().optional().describe('by when a piece should be out, or what is expected comes'),
})
export type Corrections = z.infer<typeof Corrections>
