import type { World } from '../../io/world/world.ts'
import { shifted } from '../../measures/time/zone-days.ts'
import { LEVERS } from '../../model/lever.ts'
import type { Lever } from '../../model/lever.ts'
import type { DerivedHours } from '../time/derive-hours.ts'
import { readyHours } from '../time/ready-hours.ts'

/** What a usual week is taken from. */
const USUAL = 12

/** Where hours went. */
export type WeeksSpent = {
  /** oldest first, by Monday; weeks in which nothing was seen are left out */
  readonly weeks: readonly {
    readonly week: string
    readonly hours: ReadonlyMap<Lever, number>
    readonly total: number
  }[]
  /** hours of a usual week; null where no hours were seen */
  readonly usual: ReadonlyMap<Lever, number> | null
}

/** With what was written down a moment ago in it: a week must not be planned or looked back at without that. */
export async function readWeeksSpent(world: World): Promise<WeeksSpent> {
  const { hours } = await readyHours(world)
  return hours === null ? { weeks: [], usual: null } : weeksSpentIn(hours)
}

/** The same from hours that were just derived. */
export function weeksSpentIn(kept: DerivedHours): WeeksSpent {
  const weeks = kept.weeks
    .filter(({ total }) => total > 0)
    .map(({ week, hours, total }) => ({
      week,
      total,
      hours: new Map(LEVERS.flatMap(lever => (hours[lever] ? [[lever, hours[lever].value] as const] : []))),
    }))
  const whole = weeks.filter(({ week }) => shifted(week, 6) <= kept.until).slice(-USUAL)
  const usual = new Map(
    LEVERS.map(lever => [
      lever,
      whole.reduce((sum, { hours }) => sum + (hours.get(lever) ?? 0), 0) / Math.max(1, whole.length),
    ]),
  )
  return { weeks, usual: whole.length === 0 ? null : usual }
}

/** Hours a week that are the user's own to move: those of the levers that are on. */
export function movable(usual: ReadonlyMap<Lever, number> | null, on: readonly Lever[]): number | null {
  if (usual === null) return null
  return on.reduce((sum, lever) => sum + (usual.get(lever) ?? 0), 0)
}
