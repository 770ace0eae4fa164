import type { PersonRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'

/** A session has few people; in a larger meeting both may have been, which is none. */
const LEAST_WEIGHT = 1 / 4
const TOGETHER = new Set(['meeting', 'call', 'encounter'])

/**
 * The last time that a calendar, a call or a note shows you together with somebody of it, beside the sessions written
 * down. Null where nothing does, which does not say that you did not meet.
 */
export async function lastMet(world: World, people: readonly PersonRow[], now: number): Promise<number | null> {
  const records = people.flatMap(person => person.records)
  if (records.length === 0) return null
  const { at, kind, weight, direction } = await world.store.observations.involvements(records, now)
  for (let i = at.length - 1; i >= 0; i--)
    if (TOGETHER.has(kind[i] ?? '') && (weight[i] ?? 0) >= LEAST_WEIGHT && direction[i] === 'both') return at[i] ?? null
  return null
}
