import type { PersonRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { peopleAdd } from '../hand.ts'
import { UNWATCHED } from '../operation.ts'
import { findPerson } from './find-person.ts'

/** People by their names, each added by hand where nobody is called so yet; every one is a change of its own. */
export async function addPeople(world: World, names: readonly string[]): Promise<PersonRow[]> {
  const people: PersonRow[] = []
  for (const name of new Set(names)) {
    const { rows } = await world.store.people.list({ search: name, offset: 0, limit: 20 })
    const known = rows.some(row => row.name.toLowerCase() === name.toLowerCase())
    people.push(await findPerson(world, known ? name : (await peopleAdd.run(world, { name }, UNWATCHED)).id))
  }
  return people
}
