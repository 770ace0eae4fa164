import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { equalHours, fillHours, valueOf } from './fill-hours.ts'
import type { Slope } from './fill-hours.ts'

const free = (a: number, tau = 2): Slope => ({ a, tau, low: 0, high: 10 })
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const slope = fc
  .record({
    a: fc.double({ min: 0.01, max: 10, noNaN: true }),
    tau: fc.double({ min: 0.2, max: 20, noNaN: true }),
    low: fc.double({ min: 0, max: 2, noNaN: true }),
    room: fc.double({ min: 0, max: 20, noNaN: true }),
  })
  .map(({ a, tau, low, room }): Slope => ({ a, tau, low, high: low + room }))
const slopes = fc.array(slope, { minLength: 1, maxLength: 8 })
const asked = fc.double({ min: 0, max: 60, noNaN: true })

describe('golden values', () => {
  test('four slopes at ten hours: 6, 3.333, 0.667, 0, and their last minute brings 0.375 an hour', () => {
    const hours = fillHours(
      [3, 2, 1, 0.5].map(a => free(a)),
      10,
    )
    expect(hours[0]).toBeCloseTo(6, 10)
    expect(hours[1]).toBeCloseTo(10 / 3, 10)
    expect(hours[2]).toBeCloseTo(2 / 3, 10)
    expect(hours[3]).toBe(0)
    expect(3 / (2 + (hours[0] ?? 0))).toBeCloseTo(0.375, 10)
  })

  test('a ceiling hands on what it cuts, a floor takes from all others', () => {
    const [first, second] = fillHours([{ ...free(3), high: 4 }, free(2), free(1)], 10)
    expect(first).toBe(4)
    expect(second).toBeCloseTo(14 / 3, 10)
    expect(fillHours([free(3), { ...free(0.1), low: 2 }], 6)).toEqual([4, 2])
  })

  test('bounds that cannot be met are met as far as they can', () => {
    expect(
      fillHours(
        [
          { ...free(1), low: 3 },
          { ...free(1), low: 4 },
        ],
        5,
      ),
    ).toEqual([3, 4])
    expect(
      fillHours(
        [
          { ...free(1), high: 1 },
          { ...free(1), high: 2 },
        ],
        5,
      ),
    ).toEqual([1, 2])
    expect(fillHours([], 5)).toEqual([])
    expect(fillHours([free(0), free(0)], 4)).toEqual([2, 2])
  })

  test('an equal split keeps bounds', () => {
    expect(equalHours([free(1), free(9)], 4)).toEqual([2, 2])
    expect(
      equalHours(
        [
          { low: 0, high: 1 },
          { low: 0, high: 9 },
        ],
        4,
      ),
    ).toEqual([1, 3])
  })

  test('value is what the hours bring together', () => {
    expect(valueOf([free(1, 1), free(2, 1)], [1, 0])).toBeCloseTo(Math.LN2, 12)
  })
})

describe('always', () => {
  test('hours are used up, within bounds', () => {
    fc.assert(
      fc.property(slopes, asked, (given, hours) => {
        const found = fillHours(given, hours)
        const [low, high] = [sum(given.map(one => one.low)), sum(given.map(one => one.high))]
        expect(sum(found)).toBeCloseTo(Math.min(Math.max(hours, low), high), 8)
        for (const [i, one] of given.entries()) {
          expect(found[i]).toBeGreaterThanOrEqual(one.low)
          expect(found[i]).toBeLessThanOrEqual(one.high)
        }
      }),
    )
  })

  test('no minute would bring more elsewhere (Karush, Kuhn, Tucker)', () => {
    fc.assert(
      fc.property(slopes, asked, (given, hours) => {
        const found = fillHours(given, hours)
        const brings = (i: number): number => (given[i]?.a ?? 0) / ((given[i]?.tau ?? 1) + (found[i] ?? 0))
        for (const [i, giver] of given.entries())
          for (const [j, taker] of given.entries()) {
            const canGive = (found[i] ?? 0) > giver.low + 1e-9
            const canTake = (found[j] ?? 0) < taker.high - 1e-9
            if (canGive && canTake) expect(brings(j)).toBeLessThanOrEqual(brings(i) * (1 + 1e-6))
          }
      }),
    )
  })

  test('a steeper slope never gets less, and nobody else more', () => {
    fc.assert(
      fc.property(slopes, asked, fc.double({ min: 1, max: 5, noNaN: true }), (given, hours, factor) => {
        const before = fillHours(given, hours)
        const after = fillHours(
          given.map((one, i) => (i === 0 ? { ...one, a: one.a * factor } : one)),
          hours,
        )
        expect(after[0] ?? 0).toBeGreaterThanOrEqual((before[0] ?? 0) - 1e-7)
        for (let i = 1; i < given.length; i++) expect(after[i] ?? 0).toBeLessThanOrEqual((before[i] ?? 0) + 1e-7)
      }),
    )
  })
})
