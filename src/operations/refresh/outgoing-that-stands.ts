import type { DerivedState } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import type { Ego } from '../../model/source.ts'
import { seenSign } from '../time/seen-sign.ts'
import type { SeenSign } from '../time/seen-sign.ts'
import type { OutgoingRead } from './outgoing-facts.ts'
import { whoStands } from './who-stands.ts'

/** What was read of all that was written, for whom, and what was there to read. */
type Kept = { readonly seen: SeenSign; readonly ego: Ego; readonly read: OutgoingRead }
const NAME = 'outgoing'

/** What was last read of all that the user wrote, where nothing came or went since and who is who stayed; else null. */
export async function outgoingThatStands(world: World): Promise<OutgoingRead | null> {
  const kept = await world.store.derived.get<Kept>(NAME)
  if (kept === null || !(await whoStands(world, kept.state, kept.value.ego))) return null
  const { files, hand } = await seenSign(world)
  const { seen, read } = kept.value
  return seen.files === files && seen.hand === hand ? read : null
}

/** Keeps it beside what was there to read before that began. */
export async function keepOutgoing(world: World, kept: Kept, state: DerivedState): Promise<void> {
  await world.store.derived.put(NAME, kept, state)
}
