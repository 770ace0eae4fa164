import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import type { Observation } from '../../model/observation.ts'
import { Refusal } from '../../model/refusal.ts'
import { eventFact } from '../capture/line-facts.ts'
import { momentOfDay } from '../capture/moment-of-day.ts'
import { Day } from '../capture/shapes.ts'
import { todayOf } from '../capture/today-of.ts'
import { Decided, plainWritten, Written } from '../changed.ts'
import { token, writeByHand } from '../hand.ts'
import { operation } from '../operation.ts'
import { factPeople, parts } from '../people/fact-people.ts'
import type { FactPeople } from '../people/fact-people.ts'
import { entriesOf, keepEntry } from '../skills/entries.ts'
import { EVENT_ROOM, eventId, findEvent, KeptEvent, readEventBook } from './event-book.ts'

const Text = z.string().trim().min(1)
const Names = z.array(Text.max(300)).max(100).default([])

export const eventsAdd = operation({
  name: 'events.add',
  says: 'Writes down an event: one you went to, with whom you met there and how long it took, or one to come, with what you hope for.',
  kind: 'change',
  input: z.strictObject({
    title: Text.max(300),
    day: Day.optional(),
    hope: z.string().trim().max(2_000).optional().describe('what you expect of it; kept beside what came'),
    people: Names.describe('whom you met: ids or whole names'),
    newcomers: Names.describe('whom you met and nobody here knows yet: they are added'),
    minutes: z.number().min(1).max(1440).optional(),
  }),
  output: Written,
  cli: { args: ['title', 'day'], plain: plainWritten },
  async run(world, { title, day: given, hope, people, newcomers, minutes }) {
    const today = await todayOf(world)
    const day = given ?? today
    const went = people.length + newcomers.length > 0 || minutes !== undefined
    if (!went && (hope !== undefined || day > today)) return expectEvent(world, { title, day, hope: hope ?? '' })
    if (hope !== undefined && hope !== '')
      throw new Refusal('E_HOPE', 'What you hope for is written down before an event, or said with "events change".')
    const known = (await readEventBook(world)).find(one => one.id === eventId(day, title) && one.at !== null)
    const met = await factPeople(world, people, newcomers)
    const facts = attended(world, { title, day, minutes, told: known !== undefined }, met)
    const says = known === undefined ? `Went to ${title} on ${day}` : `${title} on ${day}: met ${met.names.join(', ')}`
    return writeByHand(world, says, [...met.cards, ...facts], met.records, met.added)
  },
})

export const eventsChange = operation({
  name: 'events.change',
  says: 'Says something of an event otherwise, or what came of it: its name, its day, what you hoped for, what came.',
  kind: 'change',
  input: z.strictObject({
    id: Text.max(400).describe('its id, or its name: the latest one'),
    title: Text.max(300).optional(),
    day: Day.optional(),
    hope: z.string().trim().max(2_000).optional(),
    came: z.string().trim().max(2_000).optional().describe('what came of it, in your own words'),
  }),
  output: Decided,
  cli: { args: ['id'], plain: (o: { says: string }) => `${o.says}.` },
  async run(world, { id, ...given }) {
    const { id: known, title, day, hope, came } = await findEvent(world, id)
    const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
    if (Object.keys(said).length === 0)
      throw new Refusal('E_NOTHING', 'Nothing was said that could be changed; name at least one field.')
    const before = { title, day, hope: hope ?? '', came: came ?? '' }
    const decision = await keepEntry(world, EVENT_ROOM, known, { ...before, ...said })
    return { decision, says: `Changed what is said of ${title}` }
  },
})

export const eventsRemove = operation({
  name: 'events.remove',
  says: 'Takes back what you said of an event: what you hoped for, what came, its name and day. What facts show stays.',
  kind: 'change',
  input: z.strictObject({ id: Text.max(400) }),
  output: Decided,
  cli: { args: ['id'], plain: (o: { says: string }) => `${o.says}.` },
  async run(world, { id }) {
    const { id: known, title } = await findEvent(world, id)
    if (!(await entriesOf(world, EVENT_ROOM, KeptEvent)).has(known))
      throw new Refusal('E_NOT_BY_HAND', `You said nothing of ${title} beside what facts show, and those stay.`)
    const decision = await keepEntry(world, EVENT_ROOM, known, null)
    return { decision, says: `Took back what was said of ${title}` }
  },
})

/** Keeps an event to come, with what is hoped of it. */
export async function expectEvent(
  world: World,
  { title, day, hope }: { title: string; day: string; hope: string },
): Promise<{ change: string; says: string }> {
  const id = eventId(day, title)
  const before = (await entriesOf(world, EVENT_ROOM, KeptEvent)).get(id)
  const change = await keepEntry(world, EVENT_ROOM, id, { ...before, title, day, hope })
  return { change, says: hope === '' ? `${title} on ${day}` : `${title} on ${day}: you hope for ${hope}` }
}

type Went = { title: string; day: string; minutes: number | undefined; told: boolean }

/** The event where nothing told of it yet; its minutes, once, on the ledger; and the contact with those met there. */
function attended(world: World, { title, day, minutes, told }: Went, { refs }: FactPeople): Observation[] {
  const head = { source: 'hand', ...momentOfDay(world, day) }
  const key = token(world)
  const facts: Observation[] = told ? [] : [eventFact(head, key, { what: title, minutes: minutes ?? null }, refs)]
  if (minutes !== undefined)
    facts.push({
      ...head,
      key: `hours:${key}`,
      kind: 'hours',
      channel: null,
      people: [],
      minutes,
      lever: 'networking',
      detail: { what: title },
    })
  if (refs.length > 0)
    facts.push({
      ...head,
      key: `encounter:${key}`,
      kind: 'encounter',
      channel: 'in-person',
      people: parts(refs, 'attendee', 'both', 1 / refs.length),
      lever: 'networking',
      detail: { what: title, event: title },
    })
  return facts
}
