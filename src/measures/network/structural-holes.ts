import type { AcquaintanceGraph } from './acquaintance-graph.ts'

/** Per node; NaN for a node without neighbours. */
export type StructuralHoles = {
  /** Burt 1992: neighbours less what they repeat of each other; in (0, degree] */
  readonly effectiveSize: Float64Array
  /** effective size over the number of neighbours; in (0, 1] */
  readonly efficiency: Float64Array
  /** Burt 1992: how far the ego's time runs into one closed circle; above 0 */
  readonly constraint: Float64Array
}

/**
 * Effective size, efficiency and constraint of every node of a weighted graph, as Burt (1992) and networkx have them:
 * p_ij = a_ij / sum_k a_ik; m_jq = a_jq / max_k a_jk; effective size = sum_j [1 - sum_q p_iq m_jq];
 * constraint = sum_j (p_ij + sum_q p_iq p_qj)^2. One pass over the neighbours of neighbours.
 *
 * For a whole network of which everybody agreed to be part. For one mailbox constraint is not shown: what is visible
 * there ranks people by how many they know (MEASURES 3.3).
 */
export function structuralHoles(graph: AcquaintanceGraph): StructuralHoles {
  const { first, to, weight } = graph
  const nodes = graph.people.length
  const { sums, tops } = totals(graph)
  const effectiveSize = new Float64Array(nodes).fill(Number.NaN)
  const efficiency = new Float64Array(nodes).fill(Number.NaN)
  const constraint = new Float64Array(nodes).fill(Number.NaN)
  const near = new Float64Array(nodes)
  const through = new Float64Array(nodes)
  for (let i = 0; i < nodes; i++) {
    const from = first[i] ?? 0
    const until = first[i + 1] ?? 0
    if (from === until) continue
    for (let at = from; at < until; at++) near[to[at] ?? 0] = (weight[at] ?? 0) / (sums[i] ?? 1)
    let redundant = 0
    for (let at = from; at < until; at++) {
      const q = to[at] ?? 0
      const share = near[q] ?? 0
      const sum = sums[q] ?? 1
      for (let hop = first[q] ?? 0; hop < (first[q + 1] ?? 0); hop++) {
        const j = to[hop] ?? 0
        if ((near[j] ?? 0) === 0) continue
        redundant += (share * (weight[hop] ?? 0)) / (tops[j] ?? 1)
        through[j] = (through[j] ?? 0) + (share * (weight[hop] ?? 0)) / sum
      }
    }
    let squares = 0
    for (let at = from; at < until; at++) {
      const j = to[at] ?? 0
      squares += ((near[j] ?? 0) + (through[j] ?? 0)) ** 2
      near[j] = 0
      through[j] = 0
    }
    effectiveSize[i] = until - from - redundant
    efficiency[i] = (until - from - redundant) / (until - from)
    constraint[i] = squares
  }
  return { effectiveSize, efficiency, constraint }
}

function totals({ people, first, weight }: AcquaintanceGraph): { sums: Float64Array; tops: Float64Array } {
  const sums = new Float64Array(people.length)
  const tops = new Float64Array(people.length)
  for (let i = 0; i < people.length; i++)
    for (let at = first[i] ?? 0; at < (first[i + 1] ?? 0); at++) {
      sums[i] = (sums[i] ?? 0) + (weight[at] ?? 0)
      tops[i] = Math.max(tops[i] ?? 0, weight[at] ?? 0)
    }
  return { sums, tops }
}
