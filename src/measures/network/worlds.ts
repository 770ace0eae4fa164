import { UndirectedGraph } from 'graphology'
import louvainModule from 'graphology-communities-louvain'
import type { Random } from '../../stats/random.ts'
import { eachNeighbour } from './acquaintance-graph.ts'
import type { AcquaintanceGraph } from './acquaintance-graph.ts'
import { cutPeople } from './cut-people.ts'

/** The package is CommonJS and exports the function itself; what its types say of that differs by how modules are resolved. */
type Louvain = {
  detailed(
    graph: UndirectedGraph,
    options: { readonly rng: Random; readonly getEdgeWeight: string },
  ): { readonly communities: Readonly<Record<string, number>>; readonly modularity: number }
}
const louvain = louvainModule as unknown as Louvain
const SMALLEST = 3
/** Louvain walks in an order drawn by chance: of several walks the clearest is kept, where they are cheap */
const RESTARTS = 5
const MANY_TIES = 20_000
/** a share of somebody's ties in a second world that makes them a bridge */
const SECOND = 0.25

/** People who are seen together more than with others. `id` stays while the world does, so that a name given to it stays too. */
export type World = { readonly id: string; readonly members: readonly string[] }
/** Somebody who holds worlds together: sits in several, or is all that connects `cutsOff` people with the rest. */
export type Bridge = { readonly person: string; readonly worlds: readonly string[]; readonly cutsOff: number }
export type Worlds = {
  /** the largest first; at least three people each */
  readonly worlds: readonly World[]
  readonly bridges: readonly Bridge[]
  /** people seen with nobody else, or only in twos */
  readonly apart: readonly string[]
  /** how many pieces have no link at all between them, worlds of three or more only */
  readonly components: number
  /** how clearly the worlds are apart: modularity, -0.5 to 1; below 0.3 the borders are arbitrary */
  readonly modularity: number
}

/**
 * The separate worlds of the people in the graph: Louvain communities (Blondel 2008), each tie weighted by ln(1 + how often
 * seen together) so that one busy pair is no world of its own; the same for the same chance. Only what the ego's own mail and calendar show: worlds may be joined
 * where the ego is not looking. `before`: the worlds of the last time; a world that keeps at least half of its members
 * (Jaccard) keeps its id.
 * @example worldsOf(graph, seeded('worlds')).worlds // [{ id: 'w_ana', members: ['ana', 'bo', 'cy'] }]
 */
export function worldsOf(graph: AcquaintanceGraph, random: Random, before: readonly World[] = []): Worlds {
  const { communities, modularity } = communitiesOf(graph, random)
  const groups = grouped(graph, communities)
  const worlds = named(
    groups.filter(members => members.length >= SMALLEST),
    graph,
    before,
  )
  const worldOf = new Map(worlds.flatMap(({ id, members }) => members.map(member => [member, id] as const)))
  return {
    worlds,
    bridges: bridgesOf(graph, worldOf),
    apart: graph.people.filter(person => !worldOf.has(person)),
    components: componentSizes(graph).filter(size => size >= SMALLEST).length,
    modularity,
  }
}

function communitiesOf(graph: AcquaintanceGraph, random: Random): { communities: number[]; modularity: number } {
  if (graph.to.length === 0) return { communities: graph.people.map((_, index) => index), modularity: 0 }
  const whole = new UndirectedGraph()
  for (const index of graph.people.keys()) whole.addNode(index)
  for (const from of graph.people.keys())
    eachNeighbour(graph, from, (to, weight) => {
      if (from < to) whole.addUndirectedEdge(from, to, { weight: Math.log1p(weight) })
    })
  let best = louvain.detailed(whole, { rng: random, getEdgeWeight: 'weight' })
  for (let again = 1; again < (whole.size <= MANY_TIES ? RESTARTS : 1); again++) {
    const other = louvain.detailed(whole, { rng: random, getEdgeWeight: 'weight' })
    if (other.modularity > best.modularity) best = other
  }
  const { communities, modularity } = best
  return { communities: graph.people.map((_, index) => communities[index] ?? index), modularity }
}

function grouped(graph: AcquaintanceGraph, communities: readonly number[]): string[][] {
  const groups = new Map<number, string[]>()
  for (const [index, person] of graph.people.entries()) {
    const group = communities[index] ?? index
    const members = groups.get(group)
    if (members === undefined) groups.set(group, [person])
    else members.push(person)
  }
  return [...groups.values()].sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
}

/** The id of the world before that is most like it; else one made from its most connected member. */
function named(groups: readonly string[][], graph: AcquaintanceGraph, before: readonly World[]): World[] {
  const degree = new Map(graph.people.map((person, index) => [person, weightOf(graph, index)]))
  const pairs = groups
    .flatMap((members, group) =>
      before.map(world => ({ group, id: world.id, likeness: jaccard(members, world.members) })),
    )
    .filter(({ likeness }) => likeness >= 0.5)
    .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
  const ids = new Map<number, string>()
  const taken = new Set<string>()
  for (const { group, id } of pairs) {
    if (ids.has(group) || taken.has(id)) continue
    ids.set(group, id)
    taken.add(id)
  }
  return groups.map((members, group) => {
    const central = members.toSorted((a, b) => (degree.get(b) ?? 0) - (degree.get(a) ?? 0) || (a < b ? -1 : 1))
    const fresh = central.map(member => `w_${member}`).find(id => !taken.has(id)) ?? `w_${group}`
    const id = ids.get(group) ?? fresh
    taken.add(id)
    return { id, members: members.toSorted() }
  })
}

function bridgesOf(graph: AcquaintanceGraph, worldOf: ReadonlyMap<string, string>): Bridge[] {
  const cut = cutPeople(graph)
  const bridges: Bridge[] = []
  for (const [index, person] of graph.people.entries()) {
    const shares = new Map<string, number>()
    eachNeighbour(graph, index, (to, weight) => {
      const world = worldOf.get(graph.people[to] ?? '')
      if (world !== undefined) shares.set(world, (shares.get(world) ?? 0) + weight)
    })
    const all = weightOf(graph, index)
    const own = worldOf.get(person)
    const worlds = [...shares].filter(([id, weight]) => id === own || weight >= SECOND * all).map(([id]) => id)
    const cutsOff = cut.get(index) ?? 0
    if (worlds.length > 1 || cutsOff > 0) bridges.push({ person, worlds: worlds.sort(), cutsOff })
  }
  return bridges.sort(
    (a, b) => b.worlds.length - a.worlds.length || b.cutsOff - a.cutsOff || (a.person < b.person ? -1 : 1),
  )
}

function weightOf(graph: AcquaintanceGraph, index: number): number {
  let sum = 0
  eachNeighbour(graph, index, (_, weight) => (sum += weight))
  return sum
}

function jaccard(a: readonly string[], b: readonly string[]): number {
  const other = new Set(b)
  const both = a.filter(member => other.has(member)).length
  return both / (a.length + b.length - both)
}

function componentSizes(graph: AcquaintanceGraph): number[] {
  const seen = new Uint8Array(graph.people.length)
  const sizes: number[] = []
  for (const root of graph.people.keys()) {
    if (seen[root] === 1) continue
    seen[root] = 1
    const waiting = [root]
    let size = 0
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      size++
      eachNeighbour(graph, node, to => {
        if (seen[to] === 0) waiting.push(to)
        seen[to] = 1
      })
    }
    sizes.push(size)
  }
  return sizes
}
