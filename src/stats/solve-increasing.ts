/**
 * Where an increasing function reaches a level: Newton steps kept inside a shrinking bracket, so that it cannot run
 * away. Ends at about machine precision. @example solveIncreasing(x => x * x, x => 2 * x, 2, 0, 4, 1) // 1.41421356
 */
export function solveIncreasing(
  value: (x: number) => number,
  slope: (x: number) => number,
  level: number,
  low: number,
  high: number,
  start: number,
): number {
  let from = low
  let to = high
  let x = start
  for (let step = 0; step < 200; step++) {
    const error = value(x) - level
    if (error === 0) return x
    if (error > 0) to = x
    else from = x
    const newton = x - error / slope(x)
    const next = newton > from && newton < to ? newton : (from + to) / 2
    if (Math.abs(next - x) <= 1e-15 * Math.abs(next)) return next
    x = next
  }
  return x
}
