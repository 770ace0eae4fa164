import type { Instant } from '../../model/instant.ts'
import type { Measured } from '../../model/measured.ts'
import { becameTwoWay, isTwoWayInTime } from './became-two-way.ts'
import type { TieStart } from './became-two-way.ts'
import { originOf } from './origin.ts'
import type { OriginSigns } from './origin.ts'

/** Somebody who had a part in something shared, with when they first did, and what else was seen of them. */
export type Companion = Pick<OriginSigns, 'connectedOn' | 'firstContact' | 'firstPersonal'> & {
  readonly id: string
  readonly workedOn: Instant | null
  readonly twoWaySince: Instant | null
}

export type GrownIn = {
  /** ties of which nothing was seen before the shared work: they began in it */
  readonly began: readonly string[]
  /** of those, who was in personal contact both ways within a year */
  readonly grew: readonly string[]
  /** the share of the latter, of those whose year is over */
  readonly twoWay: Measured
}

/**
 * The ties that grew in one project: those whose first sign is work in it (measures/tie/origin), and of those the share
 * that became two-way within a year, with a Jeffreys interval. Colleagues who first met at the same employer began there.
 * @example grownIn([{ id: 'ana', workedOn: 0, twoWaySince: 9 * DAY, ...unseen }], 400 * DAY).grew // ['ana']
 */
export function grownIn(companions: readonly Companion[], asOf: Instant): GrownIn {
  const starts = companions.flatMap((one): (TieStart & { id: string })[] => {
    const began = originOf({ ...one, said: null, gatheredOn: null, introducedOn: null, colleagueAt: () => false })
    if (one.workedOn === null || began?.origin !== 'work' || began.contactFirst) return []
    return [{ id: one.id, at: began.at, twoWaySince: one.twoWaySince }]
  })
  return {
    began: starts.map(({ id }) => id),
    grew: starts.filter(isTwoWayInTime).map(({ id }) => id),
    twoWay: becameTwoWay(starts, asOf, 'people you first worked with here'),
  }
}
