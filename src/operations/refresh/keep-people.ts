import type { DerivedState } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import type { MeasuredPeople } from './measure-people.ts'
import { sameState } from './rows-that-stand.ts'

/** Writes down everybody as measured, as far as it was not known before; what all have in common comes last. */
export async function keepPeople(world: World, people: MeasuredPeople, state: DerivedState): Promise<void> {
  const { rows, change, means, pace, quiet } = people
  const { standing, readings, gone } = change
  const before = await world.store.derived.state()
  await world.store.readings.keep(readings.anew, state, { all: !readings.beside, gone: readings.gone })
  // another process may have measured meanwhile: then what stood here does not stand there
  if (standing !== null && before !== null && sameState(standing, before))
    await world.store.people.replace(change.rows, state, { gone })
  else await world.store.people.replace(rows, state)
  await world.store.derived.put('ties', means, state)
  await world.store.derived.put('pace', pace, state)
  await world.store.derived.put('quiet', quiet, state)
}
