import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isKnown } from '../../model/measured.ts'
import { drawMultinomial } from '../../stats/draws.ts'
import { seeded } from '../../stats/random.ts'
import { compareAtEqualCoverage, thinned } from './equal-coverage.ts'
import { plugIn1 } from './hill-numbers.ts'

const SHARES = [0.3, 0.2, 0.15, 0.1, 0.08, 0.06, 0.05, 0.03, 0.02, 0.01]

describe('thinning', () => {
  test('leaves the less complete sample as it is', () => {
    const small = [12, 9, 5, 2, 1, 1]
    const large = [120, 90, 50, 20, 10, 10, 8, 5, 3, 2]
    const { a, b } = thinned(small, large)
    expect(a).toBeCloseTo(plugIn1(small), 12)
    expect(b).toBeLessThan(plugIn1(large))
  })

  test('agrees with drawing without replacement by chance', () => {
    const counts = [8, 5, 3, 2, 1, 1]
    const poor = [4, 3, 1, 1, 1, 1]
    const { coverage, b } = thinned(poor, counts)
    expect(coverage).toBeGreaterThan(0.5)
    const pool = counts.flatMap((count, category) => Array<number>(count).fill(category))
    const random = seeded('thin')
    let nearest = Number.POSITIVE_INFINITY
    for (let m = 2; m < pool.length; m++) {
      let entropy = 0
      for (let run = 0; run < 2000; run++) {
        const drawn = pool.map(category => ({ category, key: random() })).sort((x, y) => x.key - y.key)
        const tally = counts.map((_, category) => drawn.slice(0, m).filter(one => one.category === category).length)
        entropy += Math.log(plugIn1(tally)) / 2000
      }
      nearest = Math.min(nearest, Math.abs(Math.exp(entropy) - b))
    }
    expect(nearest).toBeLessThan(0.15)
  })
})

describe('thinned samples', () => {
  const some = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 10 })

  test('are never more varied than whole ones, and never below one', () => {
    fc.assert(
      fc.property(some, some, (first, second) => {
        const { coverage, a, b } = thinned(first, second)
        expect(coverage).toBeLessThanOrEqual(1)
        expect(a).toBeLessThanOrEqual(plugIn1(first) + 1e-9)
        expect(b).toBeLessThanOrEqual(plugIn1(second) + 1e-9)
        expect(Math.min(a, b)).toBeGreaterThanOrEqual(1 - 1e-9)
      }),
    )
  })

  test('of the same counts are the same, whichever comes first', () => {
    fc.assert(
      fc.property(some, some, (first, second) => {
        const [forth, back] = [thinned(first, second), thinned(second, first)]
        expect([back.b, back.a]).toEqual([forth.a, forth.b])
        expect(thinned(first, first).a).toBe(thinned(first, first).b)
      }),
    )
  })
})

describe('comparison', () => {
  test('of two samples of one source, ten times as large, finds no change', () => {
    const random = seeded('same')
    let held = 0
    for (let run = 0; run < 60; run++) {
      const ratio = compareAtEqualCoverage(
        drawMultinomial(random, 60, SHARES),
        drawMultinomial(random, 600, SHARES),
        random,
        60,
      )
      if (isKnown(ratio) && ratio.low <= 1 && 1 <= ratio.high) held++
    }
    expect(held).toBeGreaterThanOrEqual(48)
  })

  test('finds a real change and refuses small samples', () => {
    const ratio = compareAtEqualCoverage([200, 5, 5], [70, 70, 70], seeded(1))
    expect(isKnown(ratio) && ratio.low).toBeGreaterThan(1.5)
    expect(compareAtEqualCoverage([10, 5], [70, 70, 70], seeded(1))).toHaveProperty('unknown')
  })
})
