import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LEVERS } from '../../model/lever.ts'
import { seeded } from '../../stats/random.ts'
import { beliefOf, drawFrom, exposureOf, hedged, levelOf, meanOf, rangeOf } from './lever-belief.ts'
import { cellId, cellRange, priorsFor } from './prior-multiplier.ts'
import { AIMS, WAYS, WAY_PRIORS } from './ways.ts'

describe('the table of priors', () => {
  test('has every way once, every aim, every lever, and plausible numbers', () => {
    expect(WAY_PRIORS.map(({ way }) => way)).toEqual([...WAYS])
    expect(new Set(WAY_PRIORS.map(({ lever }) => lever))).toEqual(new Set(LEVERS))
    for (const { tau, cells } of WAY_PRIORS) {
      expect(tau).toBeGreaterThan(0)
      expect(Object.keys(cells)).toEqual([...AIMS])
      for (const { value } of Object.values(cells)) {
        expect(value).toBeGreaterThanOrEqual(0.5)
        expect(value).toBeLessThanOrEqual(2)
      }
    }
  })

  test('an aim takes its column, two aims their mean, and no aim all alike', () => {
    const of = (lever: string, aims: Parameters<typeof priorsFor>[0], edits = {}) =>
      priorsFor(aims, edits).find(one => one.lever === lever)?.multiplier
    expect(of('networking', { job: 1 })).toBeCloseTo(1.4, 12)
    expect(of('networking', { job: 1, raise: 1 })).toBeCloseTo(1.2, 12)
    expect(of('mentorship', { clients: 3 })).toBeCloseTo((0.9 + 1.4) / 2, 12)
    expect(of('core-work', {})).toBeCloseTo((0.7 + 1.3 + 1 + 0.8) / 4, 12)
    expect(of('networking', { job: 1 }, { [cellId('networking', 'job')]: 0.7 })).toBe(0.7)
    expect(of('networking', { job: 1 }, { [cellId('networking', 'job')]: 9 })).toBe(2)
  })

  test('weaker evidence is wider', () => {
    expect(cellRange(1, 'A').high).toBeCloseTo(3.163, 3)
    expect(cellRange(1, 'C').high).toBeGreaterThan(cellRange(1, 'B').high)
  })
})

describe('what is believed of a lever', () => {
  test('golden: Gamma(2, 2) and three outcomes in an exposure of one: mean 1.667', () => {
    const belief = beliefOf({ multiplier: 1, tau: 1 }, 1, { credited: 3, exposure: 1 })
    expect(belief).toEqual({ shape: 5, rate: 3, tau: 1 })
    expect(meanOf(belief)).toBeCloseTo(1.666667, 6)
    const { low, high } = rangeOf(belief)
    expect(low).toBeLessThan(0.810864)
    expect(high).toBeGreaterThan(2.66453)
  })

  test('half of a prior is "all alike"', () => {
    expect(hedged(1.4)).toBeCloseTo(1.2, 12)
    expect(hedged(0.6, 1)).toBeCloseTo(0.6, 12)
    expect(exposureOf([1, 1], 1)).toBeCloseTo(2 * Math.LN2, 12)
  })

  test('the level begins at six outcomes a year for an equal split', () => {
    const levers = [1.4, 1, 0.9].map((multiplier, i) => ({
      multiplier,
      tau: [1, 4, 0.75][i] ?? 1,
      record: { credited: 0, exposure: 0 },
    }))
    const level = levelOf(levers, 9)
    const year = levers.reduce((sum, one) => {
      const { shape, rate } = beliefOf(one, level, one.record)
      return sum + (shape / rate) * Math.log1p(3 / one.tau) * 52
    }, 0)
    expect(year).toBeCloseTo(6, 9)
  })

  test('an outcome raises, an empty week lowers; draws have the mean', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        fc.double({ min: 0, max: 30, noNaN: true }),
        fc.double({ min: 0, max: 30, noNaN: true }),
        (multiplier, credited, exposure) => {
          const mean = (more: number, hours: number): number =>
            meanOf(beliefOf({ multiplier, tau: 2 }, 0.02, { credited: credited + more, exposure: exposure + hours }))
          expect(mean(1, 0)).toBeGreaterThan(mean(0, 0))
          expect(mean(0, 1)).toBeLessThan(mean(0, 0))
        },
      ),
    )
    const random = seeded('belief')
    const belief = { shape: 5, rate: 3, tau: 1 }
    const draws = Array.from({ length: 5_000 }, () => drawFrom(belief, random))
    expect(draws.reduce((sum, one) => sum + one, 0) / draws.length).toBeCloseTo(5 / 3, 1)
  })
})
