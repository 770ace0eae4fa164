import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { acquaintanceGraph } from '../../src/measures/network/acquaintance-graph.ts'
import { structuralHoles } from '../../src/measures/network/structural-holes.ts'
import type { Bar, Experiment } from '../experiment.ts'
import { atMost } from '../experiment.ts'

type Recorded = {
  size: number
  edges: [number, number, number][]
  constraint: (number | null)[]
  effectiveSize: (number | null)[]
}

/** B10: constraint and effective size against what networkx said of 100 random weighted graphs (recorded beside this file). */
export const structuralHolesAsNetworkx: Experiment = { id: 'B10', title: 'Structural holes against networkx', run }

function run(): readonly Bar[] {
  const graphs = JSON.parse(readFileSync(join(import.meta.dirname, 'networkx-graphs.json'), 'utf8')) as Recorded[]
  let worst = 0
  for (const { size, edges, constraint, effectiveSize } of graphs) {
    const people = Array.from({ length: size }, (_, index) => `${index}`)
    const pairs = edges.map(([a, b, weight]) => ({ a: `${a}`, b: `${b}`, weight }))
    const ours = structuralHoles(acquaintanceGraph(people, pairs))
    worst = Math.max(worst, apart(ours.constraint, constraint), apart(ours.effectiveSize, effectiveSize))
  }
  const says = `constraint and effective size as networkx on ${graphs.length} random graphs: largest difference`
  return [atMost('B10', says, worst, 1e-9)]
}

/** Null in the record: networkx gives no answer for that node. */
function apart(ours: Float64Array, theirs: readonly (number | null)[]): number {
  const known = theirs.flatMap((value, index) => (value === null ? [] : [Math.abs((ours[index] ?? Infinity) - value)]))
  return Math.max(0, ...known.map(difference => (Number.isNaN(difference) ? Infinity : difference)))
}
