import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LEVERS } from '../../model/lever.ts'
import type { Lever } from '../../model/lever.ts'
import { gammaQuantile } from '../../stats/gamma-distribution.ts'
import { seeded } from '../../stats/random.ts'
import type { Credit } from './credit.ts'
import { commonRate, leverRates, rateBesidesWork } from './lever-rates.ts'

const credit: fc.Arbitrary<Credit> = fc
  .uniqueArray(fc.constantFrom(...LEVERS), { minLength: 1, maxLength: 3 })
  .map(levers => Object.fromEntries(levers.map(lever => [lever, 1 / levers.length])))
const credits = fc.array(credit, { maxLength: 15 })
const hoursOf = (each: number): Map<Lever, number> => new Map(LEVERS.map(lever => [lever, each]))
const rate = (all: readonly Credit[], hours: ReadonlyMap<Lever, number>, lever: Lever = 'skill') =>
  leverRates(all, hours, 0.02, seeded('fixed')).find(one => one.lever === lever)

describe('results an hour, as properties', () => {
  test('the middle is the formula, and lies within its range', () => {
    fc.assert(
      fc.property(credits, all => {
        for (const { lever, credited, value, low, high } of leverRates(all, hoursOf(80), 0.02, seeded(1))) {
          const sum = all.reduce((whole, one) => whole + (one[lever] ?? 0), 0)
          expect(credited).toBeCloseTo(sum, 9)
          expect(value).toBeCloseTo((2 + sum) / (2 / 0.02 + 80), 9)
          expect(low).toBeLessThan(value)
          expect(high).toBeGreaterThan(value)
        }
      }),
      { numRuns: 20 },
    )
  })

  test('the range is never narrower than that of the formula alone', () => {
    fc.assert(
      fc.property(credits, all => {
        for (const { credited, low, high } of leverRates(all, hoursOf(80), 0.02, seeded(2))) {
          expect(low).toBeLessThanOrEqual(gammaQuantile(0.1, 2 + credited, 180) + 1e-12)
          expect(high).toBeGreaterThanOrEqual(gammaQuantile(0.9, 2 + credited, 180) - 1e-12)
        }
      }),
      { numRuns: 20 },
    )
  })

  test('one more result raises a lever, more hours for the same lower it', () => {
    const some: Credit[] = [{ skill: 1 }, { skill: 0.5, brand: 0.5 }]
    const base = rate(some, hoursOf(80))
    expect(rate([...some, { skill: 1 }], hoursOf(80))?.value).toBeGreaterThan(base?.value ?? 1)
    expect(rate(some, new Map([...hoursOf(80), ['skill', 400]]))?.value).toBeLessThan(base?.value ?? 0)
  })

  test('without results every lever stands at the prior, and none is the best', () => {
    const all = leverRates([], hoursOf(50), 0.02, seeded(3))
    for (const { value, best } of all) {
      expect(value).toBeCloseTo(2 / 150, 12)
      expect(Math.abs(best - 1 / 7)).toBeLessThan(0.04)
    }
  })

  test('a lever with all results is surely the best; chances are never told twice', () => {
    const all = leverRates(
      Array.from({ length: 30 }, () => ({ project: 1 })),
      hoursOf(100),
      commonRate(30, 700),
      seeded(4),
    )
    expect(all.find(({ lever }) => lever === 'project')?.best).toBeGreaterThan(0.99)
    expect(all.reduce((sum, { best }) => sum + best, 0)).toBeLessThanOrEqual(1 + 1e-12)
  })
})

test('the common rate is that of all hours, as if one more had come', () => {
  expect(commonRate(3, 400)).toBe(0.01)
  expect(commonRate(0, 0)).toBe(1)
})

test('thousands of hours of core work do not make every other lever look as slow', () => {
  const hours = new Map<Lever, number>([
    ['networking', 60],
    ['skill', 140],
    ['core-work', 5_000],
  ])
  const two: Credit[] = [{ networking: 1 }, { networking: 0.5, 'core-work': 0.5 }]
  expect(rateBesidesWork(two, hours)).toBeCloseTo(2.5 / 200, 12)
  const rates = leverRates(two, hours, rateBesidesWork(two, hours), seeded(5))
  const of = (lever: Lever): number => rates.find(one => one.lever === lever)?.value ?? 0
  // 3.5 results in 160 + 60 hours, 2 in 160 + 140, 2.5 in 160 + 5,000
  expect([of('networking'), of('skill'), of('core-work')]).toEqual(
    [3.5 / 220, 2 / 300, 2.5 / 5_160].map(n => expect.closeTo(n, 9)),
  )
  expect(rateBesidesWork(two, new Map([['core-work', 5_000]]))).toBeCloseTo(1.5 / 5_000, 12)
})
