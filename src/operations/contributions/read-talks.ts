import type { World } from '../../io/world/world.ts'
import { KeptTalk, talkByTitle, withSubmission } from '../../levers/contribution/talk.ts'
import { entriesOf } from '../skills/entries.ts'
import { readFacts } from '../skills/read-facts.ts'

export const TALK_ROOM = 'talk'

/** The talks that are kept, as they were written. */
export function keptTalks(world: World): Promise<Map<string, KeptTalk>> {
  return entriesOf(world, TALK_ROOM, KeptTalk)
}

/** All talks: those kept, and those that facts show were given; a talk given is given wherever else it was only accepted. */
export async function readTalks(world: World): Promise<Map<string, KeptTalk>> {
  const talks = await keptTalks(world)
  const { lists } = await readFacts(world, ['piece'])
  for (const { observation } of lists.flat()) {
    const { kind, detail, at, key, source } = observation
    if (kind !== 'piece' || detail.form !== 'talk' || detail.title === undefined || at === null) continue
    const id = talkByTitle(talks, detail.title) ?? `fact:${source}:${key}`
    const before = talks.get(id) ?? {
      title: detail.title,
      abstract: '',
      skills: detail.tags ?? [],
      since: at,
      submissions: [],
    }
    const event = source === 'hand' ? (detail.feed ?? '') : ''
    const day = new Date(at).toISOString().slice(0, 10)
    talks.set(id, withSubmission(before, { event: event || 'an event', state: 'given', since: at, day }))
  }
  return talks
}
