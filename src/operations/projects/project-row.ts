import type { World } from '../../io/world/world.ts'
import type { ProjectRecord } from '../../levers/project/project-record.ts'
import type { ProjectBook } from './project-book.ts'
import type { ProjectRow } from './shapes.ts'

/** A project as lists show it. */
export function rowOf(project: ProjectRecord, people: number): ProjectRow {
  const { facts, repositories, skills, also, ...rest } = project
  return {
    ...rest,
    skills: [...skills],
    also: [...also],
    sources: [...new Set([...facts.map(({ source }) => source), ...(repositories.length > 0 ? ['git'] : [])])],
    repositories: repositories.map(({ name }) => name),
    people,
  }
}

/** Who had a part, as the ids of people: from the history, and by hand. */
export async function peopleOf(world: World, book: ProjectBook, project: ProjectRecord): Promise<Set<string>> {
  const records = new Set([
    ...book.commitsOf(project).flatMap(one => one.records),
    ...book.factsOf(project).flatMap(one => one.records),
  ])
  const found = await personsOfRecords(world, records)
  return new Set(found.values())
}

/** The person of each record; who is nobody any more, or the ego, is left out. */
export async function personsOfRecords(world: World, records: Iterable<string>): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const record of records) {
    const person = await world.store.people.get(record)
    if (person !== null) found.set(record, person.id)
  }
  return found
}
