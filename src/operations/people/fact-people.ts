import type { World } from '../../io/world/world.ts'
import type { ContactKey, ContactRef, Involvement, Role } from '../../model/contact.ts'
import type { Observation } from '../../model/observation.ts'
import { newPerson, refOf } from '../hand.ts'
import { findPerson } from './find-person.ts'

/** Those a fact written by hand names. `cards` and `added` are of people whom nobody knew before: written with the fact. */
export type FactPeople = {
  readonly refs: readonly ContactRef[]
  readonly names: readonly string[]
  readonly records: readonly string[]
  readonly cards: readonly Observation[]
  readonly added: readonly ContactKey[]
}

/**
 * People of a fact: `known` by id or whole name, `newcomers` by name alone. A newcomer whose whole name somebody has is that
 * somebody; else a card is made, so that whom one has just met can be written down in one go, and taken back in one.
 * Refusals: E_NOT_FOUND and E_AMBIGUOUS for those known, E_AMBIGUOUS for a newcomer whose name several have.
 */
export async function factPeople(
  world: World,
  known: readonly string[],
  newcomers: readonly string[] = [],
): Promise<FactPeople> {
  const found = await Promise.all(known.map(who => findPerson(world, who)))
  const fresh: ReturnType<typeof newPerson>[] = []
  for (const name of new Set(newcomers)) {
    const { rows } = await world.store.people.list({ search: name, offset: 0, limit: 20 })
    if (rows.some(row => row.name.toLowerCase() === name.toLowerCase())) found.push(await findPerson(world, name))
    else fresh.push(newPerson(world, { name }))
  }
  const once = [...new Map(found.map(person => [person.id, person])).values()]
  return {
    refs: [...once.map(refOf), ...fresh.map(({ who }) => who)],
    names: [...once.map(({ name }) => name), ...fresh.map(({ card }) => card.detail.name ?? '')],
    records: once.flatMap(({ records }) => records),
    cards: fresh.map(({ card }) => card),
    added: fresh.map(({ own }) => own),
  }
}

/** The same people as parts of a fact, all in the same role. */
export function parts(
  refs: readonly ContactRef[],
  role: Role,
  direction: Involvement['direction'],
  weight: number,
): Involvement[] {
  return refs.map(who => ({ who, role, direction, weight }))
}
