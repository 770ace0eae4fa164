import { logGamma } from './log-gamma.ts'
import { solveIncreasing } from './solve-increasing.ts'

/**
 * P(X <= x) for X ~ Gamma(shape, rate): the regularised lower incomplete gamma function, by series below shape + 1 and
 * by continued fraction above (Numerical Recipes 6.2); error below 1e-12. @example gammaCdf(1, 1) // 0.632
 */
export function gammaCdf(x: number, shape: number, rate = 1): number {
  const z = x * rate
  if (z <= 0) return 0
  return z < shape + 1 ? lower(z, shape) : 1 - upper(z, shape)
}

/** P(X > x), exact far in the tail where 1 - P would lose every digit. @example gammaTail(50, 1) // 1.9e-22 */
export function gammaTail(x: number, shape: number, rate = 1): number {
  const z = x * rate
  if (z <= 0) return 1
  return z < shape + 1 ? 1 - lower(z, shape) : upper(z, shape)
}

/** The x with P(X <= x) = p for X ~ Gamma(shape, rate). @example gammaQuantile(0.1, 5, 3) // 0.810864 */
export function gammaQuantile(p: number, shape: number, rate = 1): number {
  if (p <= 0) return 0
  if (p >= 1) return Number.POSITIVE_INFINITY
  const norm = logGamma(shape)
  const density = (x: number): number => Math.exp((shape - 1) * Math.log(x) - x - norm)
  let high = shape + 1
  while (gammaCdf(high, shape) < p) high *= 2
  return solveIncreasing(x => gammaCdf(x, shape), density, p, 0, high, Math.min(shape, high / 2)) / rate
}

function lower(z: number, shape: number): number {
  let term = 1 / shape
  let sum = term
  for (let n = 1; n < 100_000; n++) {
    term *= z / (shape + n)
    sum += term
    if (term < sum * 1e-17) break
  }
  return sum * Math.exp(shape * Math.log(z) - z - logGamma(shape))
}

function upper(z: number, shape: number): number {
  let b = z + 1 - shape
  let c = 1e300
  let d = 1 / b
  let h = d
  for (let i = 1; i < 100_000; i++) {
    const an = -i * (i - shape)
    b += 2
    d = 1 / (an * d + b)
    c = b + an / c
    h *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return h * Math.exp(shape * Math.log(z) - z - logGamma(shape))
}
