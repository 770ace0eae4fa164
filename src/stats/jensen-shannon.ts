/**
 * How far apart two sets of shares are: the square root of the Jensen-Shannon divergence in bits (Lin 1991; Endres and
 * Schindelin 2003: a metric), 0 the same, 1 nothing in common. Counts will do: each side is scaled to sum to one.
 * @example jensenShannon([1, 0], [0, 1]) // 1
 */
export function jensenShannon(a: readonly number[], b: readonly number[]): number {
  const length = Math.max(a.length, b.length)
  const sumA = a.reduce((sum, x) => sum + x, 0)
  const sumB = b.reduce((sum, x) => sum + x, 0)
  if (sumA <= 0 || sumB <= 0) return Number.NaN
  let divergence = 0
  for (let i = 0; i < length; i++) {
    const p = (a[i] ?? 0) / sumA
    const q = (b[i] ?? 0) / sumB
    const middle = (p + q) / 2
    if (p > 0) divergence += (p / 2) * Math.log2(p / middle)
    if (q > 0) divergence += (q / 2) * Math.log2(q / middle)
  }
  return Math.sqrt(Math.max(0, divergence))
}
