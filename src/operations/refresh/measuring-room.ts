import type { World } from '../../io/world/world.ts'

/** Up to this size of a life, measuring it holds less than 250 MiB at any moment. */
const SMALL = { records: 50_000, observations: 500_000 }
const ROOM = { memory: 512, young: 12, garbage: 8 }

/**
 * What a thread that measures may cost. The engine leaves garbage lying in proportion to what a thread may hold, not to
 * what it holds: the usual caps make a life of 30,000 people take 200 MB more than it needs.
 */
export async function measuringRoom(world: World): Promise<Partial<typeof ROOM>> {
  const coverage = await world.store.observations.coverage()
  const observations = coverage.reduce((sum, { n }) => sum + n, 0)
  const isSmall = observations <= SMALL.observations && (await world.store.records.count()) <= SMALL.records
  return isSmall ? ROOM : {}
}

/** The shape of the threads that will measure so many observations, as far as those alone tell. */
export function threadsOf(observations: number): { readonly memory?: number; readonly young?: number } {
  const { memory, young } = ROOM
  return observations <= SMALL.observations ? { memory, young } : {}
}
