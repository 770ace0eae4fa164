import type { PersonRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import type { BondFact } from '../../findings/facts.ts'
import { giveAndTake } from '../../measures/tie/give-and-take.ts'
import { bondsOf, measureMultiplexity } from '../../measures/tie/multiplexity.ts'
import type { Bond } from '../../measures/tie/multiplexity.ts'
import type { Instant } from '../../model/instant.ts'
import type { Observation } from '../../model/observation.ts'
import { personsOf } from './persons-of.ts'

const NEAR = new Set(['close', 'active'])

/** What holds near ties together, and who gives favours to whom. */
export async function bondFact(
  world: World,
  rows: readonly PersonRow[],
  personOf: ReadonlyMap<string, string>,
  asOf: Instant,
): Promise<BondFact> {
  const favours: Pick<Observation, 'kind' | 'detail'>[] = []
  const vouched = new Set<string>()
  const kinds = ['recommendation', 'endorsement', 'introduction'] as const
  for await (const page of world.store.observations.traces(kinds, { until: asOf - 1 }))
    for (const one of page) {
      favours.push(one)
      for (const person of personsOf(one.people, personOf)) vouched.add(person)
    }
  const bonds = (row: PersonRow): Bond[] =>
    bondsOf(
      row.tie.seen.map(({ channel }) => channel),
      vouched.has(row.id),
    )
  const near = rows.filter(({ tie }) => NEAR.has(tie.band))
  return {
    near: near.length,
    multiplex: measureMultiplexity(near.map(bonds), new Set(rows.flatMap(bonds))),
    favours: giveAndTake(favours),
  }
}
