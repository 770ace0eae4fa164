import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { isEventTitle } from '../../measures/network/event-words.ts'
import { YEAR } from '../../model/instant.ts'
import { Refusal } from '../../model/refusal.ts'
import { fold } from '../../sources/text/fold.ts'
import { Day } from '../capture/shapes.ts'
import { tookPlace } from '../refresh/occasions.ts'
import { entriesOf } from '../skills/entries.ts'

export const EVENT_ROOM = 'event-expected'
/** What the user says of an event: before it, what is hoped for; after it, what came; its name and day where they differ. */
export const KeptEvent = z.strictObject({
  title: z.string().min(1).max(300),
  day: Day,
  hope: z.string().max(2_000),
  came: z.string().max(2_000).optional(),
})
export type KeptEvent = z.infer<typeof KeptEvent>

/** One event, put together. `at` null: no fact shows that it took place. */
export type HeldEvent = {
  readonly id: string
  readonly title: string
  readonly day: string
  readonly at: number | null
  readonly records: Set<string>
  readonly hope: string | null
  readonly came: string | null
}

const MOST_YEARS = 3

/** Names an event: the same wherever it is told. */
export function eventId(day: string, title: string): string {
  return `${day} ${fold(title)}`
}

/** Events once each, whatever told of them: a profile, a calendar, a line of one's own, a hope. The latest first. */
export async function readEventBook(world: World): Promise<HeldEvent[]> {
  const found = await readTold(world)
  for (const [id, { title, day, hope, came }] of await entriesOf(world, EVENT_ROOM, KeptEvent)) {
    const before = found.get(id) ?? { id, at: null, records: new Set<string>() }
    found.set(id, { ...before, title, day, hope: hope || null, came: came || null })
  }
  // one that was given the name and day of another is that other one
  const once = new Map<string, HeldEvent>()
  for (const held of found.values()) {
    const shown = eventId(held.day, held.title)
    const before = once.get(shown)
    if (before === undefined) once.set(shown, held)
    else
      once.set(shown, {
        ...before,
        at: before.at ?? held.at,
        records: new Set([...before.records, ...held.records]),
        hope: before.hope ?? held.hope,
        came: before.came ?? held.came,
      })
  }
  return [...once.values()].toSorted((a, b) => (a.day < b.day ? 1 : -1))
}

async function readTold(world: World): Promise<Map<string, HeldEvent>> {
  const found = new Map<string, HeldEvent>()
  const span = { since: world.now() - MOST_YEARS * YEAR, until: world.now() + YEAR }
  for await (const page of world.store.observations.traces(['event', 'meeting', 'encounter'], span))
    for (const one of page) {
      // whoever was met at an event was there, though the fact is of the contact
      const title = (one.kind === 'encounter' ? one.detail.event : one.detail.title) ?? ''
      if (one.at === null || title === '' || !tookPlace(one)) continue
      if (one.kind === 'meeting' && !isEventTitle(title)) continue
      const day = new Date(one.at).toISOString().slice(0, 10)
      const id = eventId(day, title)
      const held = found.get(id) ?? { id, title, day, at: one.at, records: new Set(), hope: null, came: null }
      for (const { record } of one.people) held.records.add(record)
      found.set(id, held)
    }
  return found
}

/** The event of an id, or the latest of that name. Refusal: E_NOT_FOUND. */
export async function findEvent(world: World, id: string): Promise<HeldEvent> {
  const all = await readEventBook(world)
  const found = all.find(one => one.id === id) ?? all.find(one => fold(one.title) === fold(id) && fold(id) !== '')
  if (found !== undefined) return found
  throw new Refusal('E_NOT_FOUND', `No event of yours is called "${id}"; "events" lists them.`, { status: 404 })
}
