import type { World } from '../../io/world/world.ts'
import type { Stretch } from '../../measures/time/stretch.ts'

export type Person = { readonly id: string; readonly name: string }
/** People by contact record; a record of the ego, or of nobody, is not in it. */
export type FindPersons = (records: ReadonlySet<string>) => Promise<ReadonlyMap<string, Person>>

/** The same stretches with people in place of contact records: two records of one human are one. */
export async function withPersons(stretches: readonly Stretch[], find: FindPersons): Promise<Stretch[]> {
  const found = await find(new Set(stretches.flatMap(({ people }) => people)))
  return stretches.map(stretch => {
    const people = [...new Set(stretch.people.flatMap(record => found.get(record)?.id ?? []))]
    return { ...stretch, people, others: Math.max(stretch.others, people.length) }
  })
}

/** Looks people up as they were last derived. */
export function personsIn(world: World): FindPersons {
  const known = new Map<string, Person>()
  return async records => {
    for (const record of records) {
      if (known.has(record)) continue
      const row = await world.store.people.get(record)
      if (row) known.set(record, { id: row.id, name: row.name })
    }
    return known
  }
}
