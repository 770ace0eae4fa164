import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { acquaintanceGraph, eachNeighbour } from './acquaintance-graph.ts'

const neighbours = (graph: ReturnType<typeof acquaintanceGraph>, index: number) => {
  const found: [string, number][] = []
  eachNeighbour(graph, index, (to, weight) => found.push([graph.people[to] ?? '', weight]))
  return found
}

test('each pair is seen from both sides', () => {
  const graph = acquaintanceGraph(['ana', 'bo', 'cy'], [{ a: 'cy', b: 'ana', weight: 2 }])
  expect(neighbours(graph, 0)).toEqual([['cy', 2]])
  expect(neighbours(graph, 1)).toEqual([])
  expect(neighbours(graph, 2)).toEqual([['ana', 2]])
})

test('repeated pairs add up, whichever way they are named', () => {
  const graph = acquaintanceGraph(
    ['ana', 'bo'],
    [
      { a: 'ana', b: 'bo', weight: 1 },
      { a: 'bo', b: 'ana', weight: 0.5 },
    ],
  )
  expect(neighbours(graph, 0)).toEqual([['bo', 1.5]])
})

test('strangers, oneself and empty weights are left out', () => {
  const pairs = [
    { a: 'ana', b: 'ana', weight: 1 },
    { a: 'ana', b: 'zoe', weight: 1 },
    { a: 'ana', b: 'bo', weight: 0 },
  ]
  expect(acquaintanceGraph(['ana', 'bo'], pairs).to).toHaveLength(0)
})

test('the graph is symmetric, in rising order, and holds all the weight twice', () => {
  const edge = fc.record({ a: fc.nat(6), b: fc.nat(6), weight: fc.integer({ min: 1, max: 5 }) })
  fc.assert(
    fc.property(fc.array(edge, { maxLength: 30 }), edges => {
      const people = Array.from({ length: 7 }, (_, index) => `${index}`)
      const pairs = edges.filter(({ a, b }) => a !== b).map(({ a, b, weight }) => ({ a: `${a}`, b: `${b}`, weight }))
      const graph = acquaintanceGraph(people, pairs)
      const total = pairs.reduce((sum, { weight }) => sum + weight, 0)
      expect(graph.weight.reduce((sum, weight) => sum + weight, 0)).toBe(2 * total)
      for (const [index, person] of people.entries()) {
        const near = neighbours(graph, index)
        expect(near.map(([to]) => to)).toEqual(near.map(([to]) => to).toSorted())
        for (const [to, weight] of near) expect(neighbours(graph, Number(to))).toContainEqual([person, weight])
      }
    }),
  )
})
