import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'

/**
 * A date that was given as a day. It is kept as that day's midnight where the user is, which in UTC may be the day before;
 * noon of it is on the same day in all zones but the last few. @example dateSays(midnight of 1 March in Oslo) // '2026-03-01'
 */
export function dateSays(at: Instant): string {
  return new Date(at + DAY / 2).toISOString().slice(0, 10)
}
