import type { PersonRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { fold } from '../../sources/text/fold.ts'
import { findPerson } from '../people/find-person.ts'
import type { Who } from './shapes.ts'

const MOST_AT_ONE = 40

/** People named by the user, as contact records to keep. Refusals: E_NOT_FOUND, E_AMBIGUOUS */
export async function recordsOf(world: World, people: readonly string[]): Promise<string[]> {
  const rows = await Promise.all(people.map(who => findPerson(world, who)))
  return [...new Set(rows.map(({ id }) => id))]
}

/** People by the contact records that are kept, and by organisation. */
export type People = {
  rows(records: readonly string[]): Promise<PersonRow[]>
  /** everybody whose card names this organisation; none for a crowd, which says nothing */
  at(organisation: string): Promise<readonly PersonRow[]>
}

/** People as they were last derived, each looked up once while this lives. */
export function peopleInStore(world: World): People {
  const byRecord = new Map<string, PersonRow | null>()
  const byCompany = new Map<string, readonly PersonRow[]>()
  return {
    async rows(records) {
      for (const record of records)
        if (!byRecord.has(record)) byRecord.set(record, await world.store.people.get(record))
      return distinct(records.map(record => byRecord.get(record)))
    },
    async at(organisation) {
      const known = byCompany.get(organisation)
      if (known !== undefined) return known
      const query = { companies: [organisation], offset: 0, limit: MOST_AT_ONE }
      const { rows, total } = await world.store.people.list(query)
      const found = total > MOST_AT_ONE ? [] : rows
      byCompany.set(organisation, found)
      return found
    },
  }
}

/** The same among people just measured, before they are kept. */
export function peopleAmong(rows: readonly PersonRow[]): People {
  const byRecord = new Map(rows.flatMap(row => row.records.map(record => [record, row] as const)))
  const byCompany = Map.groupBy(rows, ({ company }) => fold(company ?? ''))
  return {
    rows: async records => distinct(records.map(record => byRecord.get(record))),
    at: async organisation => {
      const found = byCompany.get(fold(organisation)) ?? []
      return fold(organisation) === '' || found.length > MOST_AT_ONE ? [] : found
    },
  }
}

function distinct(rows: readonly (PersonRow | null | undefined)[]): PersonRow[] {
  return [...new Map(rows.flatMap(row => (row ? [[row.id, row] as const] : []))).values()]
}

/** Names for screens. */
export async function whoOf(people: People, records: readonly string[]): Promise<Who[]> {
  return (await people.rows(records)).map(({ id, name }) => ({ id, name }))
}
