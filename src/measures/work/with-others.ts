import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import type { Measured } from '../../model/measured.ts'
import { bootstrapRatio } from '../../stats/bootstrap.ts'
import type { Random } from '../../stats/random.ts'
import { share } from '../tie/reciprocity-measures.ts'

/**
 * A piece of work that can be seen: a commit, a project, a publication, a post. `where`: the repository, or what else holds
 * it. `people`: who else had a part in it; null where the source cannot name others, so that nothing is known.
 */
export type VisibleWork = {
  readonly at: Instant | null
  readonly form: WorkForm
  readonly where: string
  readonly people: readonly string[] | null
}
export const WORK_FORMS = ['commit', 'project', 'publication', 'post'] as const
export type WorkForm = (typeof WORK_FORMS)[number]

/** Shares in [0, 1]. `days`: days of work in one place, of those whose source can name others. */
export type SharedWork = {
  readonly days: number
  readonly shared: Measured
  /** the same of the last year */
  readonly lately: Measured
  /** who had a part, by days, most first */
  readonly companions: readonly { readonly person: string; readonly days: number }[]
  /** work whose source cannot say who else had a part */
  readonly untold: Readonly<Record<WorkForm, number>>
}

const FEWEST_MONTHS = 12
const LATELY = 365 * DAY

/**
 * How much of the visible work was done with others: the share of days of work in one place (a repository and a day; a
 * publication and its day) on which somebody else had a part. Days, not commits: twenty small commits are one day's work.
 * Interval by resampling months from twelve on (days of one month are alike), else Jeffreys. A review that left no trace
 * in the history is not seen, so the share is a lower bound.
 * @example measureSharedWork([commit(monday, ['ana']), commit(tuesday, [])], asOf, seeded('work')).shared // 0.5
 */
export function measureSharedWork(work: readonly VisibleWork[], asOf: Instant, random: Random): SharedWork {
  const untold: Record<WorkForm, number> = { commit: 0, project: 0, publication: 0, post: 0 }
  const days = new Map<string, { at: Instant; people: Set<string> }>()
  for (const { at, form, where, people } of work) {
    if (at !== null && at >= asOf) continue
    if (people === null || at === null) {
      untold[form]++
      continue
    }
    const key = `${Math.floor(at / DAY)} ${where}`
    const day = days.get(key) ?? { at, people: new Set<string>() }
    for (const person of people) day.people.add(person)
    days.set(key, day)
  }
  const all = [...days.values()]
  const late = all.filter(({ at }) => at >= asOf - LATELY)
  return {
    days: all.length,
    shared: sharedOf(all, random),
    lately: sharedOf(late, random),
    companions: companionsOf(all),
    untold,
  }
}

type Day = { readonly at: Instant; readonly people: ReadonlySet<string> }

function sharedOf(days: readonly Day[], random: Random): Measured {
  const together = days.filter(({ people }) => people.size > 0).length
  const says = `On ${together} of ${days.length} days of work somebody else had a part in it.`
  const simple = share(together, days.length, says, 'No work was seen whose source could name others.')
  const months = [...Map.groupBy(days, ({ at }) => new Date(at).toISOString().slice(0, 7)).values()]
  if ('unknown' in simple || months.length < FEWEST_MONTHS) return simple
  const parts = months.map(held => ({ top: held.filter(({ people }) => people.size > 0).length, bottom: held.length }))
  const { low, high } = bootstrapRatio(parts, random, { resamples: 500 })
  return { ...simple, low: Math.min(low, simple.value), high: Math.max(high, simple.value) }
}

function companionsOf(days: readonly Day[]): { person: string; days: number }[] {
  const found = new Map<string, number>()
  for (const { people } of days) for (const person of people) found.set(person, (found.get(person) ?? 0) + 1)
  return [...found]
    .map(([person, n]) => ({ person, days: n }))
    .sort((a, b) => b.days - a.days || (a.person < b.person ? -1 : 1))
}
