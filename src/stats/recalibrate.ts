import { logistic } from './logistic.ts'

/** How log-odds should be read: shift + slope * logit, with the posterior's spread (Laplace). */
export type Recalibration = {
  readonly shift: number
  readonly slope: number
  readonly shiftSd: number
  readonly slopeSd: number
  readonly correlation: number
}

/**
 * Logistic recalibration with priors shift ~ N(0, shiftSd^2), slope ~ N(1, slopeSd^2) (MEASURES 7.2; Cox 1958): the mode
 * by Newton, the spread from the curvature there. Without labels it is the prior.
 * @example recalibrate([], [], { shiftSd: 0.7, slopeSd: 0.25 }) // { shift: 0, slope: 1, shiftSd: 0.7, slopeSd: 0.25, correlation: 0 }
 */
export function recalibrate(
  logits: ArrayLike<number>,
  labels: ArrayLike<number>,
  prior: { readonly shiftSd: number; readonly slopeSd: number },
): Recalibration {
  const [precision, slopePrecision] = [prior.shiftSd ** -2, prior.slopeSd ** -2]
  let [shift, slope] = [0, 1]
  let [aa, ab, bb] = [precision, 0, slopePrecision]
  for (let step = 0; step < 100; step++) {
    let [ga, gb] = [-precision * shift, -slopePrecision * (slope - 1)]
    ;[aa, ab, bb] = [precision, 0, slopePrecision]
    for (let i = 0; i < logits.length; i++) {
      const z = logits[i] ?? 0
      const p = logistic(shift + slope * z)
      const [rest, curve] = [(labels[i] ?? 0) - p, p * (1 - p)]
      ga += rest
      gb += rest * z
      aa += curve
      ab += curve * z
      bb += curve * z * z
    }
    const determinant = aa * bb - ab * ab
    const [da, db] = [(bb * ga - ab * gb) / determinant, (aa * gb - ab * ga) / determinant]
    // far from the mode a raw Newton step can overshoot
    const damp = Math.min(1, 1 / Math.max(Math.abs(da), Math.abs(db)))
    shift += damp * da
    slope += damp * db
    if (Math.abs(da) + Math.abs(db) < 1e-12) break
  }
  const determinant = aa * bb - ab * ab
  const [shiftSd, slopeSd] = [Math.sqrt(bb / determinant), Math.sqrt(aa / determinant)]
  return { shift, slope, shiftSd, slopeSd, correlation: 0 - ab / determinant / (shiftSd * slopeSd) || 0 }
}
