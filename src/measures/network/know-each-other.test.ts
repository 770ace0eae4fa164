import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isKnown } from '../../model/measured.ts'
import { acquaintanceGraph } from './acquaintance-graph.ts'
import { knowEachOther } from './know-each-other.ts'

const people = Array.from({ length: 8 }, (_, index) => `p${index}`)
const graphOf = (edges: readonly (readonly [number, number])[]) =>
  acquaintanceGraph(
    people,
    edges.map(([a, b]) => ({ a: `p${a}`, b: `p${b}`, weight: 1 })),
  )

describe('at least so many pairs know each other', () => {
  test('is a lower bound: three quarters of the share seen, up to all', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 30 }), edges => {
        const distinct = new Set(edges.filter(([a, b]) => a !== b).map(([a, b]) => [a, b].sort().join()))
        const measured = knowEachOther(graphOf(edges), 5)
        if (!isKnown(measured)) throw new Error('eight people and five gatherings are enough')
        expect(measured.value).toBeCloseTo(distinct.size / 28, 12)
        expect(measured.low).toBeCloseTo(measured.value * 0.75, 12)
        expect(measured.high).toBe(1)
      }),
    )
  })

  test('says how many pairs, how many gatherings, and what is not seen', () => {
    const measured = knowEachOther(graphOf([[0, 1]]), 12)
    if (!isKnown(measured)) throw new Error('known')
    expect(measured.n).toBe(28)
    expect(measured.because[0]).toEqual({
      text: '1 of 28 pairs were seen together, and three in four of them count',
      evidence: { n: 12 },
    })
    expect(measured.because.at(-1)?.text).toContain('not seen')
  })

  test('is unknown without anything that could show two people together', () => {
    const measured = knowEachOther(graphOf([]), 0)
    expect(measured).toHaveProperty('unknown')
    expect(JSON.stringify(measured)).toContain('calendar')
  })
})
