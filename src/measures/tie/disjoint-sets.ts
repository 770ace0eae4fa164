/** Sets of small numbers that only grow together (union-find, path halving, smallest member as the root). */
export class DisjointSets {
  readonly #parent: Int32Array

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, i) => i)
  }

  /** The smallest member of the set that holds `of`. */
  find(of: number): number {
    const parent = this.#parent
    let at = of
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      const above = parent[up] ?? up
      parent[at] = above
      at = above
    }
    return at
  }

  join(a: number, b: number): void {
    const [one, other] = [this.find(a), this.find(b)]
    if (one < other) this.#parent[other] = one
    else this.#parent[one] = other
  }
}
