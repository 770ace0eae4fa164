import { logistic } from './logistic.ts'

/**
 * How far all log-odds of a model must be shifted for one person: the mode of
 * loglik(labels | logits + shift) - (shift - 0)^2 / (2 priorSd^2), by Newton, with sd = 1 / sqrt(curvature) there.
 * No labels: shift 0, sd = priorSd. @example newtonIntercept([0, 0], [1, 1], 0.5) // { shift: 0.22, sd: 0.47 }
 */
export function newtonIntercept(
  logits: ArrayLike<number>,
  labels: ArrayLike<number>,
  priorSd: number,
): { readonly shift: number; readonly sd: number } {
  const precision = 1 / (priorSd * priorSd)
  let shift = 0
  let curvature = precision
  for (let step = 0; step < 100; step++) {
    let slope = -precision * shift
    curvature = precision
    for (let i = 0; i < logits.length; i++) {
      const p = logistic((logits[i] ?? 0) + shift)
      slope += (labels[i] ?? 0) - p
      curvature += p * (1 - p)
    }
    // the curvature is largest where p = 1/2: far from there a raw Newton step can overshoot
    const move = Math.max(-1, Math.min(1, slope / curvature))
    shift += move
    if (Math.abs(move) < 1e-12) break
  }
  return { shift, sd: 1 / Math.sqrt(curvature) }
}
