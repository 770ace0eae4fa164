/** Half an hour: nobody plans in minutes. */
const STEP = 0.5

/**
 * Hours in steps of 30 minutes with the same sum (itself brought to a step), by the largest remainders (Hamilton). `owed` is
 * what earlier roundings kept back from each: 20 minutes a week come as half an hour two weeks of three. Stays within bounds
 * wherever half hours fit into them. @example roundHours([6, 3.33, 0.67], { owed: [0, 0, 0] }) // [6, 3.5, 0.5]
 */
export function roundHours(
  exact: readonly number[],
  {
    owed = [],
    bounds = [],
  }: {
    readonly owed?: readonly number[]
    readonly bounds?: readonly { readonly low: number; readonly high: number }[]
  } = {},
): number[] {
  const steps = Math.round(exact.reduce((sum, hours) => sum + hours, 0) / STEP)
  const wanted = exact.map((hours, i) => Math.max(0, hours + (owed[i] ?? 0)) / STEP)
  const least = exact.map((_, i) => Math.ceil((bounds[i]?.low ?? 0) / STEP - 1e-9))
  const most = exact.map((_, i) => Math.floor((bounds[i]?.high ?? Number.POSITIVE_INFINITY) / STEP + 1e-9))
  const taken = wanted.map((want, i) => clamp(Math.floor(want + 1e-9), least[i] ?? 0, most[i] ?? Infinity))
  let left = steps - taken.reduce((sum, count) => sum + count, 0)
  while (left !== 0) {
    const sign = Math.sign(left)
    const place = nearest(wanted, taken, sign, sign > 0 ? most : least)
    if (place < 0) break
    taken[place] = (taken[place] ?? 0) + sign
    left -= sign
  }
  return taken.map(count => count * STEP)
}

/** Who is furthest from what was wanted, in the direction there is to go, and may still go there. */
function nearest(wanted: readonly number[], taken: readonly number[], sign: number, limit: readonly number[]): number {
  let place = -1
  for (const [i, want] of wanted.entries()) {
    const has = taken[i] ?? 0
    if (sign > 0 ? has >= (limit[i] ?? 0) : has <= Math.max(0, limit[i] ?? 0)) continue
    if (place < 0 || sign * (want - has) > sign * ((wanted[place] ?? 0) - (taken[place] ?? 0)) + 1e-12) place = i
  }
  return place
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
