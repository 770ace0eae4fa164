import { dateAt } from './days.ts'

/** What an address of the weeks says: the week looked at, and how many weeks are shown. */
export type TimeSearch = { week?: string; weeks?: 13 | 26 | 52 }

export const SPANS = [13, 26, 52] as const

/** What of an address is understood; all else in it is left out, a week that is no date as well. */
export function readTimeSearch(raw: Record<string, unknown>): TimeSearch {
  const weeks = SPANS.find(span => span === raw['weeks'])
  const week = raw['week']
  return {
    ...(typeof week === 'string' && !Number.isNaN(dateAt(week)) ? { week } : {}),
    ...(weeks === undefined || weeks === 26 ? {} : { weeks }),
  }
}
