import { z } from 'zod'
import { Lever } from '../../model/lever.ts'
import type { Instant } from '../../model/instant.ts'

/** A touch with what it was, as it is shown. `id` is the same at every reading, so that a correction stays on it. */
export type FoundTouch = {
  readonly id: string
  readonly at: Instant
  readonly lever: Lever
  readonly says: string
  /** the person it was with; null: nobody in particular */
  readonly person: string | null
  readonly from: 'seen' | 'you'
}

/** What the user put right about the touches of one journey. */
export const TouchCorrections = z.strictObject({
  added: z.array(
    z.strictObject({
      id: z.string(),
      at: z.number().int(),
      lever: Lever,
      says: z.string(),
      person: z.string().nullable(),
    }),
  ),
  removed: z.array(z.string()),
  levers: z.record(z.string(), Lever),
})
export type TouchCorrections = z.infer<typeof TouchCorrections>

export const NO_CORRECTIONS: TouchCorrections = { added: [], removed: [], levers: {} }

/** Touches as the user put them right, oldest first: removed ones gone, added ones there, levers changed. */
export function corrected(found: readonly FoundTouch[], corrections: TouchCorrections): FoundTouch[] {
  const { added, removed, levers } = corrections
  return [...found, ...added.map(touch => ({ ...touch, from: 'you' as const }))]
    .filter(({ id }) => !removed.includes(id))
    .map(touch => ({ ...touch, lever: levers[touch.id] ?? touch.lever }))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}
