import type { Measured } from '../../model/measured.ts'
import type { Random } from '../../stats/random.ts'
import { biasOf } from './bias.ts'
import type { Bias } from './bias.ts'
import { recalibrated, recalibration } from './recalibration.ts'
import type { Recalibrated } from './recalibration.ts'
import { murphy, reliability } from './reliability.ts'
import type { ReliabilityDot } from './reliability.ts'
import { FEWEST } from './resolved.ts'
import type { Resolved } from './resolved.ts'
import { brierOf, calibrationErrorOf, logScoreOf, skillOf } from './sharpness.ts'

/** The last so many are looked at for a change of the base rate. */
const LATEST = 20
const DRIFTED = 2

export type ForecastMeasures = {
  readonly bias: Bias
  /** each kind by itself, most forecasts first */
  readonly categories: readonly { readonly category: string; readonly bias: Bias }[]
  readonly brier: Measured
  readonly logScore: Measured
  readonly skill: Measured
  /** parts of the Brier score; null below 50 */
  readonly murphy: ReturnType<typeof murphy> | null
  readonly dots: readonly ReliabilityDot[]
  readonly calibrationError: Measured
  /** false: it cannot be told from a perfect forecaster's; null: too few */
  readonly isTold: boolean | null
  /** null: not to be offered, for chance alone explains what was seen */
  readonly recalibration: Recalibrated | null
  /** the last twenty came out otherwise than they say by more than chance: an older recalibration no longer fits */
  readonly drift: { readonly z: number; readonly n: number } | null
  /** share of all forecasts that were called off and are left out, 0..1 */
  readonly leftOut: number
}

/**
 * How the user's forecasts came out, by the rules of what may be shown with how many (MEASURES 7.2): below 10 count and bias
 * alone; 10 to 49 Brier with its range and reliability dots with bands; skill from 50 on; calibration error from 200 on.
 */
export function measureForecasts(resolved: readonly Resolved[], calledOff: number, random: Random): ForecastMeasures {
  const byTime = resolved.toSorted((a, b) => a.at - b.at)
  const bias = biasOf(byTime)
  const { measured, isTold } = calibrationErrorOf(byTime, random)
  const all = resolved.length + calledOff
  return {
    bias,
    categories: categoriesOf(byTime),
    brier: brierOf(byTime, random),
    logScore: logScoreOf(byTime, random),
    skill: skillOf(byTime, random),
    murphy: resolved.length < FEWEST.skill ? null : murphy(byTime),
    dots: reliability(byTime, random),
    calibrationError: measured,
    isTold,
    recalibration: bias.isBiased && resolved.length >= FEWEST.brier ? recalibration(byTime) : null,
    drift: driftOf(byTime),
    leftOut: all === 0 ? 0 : calledOff / all,
  }
}

/**
 * Whether the last twenty came out otherwise than the earlier ones said (|z| > 2): each is read as the earlier ones say it
 * should be, so that a bias which was always there is no change. Null where it holds, or below forty.
 */
function driftOf(byTime: readonly Resolved[]): ForecastMeasures['drift'] {
  const earlier = byTime.slice(0, -LATEST)
  if (earlier.length < LATEST) return null
  const by = biasOf(earlier).isBiased ? recalibration(earlier) : null
  const latest = byTime.slice(-LATEST)
  const read = by === null ? latest : latest.map(one => ({ ...one, probability: recalibrated(one.probability, by) }))
  const { z, n } = biasOf(read)
  return Math.abs(z) > DRIFTED ? { z, n } : null
}

function categoriesOf(resolved: readonly Resolved[]): { category: string; bias: Bias }[] {
  const groups = Map.groupBy(resolved, ({ category }) => category)
  return [...groups]
    .map(([category, mine]) => ({ category, bias: biasOf(mine) }))
    .sort((a, b) => b.bias.n - a.bias.n || (a.category < b.category ? -1 : 1))
}
