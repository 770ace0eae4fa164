import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auc } from './auc.ts'
import { betaCdf, betaQuantile } from './beta-distribution.ts'
import { bootstrap } from './bootstrap.ts'
import { calibrationError } from './calibration-error.ts'
import { drawBinomial, drawMultinomial, drawNormal } from './draws.ts'
import { gammaCdf, gammaQuantile } from './gamma-distribution.ts'
import { logistic } from './logistic.ts'
import { minimise } from './minimise.ts'
import { newtonIntercept } from './newton-intercept.ts'
import { normalCdf, normalQuantile } from './normal-distribution.ts'
import { pickWeighted } from './pick-weighted.ts'
import { poissonBinomial } from './poisson-binomial.ts'
import { seeded } from './random.ts'
import { recalibrate } from './recalibrate.ts'
import { solveLinear } from './solve-linear.ts'

const chance = fc.double({ min: 0.001, max: 0.999, noNaN: true })
const positive = fc.double({ min: 0.2, max: 50, noNaN: true })

describe('one thing said two ways', () => {
  test('a beta with whole parameters is a binomial tail', () => {
    fc.assert(
      fc.property(chance, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 19 }), (p, n, below) => {
        fc.pre(below < n)
        const mass = poissonBinomial(new Float64Array(n).fill(p))
        const atMost = mass.slice(0, below + 1).reduce((sum, value) => sum + value, 0)
        expect(1 - betaCdf(p, below + 1, n - below)).toBeCloseTo(atMost, 9)
      }),
    )
  })
  test('the beta mirrored', () => {
    fc.assert(
      fc.property(chance, positive, positive, (x, a, b) => {
        expect(betaCdf(x, a, b)).toBeCloseTo(1 - betaCdf(1 - x, b, a), 9)
        expect(betaQuantile(x, a, b)).toBeCloseTo(1 - betaQuantile(1 - x, b, a), 7)
      }),
    )
  })
  test('shape 1 is the exponential, the normal is symmetric', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 20, noNaN: true }), chance, (x, p) => {
        expect(gammaCdf(x, 1)).toBeCloseTo(1 - Math.exp(-x), 10)
        expect(gammaQuantile(p, 1)).toBeCloseTo(-Math.log1p(-p), 8)
        expect(normalCdf(-x)).toBeCloseTo(1 - normalCdf(x), 10)
        expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 10)
      }),
    )
  })
})

describe('what must not matter does not', () => {
  test('AUC: any increasing change of the scores; turning labels turns it', () => {
    const rows = fc.array(fc.tuple(fc.constantFrom(0, 1), fc.integer({ min: -20, max: 20 })), { minLength: 4 })
    fc.assert(
      fc.property(rows, pairs => {
        const [labels, scores] = [pairs.map(([y]) => y), pairs.map(([, s]) => s)]
        fc.pre(labels.includes(0) && labels.includes(1))
        expect(
          auc(
            labels,
            scores.map(s => s ** 3 + s),
          ),
        ).toBeCloseTo(auc(labels, scores), 12)
        expect(
          auc(
            labels.map(y => 1 - y),
            scores,
          ),
        ).toBeCloseTo(1 - auc(labels, scores), 12)
      }),
    )
  })
  test('calibration error: the order of the rows; never above one', () => {
    const rows = fc.uniqueArray(fc.tuple(fc.constantFrom(0, 1), chance), { minLength: 10, selector: ([, p]) => p })
    fc.assert(
      fc.property(rows, pairs => {
        const of = (list: readonly (readonly [number, number])[]) =>
          calibrationError(
            list.map(([y]) => y),
            list.map(([, p]) => p),
          )
        expect(of(pairs.toReversed())).toBeCloseTo(of(pairs), 12)
        expect(of(pairs)).toBeLessThanOrEqual(1)
      }),
    )
  })
  test('linear systems: A times the answer is the right side', () => {
    const cell = fc.double({ min: -5, max: 5, noNaN: true })
    const row = fc.array(cell, { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 3 }), row, (noise, right) => {
        const matrix = noise.map((cells, i) => cells.map((value, j) => (i === j ? value + 20 : value)))
        const answer = solveLinear(matrix, right)
        matrix.forEach((cells, i) => {
          expect(cells.reduce((sum, value, j) => sum + value * answer[j]!, 0)).toBeCloseTo(right[i]!, 8)
        })
      }),
    )
  })
})

describe('ends of the range', () => {
  const random = seeded(1)
  test('empty and certain draws', () => {
    expect(drawMultinomial(random, 5, [])).toEqual([])
    expect(drawMultinomial(random, 5, [0, 1, 0])).toEqual([0, 5, 0])
    expect(drawMultinomial(random, 0, [1, 2])).toEqual([0, 0])
    for (let i = 0; i < 200; i++) expect(drawBinomial(random, 1000, 1e-9)).toBeLessThan(3)
  })
  test('nothing to pick from, more asked than there is', () => {
    expect(
      pickWeighted(
        [],
        3,
        () => 1,
        () => 0.5,
      ),
    ).toEqual([])
    expect(
      pickWeighted(
        ['a'],
        3,
        () => 1,
        () => 0.5,
      ),
    ).toEqual(['a'])
    expect(
      pickWeighted(
        ['a', 'b'],
        0,
        () => 1,
        () => 0.5,
      ),
    ).toEqual([])
  })
  test('a bootstrap of what cannot vary has no width', () => {
    expect(bootstrap(5, () => 3, random)).toEqual({ low: 3, high: 3, sd: 0 })
    expect(bootstrap(0, () => Number.NaN, random).low).toBeNaN()
  })
  test('the empty sum is surely zero', () => expect([...poissonBinomial([])]).toEqual([1]))
  test('minimise from a corner of its box', () => {
    const [x, y] = minimise(([a = 0, b = 0]) => (a + 3) ** 2 + (b - 1) ** 2, [6, 6], 6)
    expect(x).toBeCloseTo(-3, 4)
    expect(y).toBeCloseTo(1, 4)
  })
})

test('posteriors know their own doubt: 90 % ranges of shift and slope cover nine times in ten', () => {
  const random = seeded(3)
  const held = { shift: 0, level: 0, slope: 0 }
  const runs = 400
  for (let run = 0; run < runs; run++) {
    const [shift, slope] = [0.7 * drawNormal(random), 1 + 0.25 * drawNormal(random)]
    const logits = Array.from({ length: 80 }, () => 1.5 * drawNormal(random))
    const plain = logits.map(z => Number(random() < logistic(z + shift)))
    const bent = logits.map(z => Number(random() < logistic(shift + slope * z)))
    const one = newtonIntercept(logits, plain, 0.7)
    const two = recalibrate(logits, bent, { shiftSd: 0.7, slopeSd: 0.25 })
    held.shift += Number(Math.abs(one.shift - shift) < 1.645 * one.sd) / runs
    held.level += Number(Math.abs(two.shift - shift) < 1.645 * two.shiftSd) / runs
    held.slope += Number(Math.abs(two.slope - slope) < 1.645 * two.slopeSd) / runs
  }
  for (const share of Object.values(held)) {
    expect(share).toBeGreaterThan(0.85)
    expect(share).toBeLessThan(0.95)
  }
})
