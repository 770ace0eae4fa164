import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isKnown } from '../../model/measured.ts'
import { seeded } from '../../stats/random.ts'
import { biasOf } from './bias.ts'
import { measureForecasts } from './measure-forecasts.ts'
import { recalibrated, recalibration } from './recalibration.ts'
import { murphy, reliability } from './reliability.ts'
import type { Resolved } from './resolved.ts'
import { brierOf, calibrationErrorOf, logScoreOf } from './sharpness.ts'

const forecast: fc.Arbitrary<Resolved> = fc
  .record({ p: fc.integer({ min: 1, max: 99 }), came: fc.boolean(), at: fc.nat(1_000) })
  .map(({ p, came, at }) => ({ probability: p / 100, came, category: 'reply', at }))
const list = (minLength: number, maxLength: number) => fc.array(forecast, { minLength, maxLength })
/** The same said of the opposite. */
const opposite = (all: readonly Resolved[]): Resolved[] =>
  all.map(one => ({ ...one, probability: 1 - one.probability, came: !one.came }))

describe('bias', () => {
  test('of the opposite it is the opposite, and so is z', () => {
    fc.assert(
      fc.property(list(2, 40), all => {
        const [a, b] = [biasOf(all), biasOf(opposite(all))]
        expect(b.z).toBeCloseTo(-a.z, 9)
        if (isKnown(a.bias) && isKnown(b.bias)) expect(b.bias.value).toBeCloseTo(-a.bias.value, 9)
      }),
    )
  })

  test('the exact band holds at least 95 of 100 made worlds', () => {
    fc.assert(
      fc.property(list(5, 25), all => {
        const { chance } = biasOf(all)
        const random = seeded('worlds')
        let inside = 0
        for (let world = 0; world < 400; world++) {
          const came = all.filter(({ probability }) => random() < probability).length
          inside += Number(came >= chance.low && came <= chance.high)
        }
        // 95 of 100 by its making; 92.5 leaves three standard errors of 400 draws
        expect(inside / 400).toBeGreaterThan(0.925)
      }),
      { numRuns: 25 },
    )
  })

  test('what came within the band is never called biased below thirty', () => {
    fc.assert(
      fc.property(list(1, 29), all => {
        const { came, chance, isBiased } = biasOf(all)
        if (came >= chance.low && came <= chance.high) expect(isBiased).toBe(false)
      }),
    )
  })
})

describe('scores', () => {
  test('of the opposite they are the same', () => {
    fc.assert(
      fc.property(list(10, 40), all => {
        for (const of of [brierOf, logScoreOf]) {
          const [a, b] = [of(all, seeded(1)), of(opposite(all), seeded(1))]
          if (isKnown(a) && isKnown(b)) expect(b.value).toBeCloseTo(a.value, 9)
        }
      }),
      { numRuns: 20 },
    )
  })

  test('ranges hold their middle', () => {
    fc.assert(
      fc.property(list(10, 60), all => {
        const { brier, logScore, skill } = measureForecasts(all, 0, seeded(2))
        for (const measured of [brier, logScore, skill])
          if (isKnown(measured)) expect(measured.low <= measured.value && measured.value <= measured.high).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  test('a right forecaster cannot be told from a perfect one by calibration error, a hopeful one can', () => {
    const random = seeded('told')
    const made = (off: number): Resolved[] =>
      Array.from({ length: 300 }, (_, at) => {
        const truth = 0.1 + 0.6 * random()
        return { probability: Math.min(0.99, truth + off), came: random() < truth, category: 'reply', at }
      })
    expect(calibrationErrorOf(made(0), seeded(1)).isTold).toBe(false)
    expect(calibrationErrorOf(made(0.25), seeded(1)).isTold).toBe(true)
  })
})

describe('dots and parts', () => {
  test('dots climb by height, hold every forecast, and their bands are shares', () => {
    fc.assert(
      fc.property(list(10, 120), all => {
        const dots = reliability(all, seeded(3))
        expect(dots.reduce((sum, { n }) => sum + n, 0)).toBe(all.length)
        const heights = dots.map(({ expected }) => expected)
        expect(heights).toEqual(heights.toSorted((a, b) => a - b))
        for (const { low, high, came } of dots) {
          expect(low <= high && low >= 0 && high <= 1).toBe(true)
          expect(came >= 0 && came <= 1).toBe(true)
        }
      }),
      { numRuns: 10 },
    )
  })

  test('no part of Murphy is below 0 but the one within groups', () => {
    fc.assert(
      fc.property(list(1, 80), all => {
        const { reliability: rel, resolution, uncertainty } = murphy(all)
        expect(Math.min(rel, resolution, uncertainty)).toBeGreaterThanOrEqual(0)
        expect(uncertainty).toBeLessThanOrEqual(0.25)
      }),
    )
  })
})

describe('recalibration', () => {
  test('never turns the order of two forecasts, whatever the past', () => {
    fc.assert(
      fc.property(list(1, 260), all => {
        const by = recalibration(all)
        const read = Array.from({ length: 50 }, (_, i) => recalibrated(0.01 + i * 0.0195, by))
        expect(read).toEqual(read.toSorted((a, b) => a - b))
      }),
      { numRuns: 60 },
    )
  })

  test('without a past every forecast is read as it is', () => {
    const by = recalibration([])
    for (const p of [0.01, 0.2, 0.5, 0.8, 0.99]) expect(recalibrated(p, by)).toBeCloseTo(p, 6)
  })

  test('the isotonic steps keep the share that came', () => {
    fc.assert(
      fc.property(list(200, 260), all => {
        const by = recalibration(all)
        if (by.form !== 'isotonic') throw new Error('two hundred are enough for steps')
        const sum = all.reduce((whole, { probability }) => {
          const step = by.steps.findLast(([from]) => from <= probability)
          return whole + (step?.[1] ?? 0)
        }, 0)
        expect(sum).toBeCloseTo(all.filter(({ came }) => came).length, 6)
      }),
      { numRuns: 20 },
    )
  })
})
