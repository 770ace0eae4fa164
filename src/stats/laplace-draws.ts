import { drawNormal } from './draws.ts'
import type { Random } from './random.ts'

/** How far apart points lie whose differences give the curvature: the fourth derivative and rounding both stay small. */
const STEP = 1e-2

/** How much wider than the approximation it is looked, and how many are drawn for each that stays. */
const [WIDER, FOR_EACH] = [1.5, 3]

/**
 * Draws of a few parameters from exp(-cost), what data leave open about them: proposed by Laplace's approximation (the
 * normal with its mode and curvature), half as wide again, then drawn anew in proportion to what the cost says of each
 * (sampling importance resampling, Rubin 1988), so that skew and ridges show. `cost` is a negative log-posterior, `mode`
 * its lowest point; draws are kept inside [-bound, bound]. Where the cost does not curve upwards (a flat ridge, the edge)
 * a ridge is added until it does.
 * @example laplaceDraws(([x = 0]) => (x * x) / 2, [0], { count: 1000, bound: 9, random }) // sd 1 around 0
 */
export function laplaceDraws(
  cost: (at: readonly number[]) => number,
  mode: readonly number[],
  { count, bound, random }: { readonly count: number; readonly bound: number; readonly random: Random },
): number[][] {
  const root = rootOf(curvature(cost, mode))
  const [points, weights]: [number[][], number[]] = [[], []]
  const lowest = cost(mode)
  for (let i = 0; i < count * FOR_EACH; i++) {
    const z = mode.map(() => drawNormal(random))
    const step = solveUpper(root, z)
    const point = mode.map((value, k) => Math.max(-bound, Math.min(bound, value + WIDER * (step[k] ?? 0))))
    const proposed = z.reduce((sum, value) => sum + value * value, 0) / 2
    points.push(point)
    weights.push(Math.exp(lowest - cost(point) + proposed))
  }
  return drawnAnew(points, weights, count, random)
}

/** As many points as asked, each as often as its weight says (systematic resampling: one chance for all). */
function drawnAnew(points: readonly number[][], weights: readonly number[], count: number, random: Random): number[][] {
  const step = weights.reduce((sum, weight) => sum + weight, 0) / count
  const drawn: number[][] = []
  let [at, passed] = [random() * step, 0]
  for (const [i, point] of points.entries()) {
    passed += weights[i] ?? 0
    for (; at < passed && drawn.length < count; at += step) drawn.push(point)
  }
  return drawn
}

/** Second differences in every pair of directions. */
function curvature(cost: (at: readonly number[]) => number, mode: readonly number[]): number[][] {
  const at = (i: number, a: number, j: number, b: number): number =>
    cost(mode.map((value, k) => value + (k === i ? a * STEP : 0) + (k === j ? b * STEP : 0)))
  return mode.map((_, i) =>
    mode.map(
      (_other, j) => (at(i, 1, j, 1) - at(i, 1, j, -1) - at(i, -1, j, 1) + at(i, -1, j, -1)) / (4 * STEP * STEP),
    ),
  )
}

/** The lower triangle L with L L' = matrix (Cholesky), with as little added to the diagonal as it takes. */
function rootOf(matrix: readonly (readonly number[])[]): number[][] {
  for (let ridge = 0; ; ridge = ridge === 0 ? 1e-6 : ridge * 10) {
    const root = cholesky(matrix, ridge)
    if (root !== null) return root
  }
}

function cholesky(matrix: readonly (readonly number[])[], ridge: number): number[][] | null {
  const root = matrix.map(row => row.map(() => 0))
  for (const [i, row] of root.entries())
    for (let j = 0; j <= i; j++) {
      let sum = (matrix[i]?.[j] ?? 0) + (i === j ? ridge : 0)
      for (let k = 0; k < j; k++) sum -= (row[k] ?? 0) * (root[j]?.[k] ?? 0)
      if (i === j && !(sum > 1e-9)) return null
      row[j] = i === j ? Math.sqrt(sum) : sum / (root[j]?.[j] ?? 1)
    }
  return root
}

/** x with L' x = z. */
function solveUpper(root: readonly (readonly number[])[], z: readonly number[]): number[] {
  const x = z.map(() => 0)
  for (let i = z.length - 1; i >= 0; i--) {
    let sum = z[i] ?? 0
    for (let k = i + 1; k < z.length; k++) sum -= (root[k]?.[i] ?? 0) * (x[k] ?? 0)
    x[i] = sum / (root[i]?.[i] ?? 1)
  }
  return x
}
