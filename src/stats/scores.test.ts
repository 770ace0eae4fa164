import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auc } from './auc.ts'
import { bootstrap, tailOf } from './bootstrap.ts'
import { calibrationError } from './calibration-error.ts'
import { jensenShannon } from './jensen-shannon.ts'
import { pickWeighted } from './pick-weighted.ts'
import { normalCdf } from './normal-distribution.ts'
import { poissonBinomial } from './poisson-binomial.ts'
import { brier, logLoss } from './proper-scores.ts'
import { quantile, quantileSorted } from './quantile.ts'
import { seeded } from './random.ts'

const chance = fc.double({ min: 0, max: 1, noNaN: true })

describe('auc', () => {
  test('perfect, reversed, all tied, one mistake', () => {
    expect(auc([0, 0, 1, 1], [1, 2, 3, 4])).toBe(1)
    expect(auc([1, 1, 0, 0], [1, 2, 3, 4])).toBe(0)
    expect(auc([1, 0, 1, 0], [5, 5, 5, 5])).toBe(0.5)
    expect(auc([0, 1, 0, 1], [1, 2, 3, 4])).toBe(0.75)
    expect(auc([1, 1], [1, 2])).toBeNaN()
  })
  test('equals counting all pairs', () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 5 })), { minLength: 2 })
    fc.assert(
      fc.property(rows, pairs => {
        const positive = pairs.filter(([y]) => y === 1)
        const negative = pairs.filter(([y]) => y === 0)
        fc.pre(positive.length > 0 && negative.length > 0)
        let wins = 0
        for (const [, a] of positive) for (const [, b] of negative) wins += a > b ? 1 : a === b ? 0.5 : 0
        const value = auc(
          pairs.map(([y]) => y),
          pairs.map(([, s]) => s),
        )
        expect(value).toBeCloseTo(wins / positive.length / negative.length, 12)
      }),
    )
  })
})

describe('quantile', () => {
  test('type 7 as in R and NumPy', () => {
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5)
    expect(quantile([10, 1, 7, 3, 5], 0.1)).toBeCloseTo(1.8, 12)
    expect(quantile([5], 0.9)).toBe(5)
    expect(quantile([], 0.5)).toBeNaN()
  })
  test('lies within the data and grows with q', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1 }),
        chance,
        chance,
        (xs, a, b) => {
          const sorted = Float64Array.from(xs).sort()
          expect(quantileSorted(sorted, Math.min(a, b))).toBeLessThanOrEqual(
            quantileSorted(sorted, Math.max(a, b)) + 1e-6,
          )
          // 0 and -0 are the same quantile
          expect(quantileSorted(sorted, 1) === sorted.at(-1)).toBe(true)
        },
      ),
    )
  })
})

describe('calibration error', () => {
  test('bins of equal count, the first take the remainder', () => {
    expect(calibrationError([0, 1], [0.5, 0.5], 1)).toBe(0)
    expect(calibrationError([0, 0, 1], [0.1, 0.2, 0.9], 2)).toBeCloseTo((0.3 + 0.1) / 3, 12)
    expect(calibrationError([], [])).toBeNaN()
  })
  test('a perfect forecaster of 20 scores about 0.15 with 5 bins (MEASURES 7.2)', () => {
    const random = seeded(3)
    let sum = 0
    for (let run = 0; run < 2000; run++) {
      const forecasts = Array.from({ length: 20 }, () => 1 - random() ** (1 / 3))
      const labels = forecasts.map(p => Number(random() < p))
      sum += calibrationError(labels, forecasts, 5) / 2000
    }
    expect(sum).toBeGreaterThan(0.14)
    expect(sum).toBeLessThan(0.165)
  })
})

test('Brier and log loss', () => {
  expect(brier([1, 0], [0.9, 0.2])).toBeCloseTo(0.025, 12)
  expect(logLoss([1], [0.5])).toBeCloseTo(Math.LN2, 12)
  expect(logLoss([1], [0])).toBeCloseTo(-Math.log(1e-3), 9)
})

describe('poisson binomial', () => {
  test('two coins', () => expect([...poissonBinomial([0.5, 0.5])]).toEqual([0.25, 0.5, 0.25]))
  test('sums to one with the right mean, whatever the chances', () => {
    fc.assert(
      fc.property(fc.array(chance, { maxLength: 40 }), chances => {
        const mass = [...poissonBinomial(chances)]
        expect(mass.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 10)
        const mean = mass.reduce((sum, p, k) => sum + k * p, 0)
        expect(mean).toBeCloseTo(
          chances.reduce((sum, p) => sum + p, 0),
          9,
        )
      }),
    )
  })
})

test('bootstrap of a mean has the width that theory says', () => {
  const random = seeded(9)
  const values = Array.from({ length: 400 }, () => random())
  const mean = (counts: Uint16Array) => values.reduce((sum, value, i) => sum + value * (counts[i] ?? 0), 0) / 400
  const { low, high, sd } = bootstrap(400, mean, random, { resamples: 800 })
  expect(sd).toBeCloseTo(Math.sqrt(1 / 12 / 400), 2)
  expect((high - low) / (2 * 1.645 * sd)).toBeCloseTo(1, 1)
})

test('a bootstrap of few units cuts off less', () => {
  // Phi(sqrt(12 / 11) * -1.7959): Student's t of eleven degrees at 0.05
  expect(tailOf(0.05, 12)).toBeCloseTo(normalCdf(-1.795885 * Math.sqrt(12 / 11)), 6)
  expect(tailOf(0.05, 2)).toBe(0)
  expect(tailOf(0.05, 100_000)).toBeCloseTo(0.05, 4)
  const random = seeded(12)
  let held = 0
  for (let run = 0; run < 400; run++) {
    const values = Array.from({ length: 8 }, () => random() - 0.5)
    const mean = (counts: Uint16Array) => values.reduce((sum, value, i) => sum + value * (counts[i] ?? 0), 0) / 8
    const { low, high } = bootstrap(8, mean, random, { resamples: 300 })
    if (low <= 0 && 0 <= high) held++
  }
  expect(held / 400).toBeGreaterThan(0.86)
  expect(held / 400).toBeLessThan(0.95)
})

describe('Jensen-Shannon distance', () => {
  test('same 0, disjoint 1, a known value', () => {
    expect(jensenShannon([2, 2], [1, 1])).toBe(0)
    expect(jensenShannon([1, 0], [0, 1])).toBe(1)
    expect(jensenShannon([1, 0], [1, 1])).toBeCloseTo(0.55792, 5)
    expect(jensenShannon([], [1])).toBeNaN()
  })
  test('symmetric, and no longer by a detour', () => {
    const shares = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(shares, shares, shares, (a, b, c) => {
        expect(jensenShannon(a, b)).toBeCloseTo(jensenShannon(b, a), 10)
        expect(jensenShannon(a, c)).toBeLessThanOrEqual(jensenShannon(a, b) + jensenShannon(b, c) + 1e-9)
      }),
    )
  })
})

test('weighted picking: shares as weights, no repeats, and a newcomer moves nobody', () => {
  const weights: Record<string, number> = { a: 1, b: 2, c: 7, never: 0 }
  const first: Record<string, number> = { a: 0, b: 0, c: 0 }
  for (let run = 0; run < 4000; run++) {
    const chances = new Map(['a', 'b', 'c', 'd', 'never'].map(name => [name, seeded(`${run}:${name}`)()]))
    const luck = (name: string) => chances.get(name) ?? 0
    const picked = pickWeighted(Object.keys(weights), 4, name => weights[name] ?? 0, luck)
    expect(picked).toHaveLength(3)
    first[picked[0]!]!++
    const more = pickWeighted(['d', ...Object.keys(weights)], 5, name => weights[name] ?? 1, luck)
    expect(more.filter(name => name !== 'd')).toEqual(picked)
  }
  expect(first['c']! / 4000).toBeCloseTo(0.7, 1)
  expect(first['a']! / 4000).toBeCloseTo(0.1, 1)
})
