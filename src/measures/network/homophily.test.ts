import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isKnown } from '../../model/measured.ts'
import { betaQuantile } from '../../stats/beta-distribution.ts'
import { drawBinomial } from '../../stats/draws.ts'
import { seeded } from '../../stats/random.ts'
import { colemanIndex, externalInternal, homophily } from './homophily.ts'
import type { CategorisedTie, Pool } from './homophily.ts'

const POOL: Pool = { share: 0.4, says: 'your other connections', statistic: true }
const ties = (inside: number, outside: number, attention = 1): CategorisedTie[] => [
  ...Array.from({ length: inside }, () => ({ category: 'software', attention })),
  ...Array.from({ length: outside }, () => ({ category: 'law', attention: 1 })),
]

describe('golden values', () => {
  test('Coleman by hand', () => {
    expect(colemanIndex(0.7, 0.4)).toBeCloseTo(0.5, 12)
    expect(colemanIndex(0.1, 0.4)).toBeCloseTo(-0.75, 12)
    expect(colemanIndex(0.4, 0.4)).toBe(0)
    expect(colemanIndex(0.4, 1)).toBeNull()
  })

  test('E-I with 12 outside and 28 inside', () => {
    expect(externalInternal(12, 28)).toBeCloseTo(-0.4, 12)
    expect(externalInternal(0, 0)).toBeNull()
  })
})

test('Coleman stays in [-1, 1] and rises with the share', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const pool = fc.double({ min: 0.01, max: 0.99, noNaN: true })
  fc.assert(
    fc.property(share, share, pool, (a, b, m) => {
      const [low, high] = [colemanIndex(Math.min(a, b), m) ?? 0, colemanIndex(Math.max(a, b), m) ?? 0]
      expect(low).toBeLessThanOrEqual(high)
      expect(low).toBeGreaterThanOrEqual(-1)
      expect(high).toBeLessThanOrEqual(1)
    }),
  )
})

describe('the interval', () => {
  test.each([
    [12, 8],
    [40, 60],
    [0, 20],
    [20, 0],
  ])('of %i inside and %i outside is that of the Beta distribution, pushed through the index', (inside, outside) => {
    const { heads } = homophily(ties(inside, outside), 'software', POOL, seeded(2))
    if (!isKnown(heads)) throw new Error('known')
    const at = (p: number) => colemanIndex(betaQuantile(p, inside + 0.5, outside + 0.5), POOL.share) ?? 0
    expect(heads.low).toBeCloseTo(at(0.05), 1)
    expect(heads.high).toBeCloseTo(Math.max(heads.value, at(0.95)), 1)
  })

  test('holds the value, stays in [-1, 1], and says what it was set against', () => {
    const count = fc.integer({ min: 0, max: 60 })
    fc.assert(
      fc.property(count, count, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (inside, outside, share) => {
        const pool = { share, says: 'people of your trade', statistic: false }
        const { heads } = homophily(ties(inside, outside), 'software', pool, seeded(5))
        if (!isKnown(heads)) return
        expect(heads.low).toBeGreaterThanOrEqual(-1)
        expect(heads.low).toBeLessThanOrEqual(heads.value)
        expect(heads.high).toBeGreaterThanOrEqual(heads.value)
        expect(heads.high).toBeLessThanOrEqual(1)
        expect(heads.because.map(reason => reason.text).join()).toContain('people of your trade')
      }),
      { numRuns: 30 },
    )
  })
})

describe('by heads and by attention', () => {
  test('equal attention says the same as heads', () => {
    const { heads, attention } = homophily(ties(28, 12), 'software', POOL, seeded(1))
    expect(isKnown(heads) && heads.value).toBeCloseTo(0.5, 12)
    expect(isKnown(attention) && attention.value).toBeCloseTo(0.5, 12)
  })

  test('one heavy tie makes the range of attention wide', () => {
    const heavy = [...ties(20, 20), { category: 'software', attention: 400 }]
    const { heads, attention } = homophily(heavy, 'software', POOL, seeded(1))
    if (!isKnown(heads) || !isKnown(attention)) throw new Error('both are known')
    expect(attention.value).toBeGreaterThan(heads.value)
    expect(attention.high - attention.low).toBeGreaterThan(2 * (heads.high - heads.low))
  })

  test('a pool that is no statistic widens the range', () => {
    const sure = homophily(ties(100, 100), 'software', POOL, seeded(1)).heads
    const vague = homophily(ties(100, 100), 'software', { ...POOL, statistic: false }, seeded(1)).heads
    if (!isKnown(sure) || !isKnown(vague)) throw new Error('both are known')
    expect(vague.high - vague.low).toBeGreaterThan(sure.high - sure.low)
  })

  test('unknown with too few ties, no attention, or a pool of one kind', () => {
    expect(homophily(ties(2, 2), 'software', POOL, seeded(1)).heads).toHaveProperty('unknown')
    const silent = ties(10, 10).map(tie => ({ ...tie, attention: 0 }))
    expect(homophily(silent, 'software', POOL, seeded(1)).attention).toHaveProperty('unknown')
    expect(homophily(ties(9, 9), 'software', { ...POOL, share: 1 }, seeded(1)).heads).toHaveProperty('unknown')
    expect(homophily([], 'software', POOL, seeded(1))).toMatchObject({ classified: 0, externalInternal: null })
  })

  test('ties without a category are left out and counted', () => {
    const some = [...ties(6, 4), ...Array.from({ length: 10 }, () => ({ category: null, attention: 1 }))]
    const { heads, classified } = homophily(some, 'software', POOL, seeded(1))
    expect(classified).toBe(0.5)
    expect(heads).toMatchObject({ n: 10 })
  })
})

test.each([20, 50, 200])('the stated interval holds the truth in 85 to 95 of 100 runs at n = %i', n => {
  const random = seeded(`homophily ${n}`)
  const runs = 300
  let held = 0
  for (let run = 0; run < runs; run++) {
    const truth = 0.15 + 0.7 * random()
    const inside = drawBinomial(random, n, truth)
    const { heads } = homophily(ties(inside, n - inside), 'software', POOL, random)
    const index = colemanIndex(truth, POOL.share) ?? 0
    if (isKnown(heads) && heads.low <= index && index <= heads.high) held++
  }
  expect(held / runs).toBeGreaterThan(0.85)
  expect(held / runs).toBeLessThan(0.95)
})
