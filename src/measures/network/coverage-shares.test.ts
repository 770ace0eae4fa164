import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adjustedShares } from './coverage-shares.ts'
import { coverage, plugIn1, unseenCategories } from './hill-numbers.ts'

const some = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 12 })

describe('shares behind a sample', () => {
  test('sum to one, none below zero', () => {
    fc.assert(
      fc.property(some, counts => {
        const shares = adjustedShares(counts)
        expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
        expect(shares.every(share => share >= 0)).toBe(true)
      }),
    )
  })

  test('give those seen the estimated coverage and the unseen the rest', () => {
    const counts = [10, 6, 4, 2, 1, 1, 1]
    const shares = adjustedShares(counts)
    const seen = shares.slice(0, counts.length).reduce((a, b) => a + b, 0)
    expect(seen).toBeCloseTo(coverage(counts), 12)
    expect(shares).toHaveLength(counts.length + unseenCategories(counts))
  })

  test('keep the order of the counts and lower the rare ones most', () => {
    const shares = adjustedShares([10, 6, 4, 2, 1, 1, 1])
    expect(shares.slice(0, 5)).toEqual(shares.slice(0, 5).toSorted((a, b) => b - a))
    expect((shares[0] ?? 0) / 0.4).toBeGreaterThan((shares[4] ?? 0) / 0.04)
  })

  test('leave a complete sample as it is', () => {
    const shares = adjustedShares([5, 3, 2])
    for (const [index, share] of [0.5, 0.3, 0.2].entries()) expect(shares[index]).toBeCloseTo(share, 12)
  })

  test('are at least as varied as the sample', () => {
    fc.assert(
      fc.property(some, counts => {
        expect(plugIn1(adjustedShares(counts))).toBeGreaterThanOrEqual(plugIn1(counts) - 0.35)
      }),
    )
  })
})
