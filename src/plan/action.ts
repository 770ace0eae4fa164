import { z } from 'zod'
import { Lever } from '../model/lever.ts'

/** The reading behind an action: a finding, open work, or the hours that a lever has without anything to do in them. */
export const Because = z.strictObject({
  kind: z.enum(['finding', 'open', 'hours']),
  /** the finding, the room, or the lever */
  id: z.string(),
  says: z.string(),
  /** what it read, as far as that can change: a refusal holds until it does */
  reading: z.string(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  value: z.number().nullable(),
})
export type Because = z.infer<typeof Because>

/** One next step: who, what, how long, why now, and words to begin with. `id` is stable. */
export const Action = z.strictObject({
  id: z.string().min(1).max(300),
  does: z.string().max(500),
  minutes: z.number().min(1).max(1440),
  lever: Lever,
  why: z.string().max(1_000),
  people: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  place: z.string().nullable(),
  due: z.number().int().nullable(),
  draft: z.string().max(4_000).nullable(),
  because: Because,
})
export type Action = z.infer<typeof Action>

export const ACTION_STATES = ['accepted', 'done', 'later', 'refused'] as const
export const ActionState = z.enum(ACTION_STATES)
export type ActionState = z.infer<typeof ActionState>

/** What the user said to an action, with the action as it was then: what was accepted stays, whatever is found later. */
export const AnsweredAction = z.strictObject({
  action: Action,
  state: ActionState,
  /** why not, or what came of it, in the user's words */
  why: z.string().max(2_000).nullable(),
  /** the Monday of the week it was answered for */
  week: z.string(),
  /** when it was answered */
  at: z.number().int(),
  /** when it will be done, where a time was set */
  start: z.number().int().nullable(),
  /** put off until then */
  until: z.number().int().nullable(),
})
export type AnsweredAction = z.infer<typeof AnsweredAction>
