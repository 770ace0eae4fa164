import type { DerivedState } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import type { MeasuredPeople } from './measure-people.ts'
import { sameState } from './rows-that-stand.ts'

/** The name under which it is kept who the user was taken for when people were put together. */
export const EGO = 'ego'

/** Writes down everybody as measured, as far as it was not known before; what all have in common comes last. */
export async function keepPeople(world: World, people: MeasuredPeople, state: DerivedState): Promise<void> {
  const { rows, change, means, pace, quiet } = people
  const { standing, readings, gone, ego } = change
  const { beside, allGists } = readings
  const before = await world.store.derived.state()
  const kept = { all: !beside, allGists, gone: readings.gone }
  await world.store.readings.keep(readings.anew, readings.gists, state, kept)
  // another process may have measured meanwhile: then what stood here does not stand there
  if (standing !== null && before !== null && sameState(standing, before))
    await world.store.people.replace(change.rows, state, { gone })
  else await world.store.people.replace(rows, state)
  await world.store.derived.putAll({ [EGO]: ego, ties: means, pace, quiet }, state)
}
