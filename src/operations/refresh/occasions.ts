import type { Trace } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { isEventTitle } from '../../measures/network/event-words.ts'
import type { Gathering } from '../../measures/network/gathering.ts'
import { fold } from '../../sources/text/fold.ts'
import { personsOf } from './persons-of.ts'
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
  const titles = new Map<string, string>()
  const all: Gathering[] = []
  const kinds = ['meeting', 'event', 'encounter'] as const
  for await (const page of world.store.observations.traces(kinds, { since: asOf - LOOK_BACK, until: asOf - 1 }))
    for (const one of page) {
      if (one.at === null || !tookPlace(one)) continue
      const title = titleOf(one)
      const room = roomOf(one, title)
      if (title !== '') titles.set(room, title)
      all.push({
        at: one.at,
        hours: hoursOf(one, one.at),
        room,
        isEvent: one.kind === 'event' || isEventTitle(title),
        people: facesOf(one, personOf),
      })
    }
  return { all, titles }
}

type Occasion = Trace<'meeting' | 'event' | 'encounter'>

/** Whether an occasion happened with the ego there, as far as its source shows. */
export function tookPlace(one: Occasion): boolean {
  if (one.kind === 'encounter') return true
  if (one.kind === 'event') return !/not|declin|cancel|invit/i.test(one.detail.status ?? '')
  const { cancelled, status, attendees, free, allDay } = one.detail
  if (cancelled === true || status === 'declined' || status === 'tentative') return false
  if (free === true && allDay !== true) return false
  // a list that the ego does not stand on is somebody else's meeting
  return status !== 'unknown' || (attendees ?? 0) === 0
}

function titleOf(one: Occasion): string {
  return ((one.kind === 'encounter' ? one.detail.event : one.detail.title) ?? '').trim()
}

/** One room: every time of a series, and every year of a conference; what has no title is a room of its own. */
function roomOf(one: Occasion, title: string): string {
  const name = fold(title).replace(/\d+/g, '')
  if (name !== '') return name
  return (one.kind === 'meeting' ? one.detail.series : undefined) ?? `${one.kind} ${one.at}`
}

function hoursOf({ minutes, kind, detail }: Occasion, at: Instant): number | null {
  if (minutes !== null) return Math.min(MOST_HOURS, minutes / 60)
  if (kind === 'encounter' || !('end' in detail) || detail.end === undefined) return null
  if (kind === 'meeting' && 'allDay' in detail && detail.allDay === true)
    return Math.min(MOST_HOURS, Math.max(1, Math.round((detail.end - at) / DAY)) * WORKING_DAY)
  const hours = (detail.end - at) / HOUR
  return hours > 0 && hours <= WORKING_DAY * 2 ? hours : null
}

function facesOf({ people }: Occasion, personOf: ReadonlyMap<string, string>): string[] {
  const faces = personsOf(people, personOf)
  return faces.length > MOST_FACES ? [] : faces
}
