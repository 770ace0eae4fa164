import { logistic, softplus } from './logistic.ts'
import { solveLinear } from './solve-linear.ts'

/** Rows of a fit: `x` row after row with `width` numbers each, labels 0 or 1, weights of any scale. */
export type LogisticRows = {
  readonly x: Float64Array
  readonly width: number
  readonly y: ArrayLike<number>
  readonly weight: ArrayLike<number>
}

/**
 * Weighted logistic regression whose slopes may not be negative: minimises mean weighted loss + ridge * sum b_k^2 over
 * b_k >= 0, intercept free, by projected Newton (Bertsekas 1982) with backtracking. The problem is convex: the answer
 * is the optimum and does not depend on the start. Returns the intercept first.
 * @example fitBoundedLogistic({ x: new Float64Array([0, 1]), width: 1, y: [0, 1], weight: [1, 1] }, 0.1)
 */
export function fitBoundedLogistic(rows: LogisticRows, ridge: number): Float64Array {
  const size = rows.width + 1
  let b: Float64Array = new Float64Array(size)
  for (let step = 0; step < 100; step++) {
    const { loss, gradient, hessian } = derivatives(rows, ridge, b)
    const free = Array.from({ length: size }, (_, k) => k).filter(
      k => k === 0 || (b[k] ?? 0) > 0 || (gradient[k] ?? 0) < 0,
    )
    const inner = free.map(r => free.map(c => hessian[r * size + c] ?? 0))
    const direction = solveLinear(
      inner,
      free.map(k => -(gradient[k] ?? 0)),
    )
    const moved = search(rows, ridge, b, loss, free, direction)
    if (moved === undefined) return b
    const change = Math.max(...moved.map((value, k) => Math.abs(value - (b[k] ?? 0))))
    b = moved
    if (change < 1e-10) return b
  }
  return b
}

function search(
  rows: LogisticRows,
  ridge: number,
  from: Float64Array,
  loss: number,
  free: readonly number[],
  direction: readonly number[],
): Float64Array | undefined {
  for (let length = 1; length > 1e-9; length /= 2) {
    const trial = from.slice()
    free.forEach((k, position) => {
      const value = (from[k] ?? 0) + length * (direction[position] ?? 0)
      trial[k] = k === 0 ? value : Math.max(0, value)
    })
    if (objective(rows, ridge, trial) <= loss) return trial
  }
  return undefined
}

function objective(rows: LogisticRows, ridge: number, b: Float64Array): number {
  const { x, width, y, weight } = rows
  let sum = 0
  let mass = 0
  for (let i = 0; i < y.length; i++) {
    let z = b[0] ?? 0
    for (let k = 0; k < width; k++) z += (b[k + 1] ?? 0) * (x[i * width + k] ?? 0)
    const w = weight[i] ?? 0
    sum += w * (softplus(z) - (y[i] ?? 0) * z)
    mass += w
  }
  let penalty = 0
  for (let k = 1; k <= width; k++) penalty += (b[k] ?? 0) ** 2
  return sum / mass + ridge * penalty
}

function derivatives(rows: LogisticRows, ridge: number, b: Float64Array) {
  const { x, width, y, weight } = rows
  const size = width + 1
  const gradient = new Float64Array(size)
  const hessian = new Float64Array(size * size)
  const row = new Float64Array(size)
  row[0] = 1
  let mass = 0
  for (let i = 0; i < y.length; i++) mass += weight[i] ?? 0
  for (let i = 0; i < y.length; i++) {
    let z = b[0] ?? 0
    for (let k = 0; k < width; k++) {
      const value = x[i * width + k] ?? 0
      row[k + 1] = value
      z += (b[k + 1] ?? 0) * value
    }
    const p = logistic(z)
    const w = (weight[i] ?? 0) / mass
    const residual = w * (p - (y[i] ?? 0))
    const curve = w * p * (1 - p)
    for (let r = 0; r < size; r++) {
      const value = row[r] ?? 0
      gradient[r] = (gradient[r] ?? 0) + residual * value
      for (let c = 0; c <= r; c++) hessian[r * size + c] = (hessian[r * size + c] ?? 0) + curve * value * (row[c] ?? 0)
    }
  }
  for (let r = 0; r < size; r++) {
    if (r > 0) {
      gradient[r] = (gradient[r] ?? 0) + 2 * ridge * (b[r] ?? 0)
      hessian[r * size + r] = (hessian[r * size + r] ?? 0) + 2 * ridge
    }
    for (let c = 0; c < r; c++) hessian[c * size + r] = hessian[r * size + c] ?? 0
  }
  return { loss: objective(rows, ridge, b), gradient, hessian }
}
