import type { DerivedState } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import type { Ego } from '../../model/source.ts'
import { egoOf } from '../ego.ts'
import { MEASURE_VERSION } from './measure-version.ts'

/** Whether who is who is the same as when something was derived, and the user was taken for `ego`. */
export async function whoStands(world: World, state: DerivedState, ego: Ego): Promise<boolean> {
  const { records } = world.store
  if (state.measureVersion !== MEASURE_VERSION) return false
  if ((await records.touchedSince(state.dataVersion)) === null || (await records.retoldSince(state.dataVersion)))
    return false
  return JSON.stringify(await egoOf(world)) === JSON.stringify(ego)
}
