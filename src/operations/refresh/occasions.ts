import type { Stored } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { isEventTitle } from '../../measures/network/event-words.ts'
import type { Gathering } from '../../measures/network/gathering.ts'
import { fold } from '../../sources/text/fold.ts'
import { DAY, HOUR, YEAR } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'

/** How far back gatherings are looked at: habits of long ago say little, and a calendar is long. */
export const LOOK_BACK = 5 * YEAR

/** A longer list is a crowd: who stands on it did not meet. */
const MOST_FACES = 30
const MOST_HOURS = 40
const WORKING_DAY = 8

/** All that may be a gathering, and the title of each room as it was last written. */
export type Occasions = {
  readonly all: readonly Gathering[]
  readonly titles: ReadonlyMap<string, string>
}

/** Reads events, meetings and encounters of the last five years before `asOf` that took place, as far as shown. */
export async function readOccasions(
  world: World,
  personOf: ReadonlyMap<string, string>,
  asOf: Instant,
): Promise<Occasions> {
  const stored = await world.store.observations.ofKinds(['meeting', 'event', 'encounter'], {
    since: asOf - LOOK_BACK,
    until: asOf - 1,
    oldestFirst: true,
  })
  const titles = new Map<string, string>()
  const all = stored.flatMap((one): Gathering[] => {
    const { observation } = one
    const { at } = observation
    if (at === null || !tookPlace(one)) return []
    const title = titleOf(one)
    const room = roomOf(one, title)
    if (title !== '') titles.set(room, title)
    return [
      {
        at,
        hours: hoursOf(one, at),
        room,
        isEvent: observation.kind === 'event' || isEventTitle(title),
        people: facesOf(one, personOf),
      },
    ]
  })
  return { all, titles }
}

type Occasion = Stored<'meeting' | 'event' | 'encounter'>

function tookPlace({ observation }: Occasion): boolean {
  if (observation.kind === 'encounter') return true
  if (observation.kind === 'event') return !/not|declin|cancel|invit/i.test(observation.detail.status ?? '')
  const { cancelled, status, attendees, free, allDay } = observation.detail
  if (cancelled === true || status === 'declined' || status === 'tentative') return false
  if (free === true && allDay !== true) return false
  // a list that the ego does not stand on is somebody else's meeting
  return status !== 'unknown' || (attendees ?? 0) === 0
}

function titleOf({ observation }: Occasion): string {
  return (observation.kind === 'encounter' ? '' : (observation.detail.title ?? '')).trim()
}

/** One room: every time of a series, and every year of a conference. */
function roomOf({ id, observation }: Occasion, title: string): string {
  const name = fold(title).replace(/\d+/g, '')
  if (name !== '') return name
  return observation.kind === 'meeting' ? (observation.detail.series ?? id) : id
}

function hoursOf({ observation }: Occasion, at: Instant): number | null {
  const { minutes, kind, detail } = observation
  if (minutes !== undefined) return Math.min(MOST_HOURS, minutes / 60)
  if (kind === 'encounter' || detail.end === undefined) return null
  if (kind === 'meeting' && detail.allDay === true)
    return Math.min(MOST_HOURS, Math.max(1, Math.round((detail.end - at) / DAY)) * WORKING_DAY)
  const hours = (detail.end - at) / HOUR
  return hours > 0 && hours <= WORKING_DAY * 2 ? hours : null
}

function facesOf({ observation, records }: Occasion, personOf: ReadonlyMap<string, string>): string[] {
  const people = new Set<string>()
  observation.people.forEach(({ role }, i) => {
    const person = role === 'other' ? undefined : personOf.get(records[i] ?? '')
    if (person !== undefined) people.add(person)
  })
  return people.size > MOST_FACES ? [] : [...people]
}
