import type { Disc } from './pack.ts'

/** A place in the picture. */
export type Spot = { readonly x: number; readonly y: number }

const STEPS = 50
const GOLDEN = Math.PI * (3 - Math.sqrt(5))

/**
 * Settles the people of one world inside its disc: the best connected in the middle, who is seen together side by side,
 * nobody on top of another. A few steps of springs from a fixed beginning, so that it is quick and always the same.
 */
export function settled(
  people: readonly string[],
  edges: readonly (readonly [string, string])[],
  disc: Disc,
): ReadonlyMap<string, Spot> {
  const at = new Map(people.map((person, place) => [person, place]))
  const pairs = edges.flatMap(([a, b]) => {
    const [from, to] = [at.get(a), at.get(b)]
    return from === undefined || to === undefined ? [] : [[from, to] as const]
  })
  const ties = new Float64Array(people.length)
  for (const [from, to] of pairs) {
    ties[from] = (ties[from] ?? 0) + 1
    ties[to] = (ties[to] ?? 0) + 1
  }
  const [xs, ys] = spiral(ties, disc.radius)
  for (let step = 0; step < STEPS; step++) {
    const cool = 1 - step / STEPS
    pull(xs, ys, pairs, ties, 0.35 * cool)
    push(xs, ys, (disc.radius / Math.sqrt(people.length + 1)) * 1.75)
    keepInside(xs, ys, disc.radius)
  }
  return new Map(
    people.map((person, place) => [person, { x: disc.x + (xs[place] ?? 0), y: disc.y + (ys[place] ?? 0) }]),
  )
}

/** The beginning: a sunflower, the best connected first. */
function spiral(ties: Float64Array, radius: number): readonly [Float64Array, Float64Array] {
  const [xs, ys] = [new Float64Array(ties.length), new Float64Array(ties.length)]
  const order = [...ties.keys()].sort((a, b) => (ties[b] ?? 0) - (ties[a] ?? 0) || a - b)
  for (const [rank, place] of order.entries()) {
    const away = radius * 0.92 * Math.sqrt((rank + 0.5) / ties.length)
    xs[place] = Math.cos(rank * GOLDEN) * away
    ys[place] = Math.sin(rank * GOLDEN) * away
  }
  return [xs, ys]
}

/** Who is seen together draws nearer; a person with many ties is drawn by each of them less. */
function pull(
  xs: Float64Array,
  ys: Float64Array,
  pairs: readonly (readonly [number, number])[],
  ties: Float64Array,
  strength: number,
): void {
  for (const [a, b] of pairs) {
    const dx = ((xs[b] ?? 0) - (xs[a] ?? 0)) * strength
    const dy = ((ys[b] ?? 0) - (ys[a] ?? 0)) * strength
    const [byA, byB] = [1 / Math.max(1, ties[a] ?? 1), 1 / Math.max(1, ties[b] ?? 1)]
    xs[a] = (xs[a] ?? 0) + dx * byA
    ys[a] = (ys[a] ?? 0) + dy * byA
    xs[b] = (xs[b] ?? 0) - dx * byB
    ys[b] = (ys[b] ?? 0) - dy * byB
  }
}

/** Two who stand nearer than `room` step apart. */
function push(xs: Float64Array, ys: Float64Array, room: number): void {
  for (let a = 0; a < xs.length; a++)
    for (let b = a + 1; b < xs.length; b++) {
      const dx = (xs[b] ?? 0) - (xs[a] ?? 0)
      const dy = (ys[b] ?? 0) - (ys[a] ?? 0)
      const apart = Math.hypot(dx, dy) || 1e-3
      if (apart >= room) continue
      const step = ((room - apart) / apart) * 0.5
      xs[a] = (xs[a] ?? 0) - dx * step
      ys[a] = (ys[a] ?? 0) - dy * step
      xs[b] = (xs[b] ?? 0) + dx * step
      ys[b] = (ys[b] ?? 0) + dy * step
    }
}

function keepInside(xs: Float64Array, ys: Float64Array, radius: number): void {
  for (let place = 0; place < xs.length; place++) {
    const away = Math.hypot(xs[place] ?? 0, ys[place] ?? 0)
    if (away <= radius) continue
    xs[place] = ((xs[place] ?? 0) / away) * radius
    ys[place] = ((ys[place] ?? 0) / away) * radius
  }
}
