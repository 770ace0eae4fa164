/** How long a silence is in usual gaps. @example timesUsual(8.7) // "9 times the usual gap" */
export function timesUsual(ratio: number): string {
  return `${Math.round(ratio)} times the usual gap`
}
