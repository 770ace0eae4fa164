import { ZoneDays } from '../../measures/time/zone-days.ts'
import { mondayOf, shifted } from '../../measures/time/zone-days.ts'
import type { World } from '../../io/world/world.ts'
import { zoneOf } from '../time/year-of-hours.ts'

/** Where now is in weeks, as the wall calendar of the user has them. */
export type WeekNow = { readonly zone: string; readonly today: string; readonly week: string; readonly days: ZoneDays }

export async function weekNow(world: World): Promise<WeekNow> {
  const zone = await zoneOf(world)
  const days = new ZoneDays(zone)
  const today = days.dayOf(world.now())
  return { zone, today, week: mondayOf(today), days }
}

/** The seven days of a week, Monday first. */
export function daysOf(week: string): string[] {
  return Array.from({ length: 7 }, (_, i) => shifted(week, i))
}

/** The Monday of a day given, or of this week. */
export function weekGiven(given: string | undefined, { week }: WeekNow): string {
  return given === undefined ? week : mondayOf(given)
}
