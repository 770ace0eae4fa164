import type { World } from '../../io/world/world.ts'
import { ZoneDays } from '../../measures/time/zone-days.ts'
import { DAY } from '../../model/instant.ts'
import type { Observation } from '../../model/observation.ts'
import { Refusal } from '../../model/refusal.ts'

/**
 * A day in the user's own time as facts keep it: its first midnight in UTC, which is told as this day wherever it is read.
 * East of Greenwich that midnight may still lie ahead this early in the day; then the moment itself stands for it.
 * Refusal: E_FUTURE.
 */
export function momentOfDay(world: World, day: string): Pick<Observation, 'at' | 'precision'> {
  const midnight = midnightOf(day)
  if (midnight > world.now() + DAY)
    throw new Refusal('E_FUTURE', `${day} lies in the future; write down what has happened.`)
  return midnight <= world.now() ? { at: midnight, precision: 'day' } : { at: world.now(), precision: 'instant' }
}

/** Refusal: E_ORDER for an end before its beginning; days as `2026-05-03`. @example inOrder('A role', '2026-05-03', '2026-05-01') */
export function inOrder(what: string, since: string, until: string | null | undefined): void {
  if (until != null && until < since)
    throw new Refusal('E_ORDER', `${what} cannot end on ${until}, before it began on ${since}.`)
}

/** The moment a day begins where the user is, whether it lies behind or ahead. Refusal: E_DAY. */
export function beginOfDay(world: World, day: string): number {
  midnightOf(day)
  return new ZoneDays(world.zone).startOf(day)
}

function midnightOf(day: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  // the engine takes 31 February for 2 March
  if (Number.isFinite(midnight) && new Date(midnight).toISOString().slice(0, 10) === day) return midnight
  throw new Refusal('E_DAY', `"${day}" is no day that exists; write it like 2026-05-03.`)
}
