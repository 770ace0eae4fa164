import type { DerivedState } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { hoursByPerson } from '../../measures/time/hours-by-person.ts'
import { measureHours } from '../../measures/time/hours-measures.ts'
import type { HoursMeasures } from '../../measures/time/hours-measures.ts'
import { weeksOfHours } from '../../measures/time/weeks.ts'
import type { ToldEntry, WeekOfHours } from '../../measures/time/weeks.ts'
import { mondayOf, shifted, ZoneDays } from '../../measures/time/zone-days.ts'
import type { Known } from '../../model/measured.ts'
import { seeded } from '../../stats/random.ts'
import { settingsOf } from '../settings.ts'
import { openTimeBook } from './time-book.ts'
import type { TimeBook } from './time-book.ts'
import { toldHours } from './told-hours.ts'
import { personsIn } from './with-persons.ts'
import type { FindPersons } from './with-persons.ts'

/** How many weeks are kept ready; earlier ones are read when they are asked for. */
export const READY_WEEKS = 53
/** What a usual week is taken from. */
export const USUAL_WEEKS = 12
const MOST_PEOPLE = 20

/** Hours as they were last derived. */
export type DerivedHours = {
  readonly zone: string
  /** the last day, `2026-11-22` */
  readonly until: string
  readonly weeks: readonly WeekOfHours[]
  readonly people: readonly { readonly id: string; readonly name: string; readonly hours: Known }[]
  /** entries by the rule that told them */
  readonly matched: Readonly<Record<string, number>>
  readonly measures: HoursMeasures
}

export async function zoneOf(world: World): Promise<string> {
  return (await settingsOf(world)).zone ?? world.zone
}

/** Derives the hours of the last year up to the last day that was shown, or written down, and keeps them. */
export async function deriveHours(
  world: World,
  state: DerivedState,
  find: FindPersons = personsIn(world),
): Promise<{ readonly hours: DerivedHours; readonly book: TimeBook }> {
  const zone = await zoneOf(world)
  const days = new ZoneDays(zone)
  const book = await openTimeBook(world)
  const until = days.dayOf(Math.max(state.asOf - 1, await lastWritten(world)))
  const from = shifted(mondayOf(until), -7 * (READY_WEEKS - 1))
  const names = new Map<string, string>()
  const remembering: FindPersons = async records => {
    const found = await find(records)
    for (const { id, name } of found.values()) names.set(id, name)
    return found
  }
  const { entries, weeks } = await readWeeks(world, { from, until }, days, book, remembering)
  const people = [...hoursByPerson(entries)]
    .slice(0, MOST_PEOPLE)
    .map(([id, hours]) => ({ id, name: names.get(id) ?? '', hours }))
  const matched: Record<string, number> = {}
  for (const { purpose } of entries) if (purpose.rule !== null) matched[purpose.rule] = (matched[purpose.rule] ?? 0) + 1
  const hours: DerivedHours = { zone, until, weeks, people, matched, measures: usual(weeks, until) }
  await world.store.derived.put('hours', hours, state)
  return { hours, book }
}

/** The weeks from the one of a day to the one of another, read from the sources. */
export async function readWeeks(
  world: World,
  { from, until }: { readonly from: string; readonly until: string },
  days: ZoneDays,
  book: TimeBook,
  find: FindPersons = personsIn(world),
): Promise<{ readonly entries: readonly ToldEntry[]; readonly weeks: readonly WeekOfHours[] }> {
  const span = { from: days.startOf(mondayOf(from)), until: days.startOf(shifted(mondayOf(until), 7)) }
  const entries = await toldHours(
    world,
    { ...span, until: Math.min(span.until, Math.max(span.from, world.now())) },
    days,
    book,
    find,
  )
  const calendar = entries.some(({ stretch }) => stretch.clock === 'meeting')
  return { entries, weeks: weeksOfHours(entries, days, { from, until, calendar }) }
}

/** The last moment of what shows hours and of what was written down by hand, now at the latest. */
async function lastWritten(world: World): Promise<number> {
  const lasts = (await world.store.observations.coverage()).flatMap(({ source, kind, last }) =>
    last !== null && source === 'hand' && kind === 'hours' ? [last] : [],
  )
  return Math.min(world.now(), Math.max(0, ...lasts))
}

/** The measures of the last whole weeks; the one that `until` stands in counts where it is its Sunday. */
export function usual(weeks: readonly WeekOfHours[], until: string): HoursMeasures {
  const whole = weeks.filter(({ week }) => shifted(week, 6) <= until).slice(-USUAL_WEEKS)
  return measureHours(whole, seeded('hours'))
}
