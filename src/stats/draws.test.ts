import { expect, test } from 'vitest'
import { drawBeta, drawBinomial, drawGamma, drawMultinomial, drawNormal } from './draws.ts'
import { seeded } from './random.ts'

function moments(draw: () => number, n = 40_000): { mean: number; sd: number } {
  const values = Array.from({ length: n }, draw)
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  return { mean, sd: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n) }
}

test('normal: mean 0, sd 1, five per cent beyond 1.96', () => {
  const random = seeded(1)
  const { mean, sd } = moments(() => drawNormal(random))
  expect(mean).toBeCloseTo(0, 1)
  expect(sd).toBeCloseTo(1, 1)
  expect(moments(() => Number(Math.abs(drawNormal(random)) > 1.96)).mean).toBeCloseTo(0.05, 2)
})

test.each([0.3, 1, 7.5])('gamma with shape %f: mean and variance are the shape', shape => {
  const random = seeded(2)
  const { mean, sd } = moments(() => drawGamma(random, shape))
  expect(mean / shape).toBeCloseTo(1, 1)
  expect(sd ** 2 / shape).toBeCloseTo(1, 0)
})

test.each([
  [0.2, 0.3],
  [2, 8],
  [50, 20],
])('beta(%f, %f): mean and sd', (a, b) => {
  const random = seeded(3)
  const { mean, sd } = moments(() => drawBeta(random, a, b))
  expect(mean).toBeCloseTo(a / (a + b), 2)
  expect(sd).toBeCloseTo(Math.sqrt((a * b) / ((a + b) ** 2 * (a + b + 1))), 2)
})

test.each([
  [10, 0.3],
  [500, 0.02],
  [100_000, 0.7],
])('binomial(%i, %f): mean, sd and range', (n, p) => {
  const random = seeded(4)
  const { mean, sd } = moments(() => drawBinomial(random, n, p), 4000)
  expect(mean / (n * p)).toBeCloseTo(1, 1)
  expect(sd / Math.sqrt(n * p * (1 - p))).toBeCloseTo(1, 1)
})

test('binomial at the edges is certain', () => {
  const random = seeded(5)
  expect(drawBinomial(random, 100, 0)).toBe(0)
  expect(drawBinomial(random, 100, 1)).toBe(100)
  expect(drawBinomial(random, 0, 0.5)).toBe(0)
})

test('multinomial counts sum to n and follow the shares', () => {
  const random = seeded(6)
  const sums = [0, 0, 0]
  for (let i = 0; i < 2000; i++) {
    const counts = drawMultinomial(random, 30, [1, 2, 3])
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(30)
    counts.forEach((count, k) => (sums[k]! += count))
  }
  expect(sums.map(sum => sum / 60_000)).toEqual([
    expect.closeTo(1 / 6, 2),
    expect.closeTo(2 / 6, 2),
    expect.closeTo(3 / 6, 2),
  ])
})
