import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { acquaintanceGraph } from '../src/measures/network/acquaintance-graph.ts'
import type { Acquaintance } from '../src/measures/network/acquaintance-graph.ts'
import { structuralHoles } from '../src/measures/network/structural-holes.ts'
import { seeded } from '../src/stats/random.ts'
import { run } from './child.ts'
import { ratioRow } from './row.ts'
import type { Row } from './row.ts'

const PEER = new URL('graph-peer.py', import.meta.url).pathname
const NODES = 10_000
const EACH = 10

/**
 * Effective size, efficiency and constraint of every node of a made network of 10,000 people, against igraph (Debian's
 * python3-igraph), which gives constraint and degree; graph building counts on both sides. The mean constraint must agree.
 */
export async function benchGraph(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-graph-'))
  try {
    const pairs = madePairs()
    const path = join(folder, 'pairs.txt')
    await writeFile(path, pairs.map(({ a, b, weight }) => `${a.slice(1)} ${b.slice(1)} ${weight}`).join('\n'))
    const people = Array.from({ length: NODES }, (_, i) => `p${i}`)
    const ours: number[] = []
    const theirs: number[] = []
    for (let i = 0; i < 3; i++) {
      const from = performance.now()
      const { constraint } = structuralHoles(acquaintanceGraph(people, pairs))
      ours.push((performance.now() - from) / 1000)
      const ran = await run('/usr/bin/python3', [PEER, path, String(NODES)])
      if (ran.code !== 0) throw new Error('igraph is missing: install python3-igraph')
      const [seconds = 0, mean = 0] = ran.out.split(' ').map(Number)
      theirs.push(seconds)
      const own = constraint.reduce((sum, one) => sum + one, 0) / NODES
      if (Math.abs(own - mean) > 1e-9) throw new Error(`constraint differs: ${own} here, ${mean} by igraph`)
    }
    const says = `effective size and constraint of ${NODES} people and ${pairs.length} pairs`
    const peer = { says: "igraph's graph and constraint", value: Math.min(...theirs) }
    return [ratioRow('graph-holes', says, Math.min(...ours), 's', peer, 2)]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Ten acquaintances a person, most of them near by in a ring, so that there are triangles as in real networks; no pair twice. */
function madePairs(): Acquaintance[] {
  const random = seeded('graph')
  const pairs = new Map<string, Acquaintance>()
  for (let i = 0; i < NODES; i++)
    for (let n = 0; n < EACH; n++) {
      const step = random() < 0.8 ? 1 + Math.floor(random() * 30) : Math.floor(random() * NODES)
      const [a, b] = [i, (i + step) % NODES].sort((x, y) => x - y)
      if (a !== b) pairs.set(`${a} ${b}`, { a: `p${a}`, b: `p${b}`, weight: 1 + Math.floor(random() * 9) })
    }
  return [...pairs.values()]
}
