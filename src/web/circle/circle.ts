import type { Queries } from '../api/operations.ts'
import { bandWord } from '../words/labels.ts'

export type CircleRead = Queries['network.circle']['output']
export type CircleNode = CircleRead['nodes'][number]
export type WorldRead = CircleRead['worlds'][number]

/** A world as the screen knows it: a letter and one of six tones beside each other; from the seventh on all are grey. */
export type ShownWorld = WorldRead & { readonly letter: string; readonly tone: Tone }
export type Tone = 'one' | 'two' | 'three' | 'four' | 'five' | 'six' | 'more' | 'apart'
const TONES: readonly Tone[] = ['one', 'two', 'three', 'four', 'five', 'six']

/** The circle made ready to be drawn and listed: who is where, who knows whom. */
export type Circle = {
  readonly read: CircleRead
  readonly worlds: readonly ShownWorld[]
  readonly byId: ReadonlyMap<string, CircleNode>
  readonly worldOf: ReadonlyMap<string, ShownWorld>
  readonly knows: ReadonlyMap<string, ReadonlySet<string>>
  readonly apart: readonly CircleNode[]
  readonly years: readonly [first: number, last: number]
  readonly asOf: number
}

/** Puts together what the server answered; `now` where the numbers have no day of their own. */
export function circleOf(read: CircleRead, now: number): Circle {
  const worlds = read.worlds.map((world, place) => ({
    ...world,
    letter: letterOf(place),
    tone: TONES[place] ?? 'more',
  }))
  const asOf = read.asOf ?? now
  const starts = read.nodes.flatMap(({ first }) => (first === null ? [] : [first]))
  return {
    read,
    worlds,
    byId: new Map(read.nodes.map(node => [node.id, node])),
    worldOf: new Map(worlds.flatMap(world => world.people.map(person => [person, world] as const))),
    knows: neighboursOf(read.edges),
    apart: read.nodes.filter(({ world }) => world === null),
    years: [new Date(Math.min(asOf, ...starts)).getFullYear(), new Date(asOf).getFullYear()],
    asOf,
  }
}

function neighboursOf(edges: CircleRead['edges']): ReadonlyMap<string, ReadonlySet<string>> {
  const knows = new Map<string, Set<string>>()
  const add = (from: string, to: string) => {
    const known = knows.get(from)
    if (known) known.add(to)
    else knows.set(from, new Set([to]))
  }
  for (const [a, b] of edges) {
    add(a, b)
    add(b, a)
  }
  return knows
}

/** "A" to "Z", then "AA". @example letterOf(27) // "AB" */
export function letterOf(place: number): string {
  const last = String.fromCodePoint(65 + (place % 26))
  return place < 26 ? last : letterOf(Math.floor(place / 26) - 1) + last
}

/** The name the user gave, or what most of them share, or only the letter. */
export function worldName(world: ShownWorld): string {
  if (world.name !== null) return world.name
  return `World ${world.letter}`
}

/** "Mostly Tidewater and engineering": what more than half of those of whom it is known share. */
export function mostlySays(world: WorldRead): string {
  const shared = world.mostly.map(({ value }) => value)
  return shared.length === 0 ? '' : `mostly ${shared.join(', ')}`
}

/** Who is lit with somebody: they and all whom they know. */
export function around(circle: Circle, person: string): ReadonlySet<string> {
  return new Set([person, ...(circle.knows.get(person) ?? [])])
}

/** @example bandOf(node) // "two-way" */
export function bandOf(node: CircleNode): string {
  return bandWord(node.band)
}
