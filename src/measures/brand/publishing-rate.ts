import { YEAR } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import type { Measured } from '../../model/measured.ts'
import { gammaQuantile } from '../../stats/gamma-distribution.ts'

const LOOK_BACK = 3 * YEAR
const SHORTEST = YEAR

/**
 * How many works a year come out: k works in T years, at most the last three and no further back than the first one that was
 * ever seen; a Poisson rate with Jeffreys' prior, Gamma(k + 1/2, T), 90 % interval. Unknown where no work is dated, and
 * below a year since the first.
 * @example publishingRate([], Date.UTC(2026, 0, 1)) // unknown
 */
export function publishingRate(dates: readonly Instant[], asOf: Instant): Measured {
  const past = dates.filter(at => at <= asOf)
  if (past.length === 0) return { unknown: [{ text: 'No work with a date was seen, so there is no rate.' }] }
  const span = Math.min(LOOK_BACK, asOf - Math.min(...past))
  if (span < SHORTEST) return { unknown: [{ text: 'The first work was seen less than a year ago.' }] }
  const n = past.filter(at => at > asOf - span).length
  const years = span / YEAR
  return {
    value: n / years,
    low: Math.min(n / years, gammaQuantile(0.05, n + 0.5, years)),
    high: gammaQuantile(0.95, n + 0.5, years),
    n,
    because: [{ text: `${n} in ${years.toFixed(1)} years.`, evidence: { n } }],
  }
}
