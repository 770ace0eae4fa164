/** Maps a number of [a, b] onto pixels of [from, to]. */
export function linear(a: number, b: number, from: number, to: number): (value: number) => number {
  const span = b - a || 1
  return value => from + ((value - a) / span) * (to - from)
}

/** Round ticks over [low, high], about `wanted` of them. @example ticks(0, 120, 5) // [0, 25, 50, 75, 100] */
export function ticks(low: number, high: number, wanted: number): readonly number[] {
  const step = niceStep((high - low) / Math.max(1, wanted))
  const found: number[] = []
  for (let at = Math.ceil(low / step) * step; at <= high + step * 1e-9; at += step)
    found.push(Math.round(at * 1e6) / 1e6)
  return found
}

function niceStep(rough: number): number {
  if (!(rough > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(rough))
  const lead = rough / power
  return (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 2.5 ? 2.5 : lead <= 5 ? 5 : 10) * power
}

/**
 * Puts twenty quantiles into stacks: columns one bin apart, as many as the range needs for dots that nearly touch.
 * @example stack([1, 1, 2], 2) // [{ at: 1, level: 0, dot: 0 }, { at: 1, level: 1, dot: 1 }, { at: 2, level: 0, dot: 2 }]
 */
export function stack(dots: readonly number[], columns: number): readonly { at: number; level: number; dot: number }[] {
  const sorted = [...dots].sort((a, b) => a - b)
  const first = sorted[0] ?? 0
  const width = ((sorted.at(-1) ?? 0) - first) / Math.max(1, columns - 1) || 1
  const heights = new Map<number, number>()
  return sorted.map((value, dot) => {
    const column = Math.round((value - first) / width)
    const level = heights.get(column) ?? 0
    heights.set(column, level + 1)
    return { at: first + column * width, level, dot }
  })
}
