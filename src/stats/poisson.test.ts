import { describe, expect, test } from 'vitest'
import { drawPoisson, poissonShares } from './poisson.ts'
import { seeded } from './random.ts'

describe('Poisson', () => {
  test('shares: golden values, and they sum to one', () => {
    const shares = poissonShares(2)
    expect(shares[0]).toBeCloseTo(0.1353352832, 9)
    expect(shares[3]).toBeCloseTo(0.1804470443, 9)
    for (const mean of [0, 0.01, 1, 37, 400])
      expect(poissonShares(mean).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
    expect(poissonShares(0)).toEqual([1])
  })

  test.each([0, 0.3, 4, 29, 31, 250])('draws of mean %d have that mean and that variance', mean => {
    const random = seeded(`poisson ${mean}`)
    const draws = Array.from({ length: 20_000 }, () => drawPoisson(random, mean))
    const middle = draws.reduce((sum, one) => sum + one, 0) / draws.length
    const variance = draws.reduce((sum, one) => sum + (one - middle) ** 2, 0) / draws.length
    expect(Math.abs(middle - mean)).toBeLessThan(5 * Math.sqrt(mean / draws.length) + 1e-9)
    expect(Math.abs(variance - mean)).toBeLessThan(0.06 * mean + 0.02)
    expect(draws.every(one => Number.isInteger(one) && one >= 0)).toBe(true)
  })
})
