import { MINUTE } from '../../model/instant.ts'
import type { Channel } from '../../model/channel.ts'
import type { Instant } from '../../model/instant.ts'
import type { Stretch } from './stretch.ts'

/** A moment that left a trace at its end: a commit, a message sent. */
export type Trail = {
  readonly id: string
  readonly at: Instant
  readonly source: string
  readonly channel: Channel | null
  readonly title: string
  readonly project: string | null
  readonly words: readonly string[]
  readonly people: readonly string[]
}
type Habit = {
  readonly clock: 'commit' | 'mail'
  /** longer silence ends a run */
  readonly gap: number
  /** what is counted before the first trace, and what it may be: milliseconds */
  readonly lead: number
  readonly least: number
  readonly most: number
}

/** Work that ends in a commit began before it: half an hour is counted, ten minutes to an hour and a half are possible. */
export const COMMITS: Habit = {
  clock: 'commit',
  gap: 60 * MINUTE,
  lead: 30 * MINUTE,
  least: 10 * MINUTE,
  most: 90 * MINUTE,
}
/** A message was being written before it was sent: four minutes are counted, one to ten are possible. */
export const MAILS: Habit = { clock: 'mail', gap: 10 * MINUTE, lead: 4 * MINUTE, least: 1 * MINUTE, most: 10 * MINUTE }

/**
 * Stretches from traces that only tell when something ended: traces of one kind with no longer silence between are one run,
 * which begins `lead` before the first. The words are those of the first; all people count.
 * @example commits at 9:00 and 9:40 and 14:00 are two runs: 8:30 to 9:40 and 13:30 to 14:00
 */
export function runsOf(trails: readonly Trail[], habit: Habit): Stretch[] {
  const runs: Trail[][] = []
  for (const trail of trails.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    const goesOn = last !== undefined && trail.at - last.at <= habit.gap && trail.title === last.title
    if (goesOn) run?.push(trail)
    else runs.push([trail])
  }
  return runs.map(run => stretchOf(run, habit))
}

function stretchOf(run: readonly Trail[], { clock, lead, least, most }: Habit): Stretch {
  const [first, last] = [run[0], run.at(-1)]
  if (first === undefined || last === undefined) throw new RangeError('a run holds at least one trace')
  const between = (last.at - first.at) / MINUTE
  const people = [...new Set(run.flatMap(trail => trail.people))]
  return {
    id: first.id,
    also: run.slice(1).map(({ id }) => id),
    from: first.at - lead,
    until: last.at,
    clock,
    source: first.source,
    channel: first.channel,
    title: first.title,
    words: [...new Set(run.flatMap(({ words }) => words))].slice(0, 40),
    project: first.project,
    people,
    others: people.length,
    domains: [],
    series: false,
    free: false,
    lever: null,
    likely: { low: between * 0.7 + least / MINUTE, high: between + most / MINUTE },
  }
}
