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
  const [from, to, weight]: [number[], number[], number[]] = [[], [], []]
  for (const { a, b, weight: seen } of pairs) {
    const i = indexOf.get(a)
    const j = indexOf.get(b)
    if (i === undefined || j === undefined || i === j || seen <= 0) continue
    from.push(i, j)
    to.push(j, i)
    weight.push(seen, seen)
  }
  // sorted by neighbour, then by person: each step keeps the order of the one before
  const order = countingOrder(
    from,
    countingOrder(
      to,
      Uint32Array.from(to, (_, at) => at),
      people.length,
    ),
    people.length,
  )
  return packedRows(people, { from, to, weight }, order)
}

/** The places of `order` put in the order of their keys, 0..size-1; equal ones stay as they were. */
function countingOrder(keys: readonly number[], order: Uint32Array, size: number): Uint32Array {
  const next = new Uint32Array(size + 1)
  for (const key of keys) next[key + 1] = (next[key + 1] ?? 0) + 1
  for (let key = 0; key < size; key++) next[key + 1] = (next[key + 1] ?? 0) + (next[key] ?? 0)
  const sorted = new Uint32Array(order.length)
  for (const at of order) {
    const key = keys[at] ?? 0
    const place = next[key] ?? 0
    next[key] = place + 1
    sorted[place] = at
  }
  return sorted
}

/** Rows of edges that are in order; edges of the same pair become one. */
function packedRows(
  people: readonly string[],
  edges: { readonly from: readonly number[]; readonly to: readonly number[]; readonly weight: readonly number[] },
  order: Uint32Array,
): AcquaintanceGraph {
  const first = new Uint32Array(people.length + 1)
  const to = new Uint32Array(order.length)
  const weight = new Float64Array(order.length)
  let size = 0
  let [lastFrom, lastTo] = [-1, -1]
  for (const at of order) {
    const [i = 0, j = 0, seen = 0] = [edges.from[at], edges.to[at], edges.weight[at]]
    if (i !== lastFrom || j !== lastTo) {
      to[size++] = j
      first[i + 1] = size
      lastFrom = i
      lastTo = j
    }
    weight[size - 1] = (weight[size - 1] ?? 0) + seen
  }
  for (let i = 0; i < people.length; i++) first[i + 1] = Math.max(first[i + 1] ?? 0, first[i] ?? 0)
  return { people, first, to: to.slice(0, size), weight: weight.slice(0, size) }
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
