import type { World } from '../../io/world/world.ts'
import type { ContactRef } from '../../model/contact.ts'
import type { Observation } from '../../model/observation.ts'
import { token } from '../hand.ts'
import { parts } from '../people/fact-people.ts'
import { momentOfDay } from './moment-of-day.ts'
import type { Reading } from './shapes.ts'

type Head = Pick<Observation, 'source' | 'at' | 'precision'>

/**
 * The facts that a line stands for. Its minutes are in one of them alone, so that an hour stands on the ledger once;
 * people met while something else was done are a contact of their own, without minutes.
 */
export function factsOfLine(world: World, reading: Reading, people: readonly ContactRef[]): Observation[] {
  const { kind, what, lever, minutes, day, skills, received, event } = reading
  const head: Head = { source: 'hand', ...momentOfDay(world, day) }
  const key = token(world)
  const long = minutes === null ? {} : { minutes }
  const promised = promiseFact(world, reading, people)
  switch (kind) {
    case 'contact':
      if (skills.length > 0 && minutes !== null)
        return [...hours(head, key, reading), ...met(head, key, reading, people, {}, event ?? undefined), ...promised]
      return [...met(head, key, reading, people, long, event ?? undefined), ...promised]
    case 'hours':
      return [...hours(head, key, reading), ...met(head, key, reading, people, {}), ...promised]
    case 'event':
      return [
        eventFact(head, key, reading, people),
        ...(minutes === null ? [] : hours(head, key, reading)),
        ...met(head, key, { ...reading, channel: 'in-person' }, people, {}, what),
        ...promised,
      ]
    case 'introduction':
      return [
        {
          ...head,
          key: `introduction:${key}`,
          kind: 'introduction',
          channel: null,
          people: parts(people, 'subject', 'none', 0),
          lever,
          detail: { direction: received ? 'received' : 'given', what },
        },
        ...promised,
      ]
    case 'course':
    case 'certificate':
    case 'piece':
      return [
        { ...head, ...long, key: `${kind}:${key}`, channel: null, people: [], lever, ...shownBy(kind, what, skills) },
        ...met(head, key, reading, people, {}),
        ...promised,
      ]
    case 'promise':
      return promised
    default:
      return [
        {
          ...head,
          key: `note:${key}`,
          kind: 'note',
          channel: null,
          people: parts(people, 'subject', 'none', 0),
          detail: { text: what },
        },
        ...promised,
      ]
  }
}

/** What is evidence of a skill, a line of the CV and, where its minutes are known, an hour on the ledger at once. */
function shownBy(kind: 'course' | 'certificate' | 'piece', what: string, skills: readonly string[]) {
  const named = [...skills]
  if (kind === 'course') return { kind, detail: { name: what, completed: true, skills: named } }
  if (kind === 'certificate') return { kind, detail: { name: what, skills: named } }
  return { kind, detail: { title: what, form: 'article' as const, ...(named.length > 0 ? { tags: named } : {}) } }
}

function hours(head: Head, key: string, { minutes, lever, what, skills }: Reading): Observation[] {
  if (minutes === null) return []
  const detail = { what, ...(skills.length > 0 ? { skills } : {}) }
  return [{ ...head, key: `hours:${key}`, kind: 'hours', channel: null, people: [], minutes, lever, detail }]
}

/** One contact with everybody there, each with their share of the attention; none where nobody is named. */
function met(
  head: Head,
  key: string,
  { channel, lever, what }: Reading,
  people: readonly ContactRef[],
  long: { minutes?: number },
  event?: string,
): Observation[] {
  if (people.length === 0) return []
  return [
    {
      ...head,
      key: `encounter:${key}`,
      kind: 'encounter',
      channel: channel ?? 'in-person',
      people: parts(people, 'attendee', 'both', 1 / people.length),
      lever,
      ...long,
      detail: { what, ...(event === undefined ? {} : { event }) },
    },
  ]
}

/** An event that was attended, with the people met there. */
export function eventFact(
  head: Head,
  key: string,
  { what, minutes }: Pick<Reading, 'what' | 'minutes'>,
  people: readonly ContactRef[],
): Observation<'event'> {
  const end = minutes === null || head.at === null ? {} : { end: head.at + minutes * 60_000 }
  return {
    ...head,
    key: `event:${key}`,
    kind: 'event',
    channel: null,
    people: parts(people, 'attendee', 'none', 0),
    lever: 'networking',
    detail: { title: what, status: 'attended', ...end },
  }
}

/** What was promised stays with the people it was promised to. */
function promiseFact(world: World, { promise, day }: Reading, people: readonly ContactRef[]): Observation[] {
  if (promise === null || promise === '') return []
  return [
    {
      source: 'hand',
      ...momentOfDay(world, day),
      key: `promise:${token(world)}`,
      kind: 'note',
      channel: null,
      people: parts(people, 'subject', 'none', 0),
      detail: { text: promise, promised: true },
    },
  ]
}
