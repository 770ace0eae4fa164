import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'

const WORDS = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/**
 * A date that was given as a day. It is kept as that day's midnight where the user is, which in UTC may be the day before;
 * noon of it is on the same day in all zones but the last few. @example dateSays(midnight of 1 March in Oslo) // '1 March 2026'
 */
export function dateSays(at: Instant): string {
  return WORDS.format(at + DAY / 2)
}
