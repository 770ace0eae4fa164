import { expect, test } from 'vitest'
import { hatch } from './hatch.ts'

test('a small box has its diagonal, an empty one nothing', () => {
  expect(hatch(0, 0, 5, 5)).toBe('M0 5L5 0')
  expect(hatch(3, 3, 0, 0)).toBe('')
})

test('no line leaves the box', () => {
  for (const [width, height] of [
    [18, 120],
    [30, 4],
    [7, 7],
  ] as const) {
    const numbers = [...hatch(10, 20, width, height).matchAll(/[ML]([\d.]+) ([\d.]+)/gu)]
    expect(numbers.length).toBeGreaterThan(1)
    for (const [, x, y] of numbers) {
      expect(Number(x)).toBeGreaterThanOrEqual(10)
      expect(Number(x)).toBeLessThanOrEqual(10 + width)
      expect(Number(y)).toBeGreaterThanOrEqual(20)
      expect(Number(y)).toBeLessThanOrEqual(20 + height)
    }
  }
})
