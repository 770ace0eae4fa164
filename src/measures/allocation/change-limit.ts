/** At most this share of the week's hours moves from one plan to the next: habits follow slowly. */
export const MOST_MOVED = 0.25

/**
 * The plan on its way: from last week's hours towards those wanted, moving at most `share` of all hours (half of the sum of
 * differences). Last week's hours are first brought to the same sum; bounds win over habit.
 * @example limitChange([10, 0], [0, 10], [{ low: 0, high: 10 }, { low: 0, high: 10 }]) // about [7.5, 2.5]
 */
export function limitChange(
  before: readonly number[],
  wanted: readonly number[],
  bounds: readonly { readonly low: number; readonly high: number }[],
  share = MOST_MOVED,
): number[] {
  const hours = total(wanted)
  const was = within(scaled(before, hours), bounds, hours)
  const moved = total(wanted.map((value, i) => Math.abs(value - (was[i] ?? 0)))) / 2
  const most = share * hours
  if (moved <= most) return [...wanted]
  const step = most / moved
  return wanted.map((value, i) => (was[i] ?? 0) + step * (value - (was[i] ?? 0)))
}

function scaled(values: readonly number[], hours: number): number[] {
  const sum = total(values)
  return sum > 0 ? values.map(value => (value * hours) / sum) : values.map(() => hours / values.length)
}

/** The nearest hours within bounds with the same sum: all moved by one amount and cut, the amount by bisection. */
function within(values: readonly number[], bounds: readonly { low: number; high: number }[], hours: number): number[] {
  const moved = (by: number): number[] =>
    values.map((value, i) => Math.min(bounds[i]?.high ?? value, Math.max(bounds[i]?.low ?? value, value + by)))
  let [least, most] = [-2 * hours - 1, 2 * hours + 1]
  for (let step = 0; step < 80; step++) {
    const by = (least + most) / 2
    if (total(moved(by)) > hours) most = by
    else least = by
  }
  return moved((least + most) / 2)
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
