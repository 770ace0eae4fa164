/**
 * The q-quantile of numbers sorted upwards, linear between neighbours (type 7 of Hyndman and Fan 1996, the default of
 * R and NumPy). NaN for an empty list. @example quantileSorted([1, 2, 3, 4], 0.5) // 2.5
 */
export function quantileSorted(sorted: ArrayLike<number>, q: number): number {
  const position = (sorted.length - 1) * Math.min(1, Math.max(0, q))
  const floor = Math.floor(position)
  const low = sorted[floor] ?? Number.NaN
  const high = sorted[Math.min(floor + 1, sorted.length - 1)] ?? Number.NaN
  return low + (position - floor) * (high - low)
}

/** The q-quantile of numbers in any order. @example quantile([3, 1, 2], 0.5) // 2 */
export function quantile(values: Iterable<number>, q: number): number {
  return quantileSorted(Float64Array.from(values).sort(), q)
}
