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
 * ("water-filling"; Boyd and Vandenberghe 2004, 5.5.3), mu by bisection, then exactly from those inside their bounds.
 * Where the lowest alone are more than `hours`, the lowest; where the highest are less, the highest.
 * @example fillHours([3, 2, 1, 0.5].map(a => ({ a, tau: 2, low: 0, high: 10 })), 10) // [6, 3.333, 0.667, 0]
 */
export function fillHours(slopes: readonly Slope[], hours: number): number[] {
  const given = slopes.map(slope => ({ ...slope, a: Math.max(slope.a, LEAST) }))
  if (total(given.map(({ low }) => low)) >= hours) return given.map(({ low }) => low)
  if (total(given.map(({ high }) => high)) <= hours) return given.map(({ high }) => high)
  let least = Math.min(...given.map(({ a, tau, high }) => a / (tau + high)))
  let most = Math.max(...given.map(({ a, tau, low }) => a / (tau + low)))
  for (let step = 0; step < 100; step++) {
    const mu = (least + most) / 2
    if (total(given.map(slope => at(slope, mu))) > hours) least = mu
    else most = mu
  }
  return exactly(given, hours, (least + most) / 2)
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

function at({ a, tau, low, high }: Slope, mu: number): number {
  return Math.min(high, Math.max(low, a / mu - tau))
}

/** Those inside their bounds share what the others leave, without the rest that a bisection keeps. */
function exactly(slopes: readonly Slope[], hours: number, mu: number): number[] {
  const rough = slopes.map(slope => at(slope, mu))
  const inside = slopes.map(({ low, high }, i) => (rough[i] ?? 0) > low && (rough[i] ?? 0) < high)
  const left = hours - total(rough.filter((_, i) => !inside[i]))
  const free = slopes.filter((_, i) => inside[i])
  if (free.length === 0) return rough
  const fine = total(free.map(({ a }) => a)) / (left + total(free.map(({ tau }) => tau)))
  return slopes.map((slope, i) => (inside[i] ? at(slope, fine) : (rough[i] ?? 0)))
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
