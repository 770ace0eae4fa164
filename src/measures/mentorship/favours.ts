import { YEAR } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'

/** Something that was asked of somebody or given to them. */
export type Favour = {
  readonly person: string
  readonly at: Instant
  readonly way: 'asked' | 'given'
  readonly says: string
}
/** What was asked of somebody and given to them in the last year, as far as anything shows. */
export type AskedLately = { readonly asked: number; readonly given: number; readonly says: readonly string[] }

/** From so many asks a year on it is said that somebody is asked often. Our judgement. */
export const OFTEN = 3

/** The favours of the last year, by person: a lower bound, since what is asked by word of mouth leaves no trace. */
export function askedLately(favours: readonly Favour[], asOf: Instant): ReadonlyMap<string, AskedLately> {
  const lately = favours.filter(({ at }) => at <= asOf && at > asOf - YEAR)
  return new Map(
    [...Map.groupBy(lately, ({ person }) => person)].map(([person, mine]) => [
      person,
      {
        asked: mine.filter(({ way }) => way === 'asked').length,
        given: mine.filter(({ way }) => way === 'given').length,
        says: [...new Set(mine.toSorted((a, b) => b.at - a.at).map(({ says }) => says))],
      },
    ]),
  )
}
