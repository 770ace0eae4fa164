import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { betaQuantile } from './beta-distribution.ts'
import { fitBoundedLogistic } from './bounded-logistic.ts'
import { drawBeta, drawBinomial, drawNormal } from './draws.ts'
import { logistic, logit, softplus } from './logistic.ts'
import { minimise } from './minimise.ts'
import { newtonIntercept } from './newton-intercept.ts'
import { seeded } from './random.ts'
import { recalibrate } from './recalibrate.ts'
import { addTries, fitRatePrior, noTries, priorBeside, rateAfter, shrinkRate } from './shrink-rates.ts'
import { solveLinear } from './solve-linear.ts'

test('logistic and logit undo each other, far tails do not overflow', () => {
  fc.assert(
    fc.property(fc.double({ min: -30, max: 30, noNaN: true }), x => {
      expect(logit(logistic(x))).toBeCloseTo(x, 2)
    }),
  )
  expect([logistic(-800), logistic(800), softplus(800), softplus(-800)]).toEqual([0, 1, 800, 0])
  expect(softplus(0)).toBeCloseTo(Math.LN2, 12)
})

describe('newtonIntercept', () => {
  test('no labels: the prior itself', () => expect(newtonIntercept([], [], 0.5)).toEqual({ shift: 0, sd: 0.5 }))
  test('the mode: slope of the posterior is zero there', () => {
    const rows = fc.array(fc.tuple(fc.double({ min: -8, max: 8, noNaN: true }), fc.integer({ min: 0, max: 1 })))
    fc.assert(
      fc.property(rows, fc.double({ min: 0.1, max: 3, noNaN: true }), (pairs, priorSd) => {
        const { shift, sd } = newtonIntercept(
          pairs.map(([z]) => z),
          pairs.map(([, y]) => y),
          priorSd,
        )
        const slope = pairs.reduce((sum, [z, y]) => sum + y - logistic(z + shift), -shift / priorSd ** 2)
        expect(slope).toBeCloseTo(0, 6)
        expect(sd).toBeLessThanOrEqual(priorSd + 1e-12)
      }),
    )
  })
})

describe('recalibrate', () => {
  const prior = { shiftSd: 0.5, slopeSd: 0.25 }
  test('no labels: the prior', () => {
    expect(recalibrate([], [], prior)).toEqual({ shift: 0, slope: 1, shiftSd: 0.5, slopeSd: 0.25, correlation: 0 })
  })
  test('finds a known shift and slope in much data', () => {
    const random = seeded(2)
    const logits = Array.from({ length: 20_000 }, () => 2 * drawNormal(random))
    const labels = logits.map(z => Number(random() < logistic(0.4 + 0.8 * z)))
    const { shift, slope, shiftSd, slopeSd } = recalibrate(logits, labels, prior)
    expect(shift).toBeCloseTo(0.4, 1)
    expect(slope).toBeCloseTo(0.8, 1)
    expect(Math.max(shiftSd, slopeSd)).toBeLessThan(0.03)
  })
})

describe('fitBoundedLogistic', () => {
  const random = seeded(5)
  const n = 4000
  const x = Float64Array.from({ length: n * 3 }, () => drawNormal(random))
  const y = Array.from({ length: n }, (_, i) =>
    Number(random() < logistic(-0.5 + 1.2 * x[3 * i]! - 0.8 * x[3 * i + 1]!)),
  )
  const weight = Array.from({ length: n }, (_, i) => 1 + (i % 3))
  const b = fitBoundedLogistic({ x, width: 3, y, weight }, 1e-3)

  test('finds the true slope, holds the negative one at zero', () => {
    expect(b[0]).toBeCloseTo(-0.45, 1)
    expect(b[1]).toBeGreaterThan(0.9)
    expect(b[2]).toBe(0)
    expect(b[3]).toBeGreaterThanOrEqual(0)
  })
  test('is the optimum: no small allowed step is better', () => {
    const loss = (c: ArrayLike<number>): number => {
      let sum = 0
      let mass = 0
      for (let i = 0; i < n; i++) {
        const z = c[0]! + c[1]! * x[3 * i]! + c[2]! * x[3 * i + 1]! + c[3]! * x[3 * i + 2]!
        sum += weight[i]! * (softplus(z) - y[i]! * z)
        mass += weight[i]!
      }
      return sum / mass + 1e-3 * (c[1]! ** 2 + c[2]! ** 2 + c[3]! ** 2)
    }
    const best = loss(b)
    for (let k = 0; k < 4; k++) {
      for (const step of [-1e-3, 1e-3]) {
        const c = b.slice()
        c[k] = k === 0 ? c[k]! + step : Math.max(0, c[k]! + step)
        expect(loss(c)).toBeGreaterThanOrEqual(best - 1e-12)
      }
    }
  })
})

test('solveLinear solves, and gives 0 to what cannot be known', () => {
  expect(
    solveLinear(
      [
        [2, 0],
        [0, 4],
      ],
      [2, 4],
    ),
  ).toEqual([1, 1])
  expect(
    solveLinear(
      [
        [0, 1],
        [1, 0],
      ],
      [3, 4],
    ),
  ).toEqual([4, 3])
  expect(
    solveLinear(
      [
        [1, 0],
        [0, 0],
      ],
      [5, 0],
    ),
  ).toEqual([5, 0])
})

test('minimise finds the bottom of a curved valley, and stays inside its bound', () => {
  const valley = ([x = 0, y = 0]: readonly number[]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2
  const [x, y] = minimise(valley, [-1, 2], 6)
  expect(x).toBeCloseTo(1, 4)
  expect(y).toBeCloseTo(1, 4)
  expect(minimise(([z = 0]) => -z, [0], 6)[0]).toBeCloseTo(6, 5)
})

describe('rates of many people (MEASURES 7.3)', () => {
  test('too few people or tries: no prior', () => {
    expect(fitRatePrior(Array.from({ length: 19 }, () => ({ n: 5, x: 2 })))).toBeUndefined()
    expect(fitRatePrior(Array.from({ length: 30 }, () => ({ n: 1, x: 1 })))).toBeUndefined()
  })
  test('golden: two of three under Beta(3.5, 6.5)', () => {
    expect(shrinkRate({ n: 3, x: 2 }, { mean: 0.35, worth: 10 })).toBeCloseTo(0.423077, 6)
  })
  test('people all alike: the prior is worth much; people apart: little', () => {
    const alike = fitRatePrior(Array.from({ length: 200 }, (_, i) => ({ n: 10, x: i % 2 === 0 ? 5 : 5 })))
    const apart = fitRatePrior(Array.from({ length: 200 }, (_, i) => ({ n: 10, x: i % 2 === 0 ? 0 : 10 })))
    expect(alike!.worth).toBeGreaterThan(30)
    expect(apart!.worth).toBe(1)
    expect(apart!.mean).toBeCloseTo(0.5, 12)
  })
  test('one pass over the sums gives the stated formula', () => {
    const tries = fc.integer({ min: 1, max: 12 }).chain(n => fc.record({ n: fc.constant(n), x: fc.nat(n) }))
    fc.assert(
      fc.property(fc.array(tries, { minLength: 40, maxLength: 60 }), all => {
        const total = all.reduce((sum, { n }) => sum + n, 0)
        const mean = all.reduce((sum, { x }) => sum + x, 0) / total
        const spread = all.reduce((sum, { n, x }) => sum + n * (x / n - mean) ** 2, 0) / total
        const noise = all.length / total
        const between = noise < 1 ? Math.max((spread - mean * (1 - mean) * noise) / (1 - noise), 0.005) : 0.005
        const prior = fitRatePrior(all)!
        expect(prior.mean).toBeCloseTo(mean, 12)
        expect(prior.worth).toBeCloseTo(Math.max((mean * (1 - mean)) / between - 1, 1), 6)
      }),
    )
  })
  test('beside a stated prior: what few saw is drawn towards it, what many saw is not, and the doubt of the mean is told', () => {
    const sumsOf = (n: number, each: number) => {
      const sums = noTries()
      for (let i = 0; i < n; i++) addTries(sums, { n: each, x: i % 2 === 0 ? 0 : each })
      return sums
    }
    const stated = { mean: 0.2, worth: 10 }
    expect(priorBeside(noTries(), stated)).toBeUndefined()
    const [few, many] = [priorBeside(sumsOf(22, 2), stated)!, priorBeside(sumsOf(400, 10), stated)!]
    expect(few.worth).toBeGreaterThan(1)
    expect(few.worth).toBeLessThan(10)
    expect(many.worth).toBeCloseTo(1, 1)
    // 22 people whose rates are 0 or 1: sqrt(1/4 / 22)
    expect(few.doubt).toBeCloseTo(Math.sqrt(0.25 / 22), 12)
    expect(many.doubt).toBeCloseTo(Math.sqrt(0.25 / 400), 12)
  })
  test('the doubt of the mean widens the rate of those who were tried little, and moves nobody', () => {
    const width = ([a, b]: readonly [number, number]) => betaQuantile(0.95, a, b) - betaQuantile(0.05, a, b)
    const [sure, unsure] = [
      { mean: 0.35, worth: 10 },
      { mean: 0.35, worth: 10, doubt: 0.1 },
    ]
    expect(rateAfter({ n: 3, x: 2 }, sure)).toEqual([5.5, 7.5])
    fc.assert(
      fc.property(
        fc.nat(30).chain(n => fc.record({ n: fc.constant(n), x: fc.nat(n) })),
        tries => {
          const [a, b] = rateAfter(tries, unsure)
          expect(a / (a + b)).toBeCloseTo(shrinkRate(tries, sure), 12)
          expect(width([a, b])).toBeGreaterThan(width(rateAfter(tries, sure)))
        },
      ),
    )
    const wider = (n: number) => width(rateAfter({ n, x: n / 2 }, unsure)) - width(rateAfter({ n, x: n / 2 }, sure))
    expect(wider(40)).toBeLessThan(wider(2) / 4)
  })
  test('bar B14: shrinking more than halves the error of raw rates', () => {
    const random = seeded(14)
    let [raw, shrunk, n] = [0, 0, 0]
    for (let run = 0; run < 60; run++) {
      const truth = Array.from({ length: 200 }, () => drawBeta(random, 2, 5))
      const tries = truth.map(p => {
        const attempts = 1 + drawBinomial(random, 2, 0.25)
        return { n: attempts, x: drawBinomial(random, attempts, p) }
      })
      const prior = fitRatePrior(tries)!
      tries.forEach((one, i) => {
        raw += (one.x / one.n - truth[i]!) ** 2
        shrunk += (shrinkRate(one, prior) - truth[i]!) ** 2
        n++
      })
    }
    expect(Math.sqrt(shrunk / n)).toBeLessThan(0.5 * Math.sqrt(raw / n))
  })
})
