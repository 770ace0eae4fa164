/**
 * Solves A x = b by Gaussian elimination with partial pivoting; a singular direction gets 0.
 * @example solveLinear([[2, 0], [0, 4]], [2, 4]) // [1, 1]
 */
export function solveLinear(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const n = right.length
  const a = matrix.map((row, i) => [...row, right[i] ?? 0])
  for (let column = 0; column < n; column++) {
    let pivot = column
    for (let r = column + 1; r < n; r++) {
      if (Math.abs(a[r]?.[column] ?? 0) > Math.abs(a[pivot]?.[column] ?? 0)) pivot = r
    }
    const lead = a[pivot]
    const swapped = a[column]
    if (lead === undefined || swapped === undefined || Math.abs(lead[column] ?? 0) < 1e-300) continue
    a[pivot] = swapped
    a[column] = lead
    for (let r = 0; r < n; r++) {
      const row = a[r]
      if (r === column || row === undefined) continue
      const factor = (row[column] ?? 0) / (lead[column] ?? 1)
      if (factor === 0) continue
      for (let c = column; c <= n; c++) row[c] = (row[c] ?? 0) - factor * (lead[c] ?? 0)
    }
  }
  return a.map((row, i) => (Math.abs(row[i] ?? 0) < 1e-300 ? 0 : (row[n] ?? 0) / (row[i] ?? 1)))
}
