/**
 * Expected calibration error: rows sorted by forecast, cut into `bins` groups of equal count (the first ones take the
 * remainder), mean of |share that came true - mean forecast|, weighted by size. In [0, 1].
 * @example calibrationError([0, 1], [0.5, 0.5], 1) // 0
 */
export function calibrationError(labels: ArrayLike<number>, forecasts: ArrayLike<number>, bins = 10): number {
  const n = labels.length
  if (n === 0) return Number.NaN
  const order = new Uint32Array(n).map((_, i) => i).sort((a, b) => (forecasts[a] ?? 0) - (forecasts[b] ?? 0))
  let error = 0
  let from = 0
  for (let bin = 0; bin < bins; bin++) {
    const to = from + Math.floor(n / bins) + (bin < n % bins ? 1 : 0)
    let gap = 0
    for (let i = from; i < to; i++) gap += (labels[order[i] ?? 0] ?? 0) - (forecasts[order[i] ?? 0] ?? 0)
    error += Math.abs(gap) / n
    from = to
  }
  return error
}
