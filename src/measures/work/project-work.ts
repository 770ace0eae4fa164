import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import type { Known, Measured } from '../../model/measured.ts'
import type { Random } from '../../stats/random.ts'
import { measureSharedWork } from './with-others.ts'
import type { SharedWork } from './with-others.ts'

/**
 * A commit that the ego had a part in. `wrote`: alone or with others; else the ego reviewed or merged what somebody else
 * wrote. `reviewed`: somebody reviewed or merged the ego's work. `people`: who else had a part.
 */
export type PartIn = {
  readonly at: Instant
  readonly wrote: boolean
  readonly reviewed: boolean
  readonly areas: readonly string[]
  readonly people: readonly string[]
}

/** What the history of a project shows of the ego's part; days are those of UTC. */
export type ProjectWork = {
  /** days with work of the ego's own in it: a count, and at least that many */
  readonly days: Measured
  /** days on which the ego reviewed or merged others' work */
  readonly reviewsGiven: Measured
  /** days on which somebody reviewed or merged the ego's */
  readonly reviewsHad: Measured
  /** parts of the project by days worked on them, most first */
  readonly areas: readonly { readonly area: string; readonly days: number }[]
  /** share of the days of work in which somebody else had a part, 0..1, with a 90 % interval */
  readonly shared: Measured
  readonly companions: SharedWork['companions']
  readonly first: Instant | null
  readonly last: Instant | null
}

const MOST_AREAS = 8

/**
 * The ego's part in one project by days, never by lines: a day on which twenty commits were made and a day with one are
 * both a day of work, and work that is no commit (talk, design, review in a browser) is not seen, so counts are lower
 * bounds and their range is open upward in truth; the share of days with others is measured as in measureSharedWork.
 * @example measureProjectWork([{ at: monday, wrote: true, ... }], asOf, seeded('p')).days.value // 1
 */
export function measureProjectWork(parts: readonly PartIn[], asOf: Instant, random: Random): ProjectWork {
  const past = parts.filter(({ at }) => at < asOf)
  const own = past.filter(({ wrote }) => wrote)
  const shared = measureSharedWork(
    own.map(({ at, people }) => ({ at, form: 'commit' as const, where: 'project', people })),
    asOf,
    random,
  )
  const all = past.map(({ at }) => at)
  return {
    days: daysOf(own, 'with work of yours in its history'),
    reviewsGiven: daysOf(
      past.filter(({ wrote }) => !wrote),
      'on which you reviewed or merged work of others',
    ),
    reviewsHad: daysOf(
      own.filter(({ reviewed }) => reviewed),
      'on which somebody reviewed or merged yours',
    ),
    areas: areasOf(own),
    shared: shared.shared,
    companions: measureSharedWork(
      past.map(({ at, people }) => ({ at, form: 'commit' as const, where: 'project', people })),
      asOf,
      random,
    ).companions,
    first: all.length === 0 ? null : Math.min(...all),
    last: all.length === 0 ? null : Math.max(...all),
  }
}

function daysOf(parts: readonly PartIn[], says: string): Known {
  const n = new Set(parts.map(({ at }) => Math.floor(at / DAY))).size
  return {
    value: n,
    low: n,
    high: n,
    n,
    because: [{ text: `${n} ${n === 1 ? 'day' : 'days'} ${says}.`, evidence: { n } }],
  }
}

function areasOf(parts: readonly PartIn[]): ProjectWork['areas'] {
  const days = new Map<string, Set<number>>()
  for (const { at, areas } of parts)
    for (const area of areas) days.set(area, (days.get(area) ?? new Set<number>()).add(Math.floor(at / DAY)))
  return [...days]
    .map(([area, on]) => ({ area, days: on.size }))
    .sort((a, b) => b.days - a.days || (a.area < b.area ? -1 : 1))
    .slice(0, MOST_AREAS)
}
