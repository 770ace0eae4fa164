import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seeded } from '../../stats/random.ts'
import { acquaintanceGraph } from './acquaintance-graph.ts'
import type { Acquaintance } from './acquaintance-graph.ts'
import { worldsOf } from './worlds.ts'

const pair = (a: string, b: string, weight = 1): Acquaintance => ({ a, b, weight })
const clique = (members: readonly string[]): Acquaintance[] =>
  members.flatMap((a, index) => members.slice(index + 1).map(b => pair(a, b)))

const CHOIR = ['ada', 'ben', 'cleo', 'dov']
const WORK = ['eve', 'finn', 'gus', 'hana', 'ida']
const people = [...CHOIR, ...WORK, 'jon', 'kim', 'lou']
/** ida sings too; jon and kim were seen only as a pair, lou with nobody */
const life = acquaintanceGraph(people, [
  ...clique(CHOIR),
  ...clique(WORK),
  pair('ida', 'ada'),
  pair('ida', 'ben'),
  pair('jon', 'kim'),
])

describe('worlds', () => {
  test('are the groups seen together; twos and ones stand apart', () => {
    const { worlds, apart, components, modularity } = worldsOf(life, seeded(1))
    expect(worlds.map(world => world.members)).toEqual([WORK, CHOIR])
    expect(apart).toEqual(['jon', 'kim', 'lou'])
    expect(components).toBe(1)
    expect(modularity).toBeGreaterThan(0.3)
  })

  test('are bridged by those who sit in two, and who alone connects them', () => {
    const { bridges, worlds } = worldsOf(life, seeded(1))
    expect(bridges[0]).toEqual({ person: 'ida', worlds: worlds.map(world => world.id).sort(), cutsOff: 4 })
  })

  test('are the same with the same chance', () => {
    expect(worldsOf(life, seeded(7))).toEqual(worldsOf(life, seeded(7)))
  })

  test('keep their id when people join and leave', () => {
    const before = worldsOf(life, seeded(1)).worlds
    const later = acquaintanceGraph(
      ['mo', ...people.filter(person => person !== 'ada')],
      [...clique(['ben', 'cleo', 'dov', 'mo']), ...clique(WORK), pair('mo', 'cleo', 5)],
    )
    const now = worldsOf(later, seeded(2), before).worlds
    const idOf = (member: string, worlds: typeof now) => worlds.find(world => world.members.includes(member))?.id
    expect(idOf('ben', now)).toBe(idOf('ben', before))
    expect(idOf('eve', now)).toBe(idOf('eve', before))
  })

  test('an empty graph has none', () => {
    expect(worldsOf(acquaintanceGraph([], []), seeded(1))).toMatchObject({ worlds: [], bridges: [], apart: [] })
    expect(worldsOf(acquaintanceGraph(['a', 'b'], []), seeded(1)).apart).toEqual(['a', 'b'])
  })

  test('everybody is in one world or apart, and ids are unique', () => {
    const edges = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 40 })
    fc.assert(
      fc.property(edges, list => {
        const names = Array.from({ length: 12 }, (_, index) => `p${index}`)
        const graph = acquaintanceGraph(
          names,
          list.map(([a, b]) => pair(`p${a}`, `p${b}`)),
        )
        const { worlds, apart } = worldsOf(graph, seeded(3))
        expect([...worlds.flatMap(world => world.members), ...apart].sort()).toEqual(names.toSorted())
        expect(new Set(worlds.map(world => world.id)).size).toBe(worlds.length)
      }),
    )
  })

  test('planted groups are found again', () => {
    const random = seeded('planted')
    const names = Array.from({ length: 60 }, (_, index) => `p${String(index).padStart(2, '0')}`)
    const pairs = names.flatMap((a, i) =>
      names.slice(i + 1).flatMap((b, step) => {
        const together = Math.floor(i / 15) === Math.floor((i + 1 + step) / 15)
        return random() < (together ? 0.5 : 0.02) ? [pair(a, b)] : []
      }),
    )
    const { worlds, modularity } = worldsOf(acquaintanceGraph(names, pairs), seeded(1))
    const groupOf = (member: string) => Math.floor(Number(member.slice(1)) / 15)
    const strays = worlds.flatMap(({ members }) =>
      members.filter(member => groupOf(member) !== groupOf(members[7] ?? '')),
    )
    expect(worlds).toHaveLength(4)
    expect(strays.length).toBeLessThanOrEqual(2)
    expect(modularity).toBeGreaterThan(0.5)
  })

  test('one pair that meets all the time is no world of its own', () => {
    const busy = acquaintanceGraph(CHOIR, [...clique(CHOIR), pair('ada', 'ben', 6)])
    expect(worldsOf(busy, seeded(1)).worlds.map(world => world.members)).toEqual([CHOIR])
  })

  test('pieces without any link are told apart from worlds that are linked', () => {
    const two = acquaintanceGraph([...CHOIR, ...WORK], [...clique(CHOIR), ...clique(WORK)])
    expect(worldsOf(two, seeded(1))).toMatchObject({ components: 2, bridges: [] })
  })
})
