import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limitChange } from './change-limit.ts'
import { roundHours } from './round-hours.ts'

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const moved = (a: readonly number[], b: readonly number[]): number =>
  sum(a.map((value, i) => Math.abs(value - (b[i] ?? 0)))) / 2
const wide = { low: 0, high: 168 }
const hours = fc.array(fc.double({ min: 0, max: 20, noNaN: true }), { minLength: 2, maxLength: 7 })

describe('the change from week to week', () => {
  test('goes a quarter of the way at most', () => {
    const found = limitChange([10, 0], [0, 10], [wide, wide])
    expect(found[0]).toBeCloseTo(7.5, 9)
    expect(found[1]).toBeCloseTo(2.5, 9)
    expect(limitChange([5, 5], [4, 6], [wide, wide])).toEqual([4, 6])
  })

  test('last week counts by its shares, and bounds win over habit', () => {
    const found = limitChange([20, 0], [0, 10], [wide, wide])
    expect(found[0]).toBeCloseTo(7.5, 9)
    const capped = limitChange([10, 0], [2, 8], [{ low: 0, high: 2 }, wide])
    expect(capped[0]).toBeCloseTo(2, 9)
    expect(capped[1]).toBeCloseTo(8, 9)
    expect(limitChange([0, 0], [6, 2], [wide, wide])).toEqual([6, 2])
  })

  test('never moves more, keeps the sum, and arrives in the end', () => {
    fc.assert(
      fc.property(hours, fc.infiniteStream(fc.double({ min: 0.1, max: 20, noNaN: true })), (before, more) => {
        const wanted = before.map(() => more.next().value as number)
        const bounds = before.map(() => wide)
        const start = sum(before) > 0 ? before.map(one => (one * sum(wanted)) / sum(before)) : before
        let now = limitChange(before, wanted, bounds)
        expect(sum(now)).toBeCloseTo(sum(wanted), 6)
        if (sum(before) > 0) expect(moved(now, start)).toBeLessThanOrEqual(0.25 * sum(wanted) + 1e-6)
        for (let week = 0; week < 5; week++) now = limitChange(now, wanted, bounds)
        expect(moved(now, wanted)).toBeLessThan(1e-6)
      }),
    )
  })
})

describe('half hours', () => {
  test('keep the sum, the largest remainders first', () => {
    expect(roundHours([6, 10 / 3, 2 / 3, 0])).toEqual([6, 3.5, 0.5, 0])
    expect(roundHours([0.3, 0.3, 0.4])).toEqual([0.5, 0, 0.5])
    expect(roundHours([])).toEqual([])
  })

  test('what rounding kept back comes later', () => {
    let owed = [0, 0]
    const given = [0, 0]
    for (let week = 0; week < 10; week++) {
      const exact = [0.2, 4.8]
      const rounded = roundHours(exact, { owed })
      owed = owed.map((debt, i) => debt + (exact[i] ?? 0) - (rounded[i] ?? 0))
      for (const i of [0, 1]) given[i] = (given[i] ?? 0) + (rounded[i] ?? 0)
    }
    expect(given[0]).toBeCloseTo(2, 9)
    expect(sum(given)).toBeCloseTo(50, 9)
  })

  test('a promise of an hour is not rounded away, a ceiling not passed', () => {
    expect(roundHours([1, 4.26, 4.74], { bounds: [{ low: 1, high: 1 }, wide, wide] })).toEqual([1, 4.5, 4.5])
    expect(
      roundHours([2.4, 2.6], {
        bounds: [
          { low: 0, high: 2.5 },
          { low: 0, high: 2.5 },
        ],
      }),
    ).toEqual([2.5, 2.5])
  })

  test('are half hours, none negative, none further off than a step and what was owed', () => {
    fc.assert(
      fc.property(hours, exact => {
        const rounded = roundHours(exact)
        expect(sum(rounded)).toBeCloseTo(Math.round(sum(exact) * 2) / 2, 9)
        for (const [i, value] of rounded.entries()) {
          expect(value * 2).toBe(Math.round(value * 2))
          expect(Math.abs(value - (exact[i] ?? 0))).toBeLessThanOrEqual(0.5 + 1e-9)
        }
      }),
    )
  })
})
