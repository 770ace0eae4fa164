import type { GrowthFact } from '../../findings/facts.ts'
import { measureGrowth } from '../../measures/tie/connection-growth.ts'
import { weekAfter } from '../../measures/network/week-after.ts'
import { DAY, YEAR } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import { seeded } from '../../stats/random.ts'
import type { Begun } from './beginnings.ts'
import { LATELY } from './shown-work.ts'
import type { ShownWork } from './shown-work.ts'

const POSTS_LOOK_BACK = 5 * YEAR

/** How connections and visibility grew, beside ties, people who came by themselves, and results. */
export function growthFact(people: ReadonlyMap<string, Begun>, shown: ShownWork, asOf: Instant): GrowthFact {
  const all = [...people.values()]
  const growth = measureGrowth(
    all.flatMap(({ row: { connectedOn }, beginning, twoWaySince }) =>
      connectedOn === null ? [] : [{ at: connectedOn, twoWaySince, everInContact: beginning !== null }],
    ),
    asOf,
  )
  const wroteFirst = firstMessages(all)
  const since = asOf - LATELY
  const lately = (moments: readonly Instant[]): number => moments.filter(at => at >= since && at < asOf).length
  return {
    ...growth,
    contactSeen: all.some(({ beginning }) => beginning !== null),
    posts: lately(shown.posts),
    comments: lately(shown.comments),
    reactions: lately(shown.reactions),
    wroteFirst: lately(wroteFirst),
    results: shown.results.length === 0 ? null : lately(shown.results),
    afterPosts: weekAfter(
      daysOf(shown.posts),
      wroteFirst,
      { from: asOf - POSTS_LOOK_BACK, until: asOf },
      'posts',
      seeded('after posts'),
    ),
  }
}

/** When people who were not known before turned to the ego first. */
export function firstMessages(people: Iterable<Begun>): Instant[] {
  return [...people].flatMap(({ beginning, knownBefore }) =>
    beginning !== null &&
    !knownBefore &&
    beginning.in !== null &&
    (beginning.out === null || beginning.in < beginning.out)
      ? [beginning.in]
      : [],
  )
}

/** A post and its announcement are one moment. */
function daysOf(moments: readonly Instant[]): Instant[] {
  const days = new Map(moments.map(at => [Math.floor(at / DAY), at]))
  return [...days.values()]
}
