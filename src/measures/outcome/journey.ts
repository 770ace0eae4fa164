import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import type { Lever } from '../../model/lever.ts'

/** How far before its end a journey reaches (decision 0009): what lies longer back is not counted as having led there. */
export const WINDOW = 365 * DAY

/** Something done on a lever that may have led to a result. */
export type Touch = { readonly at: Instant; readonly lever: Lever }

/**
 * What led up to a result, or to nothing: all touches within the window before `at`, oldest first. `worth`: the user's own
 * weight of the result. `said`: what the user says made the difference, shares by lever; kept apart from what was seen.
 */
export type Journey = {
  readonly id: string
  readonly at: Instant
  readonly came: boolean
  readonly worth: number
  readonly touches: readonly Touch[]
  readonly said?: Readonly<Partial<Record<Lever, number>>>
}

/** Touches that count for something that ended at `at`, oldest first. */
export function withinWindow<T extends Touch>(touches: readonly T[], at: Instant): T[] {
  return touches.filter(touch => touch.at <= at && touch.at >= at - WINDOW).toSorted((a, b) => a.at - b.at)
}
