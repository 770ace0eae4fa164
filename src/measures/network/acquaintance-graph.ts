/**
 * People and who of them is known to know whom, the ego left out. Edges are undirected; a weight is how much was seen.
 * Rows are packed: the neighbours of i are `to[first[i]] .. to[first[i + 1] - 1]`, in rising order.
 */
export type AcquaintanceGraph = {
  readonly people: readonly string[]
  readonly first: Uint32Array
  readonly to: Uint32Array
  readonly weight: Float64Array
}
export type Acquaintance = { readonly a: string; readonly b: string; readonly weight: number }

/**
 * A graph of the people given (in their order) and the pairs among them; pairs with others, or of one person with
 * themselves, are left out, repeated pairs add up. Directed weights may be given both ways: they add up as Burt has it.
 * @example acquaintanceGraph(['a', 'b'], [{ a: 'a', b: 'b', weight: 2 }]).weight // [2, 2]
 */
export function acquaintanceGraph(people: readonly string[], pairs: Iterable<Acquaintance>): AcquaintanceGraph {
  const indexOf = new Map(people.map((person, index) => [person, index]))
  const rows: Map<number, number>[] = people.map(() => new Map())
  for (const { a, b, weight } of pairs) {
    const i = indexOf.get(a)
    const j = indexOf.get(b)
    if (i === undefined || j === undefined || i === j || weight <= 0) continue
    rows[i]?.set(j, (rows[i].get(j) ?? 0) + weight)
    rows[j]?.set(i, (rows[j].get(i) ?? 0) + weight)
  }
  const first = new Uint32Array(people.length + 1)
  for (const [index, row] of rows.entries()) first[index + 1] = (first[index] ?? 0) + row.size
  const size = first[people.length] ?? 0
  const to = new Uint32Array(size)
  const weight = new Float64Array(size)
  let at = 0
  for (const row of rows)
    for (const [neighbour, value] of [...row].sort((x, y) => x[0] - y[0])) {
      to[at] = neighbour
      weight[at++] = value
    }
  return { people, first, to, weight }
}

/** Calls back for every neighbour of a person, by index. */
export function eachNeighbour(
  graph: AcquaintanceGraph,
  index: number,
  visit: (to: number, weight: number) => void,
): void {
  for (let at = graph.first[index] ?? 0; at < (graph.first[index + 1] ?? 0); at++)
    visit(graph.to[at] ?? 0, graph.weight[at] ?? 0)
}
