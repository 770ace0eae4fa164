import type { DerivedState } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { mondayOf, shifted, ZoneDays } from '../../measures/time/zone-days.ts'
import { YEAR } from '../../model/instant.ts'
import { LEVERS } from '../../model/lever.ts'
import type { Lever } from '../../model/lever.ts'
import { weeksOfHours } from '../../measures/time/weeks.ts'
import { openTimeBook } from '../time/time-book.ts'
import type { TimeBook } from '../time/time-book.ts'
import { readLedgers, toldBy } from '../time/told-hours.ts'
import type { FindPersons } from '../time/with-persons.ts'
import { spanOf, zoneOf } from '../time/year-of-hours.ts'

/** How far back hours are added up beside results. */
const LOOK_BACK = 3 * YEAR
/** Where they are kept. */
export const RESULT_HOURS = 'result-hours'
/** Weeks read together: half a year. */
const AT_ONCE = 26

/** Hours by lever over the time in which hours were seen; results are compared with them over the same time. */
export type ResultHours = {
  readonly from: number
  readonly until: number
  readonly hours: Readonly<Partial<Record<Lever, number>>>
}

/** A week as far as it is added up. */
type Spent = {
  readonly week: string
  readonly total: number
  readonly hours: Readonly<Partial<Record<Lever, { readonly value: number }>>>
}

/**
 * Adds up the hours of the three years before a date; null where none were seen. `ready`: weeks that were derived
 * already; the others are read some at a time, so that three years of messages are never held at once.
 */
export async function deriveResultHours(
  world: World,
  asOf: number,
  { find, ready }: { readonly find: FindPersons; readonly ready: readonly Spent[] },
): Promise<ResultHours | null> {
  const days = new ZoneDays(await zoneOf(world))
  const book = await openTimeBook(world)
  const known = new Map(ready.map(one => [one.week, one]))
  const hours: Partial<Record<Lever, number>> = {}
  let first: string | null = null
  const add = (one: Spent): void => {
    if (one.total > 0) first ??= one.week
    for (const lever of LEVERS) {
      const spent = one.hours[lever]?.value ?? 0
      if (spent > 0) hours[lever] = (hours[lever] ?? 0) + spent
    }
  }
  const last = mondayOf(days.dayOf(asOf - 1))
  for (let week = mondayOf(days.dayOf(asOf - LOOK_BACK)); week <= last;) {
    const kept = known.get(week)
    const until = kept === undefined ? lastUnread(week, last, known) : week
    for (const one of kept === undefined ? await readWeeks(world, { days, book, find }, week, until) : [kept]) add(one)
    week = shifted(until, 7)
  }
  return first === null ? null : { from: days.startOf(first), until: asOf, hours }
}

/** Keeps the hours that `deriveResultHours` gave, with the version of the data that they were read from; null where there are none. */
export async function keepResultHours(world: World, hours: ResultHours | null, state: DerivedState): Promise<void> {
  await world.store.derived.put(RESULT_HOURS, hours, state)
}

/** The last of the weeks from one on that are read together: none of them is known. */
function lastUnread(week: string, last: string, known: ReadonlyMap<string, Spent>): string {
  let until = week
  for (let n = 1; n < AT_ONCE && shifted(until, 7) <= last && !known.has(shifted(until, 7)); n++)
    until = shifted(until, 7)
  return until
}

async function readWeeks(
  world: World,
  { days, book, find }: { readonly days: ZoneDays; readonly book: TimeBook; readonly find: FindPersons },
  from: string,
  until: string,
): Promise<readonly Spent[]> {
  const ledgers = await readLedgers(world, spanOf(world, days, from, until), days, find)
  return weeksOfHours(toldBy(book, ledgers), days, { from, until, calendar: null })
}

/** The hours as they were last added up; null where they were not, or none were seen. */
export async function readResultHours(world: World): Promise<ResultHours | null> {
  return (await world.store.derived.get<ResultHours | null>(RESULT_HOURS))?.value ?? null
}
