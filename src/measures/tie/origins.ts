import type { Instant } from '../../model/instant.ts'
import type { Measured } from '../../model/measured.ts'
import { becameTwoWay } from './became-two-way.ts'
import type { TieStart } from './became-two-way.ts'
import { compareShares } from './compare-shares.ts'
import type { Comparison } from './compare-shares.ts'
import { ORIGINS } from './origin.ts'
import type { Began, Origin } from './origin.ts'

/** A tie with how it began. */
export type TieOrigin = TieStart & Omit<Began, 'at'>

/** Ties by how they began, and what share of each was two-way within a year. */
export type Origins = {
  /** of each beginning; ties that began with personal contact are left out */
  readonly groups: readonly { readonly origin: Origin; readonly people: number; readonly twoWay: Measured }[]
  /** began by working together */
  readonly work: Measured
  /** began at an event or by an invitation: the two cannot be told apart where an event has no list */
  readonly met: Measured
  /** work beside met; null where either is unknown */
  readonly compared: Comparison | null
  /** ties that began with personal contact: they were two-way almost at once, whatever lay behind */
  readonly contactFirst: number
}

/** Fewer ties of a kind than that say nothing about the kind. */
export const FEWEST_TIES = 10

const WHOM: Record<Origin, string> = {
  work: 'people you first worked with',
  event: 'people first seen at an event',
  introduced: 'people you were introduced to',
  invitation: 'people you first knew as a connection',
  unknown: 'people first seen in company',
}

/**
 * Ties that began by working together beside those that began at an event or by an invitation: the share that was in
 * personal contact both ways within a year, with Jeffreys intervals. Personal: shared commits, mail to many and meetings
 * of more do not count, since they come with the job. Ties whose earliest sign is personal contact are left out: work can
 * be recognised behind them and an invitation cannot, so they would make work look better than it is.
 */
export function measureOrigins(all: readonly TieOrigin[], asOf: Instant): Origins {
  const ties = all.filter(({ contactFirst }) => !contactFirst)
  const of = (origins: readonly Origin[], whom: string): Measured =>
    enough(
      becameTwoWay(
        ties.filter(({ origin }) => origins.includes(origin)),
        asOf,
        whom,
      ),
      whom,
    )
  const work = of(['work'], WHOM.work)
  const met = of(['event', 'invitation'], 'people first met at an event or by an invitation')
  return {
    groups: ORIGINS.map(origin => ({
      origin,
      people: ties.filter(tie => tie.origin === origin).length,
      twoWay: of([origin], WHOM[origin]),
    })),
    work,
    met,
    compared: compareShares(work, met),
    contactFirst: all.length - ties.length,
  }
}

function enough(measured: Measured, whom: string): Measured {
  if ('unknown' in measured || measured.n >= FEWEST_TIES) return measured
  return { unknown: [{ text: `Only ${measured.n} ${whom} have had a year; from ${FEWEST_TIES} on it can be said.` }] }
}
