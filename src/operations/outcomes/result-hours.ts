import type { DerivedState } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { mondayOf, ZoneDays } from '../../measures/time/zone-days.ts'
import { YEAR } from '../../model/instant.ts'
import { LEVERS } from '../../model/lever.ts'
import type { Lever } from '../../model/lever.ts'
import { weeksOfHours } from '../../measures/time/weeks.ts'
import { openTimeBook } from '../time/time-book.ts'
import { readLedgers, toldBy } from '../time/told-hours.ts'
import type { FindPersons } from '../time/with-persons.ts'
import { spanOf, zoneOf } from '../time/year-of-hours.ts'

/** How far back hours are added up beside results. */
const LOOK_BACK = 3 * YEAR
const NAME = 'result-hours'

/** Hours by lever over the time in which hours were seen; results are compared with them over the same time. */
export type ResultHours = {
  readonly from: number
  readonly until: number
  readonly hours: Readonly<Partial<Record<Lever, number>>>
}

/** Adds up the hours of the last three years and keeps them; null where none were seen. */
export async function deriveResultHours(
  world: World,
  state: DerivedState,
  find: FindPersons,
): Promise<ResultHours | null> {
  const days = new ZoneDays(await zoneOf(world))
  const [from, until] = [days.dayOf(state.asOf - LOOK_BACK), days.dayOf(state.asOf - 1)]
  const ledgers = await readLedgers(world, spanOf(world, days, from, until), days, find)
  const told = toldBy(await openTimeBook(world), ledgers)
  const weeks = weeksOfHours(told, days, { from, until, calendar: null })
  const first = weeks.find(({ total }) => total > 0)
  const hours: Partial<Record<Lever, number>> = {}
  for (const week of weeks)
    for (const lever of LEVERS) {
      const spent = week.hours[lever]?.value ?? 0
      if (spent > 0) hours[lever] = (hours[lever] ?? 0) + spent
    }
  const found = first === undefined ? null : { from: days.startOf(mondayOf(first.week)), until: state.asOf, hours }
  await world.store.derived.put(NAME, found, state)
  return found
}

/** The hours as they were last added up; null where they were not, or none were seen. */
export async function readResultHours(world: World): Promise<ResultHours | null> {
  return (await world.store.derived.get<ResultHours | null>(NAME))?.value ?? null
}
