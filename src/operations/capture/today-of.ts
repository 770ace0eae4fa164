import type { World } from '../../io/world/world.ts'
import { ZoneDays } from '../../measures/time/zone-days.ts'
import { zoneOf } from '../time/year-of-hours.ts'

/** The day it is where the user is, as `2026-11-27`. */
export async function todayOf(world: World): Promise<string> {
  return new ZoneDays(await zoneOf(world)).dayOf(world.now())
}
