import { describe, expect, test } from 'vitest'
import { laplaceDraws } from './laplace-draws.ts'
import { seeded } from './random.ts'

const moments = (values: readonly number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return { mean, sd: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) }
}

describe('laplaceDraws', () => {
  const setting = { count: 20_000, bound: 9, random: seeded('laplace') }
  test('of a normal is that normal', () => {
    // precision [[4, 1], [1, 1]]: variances 1/3 and 4/3, correlation -1/2
    const cost = ([x = 0, y = 0]: readonly number[]): number => (4 * (x - 1) ** 2 + 2 * (x - 1) * y + y * y) / 2
    const draws = laplaceDraws(cost, [1, 0], setting)
    const [x, y] = [0, 1].map(k => moments(draws.map(draw => draw[k] ?? 0)))
    expect(x!.mean).toBeCloseTo(1, 1)
    expect(x!.sd).toBeCloseTo(Math.sqrt(1 / 3), 2)
    expect(y!.sd).toBeCloseTo(Math.sqrt(4 / 3), 1)
    const together = moments(draws.map(([a = 0, b = 0]) => (a - 1) * b)).mean
    expect(together / (x!.sd * y!.sd)).toBeCloseTo(-0.5, 1)
  })
  test('of a flat cost fills the bound and goes no further', () => {
    const draws = laplaceDraws(() => 0, [0], setting).map(([x = 0]) => x)
    expect(Math.max(...draws)).toBe(9)
    expect(Math.min(...draws)).toBe(-9)
  })
  test('of a skewed posterior is skewed as it is', () => {
    // ln of a gamma with shape 2: density exp(2 x - e^x), mean psi(2), variance psi'(2)
    const draws = laplaceDraws(([x = 0]) => Math.exp(x) - 2 * x, [Math.LN2], setting).map(([x = 0]) => x)
    const { mean, sd } = moments(draws)
    expect(mean).toBeCloseTo(0.4228, 1)
    expect(sd).toBeCloseTo(Math.sqrt(0.6449), 1)
    const skew = draws.reduce((sum, x) => sum + ((x - mean) / sd) ** 3, 0) / draws.length
    expect(skew).toBeLessThan(-0.5)
  })
  test('same seed, same draws', () => {
    const draw = () => laplaceDraws(([x = 0]) => x * x, [0], { count: 5, bound: 9, random: seeded(3) })
    expect(draw()).toEqual(draw())
  })
})
