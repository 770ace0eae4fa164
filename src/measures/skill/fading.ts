import type { Instant } from '../../model/instant.ts'
import { YEAR } from '../../model/instant.ts'
import type { Known, Measured } from '../../model/measured.ts'
import type { Estimate } from './level.ts'

export const MONTH = YEAR / 12
/** The half-life is known to a factor of 1.6: this is the standard deviation of its logarithm. */
export const HALF_LIFE_SPREAD = 0.5
const TENTH = 1.281_551_565_544_6
/** Below this share a refresher is worth its time: after 0.51 half-lives. */
export const REFRESH_BELOW = 0.7
/** The part of a level that stays without use (MEASURES 6.4: the over-learned half). */
const STAYS = 0.5

/** Share of what training added that is likely still there: 2^(-months / halfLife), 1 down to 0. @example keptAfter(9, 11) // 0.567 */
export function keptAfter(months: number, halfLife: number): number {
  return 2 ** (-Math.max(0, months) / halfLife)
}

/** The same as a measure with its 80 % range; unknown where no use was seen. */
export function measureKept(lastUsed: Instant | null, asOf: Instant, halfLife: number): Measured {
  if (lastUsed === null) return { unknown: [{ text: 'Nothing you gave shows when you last used it.' }] }
  const months = monthsBetween(lastUsed, asOf)
  const factor = Math.exp(TENTH * HALF_LIFE_SPREAD)
  return {
    value: keptAfter(months, halfLife),
    low: keptAfter(months, halfLife / factor),
    high: keptAfter(months, halfLife * factor),
    n: 1,
    because: [
      {
        text: `Last used ${spanSays(months)} ago; half of what training added is typically gone after ${halfLife} months without use.`,
      },
    ],
  }
}

/**
 * A level after so many months without use: base + (mean - base) * kept, base = half of the mean. The spread holds that of
 * the level and that of the half-life. Never rises with time; months 0 changes nothing.
 * @example fadeLevel({ mean: 4, spread: 1 }, 11, 11) // mean 3
 */
export function fadeLevel({ mean, spread }: Estimate, months: number, halfLife: number): Estimate {
  const kept = keptAfter(months, halfLife)
  const scale = STAYS + (1 - STAYS) * kept
  const keptSpread = kept * Math.LN2 * (Math.max(0, months) / halfLife) * HALF_LIFE_SPREAD
  return { mean: mean * scale, spread: Math.hypot(spread * scale, mean * (1 - STAYS) * keptSpread) }
}

/** When a skill will want a refresher if it is not used. */
export function refreshAt(lastUsed: Instant, halfLife: number): Instant {
  return Math.round(lastUsed - Math.log2(REFRESH_BELOW) * halfLife * MONTH)
}

/** Months of a twelfth of a year from one moment to another, 0 where it is the earlier one. */
export function monthsBetween(from: Instant, to: Instant): number {
  return Math.max(0, to - from) / MONTH
}

/** "Not used for 9 months; trained skills typically lose about 43 % of what training added (80 % range 26 to 66 %)." */
export function fadingSays(lastUsed: Instant | null, asOf: Instant, halfLife: number): string {
  const kept = measureKept(lastUsed, asOf, halfLife)
  if (lastUsed === null || 'unknown' in kept) return 'Nothing you gave shows when you last used it.'
  const months = monthsBetween(lastUsed, asOf)
  if (months < 1) return 'Used within the last month.'
  return `Not used for ${spanSays(months)}; ${lossSays(kept)}`
}

/** What will typically be lost by a moment to come, if the skill is not used until then. */
export function fadingUntilSays(lastUsed: Instant, until: Instant, halfLife: number): string {
  const kept = measureKept(lastUsed, until, halfLife)
  return 'unknown' in kept ? '' : `Without use until then, ${lossSays(kept)}`
}

function lossSays({ value, low, high }: Known): string {
  const lost = (share: number): number => Math.round((1 - share) * 100)
  return `trained skills typically lose about ${lost(value)} % of what training added (80 % range ${lost(high)} to ${lost(low)} %).`
}

/** @example spanSays(30) // '2.5 years' */
export function spanSays(months: number): string {
  if (months < 1) return 'less than a month'
  if (months < 23.5) return Math.round(months) === 1 ? 'a month' : `${Math.round(months)} months`
  return `${(Math.round(months / 6) / 2).toString()} years`
}
