/**
 * The distribution of how many of several independent chances come true: entry k is P(sum = k), by convolution,
 * O(n^2). @example poissonBinomial([0.5, 0.5]) // [0.25, 0.5, 0.25]
 */
export function poissonBinomial(probabilities: ArrayLike<number>): Float64Array {
  const n = probabilities.length
  const mass = new Float64Array(n + 1)
  mass[0] = 1
  for (let i = 0; i < n; i++) {
    const p = probabilities[i] ?? 0
    for (let k = i + 1; k > 0; k--) mass[k] = (mass[k] ?? 0) * (1 - p) + (mass[k - 1] ?? 0) * p
    mass[0] = (mass[0] ?? 0) * (1 - p)
  }
  return mass
}
