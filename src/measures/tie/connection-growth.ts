import { YEAR } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import type { Measured } from '../../model/measured.ts'
import { betaQuantile } from '../../stats/beta-distribution.ts'
import { becameTwoWay, TO_BECOME } from './became-two-way.ts'
import { compareShares } from './compare-shares.ts'
import type { Comparison } from './compare-shares.ts'
import { count } from './explain.ts'
import { share } from './reciprocity-measures.ts'

/** One connection: when it was made, since when the two are in contact both ways, and whether there ever was any contact. */
export type Connected = { readonly at: Instant; readonly twoWaySince: Instant | null; readonly everInContact: boolean }

/** Connections of one calendar year (UTC); `twoWay`: the share that was two-way within a year. */
export type GrowthYear = { readonly year: number; readonly added: number; readonly twoWay: Measured }

/** `recent`: the last three years whose connections have all had a year; `before`: the three years before those. */
export type ConnectionGrowth = {
  readonly connections: number
  /** oldest first */
  readonly years: readonly GrowthYear[]
  readonly everInContact: Measured
  readonly recent: Period
  readonly before: Period
  /** connections a year, recent over before: above 1 the count grew faster */
  readonly pace: Measured
  /** the share that became two-way: recent beside before; null where either is unknown */
  readonly compared: Comparison | null
}

/** From the start of `from` to before `until`. */
export type Period = {
  readonly from: Instant
  readonly until: Instant
  readonly added: number
  readonly twoWay: Measured
}

const SPAN = 3 * YEAR

/** How connections grew, and how many of them became ties with contact both ways; shares with Jeffreys intervals. */
export function measureGrowth(connected: readonly Connected[], asOf: Instant): ConnectionGrowth {
  const made = connected.filter(({ at }) => at < asOf)
  const recent = periodOf(made, asOf - TO_BECOME - SPAN, asOf - TO_BECOME, asOf)
  const before = periodOf(made, recent.from - SPAN, recent.from, asOf)
  const seen = made.filter(({ everInContact }) => everInContact).length
  return {
    connections: made.length,
    years: yearsOf(made, asOf),
    everInContact: share(
      seen,
      made.length,
      `${seen} of ${count(made.length, 'connection')} ever appear in contact with you.`,
      'No list of connections was imported.',
    ),
    recent,
    before,
    pace: ratioOfCounts(recent.added, before.added),
    compared: compareShares(recent.twoWay, before.twoWay),
  }
}

function periodOf(made: readonly Connected[], from: Instant, until: Instant, asOf: Instant): Period {
  const mine = made.filter(({ at }) => at >= from && at < until)
  return { from, until, added: mine.length, twoWay: becameTwoWay(mine, asOf, 'connections of those three years') }
}

function yearsOf(made: readonly Connected[], asOf: Instant): GrowthYear[] {
  const years = Map.groupBy(made, ({ at }) => new Date(at).getUTCFullYear())
  return [...years]
    .sort(([a], [b]) => a - b)
    .map(([year, mine]) => ({
      year,
      added: mine.length,
      twoWay: becameTwoWay(mine, asOf, `connections of ${year}`),
    }))
}

/**
 * The ratio of two counts over equal times, as rates, with a 90 % interval: given the sum, the first is binomial, so
 * a / (a + b) ~ Beta(a + 1/2, b + 1/2), and the ratio is p / (1 - p). Unknown where the second is nought.
 * @example ratioOfCounts(30, 10) // value 3, low 1.7, high 5.6
 */
export function ratioOfCounts(a: number, b: number): Measured {
  if (b === 0) return { unknown: [{ text: 'There were none in the three years before.' }] }
  const odds = (level: number): number => {
    const p = betaQuantile(level, a + 0.5, b + 0.5)
    return p / (1 - p)
  }
  return {
    value: a / b,
    low: a === 0 ? 0 : odds(0.05),
    high: odds(0.95),
    n: a + b,
    because: [{ text: `${a} in three years, ${b} in the three years before.`, evidence: { n: a + b } }],
  }
}
