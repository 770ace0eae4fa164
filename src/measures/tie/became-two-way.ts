import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import type { Measured } from '../../model/measured.ts'
import { share } from './reciprocity-measures.ts'

/** So long a tie has to become two-way; one that began later is left open. */
export const TO_BECOME = 365 * DAY

/** When something began with a person, and since when each has turned to the other (`twoWaySince`). */
export type TieStart = { readonly at: Instant; readonly twoWaySince: Instant | null }

/**
 * The share of ties that were two-way within a year of their start, of those whose year is over; Jeffreys interval. Whoever
 * no channel could show counts as not two-way, so it is a lower bound. `whom`: the people, in the plural.
 * @example becameTwoWay([{ at: 0, twoWaySince: 40 * DAY }], 400 * DAY, 'people met at work') // value 1, n 1
 */
export function becameTwoWay(starts: readonly TieStart[], asOf: Instant, whom: string): Measured {
  const had = starts.filter(({ at }) => at + TO_BECOME <= asOf)
  const became = had.filter(isTwoWayInTime).length
  return share(
    became,
    had.length,
    `${became} of ${had.length} ${whom} were in personal contact both ways within a year.`,
    `No ${whom} have had a year yet.`,
  )
}

/** True where both had turned to each other by a year after the start. */
export function isTwoWayInTime({ at, twoWaySince }: TieStart): boolean {
  return twoWaySince !== null && twoWaySince <= at + TO_BECOME
}
