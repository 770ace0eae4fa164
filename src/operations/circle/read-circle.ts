import type { PersonRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { acquaintanceGraph } from '../../measures/network/acquaintance-graph.ts'
import type { Acquaintance, AcquaintanceGraph } from '../../measures/network/acquaintance-graph.ts'
import { MAX_ATTENDEES, MAX_RECIPIENTS } from '../../measures/network/co-presence.ts'

const PAGE = 1000
/** Who counts as being in the circle: everybody ever seen in contact. */
export type Circle = {
  readonly people: readonly PersonRow[]
  readonly graph: AcquaintanceGraph
  readonly gatherings: number
}

/**
 * Everybody seen in contact, and who of them was seen together: in one message of at most 20 recipients, one meeting of
 * at most 10. Each gathering of k people adds 1 / (k - 1) to each of its pairs.
 */
export async function readCircle(world: World): Promise<Circle> {
  const people = await seenPeople(world)
  const personOf = new Map(people.flatMap(({ id, records }) => records.map(record => [record, id] as const)))
  const pairs: Acquaintance[] = []
  let gatherings = 0
  for (const [kind, most] of [
    ['message', MAX_RECIPIENTS],
    ['meeting', MAX_ATTENDEES],
    ['encounter', MAX_ATTENDEES],
    ['acquaintance', MAX_ATTENDEES],
  ] as const)
    for await (const page of world.store.observations.groups({ kinds: [kind], most }))
      for (const group of page) {
        const together = [...new Set(group.flatMap(record => personOf.get(record) ?? []))].sort()
        if (together.length < 2) continue
        gatherings++
        for (const [i, a] of together.entries())
          for (const b of together.slice(i + 1)) pairs.push({ a, b, weight: 1 / (together.length - 1) })
      }
  return {
    people,
    graph: acquaintanceGraph(
      people.map(({ id }) => id),
      pairs,
    ),
    gatherings,
  }
}

async function seenPeople(world: World): Promise<PersonRow[]> {
  const people: PersonRow[] = []
  const bands = ['close', 'active', 'fading', 'acquaintance', 'dormant'] as const
  for (let offset = 0; ; offset += PAGE) {
    const { rows, total } = await world.store.people.list({
      bands,
      sort: 'two-way',
      descending: true,
      offset,
      limit: PAGE,
    })
    people.push(...rows)
    if (rows.length === 0 || people.length >= total) return people
  }
}
