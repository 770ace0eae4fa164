import type { Store } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import type { Calendar } from '../../measures/time/weeks.ts'
import { mondayOf, shifted, ZoneDays } from '../../measures/time/zone-days.ts'
import type { Instant } from '../../model/instant.ts'
import { settingsOf } from '../settings.ts'
import { takesTime } from './read-stretches.ts'
import { hoursOfDay } from './hours-of-day.ts'
import { seenSign } from './seen-sign.ts'
import type { SeenSign } from './seen-sign.ts'
import { readLedgers } from './told-hours.ts'
import type { Ledgers } from './told-hours.ts'
import { personsIn } from './with-persons.ts'
import type { FindPersons } from './with-persons.ts'

/** How many weeks are kept ready; earlier ones are read when they are asked for. */
export const READY_WEEKS = 53

/** The last year as the sources show it, before anything is said of what it was for. */
export type YearOfHours = {
  readonly zone: string
  /** the settings of working and focus hours it was read by */
  readonly ofDay: string
  readonly days: ZoneDays
  /** the Monday of the first week and the last day, `2026-11-22` */
  readonly from: string
  readonly until: string
  readonly seen: SeenSign
  readonly ledgers: Ledgers
  readonly calendar: Calendar | null
  readonly names: ReadonlyMap<string, string>
}

const years = new WeakMap<Store, { readonly sign: string; readonly year: YearOfHours }>()

/** The IANA zone in which days are counted: the one that is set, else that of this machine. */
export async function zoneOf(world: World): Promise<string> {
  return (await settingsOf(world)).zone ?? world.zone
}

/** The year up to the last day that was shown, or written down; read again only where what it is read from changed. */
export async function yearOfHours(world: World, find?: FindPersons): Promise<YearOfHours> {
  const [zone, seen, { sign: ofDay }] = [await zoneOf(world), await seenSign(world), await hoursOfDay(world)]
  const days = new ZoneDays(zone)
  const until = await lastDay(world, days)
  const from = shifted(mondayOf(until), -7 * (READY_WEEKS - 1))
  const sign = JSON.stringify([zone, ofDay, seen, until, (await world.store.derived.state())?.dataVersion])
  const known = years.get(world.store)
  if (find === undefined && known?.sign === sign) return known.year
  const names = new Map<string, string>()
  const remembering: FindPersons = async records => {
    const found = await (find ?? personsIn(world))(records)
    for (const { id, name } of found.values()) names.set(id, name)
    return found
  }
  const ledgers = await readLedgers(world, spanOf(world, days, from, until), days, remembering)
  const calendar = await calendarOf(world, days, ledgers)
  const year: YearOfHours = { zone, ofDay, days, from, until, seen, ledgers, calendar, names }
  if (find === undefined) years.set(world.store, { sign, year })
  return year
}

/** Whole weeks, up to now. */
export function spanOf(world: World, days: ZoneDays, from: string, until: string): { from: Instant; until: Instant } {
  const begin = days.startOf(mondayOf(from))
  const end = days.startOf(shifted(mondayOf(until), 7))
  return { from: begin, until: Math.min(end, Math.max(begin, world.now())) }
}

/** The meetings, with the days that any calendar shows; null where none was imported. */
export async function calendarOf(
  world: World,
  days: ZoneDays,
  { meetings }: Pick<Ledgers, 'meetings'>,
): Promise<Calendar | null> {
  const rows = (await world.store.observations.coverage()).filter(({ kind }) => kind === 'meeting')
  const firsts = rows.flatMap(({ first }) => first ?? [])
  const lasts = rows.flatMap(({ last }) => last ?? [])
  if (firsts.length === 0 || lasts.length === 0) return null
  const { focus } = await hoursOfDay(world)
  return { meetings, from: days.dayOf(Math.min(...firsts)), until: days.dayOf(Math.max(...lasts)), focusHours: focus }
}

/** The last day on which anything is seen that takes time, today at the latest; today where nothing is. */
export async function lastDay(world: World, days: ZoneDays): Promise<string> {
  const rows = await world.store.observations.coverage()
  const lasts = rows.flatMap(row => (row.last !== null && takesTime(row) ? [row.last] : []))
  return days.dayOf(Math.min(world.now(), lasts.length === 0 ? world.now() : Math.max(...lasts)))
}
