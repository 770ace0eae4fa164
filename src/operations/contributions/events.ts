import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { cameOfEvent } from '../../measures/network/came-of-event.ts'
import { isEventTitle } from '../../measures/network/event-words.ts'
import { readBeginning, twoWaySince } from '../../measures/tie/beginning.ts'
import { DAY, YEAR } from '../../model/instant.ts'
import { Measured } from '../../model/measured.ts'
import { fold } from '../../sources/text/fold.ts'
import { momentOfDay } from '../capture/moment-of-day.ts'
import { eventFact, parts } from '../capture/line-facts.ts'
import { Day } from '../capture/shapes.ts'
import { todayOf } from '../capture/today-of.ts'
import { token, writeByHand } from '../hand.ts'
import { operation } from '../operation.ts'
import { findPerson } from '../people/find-person.ts'
import { readEvents } from '../refresh/events-of.ts'
import { tookPlace } from '../refresh/occasions.ts'
import { entriesOf, keepEntry } from '../skills/entries.ts'
import { Written } from '../skills/shapes.ts'
import { plainWritten } from '../skills/write.ts'

const EXPECTED_ROOM = 'event-expected'
const Expected = z.strictObject({ title: z.string(), day: Day, hope: z.string().max(2_000) })
const Text = z.string().trim().min(1)
const MOST_YEARS = 3

export const EventRow = z.strictObject({
  id: z.string(),
  title: z.string(),
  day: Day,
  attended: z.boolean(),
  /** what was hoped for before it */
  hope: z.string().nullable(),
  met: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  /** people first seen in the week from it on; null: the week is not over */
  after: z.number().int().nullable(),
  usual: Measured,
  twoWay: Measured,
})
export type EventRow = z.infer<typeof EventRow>
const Page = z.strictObject({ rows: z.array(EventRow), total: z.number().int() })

export const eventsList = operation({
  name: 'events.list',
  says: 'Lists events you expect or went to: what you hoped for, whom you met, how many people were new in the week after beside a usual week, and who of those met became a two-way tie within a year.',
  kind: 'query',
  input: z.strictObject({
    offset: z.number().int().min(0).default(0),
    limit: z.number().int().min(1).max(200).default(30),
  }),
  output: Page,
  cli: { command: 'events', plain: plainEvents },
  async run(world, { offset, limit }) {
    const all = await readAll(world)
    const arrivals = await arrivalsOf(world)
    const rows = await Promise.all(all.slice(offset, offset + limit).map(one => rowOf(world, one, arrivals)))
    return { rows, total: all.length }
  },
})

export const eventsAdd = operation({
  name: 'events.add',
  says: 'Writes down an event: one you went to, with whom you met there and how long it took, or one to come, with what you hope for.',
  kind: 'change',
  input: z.strictObject({
    title: Text.max(300),
    day: Day.optional(),
    hope: z.string().trim().max(2_000).optional().describe('what you expect of it; kept beside what came'),
    people: z.array(Text.max(300)).max(100).default([]).describe('whom you met: ids or whole names'),
    minutes: z.number().min(1).max(1440).optional(),
  }),
  output: Written,
  cli: { args: ['title', 'day'], plain: plainWritten },
  async run(world, { title, day: given, hope, people, minutes }) {
    const today = await todayOf(world)
    const day = given ?? today
    if (hope !== undefined && people.length === 0 && minutes === undefined) {
      const change = await keepEntry(world, EXPECTED_ROOM, `${day} ${fold(title)}`, { title, day, hope })
      return { change, says: `${title} on ${day}: you hope for ${hope}` }
    }
    const found = await Promise.all(people.map(who => findPerson(world, who)))
    const head = { source: 'hand', ...momentOfDay(world, day) }
    const key = token(world)
    const facts = [eventFact(head, key, { what: title, minutes: minutes ?? null }, found)]
    const spent =
      minutes === undefined
        ? []
        : [
            {
              ...head,
              key: `hours:${key}`,
              kind: 'hours' as const,
              channel: null,
              people: [],
              minutes,
              lever: 'networking' as const,
              detail: { what: title },
            },
          ]
    const met =
      found.length === 0
        ? []
        : [
            {
              ...head,
              key: `encounter:${key}`,
              kind: 'encounter' as const,
              channel: 'in-person' as const,
              people: parts(found, 'attendee', 'both', 1 / found.length),
              lever: 'networking' as const,
              detail: { what: title, event: title },
            },
          ]
    const records = found.flatMap(person => person.records)
    return writeByHand(world, `Went to ${title} on ${day}`, [...facts, ...spent, ...met], records)
  },
})

type Held = { title: string; day: string; at: number | null; records: Set<string>; hope: string | null }

/** Events once each, whatever told of them: a profile, a calendar, a line of one's own, a hope. The latest first. */
async function readAll(world: World): Promise<Held[]> {
  const found = new Map<string, Held>()
  const since = world.now() - MOST_YEARS * YEAR
  for await (const page of world.store.observations.traces(['event', 'meeting'], { since, until: world.now() + YEAR }))
    for (const one of page) {
      const title = one.detail.title ?? ''
      if (one.at === null || (one.kind === 'meeting' && !isEventTitle(title)) || !tookPlace(one)) continue
      const day = new Date(one.at).toISOString().slice(0, 10)
      const id = `${day} ${fold(title)}`
      const held = found.get(id) ?? { title, day, at: one.at, records: new Set<string>(), hope: null }
      for (const { record } of one.people) held.records.add(record)
      found.set(id, held)
    }
  for (const [id, { title, day, hope }] of await entriesOf(world, EXPECTED_ROOM, Expected))
    found.set(id, { ...(found.get(id) ?? { title, day, at: null, records: new Set<string>() }), hope })
  return [...found.values()].toSorted((a, b) => (a.day < b.day ? 1 : -1))
}

/** When each person was first seen. */
async function arrivalsOf(world: World): Promise<number[]> {
  const { rows } = await world.store.people.list({ sort: 'first', descending: true, offset: 0, limit: 5_000 })
  return rows.flatMap(({ connectedOn, tie }) => {
    const signs = [connectedOn, tie.first].filter(at => at !== null)
    return signs.length === 0 ? [] : [Math.min(...signs)]
  })
}

async function rowOf(world: World, held: Held, arrivals: readonly number[]): Promise<EventRow> {
  const people = new Map<string, { name: string; records: readonly string[] }>()
  for (const record of held.records) {
    const person = await world.store.people.get(record)
    if (person !== null) people.set(person.id, person)
  }
  const now = world.now()
  const at = held.at ?? Date.parse(`${held.day}T00:00:00Z`)
  const met = await Promise.all(
    [...people.values()].slice(0, 60).map(async ({ records }) => ({
      twoWaySince: twoWaySince(readBeginning(await readEvents(world.store.observations, records, now))),
    })),
  )
  // whom one had two-way contact with before did not become a tie by it
  const fresh = met.filter(({ twoWaySince: since }) => since === null || since >= at - DAY)
  return {
    id: `${held.day} ${fold(held.title)}`,
    title: held.title,
    day: held.day,
    attended: held.at !== null && at <= now,
    hope: held.hope,
    met: [...people].map(([id, { name }]) => ({ id, name })),
    ...cameOfEvent(at, arrivals, fresh, now),
  }
}

function plainEvents({ rows, total }: z.infer<typeof Page>): string {
  if (total === 0)
    return 'No event is known yet. Write one down: groundwork events add "PyData" 2026-11-01 --people "Ana Ruiz"'
  return [
    ...rows.map(({ day, title, attended, hope, met, after }) => {
      const said = [
        attended ? '' : 'to come',
        hope === null ? '' : `hoped for: ${hope}`,
        met.length > 0 ? `met ${met.map(({ name }) => name).join(', ')}` : '',
        after === null || !attended ? '' : `${after} new people in the week after`,
      ].filter(Boolean)
      return `${day}  ${title}${said.length > 0 ? `: ${said.join('; ')}` : ''}`
    }),
    `${rows.length} of ${total}`,
  ].join('\n')
}
