import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { betaCdf, betaQuantile } from './beta-distribution.ts'
import { digamma } from './digamma.ts'
import { gammaCdf, gammaQuantile, gammaTail } from './gamma-distribution.ts'
import { logBeta, logGamma } from './log-gamma.ts'
import { normalCdf, normalQuantile } from './normal-distribution.ts'
import { solveIncreasing } from './solve-increasing.ts'

// golden values: scipy 1.x special and stats, and MEASURES, appendix
function near(actual: number, expected: number, relative = 1e-9): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected) + 1e-300)
}

describe('gamma functions', () => {
  test.each([
    [0.1, 2.252712651734206],
    [3.7, 1.428072326665388],
    [1234.5, 7550.550901077894],
  ])('logGamma(%f)', (x, expected) => near(logGamma(x), expected))
  test.each([
    [0.1, -10.423754940411076],
    [3.7, 1.1671535393615113],
    [50, 3.9019896734278925],
  ])('digamma(%f)', (x, expected) => near(digamma(x), expected))
  test('logBeta', () => near(logBeta(2.5, 7.25), -4.9053366188393035))
  test('logGamma steps by ln x, digamma by 1/x', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e4, noNaN: true }), x => {
        expect(logGamma(x + 1) - logGamma(x)).toBeCloseTo(Math.log(x), 7)
        expect(digamma(x + 1) - digamma(x)).toBeCloseTo(1 / x, 7)
      }),
    )
  })
})

describe('beta distribution', () => {
  test.each([
    [0.01, 0.5, 0.5, 0.06376856085851985],
    [0.3, 2.5, 7.5, 0.6789434858661821],
    [0.42, 200, 300, 0.8196010664172663],
  ])('betaCdf(%f, %f, %f)', (x, a, b, expected) => near(betaCdf(x, a, b), expected))
  test.each([
    [0.05, 0.3, 9.7, 3.432769454437078e-6],
    [0.95, 0.3, 9.7, 0.13639945000495232],
    [0.95, 200, 300, 0.43623240051221424],
  ])('betaQuantile(%f, %f, %f)', (p, a, b, expected) => near(betaQuantile(p, a, b), expected, 1e-8))
  test('two of three answered under Beta(3.5, 6.5): 90 % interval of the appendix', () => {
    expect(betaQuantile(0.05, 5.5, 7.5)).toBeCloseTo(0.212439, 6)
    expect(betaQuantile(0.95, 5.5, 7.5)).toBeCloseTo(0.647679, 6)
  })
  test('quantile undoes cdf', () => {
    const shape = fc.double({ min: 0.2, max: 200, noNaN: true })
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), shape, shape, (p, a, b) => {
        const x = betaQuantile(p, a, b)
        // where the quantile is closer to 0 or 1 than a double can say, there is nothing to undo
        fc.pre(x > 1e-300 && x < 1 - 1e-7)
        expect(betaCdf(x, a, b)).toBeCloseTo(p, 8)
      }),
    )
  })
  test('outside [0, 1]', () => {
    expect([betaCdf(-1, 2, 2), betaCdf(2, 2, 2), betaQuantile(0, 2, 2), betaQuantile(1, 2, 2)]).toEqual([0, 1, 0, 1])
  })
})

describe('gamma distribution', () => {
  test.each([
    [0.2, 0.5, 0.47291074313446196],
    [7, 5, 0.8270083921179285],
    [310, 300, 0.7224887541718611],
  ])('gammaCdf(%f, %f)', (x, shape, expected) => near(gammaCdf(x, shape), expected))
  test('far tail keeps its digits', () => near(gammaTail(40, 2), 1.7418252446695558e-16))
  test.each([
    [0.9, 5, 3, 2.664529862017544],
    [0.1, 5, 3, 0.810864],
    [0.001, 0.3, 1, 6.972699096783344e-11],
    [0.99, 120, 1, 146.94405070630873],
  ])('gammaQuantile(%f, %f, %f)', (p, shape, rate, expected) => near(gammaQuantile(p, shape, rate), expected, 1e-6))
  test('cdf and tail sum to one, quantile undoes cdf', () => {
    const positive = fc.double({ min: 0.1, max: 100, noNaN: true })
    fc.assert(
      fc.property(positive, positive, positive, (x, shape, rate) => {
        expect(gammaCdf(x, shape, rate) + gammaTail(x, shape, rate)).toBeCloseTo(1, 10)
        const p = gammaCdf(x, shape, rate)
        fc.pre(p > 1e-8 && p < 1 - 1e-6)
        expect(gammaQuantile(p, shape, rate) / x).toBeCloseTo(1, 5)
      }),
    )
  })
})

describe('normal distribution', () => {
  test('cdf', () => {
    near(normalCdf(-6), 9.865876450376946e-10)
    near(normalCdf(0.3), 0.6179114221889526)
    expect(normalCdf(0)).toBe(0.5)
  })
  test.each([
    [1e-9, -5.9978070150076865],
    [0.01, -2.3263478740408408],
    [0.4, -0.2533471031357997],
    [0.95, 1.6448536269514722],
  ])('quantile(%f)', (p, expected) => near(normalQuantile(p), expected))
})

test('solveIncreasing finds a root however bad the start', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 3.999, noNaN: true }), start => {
      const root = solveIncreasing(
        x => x * x,
        x => 2 * x,
        2,
        0,
        4,
        start,
      )
      expect(root).toBeCloseTo(Math.SQRT2, 12)
    }),
  )
})
