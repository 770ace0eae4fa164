import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import type { Measured } from '../../model/measured.ts'
import { gammaQuantile } from '../../stats/gamma-distribution.ts'
import { becameTwoWay } from '../tie/became-two-way.ts'
import type { TieStart } from '../tie/became-two-way.ts'

/** What came of one event. `after`: people new in its week; `usual`: new people in a week of the half-year before. */
export type CameOfEvent = { readonly after: number | null; readonly usual: Measured; readonly twoWay: Measured }

const WEEK = 7 * DAY
const WEEKS = 26

/**
 * How many people were first seen in the seven days from an event on (null while they are not over), beside the usual week:
 * the mean of the 26 weeks before, with a 90 % interval of a Poisson rate under the Jeffreys prior, Gamma(x + 1/2, weeks);
 * and of those met there, who was two-way within a year. It tells what came together, not what caused what.
 * @example cameOfEvent(at, [at + DAY], [], at + 30 * DAY).after // 1
 */
export function cameOfEvent(
  at: Instant,
  arrivals: readonly Instant[],
  met: readonly Omit<TieStart, 'at'>[],
  asOf: Instant,
): CameOfEvent {
  const from = at - WEEKS * WEEK
  const before = arrivals.filter(one => one >= from && one < at).length
  const first = arrivals.length === 0 ? asOf : arrivals.reduce((a, b) => Math.min(a, b))
  const usual: Measured =
    first > from
      ? { unknown: [{ text: 'The data do not reach half a year back from this event.' }] }
      : {
          value: before / WEEKS,
          low: before === 0 ? 0 : gammaQuantile(0.05, before + 0.5, WEEKS),
          high: gammaQuantile(0.95, before + 0.5, WEEKS),
          n: before,
          because: [{ text: `${before} people were new in the ${WEEKS} weeks before.`, evidence: { n: before } }],
        }
  return {
    after: at + WEEK > asOf ? null : arrivals.filter(one => one >= at && one < at + WEEK).length,
    usual,
    twoWay: becameTwoWay(
      met.map(({ twoWaySince }) => ({ at, twoWaySince })),
      asOf,
      'people you met there',
    ),
  }
}
