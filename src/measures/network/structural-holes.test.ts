import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cpuTime } from '../../../tests/made/cpu-time.ts'
import { seeded } from '../../stats/random.ts'
import { acquaintanceGraph } from './acquaintance-graph.ts'
import type { Acquaintance } from './acquaintance-graph.ts'
import { structuralHoles } from './structural-holes.ts'

const pair = (a: string, b: string, weight = 1): Acquaintance => ({ a, b, weight })

/** Burt's formulas with plain matrices and every sum written out. */
function byMatrix(size: number, pairs: readonly Acquaintance[]) {
  const a = Array.from({ length: size }, () => Array<number>(size).fill(0))
  for (const { a: i, b: j, weight } of pairs) {
    a[+i]![+j]! += weight
    a[+j]![+i]! += weight
  }
  const range = [...a.keys()]
  const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0)
  const p = a.map(row => row.map(value => value / sum(row)))
  const m = a.map(row => row.map(value => value / Math.max(...row)))
  return range.map(i => {
    const others = range.filter(j => a[i]![j]! > 0)
    const redundancy = (j: number) =>
      sum(range.filter(q => q !== i && q !== j && a[i]![q]! > 0).map(q => p[i]![q]! * m[j]![q]!))
    const detour = (j: number) =>
      sum(range.filter(q => q !== i && q !== j && a[i]![q]! > 0).map(q => p[i]![q]! * p[q]![j]!))
    return {
      size: others.length === 0 ? Number.NaN : sum(others.map(j => 1 - redundancy(j))),
      constraint: others.length === 0 ? Number.NaN : sum(others.map(j => (p[i]![j]! + detour(j)) ** 2)),
    }
  })
}

test('golden: an ego with four alters, of whom 1-2 and 2-3 know each other', () => {
  const pairs = [pair('e', '1'), pair('e', '2'), pair('e', '3'), pair('e', '4'), pair('1', '2'), pair('2', '3')]
  const { constraint, effectiveSize, efficiency } = structuralHoles(acquaintanceGraph(['e', '1', '2', '3', '4'], pairs))
  expect(constraint[0]).toBeCloseTo(0.5347222222222222, 12)
  expect(effectiveSize[0]).toBeCloseTo(3, 12)
  expect(efficiency[0]).toBeCloseTo(0.75, 12)
})

test('equals the matrix formulas on random weighted graphs to 1e-9', () => {
  const edge = fc.tuple(fc.nat(8), fc.nat(8), fc.integer({ min: 1, max: 9 }))
  fc.assert(
    fc.property(fc.array(edge, { maxLength: 30 }), edges => {
      const people = Array.from({ length: 9 }, (_, index) => `${index}`)
      const pairs = edges.filter(([a, b]) => a !== b).map(([a, b, weight]) => pair(`${a}`, `${b}`, weight))
      const { constraint, effectiveSize } = structuralHoles(acquaintanceGraph(people, pairs))
      for (const [index, expected] of byMatrix(9, pairs).entries()) {
        if (Number.isNaN(expected.size)) expect(constraint[index]).toBeNaN()
        else {
          expect(Math.abs(constraint[index]! - expected.constraint)).toBeLessThan(1e-9)
          expect(Math.abs(effectiveSize[index]! - expected.size)).toBeLessThan(1e-9)
        }
      }
    }),
  )
})

describe('the shape of it', () => {
  test('a star has no constraint beyond its number, a clique has much', () => {
    const people = ['e', 'a', 'b', 'c', 'd']
    const star = people.slice(1).map(other => pair('e', other))
    const clique = people.flatMap((one, index) => people.slice(index + 1).map(other => pair(one, other)))
    const open = structuralHoles(acquaintanceGraph(people, star))
    const closed = structuralHoles(acquaintanceGraph(people, clique))
    expect(open.constraint[0]).toBeCloseTo(0.25, 12)
    expect(open.effectiveSize[0]).toBe(4)
    expect(closed.constraint[0]).toBeGreaterThan(0.7)
    expect(closed.effectiveSize[0]).toBeCloseTo(1, 12)
  })

  test('the scale of the weights does not matter', () => {
    const graph = (factor: number) =>
      acquaintanceGraph(
        ['a', 'b', 'c'],
        [pair('a', 'b', 2 * factor), pair('b', 'c', factor), pair('a', 'c', 5 * factor)],
      )
    expect(structuralHoles(graph(7)).constraint[0]).toBeCloseTo(structuralHoles(graph(1)).constraint[0]!, 12)
  })

  test('10,000 nodes with 100,000 ties take under two seconds', () => {
    const random = seeded('large')
    const people = Array.from({ length: 10_000 }, (_, index) => `${index}`)
    const draw = () => `${Math.floor(random() * 10_000)}`
    const graph = acquaintanceGraph(
      people,
      Array.from({ length: 100_000 }, () => pair(draw(), draw())),
    )
    const started = cpuTime()
    const { constraint } = structuralHoles(graph)
    expect(cpuTime() - started).toBeLessThan(2000)
    expect(constraint.every(value => value > 0 || Number.isNaN(value))).toBe(true)
  })
})

test('the graph leaves out strangers, oneself and empty weights, and adds what is repeated', () => {
  const graph = acquaintanceGraph(
    ['a', 'b', 'c'],
    [pair('a', 'b'), pair('b', 'a', 2), pair('a', 'a'), pair('a', 'z'), pair('b', 'c', 0)],
  )
  expect([...graph.first]).toEqual([0, 1, 2, 2])
  expect([...graph.weight]).toEqual([3, 3])
})
