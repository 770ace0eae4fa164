import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import type { Measured } from '../../model/measured.ts'
import { indexFrom } from '../network/week-after.ts'

/** What one week brought beside an ordinary one. `extra` may lie below zero. */
export type AfterPiece = {
  readonly arrived: number | null
  readonly usual: Measured
  readonly extra: Measured
  readonly says: 'more than usual' | 'fewer than usual' | 'cannot tell'
}

const WEEK = 7 * DAY
/** Weeks looked at on either side. */
const BESIDE = 4
const FEWEST = 4

/**
 * How many arrivals (people who wrote first, invitations) came in the seven days from a moment on, beside an ordinary week
 * of that time: up to four weeks before and four after, the week itself left out. With b arrivals in w such weeks an ordinary
 * week is negative binomial (b + 1/2, w / (w + 1)), the predictive of a Poisson rate with Jeffreys' prior; its 5 % and 95 %
 * points make the range. `arrivals` are sorted. Unknown where the week is not over, or below four weeks to compare with. It says what came together.
 * @example afterPiece(day, new Float64Array(), { from, until }, 'people').extra // 0, between -1 and 0
 */
export function afterPiece(
  at: Instant,
  arrivals: Float64Array,
  { from, until }: { readonly from: Instant; readonly until: Instant },
  what: string,
): AfterPiece {
  const weeks = [-4, -3, -2, -1, 1, 2, 3, 4]
    .slice(4 - BESIDE, 4 + BESIDE)
    .map(shift => at + shift * WEEK)
    .filter(start => start >= from && start + WEEK <= until)
  if (at < from || at + WEEK > until || weeks.length < FEWEST) {
    const unknown = { unknown: [{ text: whyNot(at, from, until) }] }
    return { arrived: null, usual: unknown, extra: unknown, says: 'cannot tell' }
  }
  const within = (start: Instant): number => indexFrom(arrivals, start + WEEK) - indexFrom(arrivals, start)
  const arrived = within(at)
  const beside = weeks.reduce((sum, start) => sum + within(start), 0)
  const [low, high] = [0.05, 0.95].map(p => weekQuantile(p, beside, weeks.length)) as [number, number]
  const mean = beside / weeks.length
  const because = [{ text: `${beside} ${what} in ${weeks.length} weeks around it.`, evidence: { n: beside } }]
  return {
    arrived,
    usual: { value: mean, low: Math.min(low, mean), high: Math.max(high, mean), n: beside, because },
    extra: {
      value: arrived - mean,
      low: Math.min(arrived - high, arrived - mean),
      high: Math.max(arrived - low, arrived - mean),
      n: arrived + beside,
      because: [{ text: `${arrived} ${what} in the week from it on.`, evidence: { n: arrived } }, ...because],
    },
    says: arrived > high ? 'more than usual' : arrived < low ? 'fewer than usual' : 'cannot tell',
  }
}

function whyNot(at: Instant, from: Instant, until: Instant): string {
  if (at < from) return 'Contact was not seen yet at that time.'
  return at + WEEK > until
    ? 'The week from it on is not over in what was imported.'
    : `Fewer than ${FEWEST} weeks around it were seen; that is too few to compare with.`
}

/** The smallest count whose probability to be reached or stayed below in an ordinary week is p. */
function weekQuantile(p: number, beside: number, weeks: number): number {
  const shape = beside + 0.5
  const success = weeks / (weeks + 1)
  let mass = success ** shape
  let sum = mass
  let k = 0
  while (sum < p && k < 100_000) {
    mass *= ((shape + k) / (k + 1)) * (1 - success)
    sum += mass
    k++
  }
  return k
}
