import { z } from 'zod'
import type { World } from '../io/world/world.ts'
import { Channel } from '../model/channel.ts'
import type { ContactKey, ContactRef, Involvement } from '../model/contact.ts'
import { Lever } from '../model/lever.ts'
import { ZoneDays } from '../measures/time/zone-days.ts'
import { HOUR } from '../model/instant.ts'
import type { Observation } from '../model/observation.ts'
import { Refusal } from '../model/refusal.ts'
import { emailKey, nameKey, urlKey } from '../sources/text/keys.ts'
import { Written } from './changed.ts'
import { operation } from './operation.ts'
import { findPerson } from './people/find-person.ts'
import { refreshSome } from './refresh/refresh-some.ts'

const When = z.number().int().optional()

export const peopleAdd = operation({
  name: 'people.add',
  says: 'Adds a person by hand.',
  kind: 'change',
  input: z.strictObject({
    name: z.string().trim().min(1).max(300),
    email: z.email().optional(),
    url: z.url().optional(),
    title: z.string().max(300).optional(),
    company: z.string().max(300).optional(),
    note: z.string().max(10_000).optional(),
  }),
  output: z.strictObject({ change: z.string(), says: z.string(), id: z.string() }),
  cli: {
    args: ['name'],
    plain: (o: { says: string; id: string; change: string }) =>
      `${o.says} (${o.id}). Take it back with: groundwork undo ${o.change}`,
  },
  async run(world, given) {
    const { card, own } = newPerson(world, given)
    const written = await writeByHand(world, `Added ${given.name}`, [card], [], [own])
    const [record] = await world.store.records.byKey(own)
    if (!record) throw new Error('a person added by hand has no record')
    return { ...written, id: (await findPerson(world, record.id)).id }
  },
})

/** Somebody nobody knew before: the card to write, how facts name them, and the key that is theirs alone. */
export function newPerson(
  world: World,
  { name, email, url, title, company, note }: z.output<typeof peopleAdd.input>,
): { card: Observation<'card'>; who: ContactRef; own: ContactKey } {
  const own = { kind: 'handle' as const, value: `hand:${token(world)}` }
  const keys = [url ? urlKey(url) : null, email ? emailKey(email) : null, own, nameKey(name)]
  const who: ContactRef = { keys: keys.filter((key): key is ContactKey => key !== null), name }
  const card: Observation<'card'> = {
    source: 'hand',
    key: `card:${token(world)}`,
    at: world.now(),
    precision: 'instant',
    kind: 'card',
    channel: null,
    people: [{ who, role: 'subject', direction: 'none', weight: 0 }],
    detail: {
      name,
      ...(title ? { title } : {}),
      ...(company ? { company } : {}),
      ...(email ? { emails: [email] } : {}),
      ...(url ? { urls: [url] } : {}),
      ...(note ? { note } : {}),
    },
  }
  return { card, who, own }
}

export const interactionsLog = operation({
  name: 'interactions.log',
  says: 'Writes down a contact that no import shows: a call, a coffee, a letter.',
  kind: 'change',
  input: z.strictObject({
    people: z.array(z.string().min(1)).min(1).max(50),
    channel: Channel.default('in-person'),
    direction: z.enum(['out', 'in', 'both']).default('both'),
    minutes: z.number().min(0).max(10_000).optional(),
    at: When,
    what: z.string().max(2_000).optional(),
  }),
  output: Written,
  cli: { command: 'log', args: ['people...'] },
  async run(world, { people, channel, direction, minutes, at, what }) {
    const found = await Promise.all(people.map(who => findPerson(world, who)))
    const weight = 1 / found.length
    const involved = found.map((person): Involvement => ({ who: refOf(person), role: 'attendee', direction, weight }))
    const encounter: Observation<'encounter'> = {
      source: 'hand',
      key: `encounter:${token(world)}`,
      at: begun(world, at, minutes ?? 0),
      precision: 'minute',
      kind: 'encounter',
      channel,
      people: involved,
      ...(minutes === undefined ? {} : { minutes }),
      detail: what ? { what } : {},
    }
    return writeByHand(
      world,
      `Logged contact with ${found.map(({ name }) => name).join(', ')}`,
      [encounter],
      found.flatMap(({ records }) => records),
    )
  },
})

export const notesAdd = operation({
  name: 'notes.add',
  says: 'Keeps a note about a person.',
  kind: 'change',
  input: z.strictObject({ id: z.string(), text: z.string().trim().min(1).max(10_000) }),
  output: Written,
  cli: { args: ['id', 'text'] },
  async run(world, { id, text }) {
    const person = await findPerson(world, id)
    const note: Observation<'note'> = {
      source: 'hand',
      key: `note:${token(world)}`,
      at: world.now(),
      precision: 'instant',
      kind: 'note',
      channel: null,
      people: [{ who: refOf(person), role: 'subject', direction: 'none', weight: 0 }],
      detail: { text },
    }
    return writeByHand(world, `Noted something about ${person.name}`, [note], person.records)
  },
})

export const hoursLog = operation({
  name: 'hours.log',
  says: 'Writes down hours spent on a lever.',
  kind: 'change',
  input: z.strictObject({
    lever: Lever,
    minutes: z.number().min(1).max(1440),
    at: When,
    what: z.string().max(2_000).optional(),
  }),
  output: Written,
  cli: { args: ['lever', 'minutes'] },
  async run(world, { lever, minutes, at, what }) {
    const hours: Observation<'hours'> = {
      source: 'hand',
      key: `hours:${token(world)}`,
      at: begun(world, at, minutes),
      precision: 'minute',
      kind: 'hours',
      channel: null,
      people: [],
      minutes,
      lever,
      detail: what ? { what } : {},
    }
    return writeByHand(world, `Wrote down ${minutes} minutes of ${lever}`, [hours], [])
  },
})

/** What is written by hand goes the way of an import of one fact, so that one undo covers all there is. */
export async function writeByHand(
  world: World,
  label: string,
  batch: readonly Observation[],
  records: readonly string[],
  added: readonly ContactKey[] = [],
): Promise<z.infer<typeof Written>> {
  const writer = await world.store.imports.begin(label, world.now(), [])
  try {
    writer.write(batch)
    const { id } = await writer.commit()
    const fresh = (await Promise.all(added.map(key => world.store.records.byKey(key)))).flat()
    await refreshSome(world, [...records, ...fresh.map(record => record.id)])
    return { change: id, says: label }
  } catch (error) {
    await writer.abort()
    throw error
  }
}

/** Names a person in a fact written by hand. */
export function refOf(person: {
  id: string
  name: string
  emails: readonly string[]
  urls: readonly string[]
}): ContactRef {
  const keys: ContactKey[] = [
    ...person.urls.map(value => ({ kind: 'url' as const, value })),
    ...person.emails.map(value => ({ kind: 'email' as const, value })),
  ]
  return { keys: [...keys, { kind: 'handle', value: `person:${person.id}` }], name: person.name }
}

/**
 * The same of something that is known by its day: a day that was named without a clock is told at its noon, so that it is the
 * same day wherever it is read. Refusal: E_FUTURE as above.
 */
export function pastDay(world: World, at: number | undefined): number {
  const moment = past(world, at)
  const days = new ZoneDays(world.zone)
  if (at === undefined || days.startOf(days.dayOf(moment)) !== moment) return moment
  return Math.min(moment + 12 * HOUR, world.now())
}

/** The moment given, or now. Refusal: E_FUTURE. */
export function past(world: World, at: number | undefined): number {
  if (at !== undefined && at > world.now())
    throw new Refusal('E_FUTURE', 'That is in the future; write down what has happened.')
  return at ?? world.now()
}

/** When something of so many minutes began: at the moment given, or so that it ended now. Refusal: E_FUTURE. */
export function begun(world: World, at: number | undefined, minutes: number): number {
  return at === undefined ? world.now() - Math.round(minutes * 60_000) : past(world, at)
}

/** A key that no other fact has. */
export function token(world: World): string {
  return `${world.now().toString(36)}-${Math.floor(world.random() * 2 ** 48).toString(36)}`
}
