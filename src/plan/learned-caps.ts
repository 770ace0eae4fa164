import type { Instant } from '../model/instant.ts'
import { DAY } from '../model/instant.ts'
import type { Lever } from '../model/lever.ts'
import type { AnsweredAction } from './action.ts'

/** Actions of one lever in a week, before anything was refused. */
export const MOST_OF_LEVER = 4
/** Answers older than this teach nothing any more. */
const REMEMBERED = 12 * 7 * DAY

/**
 * How many actions of a lever a week proposes: four times the share that was taken up in the last twelve weeks, with two
 * taken up and two refused thrown in so that one refusal says little; one at least.
 * @example with none answered 4; after four refusals 1; after four taken up 4
 */
export function capOf(lever: Lever, answers: readonly AnsweredAction[], now: Instant): number {
  const mine = answers.filter(({ action, at }) => action.lever === lever && at > now - REMEMBERED)
  const refused = mine.filter(({ state }) => state === 'refused').length
  const taken = mine.filter(({ state }) => state === 'accepted' || state === 'done').length
  return Math.max(1, Math.min(MOST_OF_LEVER, Math.round((MOST_OF_LEVER * (taken + 2)) / (taken + refused + 2))))
}
