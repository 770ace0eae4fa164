import { z } from 'zod'
import { OPPORTUNITY_KINDS, OPPORTUNITY_STATES } from '../../model/hope-words.ts'
import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'

export const OpportunityKind = z.enum(OPPORTUNITY_KINDS)
export type OpportunityKind = z.infer<typeof OpportunityKind>

export const State = z.enum(OPPORTUNITY_STATES)
export type State = z.infer<typeof State>

/** Stages of the funnel, from asked to won. */
export const STAGES = ['asked', 'answered', 'talks', 'offered', 'won'] as const

const Step = z.strictObject({ state: State, at: z.number().int(), note: z.string().optional() })
export type Step = z.infer<typeof Step>

/** An opportunity as it is kept. `people` are contact records, so that it survives merges; `worth`: in the user's own weights. */
export const KeptOpportunity = z.strictObject({
  title: z.string(),
  kind: OpportunityKind,
  organisation: z.string().nullable(),
  people: z.array(z.string()),
  worth: z.number().min(0).nullable(),
  /** every state it was in, oldest first: nothing is written over */
  steps: z.array(Step).min(1),
  /** the thread of mail that it was seen in, as a hash; null: none */
  thread: z.string().nullable(),
  note: z.string().nullable(),
})
export type KeptOpportunity = z.infer<typeof KeptOpportunity>

/** So long after the last word of the user's, silence is taken for an answer. */
export const SILENCE = 90 * DAY

export type Standing = {
  readonly state: State
  readonly since: Instant
  /** taken from silence or from a source, not said by the user */
  readonly assumed: boolean
  /** the end of it, however it ended; null: still open */
  readonly endedAt: Instant | null
}

/**
 * Where an opportunity stands: what was said last; asked for more than 90 days ago with nothing since is `unanswered`, marked
 * as assumed, at day 90. @example standingOf([{ state: 'asked', at: 0 }], 91 * DAY).state // 'unanswered'
 */
export function standingOf(steps: readonly Step[], now: Instant): Standing {
  const last = steps.at(-1) ?? { state: 'noticed' as const, at: now }
  if (last.state === 'asked' && now - last.at > SILENCE)
    return { state: 'unanswered', since: last.at + SILENCE, assumed: true, endedAt: last.at + SILENCE }
  return { state: last.state, since: last.at, assumed: false, endedAt: isEnd(last.state) ? last.at : null }
}

/** True where nothing comes after it: won, refused, unanswered or withdrawn. @example isEnd('offered') // false */
export function isEnd(state: State): boolean {
  return OPPORTUNITY_STATES.indexOf(state) >= OPPORTUNITY_STATES.indexOf('won')
}

/**
 * How many stages it came through, 0 to 5: what was won came through all of them, also those nobody wrote down.
 * @example stagesOf([{ state: 'asked', at: 0 }, { state: 'talks', at: 1 }, { state: 'refused', at: 2 }]) // 3
 */
export function stagesOf(steps: readonly Pick<Step, 'state'>[]): number {
  return Math.max(0, ...steps.map(({ state }) => (STAGES as readonly string[]).indexOf(state) + 1))
}
