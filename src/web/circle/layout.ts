import { packed } from './pack.ts'
import type { Disc } from './pack.ts'
import { settled } from './settle.ts'
import type { Spot } from './settle.ts'

export type Layout = {
  readonly spots: ReadonlyMap<string, Spot>
  readonly discs: readonly Disc[]
  /** half the width and height of all there is; the middle is (0, 0) */
  readonly half: readonly [width: number, height: number]
}
type Group = { readonly id: string; readonly people: readonly string[] }

/** room for one person: the radius of a world is this times the root of its people */
const ROOM = 16
const APART = 20

/**
 * Where everybody stands: each world a disc of its own, worlds that know each other side by side, those seen with nobody
 * around them all. The same for the same people; `aspect` is the width of the picture through its height.
 * @example layoutOf([{ id: 'w', people: ['a', 'b', 'c'] }], ['d'], [['a', 'b']], 1.5).spots.get('d')
 */
export function layoutOf(
  worlds: readonly Group[],
  apart: readonly string[],
  edges: readonly (readonly [string, string])[],
  aspect: number,
): Layout {
  const worldOf = new Map(worlds.flatMap(({ id, people }) => people.map(person => [person, id] as const)))
  const discs = packed(
    worlds.map(({ id, people }) => ({ id, radius: ROOM * Math.sqrt(people.length) + ROOM / 2 })),
    linksBetween(edges, worldOf),
    aspect,
  )
  const spots = new Map<string, Spot>()
  for (const { id, people } of worlds) {
    const disc = discs.find(one => one.id === id)
    if (disc) for (const [person, spot] of settled(people, edges, disc)) spots.set(person, spot)
  }
  const inner = Math.max(
    0,
    ...discs.map(({ x, y, radius }) => Math.hypot(x / aspect, y) + radius / Math.min(1, aspect)),
  )
  const outer = ring(apart, inner + APART, aspect, spots)
  return { spots, discs, half: [outer * aspect + APART, outer + APART] }
}

/** Puts people on rings around the middle, one after the other; gives the radius of the last ring. */
function ring(people: readonly string[], from: number, aspect: number, spots: Map<string, Spot>): number {
  let radius = from
  for (let next = 0; next < people.length; radius += APART) {
    const length = Math.PI * radius * (1 + aspect)
    const here = people.slice(next, next + Math.max(8, Math.floor(length / APART)))
    for (const [place, person] of here.entries()) {
      const angle = (place / here.length) * 2 * Math.PI - Math.PI / 2
      spots.set(person, { x: Math.cos(angle) * radius * aspect, y: Math.sin(angle) * radius })
    }
    next += here.length
  }
  return radius
}

function linksBetween(
  edges: readonly (readonly [string, string])[],
  worldOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, number> {
  const links = new Map<string, number>()
  for (const [a, b] of edges) {
    const [from, to] = [worldOf.get(a), worldOf.get(b)]
    if (from === undefined || to === undefined || from === to) continue
    for (const pair of [`${from} ${to}`, `${to} ${from}`]) links.set(pair, (links.get(pair) ?? 0) + 1)
  }
  return links
}
