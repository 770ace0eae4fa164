import { drawGamma } from '../../stats/draws.ts'
import { gammaQuantile } from '../../stats/gamma-distribution.ts'
import type { Random } from '../../stats/random.ts'

/** Share of the prior that is ours; the rest says that all levers are alike. Hedges a prior that is wrong. */
export const OURS = 0.5
/** How firmly a prior is held: as firmly as by two outcomes. */
export const SHAPE = 2
/** Outcomes a year that a working life shows before anything is known of it. */
const USUAL_OUTCOMES = 6
const WEEKS = 52

/** What was seen of one lever: outcomes credited to it, and the sum over weeks of ln(1 + hours / tau). */
export type LeverRecord = { readonly credited: number; readonly exposure: number }

/** What a lever is believed to bring: `a` ~ Gamma(shape, rate), in outcomes a week at e - 1 times `tau` hours. */
export type Belief = { readonly shape: number; readonly rate: number; readonly tau: number }

/** ln(1 + hours / tau): what a week of hours counts for. @example exposureOf([1, 1], 1) // 1.386 */
export function exposureOf(hours: readonly number[], tau: number): number {
  return hours.reduce((sum, one) => sum + Math.log1p(Math.max(0, one) / tau), 0)
}

/** Half ours, half "all alike". @example hedged(1.4) // 1.2 */
export function hedged(multiplier: number, ours = OURS): number {
  return ours * multiplier + 1 - ours
}

/**
 * Outcomes a week that the first hour of an average lever brings, over all levers together (Gamma-Poisson, held as firmly
 * as by two outcomes): begins at six outcomes a year for hours split equally, moves with what was credited.
 */
export function levelOf(
  levers: readonly { readonly multiplier: number; readonly tau: number; readonly record: LeverRecord }[],
  hours: number,
  usual = USUAL_OUTCOMES,
): number {
  const equal = hours / Math.max(1, levers.length)
  const weight = ({ multiplier, tau }: { multiplier: number; tau: number }): number => hedged(multiplier) * tau
  const full = levers.reduce((sum, lever) => sum + weight(lever) * Math.log1p(equal / lever.tau), 0)
  const begin = usual / WEEKS / Math.max(full, 1e-9)
  const credited = levers.reduce((sum, { record }) => sum + record.credited, 0)
  const exposed = levers.reduce((sum, lever) => sum + weight(lever) * lever.record.exposure, 0)
  return (SHAPE + credited) / (SHAPE / begin + exposed)
}

/**
 * The belief after what was seen: Gamma(2, 2 / prior mean), plus credited outcomes, plus exposure. The prior mean of `a` is
 * `level` times the hedged multiplier times `tau`, so that the first hour brings level times multiplier.
 * @example beliefOf({ multiplier: 1, tau: 1 }, 1, { credited: 3, exposure: 1 }) // { shape: 5, rate: 3, tau: 1 }
 */
export function beliefOf(
  prior: { readonly multiplier: number; readonly tau: number },
  level: number,
  record: LeverRecord,
): Belief {
  const mean = level * hedged(prior.multiplier) * prior.tau
  return { shape: SHAPE + record.credited, rate: SHAPE / mean + record.exposure, tau: prior.tau }
}

/** The middle of a belief. */
export function meanOf({ shape, rate }: Belief): number {
  return shape / rate
}

/** The 90 % range of a belief. */
export function rangeOf({ shape, rate }: Belief): { readonly low: number; readonly high: number } {
  return { low: gammaQuantile(0.05, shape, rate), high: gammaQuantile(0.95, shape, rate) }
}

/** One of the worlds that a belief holds possible. */
export function drawFrom({ shape, rate }: Belief, random: Random): number {
  return drawGamma(random, shape) / rate
}
