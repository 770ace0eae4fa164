import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { seeded } from './random.ts'

test('the same seed gives the same stream, another seed another', () => {
  const [a, b, c] = [seeded('a:1'), seeded('a:1'), seeded('a:2')]
  const first = Array.from({ length: 50 }, a)
  expect(Array.from({ length: 50 }, b)).toEqual(first)
  expect(Array.from({ length: 50 }, c)).not.toEqual(first)
  expect(seeded(1)()).not.toBe(seeded(2)())
})

test('the stream itself is pinned: a changed generator would change every stored result', () => {
  expect(Array.from({ length: 3 }, seeded(1))).toMatchInlineSnapshot(`
    [
      0.8303971639834344,
      0.6603045715019107,
      0.30488159763626754,
    ]
  `)
})

test('numbers lie in [0, 1) and spread evenly', () => {
  const random = seeded(7)
  let outside = 0
  const counts = Array.from({ length: 16 }, () => 0)
  for (let i = 0; i < 160_000; i++) {
    const value = random()
    outside += Number(value < 0 || value >= 1)
    counts[Math.floor(value * 16)]!++
  }
  expect(outside).toBe(0)
  const chi = counts.reduce((sum, n) => sum + (n - 10_000) ** 2 / 10_000, 0)
  expect(chi).toBeLessThan(38) // 15 degrees of freedom, 1 in 1,000
})

test('first numbers of neighbouring seeds do not go together', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), from => {
      let mean = 0
      for (let i = 0; i < 200; i++) mean += seeded(from + i)() / 200
      expect(Math.abs(mean - 0.5)).toBeLessThan(0.12)
    }),
    { seed: 1, numRuns: 50 },
  )
})
