/**
 * The derivative of ln gamma for x > 0: recurrence up to 8, then the asymptotic series (Abramowitz and Stegun 6.3.18);
 * error below 1e-12. @example digamma(1) // -0.5772 (minus Euler's constant)
 */
export function digamma(x: number): number {
  let shift = 0
  let z = x
  while (z < 8) {
    shift -= 1 / z
    z += 1
  }
  const q = 1 / (z * z)
  const series = q * (1 / 12 - q * (1 / 120 - q * (1 / 252 - q * (1 / 240 - q * (1 / 132 - (q * 691) / 32_760)))))
  return shift + Math.log(z) - 0.5 / z - series
}
