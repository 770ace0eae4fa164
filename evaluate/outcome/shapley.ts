/**
 * Shapley values of the game v(S) = results whose levers all lie in S: phi_l = sum over S without l of
 * |S|! (L - |S| - 1)! / L! (v(S + l) - v(S)), by enumeration. It equals unique-linear, so it is not offered as another rule.
 */
export function shapleyCredits(results: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const levers = [...new Set(results.flat())]
  const masks = results.map(list => list.reduce((mask, lever) => mask | (1 << levers.indexOf(lever)), 0))
  const worth = (set: number): number => masks.filter(mask => (mask & ~set) === 0).length
  const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1))
  const L = levers.length
  return new Map(
    levers.map((lever, i) => {
      let value = 0
      for (let set = 0; set < 1 << L; set++) {
        if (set & (1 << i)) continue
        const size = bits(set)
        value += ((factorial(size) * factorial(L - size - 1)) / factorial(L)) * (worth(set | (1 << i)) - worth(set))
      }
      return [lever, value] as const
    }),
  )
}

function bits(set: number): number {
  let n = 0
  for (let rest = set; rest > 0; rest &= rest - 1) n++
  return n
}
