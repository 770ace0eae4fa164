import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { acquaintanceGraph } from './acquaintance-graph.ts'
import type { Acquaintance } from './acquaintance-graph.ts'
import { cutPeople } from './cut-people.ts'

const pair = (a: string, b: string, weight = 1): Acquaintance => ({ a, b, weight })
type Edge = readonly [number, number]

/** Sizes of what hangs together among the people left, the largest first. */
function partsOf(people: readonly number[], edges: readonly Edge[]): number[] {
  const left = new Set(people)
  const sizes: number[] = []
  for (const root of people) {
    if (!left.delete(root)) continue
    const group = [root]
    for (const member of group)
      for (const [a, b] of edges)
        for (const other of [a === member ? b : -1, b === member ? a : -1]) if (left.delete(other)) group.push(other)
    sizes.push(group.length)
  }
  return sizes.sort((a, b) => b - a)
}

/** Takes each person out of their component and looks at what is still connected. */
function byRemoval(size: number, edges: readonly Edge[]): [number, number][] {
  const found: [number, number][] = []
  for (let node = 0; node < size; node++) {
    const component = new Set([node])
    for (const member of component)
      for (const [a, b] of edges) {
        if (a === member) component.add(b)
        if (b === member) component.add(a)
      }
    const parts = partsOf(
      [...component].filter(other => other !== node),
      edges,
    )
    if (parts.length > 1) found.push([node, component.size - 1 - (parts[0] ?? 0)])
  }
  return found
}

describe('people whose removal parts the rest', () => {
  test('the middle of a chain, the knot of two triangles, nobody in a ring', () => {
    const chain = acquaintanceGraph(['a', 'b', 'c'], [pair('a', 'b'), pair('b', 'c')])
    expect([...cutPeople(chain)]).toEqual([[1, 1]])
    const knot = [pair('a', 'b'), pair('b', 'k'), pair('a', 'k'), pair('k', 'c'), pair('c', 'd'), pair('d', 'k')]
    expect([...cutPeople(acquaintanceGraph(['a', 'b', 'c', 'd', 'k'], knot))]).toEqual([[4, 2]])
    const ring = acquaintanceGraph(['a', 'b', 'c'], [pair('a', 'b'), pair('b', 'c'), pair('c', 'a')])
    expect(cutPeople(ring).size).toBe(0)
  })

  test('are those that taking each out in turn finds', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 16 }), list => {
        const edges = list.filter(([a, b]) => a !== b)
        const people = Array.from({ length: 9 }, (_, index) => `${index}`)
        const graph = acquaintanceGraph(
          people,
          edges.map(([a, b]) => pair(`${a}`, `${b}`)),
        )
        expect([...cutPeople(graph)].sort((a, b) => a[0] - b[0])).toEqual(byRemoval(9, edges))
      }),
      { numRuns: 300 },
    )
  })

  test('a chain of 10,000 needs no deep stack', () => {
    const chain = Array.from({ length: 10_000 }, (_, index) => `${index}`)
    const graph = acquaintanceGraph(
      chain,
      chain.slice(1).map((person, index) => pair(`${index}`, person)),
    )
    const cut = cutPeople(graph)
    expect(cut.size).toBe(9_998)
    expect(cut.get(1)).toBe(1)
    expect(cut.get(5_000)).toBe(4_999)
  })

  test('an empty graph has none', () => {
    expect(cutPeople(acquaintanceGraph([], [])).size).toBe(0)
    expect(cutPeople(acquaintanceGraph(['a', 'b'], [])).size).toBe(0)
  })
})
