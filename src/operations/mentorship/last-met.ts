import type { PersonRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import type { HeldMentorship } from './read-mentorships.ts'

const LATEST = 20
/** A session has few people; a meeting of many that both were in is none. */
const MOST_THERE = 4

/**
 * The last time that a calendar, a call or a note shows you together with somebody of it, beside the sessions written
 * down. Null where nothing does, which does not say that you did not meet.
 */
export async function lastMet(
  world: World,
  held: Pick<HeldMentorship, 'people'>,
  people: readonly PersonRow[],
): Promise<number | null> {
  const now = world.now()
  let last: number | null = null
  for (const person of people) {
    const met = await world.store.observations.ofPerson(person.id, {
      limit: LATEST,
      before: now,
      kinds: ['meeting', 'call', 'encounter'],
    })
    for (const { observation, records } of met) {
      const { at, kind, detail } = observation
      if (at === null || records.length > Math.max(MOST_THERE, held.people.length)) continue
      if (kind === 'meeting' && (detail.cancelled === true || detail.status === 'declined')) continue
      if (kind === 'call' && detail.answered === false) continue
      if (last === null || at > last) last = at
    }
  }
  return last
}
