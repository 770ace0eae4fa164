import type { World } from '../../io/world/world.ts'
import { hasResults } from '../outcomes/read-outcomes.ts'
import { deriveResultHours } from '../outcomes/result-hours.ts'
import type { ResultHours } from '../outcomes/result-hours.ts'
import type { Job } from '../operation.ts'
import { deriveHours } from '../time/derive-hours.ts'
import type { DerivedHours } from '../time/derive-hours.ts'
import { openTimeBook } from '../time/time-book.ts'
import type { FindPersons, Person } from '../time/with-persons.ts'
import { yearOfHours } from '../time/year-of-hours.ts'
import { beside } from './beside.ts'
import type { MeasuredPeople } from './measure-people.ts'
import { personByRecord } from './people-of.ts'
import type { Resolved } from './people-of.ts'

/** Where the hours of the last year went, and those of three years, which results are compared with. */
export type HoursRead = { readonly hours: DerivedHours; readonly spent: ResultHours | null }

type Asked = {
  /** person by contact record */
  readonly personOf: ReadonlyMap<string, string>
  /** the last day that anything shows: hours are added up to it */
  readonly shown: number
  /** false where nothing of it will be written down: what nobody can ask for then is not added up */
  readonly keeps: boolean
}

/** Starts adding up hours once it is known who the people are, and after another part that the same thread does first. */
export function hoursBeside(
  world: World,
  job: Job,
  { clusters }: Resolved,
  { shown, keeps, after }: { readonly shown: number; readonly keeps: boolean; readonly after: () => Promise<unknown> },
): Promise<() => Promise<HoursRead>> {
  const asked = (): Asked => ({ personOf: personByRecord(clusters), shown, keeps })
  return beside(world, job, { task: 'hours', input: asked, here: () => readHours(world, asked()), after, isLast: true })
}

/** Adds up hours as a thread does it. People have no names yet: measuring them says those. */
export async function readHours(world: World, { personOf, shown, keeps }: Asked): Promise<HoursRead> {
  const find: FindPersons = async records => {
    const found = new Map<string, Person>()
    for (const record of records) {
      const id = personOf.get(record)
      if (id !== undefined) found.set(record, { id, name: '' })
    }
    return found
  }
  const hours = deriveHours(await yearOfHours(world, find), await openTimeBook(world))
  // hours of three years stand beside results, and beside nothing where there are none
  const isAsked = keeps || (await hasResults(world))
  return { hours, spent: isAsked ? await deriveResultHours(world, shown, { find, ready: hours.weeks }) : null }
}

/** The same with the names of people. */
export function withNames({ hours, spent }: HoursRead, { rows }: Pick<MeasuredPeople, 'rows'>): HoursRead {
  const wanted = new Set(hours.people.map(({ id }) => id))
  const names = new Map(rows.flatMap(({ id, name }) => (wanted.has(id) ? [[id, name] as const] : [])))
  return { hours: { ...hours, people: hours.people.map(({ id }) => ({ id, name: names.get(id) ?? '' })) }, spent }
}
