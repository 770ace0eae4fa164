import { logistic } from '../../stats/logistic.ts'
import { TIE_MODELS } from './coefficients.ts'
import { FEATURES } from './features.ts'
import type { Feature } from './features.ts'
import type { TieQuestion } from './question.ts'

/** One person's correction of a shipped model: added to every log-odds, known to `sd`. */
export type Shift = { readonly shift: number; readonly sd: number; readonly n: number }

/** Log-odds of the shipped model for features `x` (order of FEATURES). @example tieLogit('twoWay', facts.x) */
export function tieLogit(question: TieQuestion, x: ArrayLike<number>): number {
  const { intercept, slopes } = TIE_MODELS[question]
  let z = intercept
  for (let k = 0; k < slopes.length; k++) z += (slopes[k] ?? 0) * (x[k] ?? 0)
  return z
}

/** How much each feature raises or lowers this tie against the average tie: b_k (x_k - mean_k), largest first; zero terms left out. */
export function tieTerms(question: TieQuestion, x: ArrayLike<number>): { feature: Feature; effect: number }[] {
  const { slopes, means } = TIE_MODELS[question]
  return FEATURES.map((feature, k) => ({ feature, effect: (slopes[k] ?? 0) * ((x[k] ?? 0) - (means[k] ?? 0)) }))
    .filter(({ effect }) => effect !== 0)
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
}

/**
 * The probability of one tie with its 90 % interval. On the log-odds three doubts add up as variances: what the own
 * last window leaves open about the person's shift (its posterior), how much such a shift moves from one window to the
 * next (`drift`, measured on held-out sets), and what leaving out one whole data set does to the slopes at this x
 * (delete-one jackknife). The interval is of the probability: a tie either becomes two-way or not.
 */
export function tieProbability(
  question: TieQuestion,
  x: ArrayLike<number>,
  shift: Shift,
): {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly logit: number
  readonly sd: number
} {
  const logit = tieLogit(question, x) + shift.shift
  const sd = Math.sqrt(shift.sd ** 2 + TIE_MODELS[question].drift ** 2 + slopeVariance(question, x))
  return { value: logistic(logit), low: logistic(logit - 1.645 * sd), high: logistic(logit + 1.645 * sd), logit, sd }
}

function slopeVariance(question: TieQuestion, x: ArrayLike<number>): number {
  const { left, means } = TIE_MODELS[question]
  let [sum, squares] = [0, 0]
  for (const slopes of left) {
    let z = 0
    for (let k = 0; k < slopes.length; k++) z += (slopes[k] ?? 0) * ((x[k] ?? 0) - (means[k] ?? 0))
    sum += z
    squares += z * z
  }
  const n = left.length
  return (Math.max(0, squares - (sum * sum) / n) * (n - 1)) / n
}
