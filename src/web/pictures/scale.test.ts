import { expect, test } from 'vitest'
import { linear, stack, ticks } from './scale.ts'

test('ticks are round and inside', () => {
  expect(ticks(0, 131, 5)).toEqual([0, 50, 100])
  expect(ticks(0, 120, 5)).toEqual([0, 25, 50, 75, 100])
  expect(ticks(0, 1, 4)).toEqual([0, 0.25, 0.5, 0.75, 1])
  expect(ticks(0, 0, 4)).toEqual([0])
})

test('a scale maps ends to ends', () => {
  const x = linear(0, 10, 100, 200)
  expect([x(0), x(5), x(10)]).toEqual([100, 150, 200])
  expect(linear(3, 3, 0, 9)(3)).toBe(0)
})

test('dots that share a column stand on one another, and none is lost', () => {
  expect(stack([1, 1, 2], 2)).toEqual([
    { at: 1, level: 0, dot: 0 },
    { at: 1, level: 1, dot: 1 },
    { at: 2, level: 0, dot: 2 },
  ])
  expect(
    stack(
      Array.from({ length: 20 }, () => 7),
      9,
    ),
  ).toHaveLength(20)
})
