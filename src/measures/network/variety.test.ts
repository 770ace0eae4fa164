import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isKnown } from '../../model/measured.ts'
import { varietyBy } from './variety.ts'
import type { Varied } from './variety.ts'

const person = (category: string | null, over: Partial<Varied> = {}): Varied => ({
  category,
  attention: 1,
  inCircle: true,
  linked: true,
  ...over,
})
const many = (n: number, category: string | null, over: Partial<Varied> = {}): Varied[] =>
  Array.from({ length: n }, () => person(category, over))

describe('variety', () => {
  test('two equally common kinds are two, in the circle as in the list', () => {
    const { circle, linked } = varietyBy('function', [...many(40, 'law'), ...many(40, 'sales')], null)
    expect(isKnown(circle.effective) && circle.effective.value).toBeCloseTo(2, 1)
    expect(isKnown(linked.effective) && linked.effective.value).toBeCloseTo(2, 9)
  })

  test('as many of the own kind as available is 0, all of it is 1', () => {
    const pool = [...many(20, 'law', { inCircle: false }), ...many(20, 'sales', { inCircle: false })]
    const even = varietyBy('function', [...pool, ...many(20, 'law'), ...many(20, 'sales')], 'law').alike
    const all = varietyBy('function', [...pool, ...many(40, 'law')], 'law').alike
    expect(even && isKnown(even.heads) && even.heads.value).toBeCloseTo(0, 9)
    expect(all && isKnown(all.heads) && all.heads.value).toBe(1)
    expect(even && isKnown(even.heads) && even.heads.low < 0 && even.heads.high > 0).toBe(true)
  })

  test('one heavy tie moves attention and widens its range, not the heads', () => {
    const pool = [...many(30, 'law', { inCircle: false }), ...many(30, 'sales', { inCircle: false })]
    const ties = [person('law', { attention: 100 }), ...many(19, 'sales')]
    const alike = varietyBy('function', [...pool, ...ties], 'law').alike
    expect(alike && isKnown(alike.heads) && alike.heads.value).toBeLessThan(-0.8)
    expect(alike && isKnown(alike.attention) && alike.attention.value).toBeGreaterThan(0.6)
    expect(alike && isKnown(alike.attention) && alike.attention.high - alike.attention.low).toBeGreaterThan(0.7)
  })

  test('without a pool, or without a category of one’s own, nothing is said of being alike', () => {
    expect(varietyBy('industry', many(40, 'law'), 'law').alike).toBeNull()
    expect(varietyBy('industry', many(40, 'law', { inCircle: false }), null).alike).toBeNull()
  })

  test('unknown where few have a category, never zero', () => {
    const { circle, linked } = varietyBy('place', [...many(5, 'Oslo'), ...many(95, null)], 'Oslo')
    expect(isKnown(circle.effective)).toBe(false)
    expect(isKnown(linked.effective)).toBe(false)
    expect(linked.classified).toBeCloseTo(0.05, 9)
  })

  test('shares of each column add up to one, whatever the people', () => {
    const any = fc.record({
      category: fc.option(fc.constantFrom('a', 'b', 'c')),
      attention: fc.nat(50),
      inCircle: fc.boolean(),
      linked: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 200 }), people => {
        const { rows, circle, linked } = varietyBy('since', people, 'a')
        const sum = (pick: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + pick(row), 0)
        if (circle.rows.length > 0) expect(sum(row => row.circle)).toBeCloseTo(1, 9)
        if (linked.rows.length > 0) expect(sum(row => row.linked)).toBeCloseTo(1, 9)
        expect(sum(row => row.attention) < 1 + 1e-9).toBe(true)
      }),
    )
  })
})
