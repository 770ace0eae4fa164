import { eachNeighbour } from './acquaintance-graph.ts'
import type { AcquaintanceGraph } from './acquaintance-graph.ts'

type Visit = { readonly node: number; readonly parent: number; readonly neighbours: readonly number[]; next: number }

/**
 * The people whose removal would part those who are connected now (articulation points, Tarjan 1972), and how many of
 * their component would then be outside its largest remaining part. Without recursion: a chain of 10,000 is fine.
 * @example cutPeople(acquaintanceGraph(['a', 'b', 'c'], [ab, bc])) // Map { 1 => 1 }
 */
export function cutPeople(graph: AcquaintanceGraph): Map<number, number> {
  const nodes = graph.people.length
  const order = new Int32Array(nodes).fill(-1)
  const low = new Int32Array(nodes)
  const size = new Int32Array(nodes).fill(1)
  const parts: Map<number, number[]> = new Map()
  const cut = new Map<number, number>()
  let clock = 0
  for (let root = 0; root < nodes; root++) {
    if (order[root] !== -1) continue
    const started = clock
    const members: number[] = []
    const stack: Visit[] = []
    const enter = (node: number, parent: number): void => {
      order[node] = clock
      low[node] = clock++
      members.push(node)
      stack.push({ node, parent, neighbours: neighboursOf(graph, node), next: 0 })
    }
    enter(root, -1)
    for (let visit = stack.at(-1); visit !== undefined; visit = stack.at(-1)) {
      const to = visit.neighbours[visit.next++]
      if (to === undefined) leave(stack, { order, low, size, parts })
      else if (order[to] === -1) enter(to, visit.node)
      else if (to !== visit.parent) low[visit.node] = Math.min(low[visit.node] ?? 0, order[to] ?? 0)
    }
    for (const node of members) {
      const hanging = parts.get(node) ?? []
      const rest = clock - started - 1 - hanging.reduce((sum, part) => sum + part, 0)
      const all = rest > 0 ? [...hanging, rest] : hanging
      if (all.length > 1) cut.set(node, clock - started - 1 - Math.max(...all))
    }
  }
  return cut
}

type Marks = { order: Int32Array; low: Int32Array; size: Int32Array; parts: Map<number, number[]> }

/** Ends the visit of the top node: tells its parent what hangs on it alone. */
function leave(stack: Visit[], { order, low, size, parts }: Marks): void {
  const done = stack.pop()
  if (done === undefined || done.parent === -1) return
  const { node, parent } = done
  size[parent] = (size[parent] ?? 0) + (size[node] ?? 0)
  low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0)
  if ((low[node] ?? 0) >= (order[parent] ?? 0)) parts.set(parent, [...(parts.get(parent) ?? []), size[node] ?? 0])
}

function neighboursOf(graph: AcquaintanceGraph, node: number): number[] {
  const found: number[] = []
  eachNeighbour(graph, node, to => found.push(to))
  return found
}
