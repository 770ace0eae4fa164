import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chaoJost1, coverage, millerMadow1, plugIn1, plugIn2, simpson2, unseenCategories } from './hill-numbers.ts'

const GOLDEN = [10, 6, 4, 2, 1, 1, 1]
const some = fc
  .array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 15 })
  .filter(list => list.some(x => x > 0))

/** The formula as printed, with plain sums: good for small n only. */
function chaoJostAsPrinted(counts: readonly number[]): number {
  const n = counts.reduce((sum, x) => sum + x, 0)
  const f1 = counts.filter(x => x === 1).length
  const f2 = counts.filter(x => x === 2).length
  let entropy = 0
  for (const x of counts.filter(x => x > 0)) for (let k = x; k < n; k++) entropy += x / n / k
  const a = f2 > 0 ? (2 * f2) / ((n - 1) * f1 + 2 * f2) : f1 > 0 ? 2 / ((n - 1) * (f1 - 1) + 2) : 1
  if (f1 > 0 && a < 1) for (let j = 1; j < 200_000; j++) entropy += ((f1 / n) * (1 - a) ** j) / (n - 1 + j)
  return Math.exp(entropy)
}

describe('golden values', () => {
  test.each([
    ['plug-in 1D', plugIn1(GOLDEN), 4.906498950830755],
    ['plug-in 2D', plugIn2(GOLDEN), 3.930817610062893],
    ['Miller-Madow', millerMadow1(GOLDEN), 5.532062119339186],
    ['Chao-Jost', chaoJost1(GOLDEN), 6.137903221366375],
    ['unbiased Simpson', simpson2(GOLDEN), 4.477611940298507],
    ['coverage', coverage(GOLDEN), 0.8832432432432432],
  ])('%s to 1e-9', (_, value, expected) => expect(Math.abs((value ?? 0) - expected)).toBeLessThan(1e-9))

  test('and by arithmetic of its own', () => {
    expect(plugIn2(GOLDEN)).toBeCloseTo(625 / 159, 12)
    expect(simpson2(GOLDEN)).toBeCloseTo(600 / 134, 12)
    expect(coverage(GOLDEN)).toBeCloseTo(1 - (3 / 25) * (72 / 74), 12)
    expect(chaoJost1(GOLDEN)).toBeCloseTo(chaoJostAsPrinted(GOLDEN), 11)
  })
})

describe('properties', () => {
  test('Chao-Jost is the printed formula', () => {
    fc.assert(
      fc.property(some, counts => {
        expect(Math.abs(chaoJost1(counts) / chaoJostAsPrinted(counts) - 1)).toBeLessThan(1e-9)
      }),
      { numRuns: 60 },
    )
  })

  test('corrections raise, order 2 is at most order 1, coverage is a share', () => {
    fc.assert(
      fc.property(some, counts => {
        const observed = counts.filter(x => x > 0).length
        expect(plugIn1(counts)).toBeLessThanOrEqual(observed + 1e-9)
        expect(plugIn2(counts)).toBeLessThanOrEqual(plugIn1(counts) + 1e-9)
        expect(millerMadow1(counts)).toBeGreaterThanOrEqual(plugIn1(counts) - 1e-9)
        expect(chaoJost1(counts)).toBeGreaterThanOrEqual(plugIn1(counts) - 1e-9)
        expect(coverage(counts)).toBeGreaterThanOrEqual(0)
        expect(coverage(counts)).toBeLessThanOrEqual(1)
        expect(unseenCategories(counts)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('doubling every category doubles the effective number (replication principle)', () => {
    fc.assert(
      fc.property(some, counts => {
        expect(plugIn1([...counts, ...counts])).toBeCloseTo(2 * plugIn1(counts), 9)
        expect(plugIn2([...counts, ...counts])).toBeCloseTo(2 * plugIn2(counts), 9)
      }),
    )
  })

  test('order and empty categories do not matter', () => {
    expect(chaoJost1([1, 0, 3, 1, 8])).toBeCloseTo(chaoJost1([8, 3, 1, 1]), 12)
  })
})

test('large samples stay exact: a million draws with singletons', () => {
  const counts = [600_000, 399_000, 900, 50, 40, 2, 2, 2, 1, 1, 1, 1]
  const value = chaoJost1(counts)
  expect(value).toBeGreaterThan(plugIn1(counts))
  expect(value / plugIn1(counts) - 1).toBeLessThan(1e-3)
  expect(chaoJost1([5_000_000])).toBeCloseTo(1, 12)
})

test('at 20,000 draws it is still the printed formula', () => {
  const counts = [9_000, 6_000, 3_000, 1_900, 60, 30, 3, 2, 2, 1, 1, 1]
  expect(Math.abs(chaoJost1(counts) / chaoJostAsPrinted(counts) - 1)).toBeLessThan(1e-9)
})

test('edges: nothing, one draw, all different', () => {
  expect([plugIn1([]), plugIn2([]), millerMadow1([]), chaoJost1([]), coverage([])]).toEqual([0, 0, 0, 0, 0])
  expect(simpson2([1, 1, 1])).toBeNull()
  expect(chaoJost1([1])).toBeCloseTo(1, 12)
  expect(coverage([1, 1, 1, 1])).toBeLessThan(0.2)
})
