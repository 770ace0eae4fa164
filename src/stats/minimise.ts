/**
 * The lowest point of a smooth function of a few numbers without derivatives (Nelder and Mead 1965, with the adaptive
 * coefficients of Gao and Han 2012), kept inside [-bound, bound] in every coordinate. Deterministic.
 * @example minimise(([x = 0]) => (x - 2) ** 2, [0], 6) // [2]
 */
export function minimise(value: (at: readonly number[]) => number, start: readonly number[], bound: number): number[] {
  const n = start.length
  const [shrink, expand, contract] = [1 - 1 / n || 0.5, 1 + 2 / n, 0.75 - 1 / (2 * n)]
  const clip = (at: number[]): number[] => at.map(x => Math.max(-bound, Math.min(bound, x)))
  const corner = (at: number[]): Corner => ({ at, value: value(at) })
  let simplex = [corner([...start])]
  for (let k = 0; k < n; k++) simplex.push(corner(start.map((x, i) => (i === k ? x + 0.7 : x))))
  for (let step = 0; step < 400 * n; step++) {
    simplex.sort((a, b) => a.value - b.value)
    const [best, worst, second] = [simplex[0], simplex[n], simplex[n - 1]]
    if (best === undefined || worst === undefined || second === undefined) break
    if (worst.value - best.value < 1e-12 * (1 + Math.abs(best.value)) && spread(simplex) < 1e-6) break
    const centre = best.at.map((_, i) => simplex.slice(0, n).reduce((sum, c) => sum + (c.at[i] ?? 0), 0) / n)
    const along = (by: number): Corner => corner(clip(centre.map((c, i) => c + by * (c - (worst.at[i] ?? 0)))))
    const reflected = along(1)
    let next: Corner | undefined
    if (reflected.value < best.value) {
      const further = along(expand)
      next = further.value < reflected.value ? further : reflected
    } else if (reflected.value < second.value) next = reflected
    else {
      const nearer = reflected.value < worst.value ? along(contract) : along(-contract)
      if (nearer.value < Math.min(reflected.value, worst.value)) next = nearer
    }
    if (next !== undefined) simplex[n] = next
    else {
      const towards = (c: Corner): Corner =>
        corner(c.at.map((x, i) => (best.at[i] ?? 0) + shrink * (x - (best.at[i] ?? 0))))
      simplex = simplex.map((c, i) => (i === 0 ? c : towards(c)))
    }
  }
  simplex.sort((a, b) => a.value - b.value)
  return simplex[0]?.at ?? [...start]
}

type Corner = { readonly at: number[]; readonly value: number }

function spread(simplex: readonly Corner[]): number {
  let widest = 0
  for (const { at } of simplex)
    at.forEach((x, i) => (widest = Math.max(widest, Math.abs(x - (simplex[0]?.at[i] ?? 0)))))
  return widest
}
