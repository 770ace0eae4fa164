import type { RoomsFact } from '../../findings/facts.ts'
import { measureSameRooms } from '../../measures/network/same-rooms.ts'
import type { Gathering } from '../../measures/network/gathering.ts'
import { weekAfter } from '../../measures/network/week-after.ts'
import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import { seeded } from '../../stats/random.ts'
import type { Begun } from './beginnings.ts'
import { LOOK_BACK } from './occasions.ts'

/** The first half-year of lists says who was met, not who is new. */
const LISTS_SETTLE = 180 * DAY

/** Who is met at gatherings, and how many people are new in the weeks after events. */
export function roomsFact(
  gatherings: readonly Gathering[],
  titles: ReadonlyMap<string, string>,
  people: ReadonlyMap<string, Begun>,
  colleagueAt: (begun: Begun, at: Instant, byAddress: boolean) => boolean,
  asOf: Instant,
): RoomsFact {
  const firstList = gatherings.find(one => one.people.length > 0)?.at ?? asOf
  const rooms = measureSameRooms(
    gatherings,
    person => ({ first: people.get(person)?.first ?? null, twoWaySince: people.get(person)?.twoWaySince ?? null }),
    (person, at) => {
      const begun = people.get(person)
      return begun !== undefined && colleagueAt(begun, at, true)
    },
    { from: firstList + LISTS_SETTLE, asOf },
    seeded('rooms'),
  )
  const arrivals = [...people.values()].flatMap(({ first, knownBefore }) =>
    first === null || knownBefore ? [] : [first],
  )
  const events = gatherings.filter(({ isEvent }) => isEvent)
  const { rooms: alike, commonest, ...rest } = rooms
  return {
    ...rest,
    alike,
    events: events.length,
    commonest: commonest === null ? null : { title: titles.get(commonest.room) ?? null, n: commonest.n },
    afterEvents: weekAfter(
      events.map(({ at }) => at),
      arrivals,
      { from: asOf - LOOK_BACK, until: asOf },
      'events',
      seeded('after events'),
    ),
  }
}

/** The first event with each person on its list. */
export function firstEvents(gatherings: readonly Gathering[]): Map<string, Instant> {
  const first = new Map<string, Instant>()
  for (const { at, isEvent, people } of gatherings)
    if (isEvent) for (const person of people) if (!first.has(person)) first.set(person, at)
  return first
}
