/**
 * Ids that mostly come in runs, kept as runs: a second import of 300,000 rows costs one row, not 300,000.
 */
export class IdRanges {
  #runs: [number, number][] = []

  add(id: number): void {
    this.addRange(id, id)
  }

  addRange(from: number, to: number): void {
    const last = this.#runs.at(-1)
    if (last !== undefined && from >= last[0] && from <= last[1] + 1) last[1] = Math.max(last[1], to)
    else this.#runs.push([from, to])
  }

  /** Sorted, without overlaps; closed at both ends. */
  runs(): readonly (readonly [number, number])[] {
    const sorted = this.#runs.toSorted((a, b) => a[0] - b[0])
    this.#runs = []
    for (const [from, to] of sorted) this.addRange(from, to)
    return this.#runs
  }
}

/** True where one of the sorted runs holds the id. */
export function holds(runs: readonly (readonly [number, number])[], id: number): boolean {
  let low = 0
  let high = runs.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const run = runs[middle]
    if (run === undefined) return false
    if (id < run[0]) high = middle - 1
    else if (id > run[1]) low = middle + 1
    else return true
  }
  return false
}
