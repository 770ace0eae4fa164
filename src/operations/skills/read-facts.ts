import type { Store, Stored } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import type { ObservationKind } from '../../model/observation.ts'

type Held = { readonly sign: string; readonly forgotten: number; readonly facts: readonly Stored[] }

/** Facts by kind as they were last read, while this process lives. The count of what was seen says when they changed. */
const held = new WeakMap<Store, Map<ObservationKind, Held>>()

/**
 * All facts of some kinds, a list each, oldest first, without reading again what did not change: after a rating only the
 * ratings are read, the other lists are the very same ones. `sign` changes whenever any of them did.
 */
export async function readFacts(
  world: World,
  kinds: readonly ObservationKind[],
): Promise<{ readonly sign: string; readonly lists: readonly (readonly Stored[])[] }> {
  const signs = await signsOf(world, kinds)
  // forgetting somebody changes the words of facts that others share with them, and no count
  const forgotten = (await world.store.decisions.list({ kinds: ['forget'] })).length
  const mine = held.get(world.store) ?? new Map<ObservationKind, Held>()
  held.set(world.store, mine)
  const lists: (readonly Stored[])[] = []
  for (const kind of kinds) {
    const seen = signs.get(kind) ?? ''
    const sign = seen === '' ? '' : `${forgotten} ${seen}`
    let known = mine.get(kind)
    if (known?.sign !== sign) {
      const before = known?.forgotten === forgotten ? known.facts : []
      known = { sign, forgotten, facts: sign === '' ? [] : await world.store.observations.again(kind, before) }
      mine.set(kind, known)
    }
    lists.push(known.facts)
  }
  return { sign: [forgotten, ...kinds.map(kind => signs.get(kind) ?? '')].join('|'), lists }
}

/** How many there are of each kind, from which source, first and last: it changes with every fact that comes or goes. */
export async function signsOf(world: World, kinds: readonly ObservationKind[]): Promise<Map<ObservationKind, string>> {
  const wanted = new Set(kinds)
  const signs = new Map<ObservationKind, string>()
  for (const { kind, source, channel, n, first, last } of await world.store.observations.coverage())
    if (wanted.has(kind))
      signs.set(kind, `${signs.get(kind) ?? ''};${source} ${channel ?? ''} ${n} ${first ?? ''} ${last ?? ''}`)
  return signs
}
