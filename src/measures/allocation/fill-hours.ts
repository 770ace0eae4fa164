/** What an hour brings: value a week = `a` ln(1 + hours / `tau`), between `low` and `high` hours. */
export type Slope = {
  /** outcomes a week at e - 1 times `tau` hours; at least 0 */
  readonly a: number
  /** hours a week at which an hour brings half of what the first did; above 0 */
  readonly tau: number
  readonly low: number
  readonly high: number
}

/**
 * The hours that bring most together: sum of `a` ln(1 + h / `tau`) at its largest with sum h = `hours` and low <= h <= high.
 * Concave, so that all that lie inside their bounds bring the same by their last minute: h = clip(a / mu - tau, low, high)
 * ("water-filling"; Boyd and Vandenberghe 2004, 5.5.3). In 1 / mu that is a line between the places where a lever leaves its
 * lowest or reaches its highest, so mu is found by bisecting those places and is then exact.
 * Where the lowest alone are more than `hours`, the lowest; where the highest are less, the highest.
 * @example fillHours([3, 2, 1, 0.5].map(a => ({ a, tau: 2, low: 0, high: 10 })), 10) // [6, 3.333, 0.667, 0]
 */
export function fillHours(slopes: readonly Slope[], hours: number): number[] {
  const given = slopes.map(slope => (slope.a >= LEAST ? slope : { ...slope, a: LEAST }))
  if (total(given.map(({ low }) => low)) >= hours) return given.map(({ low }) => low)
  if (total(given.map(({ high }) => high)) <= hours) return given.map(({ high }) => high)
  const turns = given.flatMap(({ a, tau, low, high }) => [(low + tau) / a, (high + tau) / a]).sort((x, y) => x - y)
  let [from, to] = [0, turns.length - 1]
  while (to - from > 1) {
    const middle = (from + to) >> 1
    if (spent(given, turns[middle] ?? 0) > hours) to = middle
    else from = middle
  }
  const [level, next] = [turns[from] ?? 0, turns[to] ?? 0]
  const [least, most] = [spent(given, level), spent(given, next)]
  const water = most > least ? level + ((next - level) * (hours - least)) / (most - least) : level
  return given.map(slope => at(slope, water))
}

/** What hours bring together, in outcomes a week. @example valueOf([{ a: 1, tau: 1, low: 0, high: 9 }], [1]) // 0.693 */
export function valueOf(slopes: readonly Pick<Slope, 'a' | 'tau'>[], hours: readonly number[]): number {
  return total(slopes.map(({ a, tau }, i) => a * Math.log1p((hours[i] ?? 0) / tau)))
}

/** The same hours for each, as far as bounds let it; sum as asked. @example equalHours([{low: 0, high: 1}, {low: 0, high: 9}], 4) // [1, 3] */
export function equalHours(bounds: readonly Pick<Slope, 'low' | 'high'>[], hours: number): number[] {
  // equal returns that hardly lessen are spent equally: the same filling, on one slope for all
  return fillHours(
    bounds.map(({ low, high }) => ({ a: 1, tau: 1, low, high })),
    hours,
  )
}

/** Nothing known of a lever is still a little: a slope of zero would leave mu without a value. */
const LEAST = 1e-12

/** Hours of one lever where 1 / mu is `water`. */
function at({ a, tau, low, high }: Slope, water: number): number {
  return Math.min(high, Math.max(low, a * water - tau))
}

function spent(slopes: readonly Slope[], water: number): number {
  let sum = 0
  for (const slope of slopes) sum += at(slope, water)
  return sum
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
