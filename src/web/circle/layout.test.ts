import { describe, expect, test } from 'vitest'
import { cpuTime } from '../../../tests/made/cpu-time.ts'
import fc from 'fast-check'
import { layoutOf } from './layout.ts'
import { packed } from './pack.ts'

type Edge = readonly [string, string]

/** Worlds of the sizes given, everybody in one tied to the next three, and some on their own. */
function made(sizes: readonly number[], alone: number) {
  const worlds = sizes.map((size, world) => ({
    id: `w${world}`,
    people: Array.from({ length: size }, (_, person) => `w${world}p${person}`),
  }))
  const edges = worlds.flatMap(({ people }) =>
    people.flatMap((person, place) =>
      [1, 2, 3].flatMap((step): Edge[] => {
        const other = people[place + step]
        return other === undefined ? [] : [[person, other]]
      }),
    ),
  )
  return { worlds, edges, apart: Array.from({ length: alone }, (_, person) => `a${person}`) }
}

const Sizes = fc.array(fc.integer({ min: 3, max: 60 }), { maxLength: 8 })

describe('where everybody stands', () => {
  test('everybody has a place, inside their world or outside all of them, and inside the picture', () => {
    fc.assert(
      fc.property(Sizes, fc.integer({ min: 0, max: 80 }), fc.constantFrom(0.8, 1, 1.8), (sizes, alone, aspect) => {
        const { worlds, edges, apart } = made(sizes, alone)
        const { spots, discs, half } = layoutOf(worlds, apart, edges, aspect)
        expect(spots.size).toBe(apart.length + worlds.reduce((sum, { people }) => sum + people.length, 0))
        for (const { id, people } of worlds) {
          const disc = discs.find(one => one.id === id)!
          for (const person of people) {
            const { x, y } = spots.get(person)!
            expect(Math.hypot(x - disc.x, y - disc.y)).toBeLessThanOrEqual(disc.radius + 1e-6)
          }
        }
        for (const person of apart) {
          const { x, y } = spots.get(person)!
          for (const disc of discs) expect(Math.hypot(x - disc.x, y - disc.y)).toBeGreaterThan(disc.radius)
        }
        for (const { x, y } of spots.values()) {
          expect(Math.abs(x)).toBeLessThanOrEqual(half[0])
          expect(Math.abs(y)).toBeLessThanOrEqual(half[1])
        }
      }),
      { numRuns: 40 },
    )
  })

  test('no two worlds touch, and linked ones stand nearer', () => {
    const discs = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, place) => ({ id, radius: 60 - place * 8 }))
    const links = new Map([
      ['e f', 50],
      ['f e', 50],
    ])
    const apart = (found: ReturnType<typeof packed>, a: string, b: string): number => {
      const [one, other] = [found.find(({ id }) => id === a)!, found.find(({ id }) => id === b)!]
      return Math.hypot(one.x - other.x, one.y - other.y) - one.radius - other.radius
    }
    const found = packed(discs, links, 1)
    for (const { id: a } of discs)
      for (const { id: b } of discs) if (a < b) expect(apart(found, a, b)).toBeGreaterThan(30)
    expect(apart(found, 'e', 'f')).toBeLessThanOrEqual(apart(packed(discs, new Map(), 1), 'e', 'f'))
  })

  test('the same people stand at the same places, and six hundred are placed before anybody would notice', () => {
    const { worlds, edges, apart } = made([220, 110, 60, 30, 10, 10], 160)
    const first = layoutOf(worlds, apart, edges, 1.8)
    const tries = [1, 2, 3].map(() => {
      const begin = cpuTime()
      layoutOf(worlds, apart, edges, 1.8)
      return cpuTime() - begin
    })
    expect(Math.min(...tries)).toBeLessThan(300)
    expect([...layoutOf(worlds, apart, edges, 1.8).spots]).toEqual([...first.spots])
  })

  test('nobody stands on top of another', () => {
    const { worlds, edges } = made([40], 0)
    const spots = [...layoutOf(worlds, [], edges, 1).spots.values()]
    for (const [place, a] of spots.entries())
      for (const b of spots.slice(place + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(6)
  })
})
