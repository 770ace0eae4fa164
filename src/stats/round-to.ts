/** The nearest multiple of a step. @example roundTo(0.237, 0.02) // 0.24 */
export function roundTo(value: number, step: number): number {
  const parts = Math.round(1 / step)
  return Math.round(value * parts) / parts
}

/** A count by its first two digits; below a hundred as it is. @example twoDigits(1_849) // 1_800 */
export function twoDigits(count: number): number {
  if (count < 100) return count
  const unit = 10 ** (Math.floor(Math.log10(count)) - 1)
  return Math.round(count / unit) * unit
}
