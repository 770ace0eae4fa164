import type { PersonRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import type { Met } from '../../levers/contribution/follow-ups.ts'
import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import type { Observation } from '../../model/observation.ts'
import { readEvents } from '../refresh/events-of.ts'
import { answersOf } from './answers.ts'

const MOST = 60

/** Those newly met since a moment who were not turned to again yet, with what is known of the meeting; the latest first. */
export async function newlyMet(world: World, since: Instant): Promise<Met[]> {
  const found = new Map<string, { person: PersonRow; at: Instant }>()
  for (const sort of ['first', 'connected'] as const) {
    const { rows } = await world.store.people.list({ sort, descending: true, offset: 0, limit: MOST })
    for (const person of rows) {
      const at = firstSign(person)
      if (at !== null && at >= since && mayBeAsked(person)) found.set(person.id, { person, at })
    }
  }
  const met: Met[] = []
  for (const { person, at } of found.values()) {
    const events = await readEvents(world.store.observations, person.records, world.now())
    // who wrote a day later has followed up already
    if (events.some(event => event.out && event.at >= at + DAY)) continue
    met.push(await metOf(world, person, at))
  }
  return met.toSorted((a, b) => b.at - a.at)
}

function firstSign({ connectedOn, tie }: PersonRow): Instant | null {
  const signs = [connectedOn, tie.first].filter(at => at !== null)
  return signs.length === 0 ? null : Math.min(...signs)
}

function mayBeAsked({ context }: PersonRow): boolean {
  return context === null || context === 'none' || context === 'same-team'
}

async function metOf(world: World, person: PersonRow, at: Instant): Promise<Met> {
  const facts = (await world.store.observations.ofPerson(person.id, { limit: 40 })).map(
    ({ observation }) => observation,
  )
  const kept = await answersOf(world)
  const open = facts.filter(one => one.kind === 'note' && one.detail.promised === true && !kept.has(promiseId(one)))
  return {
    id: person.id,
    name: person.name,
    title: person.title,
    company: person.company,
    function: person.function,
    at,
    how: howOf(facts.toReversed()),
    words: wordsOf(facts),
    promises: open.flatMap(one => (one.kind === 'note' ? [one.detail.text] : [])),
    worksWithYou: person.tie.seen.some(({ channel }) => channel === 'shared-work'),
  }
}

/** Names a promise: the same however often the data are read. */
export function promiseId({ source, key }: Pick<Observation, 'source' | 'key'>): string {
  return `promise:${source}:${key}`
}

function howOf(facts: readonly Observation[]): string {
  for (const one of facts) {
    if (one.kind === 'event') return `It was good to meet you at ${one.detail.title}`
    if (one.kind === 'encounter')
      return one.detail.event ? `It was good to meet you at ${one.detail.event}` : 'It was good to meet you'
    if (one.kind === 'meeting')
      return one.detail.title ? `It was good to meet you: ${one.detail.title}` : 'It was good to meet you'
    if (one.kind === 'introduction') return 'It was good to be introduced'
    if (one.kind === 'connection') return 'Thank you for the connection'
    if (one.kind === 'message') return 'Thank you for your message'
  }
  return 'It was good to meet you'
}

/** The user's own words about them: notes and what was written down of a meeting; promises stand by themselves. */
function wordsOf(facts: readonly Observation[]): string {
  return facts
    .flatMap(one => {
      if (one.kind === 'note' && one.detail.promised !== true) return [one.detail.text]
      return one.kind === 'encounter' && one.detail.what ? [one.detail.what] : []
    })
    .slice(0, 5)
    .join('. ')
}
