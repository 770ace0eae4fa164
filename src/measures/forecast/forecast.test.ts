import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isKnown } from '../../model/measured.ts'
import { seeded } from '../../stats/random.ts'
import { biasOf } from './bias.ts'
import { measureForecasts } from './measure-forecasts.ts'
import { recalibrated, recalibration } from './recalibration.ts'
import { murphy, reliability } from './reliability.ts'
import type { Resolved } from './resolved.ts'
import { brierOf, leftOutRates, skillOf } from './sharpness.ts'

const one = (probability: number, came: boolean, category = 'reply', at = 0): Resolved => ({
  probability,
  came,
  category,
  at,
})
/** n forecasts of one height, the first `came` of which came. */
const many = (n: number, probability: number, came: number, category = 'reply') =>
  Array.from({ length: n }, (_, i) => one(probability, i < came, category, i))
/** A forecaster who is right, or off by so many log-odds. */
function forecaster(n: number, off: number, seed: number): Resolved[] {
  const random = seeded(seed)
  return Array.from({ length: n }, (_, at) => {
    const truth = 0.05 + 0.9 * random()
    const odds = (truth / (1 - truth)) * Math.exp(off)
    return one(Math.min(0.99, Math.max(0.01, odds / (1 + odds))), random() < truth, 'reply', at)
  })
}
const any = fc.array(
  fc
    .record({ p: fc.integer({ min: 1, max: 99 }), came: fc.boolean(), kind: fc.constantFrom('reply', 'meeting') })
    .map(({ p, came, kind }) => one(p / 100, came, kind)),
  { maxLength: 60 },
)

describe('bias', () => {
  test('golden: 14 expected of 40, 8 came, chance alone gives 9 to 19 (MEASURES 7.1)', () => {
    // p = 0.35: variance 9.1, 14 -+ 1.96 * 3.017 = 8.1 to 19.9 by the normal; told as whole counts
    const { expected, came, chance, z, isBiased } = biasOf(many(40, 0.35, 8))
    expect([expected, came]).toEqual([expect.closeTo(14, 9), 8])
    expect(chance).toEqual({ low: 8, high: 20 })
    expect(z).toBeCloseTo(6 / Math.sqrt(9.1), 9)
    expect(isBiased).toBe(true)
  })

  test('below thirty the band is exact: Binomial(10, 1/2) holds 2 to 8 with 97.9 of 100', () => {
    const { chance, isBiased } = biasOf(many(10, 0.5, 5))
    expect(chance).toEqual({ low: 2, high: 8 })
    expect(isBiased).toBe(false)
    expect(biasOf(many(10, 0.5, 1)).isBiased).toBe(true)
    expect(biasOf(many(10, 0.5, 2)).isBiased).toBe(false)
  })

  test('nothing, or one, has no range', () => {
    expect(biasOf([]).bias).toHaveProperty('unknown')
    expect(biasOf([one(0.5, true)]).bias).toHaveProperty('unknown')
    expect(biasOf([]).isBiased).toBe(false)
  })

  test('too hopeful is above 0; the interval holds the mean and stays within -1..1', () => {
    fc.assert(
      fc.property(any, all => {
        const { bias } = biasOf(all)
        if (!isKnown(bias)) return
        expect(bias.value).toBeCloseTo(
          all.reduce((sum, { probability, came }) => sum + probability - Number(came), 0) / all.length,
          9,
        )
        expect(bias.low <= bias.value && bias.value <= bias.high).toBe(true)
        expect(bias.low >= -1 && bias.high <= 1).toBe(true)
      }),
    )
  })
})

describe('scores', () => {
  test('Brier of [0.9 came, 0.2 did not] ten times is 0.025', () => {
    const measured = brierOf(
      Array.from({ length: 20 }, (_, i) => one(i % 2 ? 0.9 : 0.2, i % 2 === 1)),
      seeded(1),
    )
    expect(measured).toMatchObject({ value: expect.closeTo(0.025, 12), n: 20 })
  })

  test('the base rate of a kind leaves the forecast itself out', () => {
    expect([...leftOutRates([one(0.5, true), one(0.5, false), one(0.5, false), one(0.5, true, 'talk')])]).toEqual([
      0, 0.5, 0.5, 0.5,
    ])
  })

  test('skill: better than the base rate is above 0, worse is below', () => {
    const good = [...many(30, 0.9, 28), ...many(30, 0.1, 2)]
    const bad = [...many(30, 0.1, 28), ...many(30, 0.9, 2)]
    expect(skillOf(good, seeded(1))).toMatchObject({ value: expect.any(Number) })
    const value = (all: Resolved[]) => {
      const measured = skillOf(all, seeded(1))
      return isKnown(measured) ? measured.value : Number.NaN
    }
    expect(value(good)).toBeGreaterThan(0.5)
    expect(value(bad)).toBeLessThan(0)
  })

  test('Murphy: the parts sum to the Brier score exactly', () => {
    fc.assert(
      fc.property(any, all => {
        if (all.length === 0) return
        const { reliability: rel, resolution, uncertainty, within } = murphy(all)
        const brier =
          all.reduce((sum, { probability, came }) => sum + (probability - Number(came)) ** 2, 0) / all.length
        expect(rel - resolution + uncertainty + within).toBeCloseTo(brier, 9)
      }),
    )
  })
})

describe('reliability dots', () => {
  test('none below ten; every forecast stands in one of them', () => {
    expect(reliability(many(9, 0.5, 4), seeded(1))).toEqual([])
    const dots = reliability(forecaster(43, 0, 1), seeded(1))
    expect(dots.reduce((sum, { n }) => sum + n, 0)).toBe(43)
    expect(dots).toHaveLength(5)
  })

  test('a calibrated forecaster stays inside the bands nine times of ten, a hopeful one does not', () => {
    const inside = (off: number) => {
      const dots = Array.from({ length: 40 }, (_, seed) => reliability(forecaster(80, off, seed), seeded(seed))).flat()
      return dots.filter(({ came, low, high }) => came >= low && came <= high).length / dots.length
    }
    expect(inside(0)).toBeGreaterThan(0.86)
    expect(inside(1.5)).toBeLessThan(0.6)
  })
})

describe('recalibration', () => {
  test('below twenty only the shift moves; a hopeful forecaster is read lower', () => {
    const by = recalibration(many(15, 0.8, 5))
    expect(by).toMatchObject({ form: 'logistic', slope: expect.closeTo(1, 3) })
    expect(recalibrated(0.8, by)).toBeLessThan(0.8)
  })

  test('never falls, stays within 0.01 to 0.99, leaves a right forecaster about where they are', () => {
    for (const n of [60, 400]) {
      const by = recalibration(forecaster(n, 0, 5))
      const read = Array.from({ length: 99 }, (_, i) => recalibrated((i + 1) / 100, by))
      expect(read).toEqual(read.toSorted((a, b) => a - b))
      expect(Math.min(...read)).toBeGreaterThanOrEqual(0.01)
      expect(Math.max(...read)).toBeLessThanOrEqual(0.99)
      expect(Math.abs((read[49] ?? 0) - 0.5)).toBeLessThan(0.15)
    }
  })

  test('isotonic: pools what falls, by hand', () => {
    const all = [...many(80, 0.2, 24), ...many(80, 0.5, 16), ...many(80, 0.9, 72)]
    const by = recalibration(all)
    expect(by).toEqual({
      form: 'isotonic',
      steps: [
        [0.2, 0.25],
        [0.9, 0.9],
      ],
    })
    expect(recalibrated(0.55, by)).toBe(0.25)
    expect(recalibrated(0.1, by)).toBe(0.25)
  })
})

describe('what may be shown with how many', () => {
  const shown = (n: number, off = 0) => measureForecasts(forecaster(n, off, 9), 1, seeded(1))

  test.each([
    [9, [false, false, false, false]],
    [10, [true, false, false, true]],
    [50, [true, true, false, true]],
    [200, [true, true, true, true]],
  ])('%i: Brier, skill, calibration error, dots', (n, what) => {
    const { brier, skill, calibrationError, dots } = shown(n)
    expect([isKnown(brier), isKnown(skill), isKnown(calibrationError), dots.length > 0]).toEqual(what)
  })

  test('recalibration is offered only where chance does not explain it, drift is told by the last twenty', () => {
    expect(shown(60).recalibration).toBeNull()
    expect(shown(60, 1.2).recalibration).toMatchObject({ form: 'logistic' })
    const changed = [...many(40, 0.5, 20), ...Array.from({ length: 20 }, (_, i) => one(0.5, i < 3, 'reply', 100 + i))]
    expect(measureForecasts(changed, 0, seeded(1)).drift?.z).toBeGreaterThan(2)
    expect(shown(60).drift).toBeNull()
    // a bias that was always there is no change
    expect(
      measureForecasts(
        many(80, 0.7, 28).map((one, at) => ({ ...one, came: at % 5 < 2, at })),
        0,
        seeded(1),
      ).drift,
    ).toBeNull()
  })

  test('what was called off is left out, and the share is said; kinds stand by themselves', () => {
    expect(shown(9).leftOut).toBeCloseTo(0.1, 12)
    const { categories } = measureForecasts([...many(3, 0.5, 1, 'talk'), ...many(5, 0.5, 1)], 0, seeded(1))
    expect(categories.map(({ category, bias }) => [category, bias.n])).toEqual([
      ['reply', 5],
      ['talk', 3],
    ])
  })
})
