import type { FindPersons } from '../time/with-persons.ts'
import type { MeasuredPeople } from './measure-people.ts'

/** People as they were just put together; those in the store are of the last refresh. */
export function personsAmong({ rows, personOf }: MeasuredPeople): FindPersons {
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  const byRecord = new Map([...personOf].map(([record, id]) => [record, { id, name: names.get(id) ?? '' }]))
  return () => Promise.resolve(byRecord)
}
