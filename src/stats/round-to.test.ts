import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roundTo, twoDigits } from './round-to.ts'

describe('roundTo', () => {
  test('golden values', () => {
    expect([0.237, -0.237, 0.01, 7.4].map(value => roundTo(value, 0.02))).toEqual([0.24, -0.24, 0.02, 7.4])
    expect(roundTo(7.6, 1)).toBe(8)
  })
  test('never further than half a step, and at rest once there', () => {
    fc.assert(
      fc.property(fc.double({ min: -100, max: 100, noNaN: true }), value => {
        const rounded = roundTo(value, 0.02)
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.01 + 1e-9)
        expect(roundTo(rounded, 0.02)).toBe(rounded)
      }),
    )
  })
})

describe('twoDigits', () => {
  test('golden values', () =>
    expect([0, 7, 99, 100, 1849, 123_456].map(twoDigits)).toEqual([0, 7, 99, 100, 1800, 120_000]))
  test('within five per cent', () => {
    fc.assert(fc.property(fc.nat(1e7), n => Math.abs(twoDigits(n) - n) <= 0.05 * n))
  })
})
