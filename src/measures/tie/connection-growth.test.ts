import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY, YEAR } from '../../model/instant.ts'
import { isKnown } from '../../model/measured.ts'
import { measureGrowth, ratioOfCounts } from './connection-growth.ts'
import type { Connected } from './connection-growth.ts'

const NOW = Date.UTC(2026, 0, 1)
const made = (yearsAgo: number, waits: number | null = null): Connected => {
  const at = NOW - yearsAgo * YEAR
  return { at, twoWaySince: waits === null ? null : at + waits * DAY, everInContact: waits !== null }
}
const many = (n: number, yearsAgo: number, waits: number | null = null) =>
  Array.from({ length: n }, () => made(yearsAgo, waits))

describe('measureGrowth', () => {
  test('two spans of three years, each with its year to become something', () => {
    const growth = measureGrowth(
      [...many(60, 2), ...many(4, 2, 30), ...many(20, 5), ...many(10, 5, 30), ...many(9, 0.5)],
      NOW,
    )
    expect(growth.connections).toBe(103)
    expect(growth.recent).toMatchObject({ added: 64, twoWay: { value: 4 / 64 } })
    expect(growth.before).toMatchObject({ added: 30, twoWay: { value: 1 / 3 } })
    expect(growth.compared).toMatchObject({ says: 'clearly', higher: 'second' })
    expect(growth.pace).toMatchObject({ value: 64 / 30 })
    expect(growth.everInContact).toMatchObject({ value: 14 / 103 })
  })

  test('years of the calendar, oldest first; a year that is not over for anybody is unknown', () => {
    const growth = measureGrowth([made(0.1), made(3.2, 10), made(3.2)], NOW)
    expect(growth.years.map(({ year, added }) => [year, added])).toEqual([
      [2022, 2],
      [2025, 1],
    ])
    expect(growth.years.map(({ twoWay }) => isKnown(twoWay))).toEqual([true, false])
  })

  test('no connection, no number', () => {
    const growth = measureGrowth([], NOW)
    expect(growth).toMatchObject({ connections: 0, years: [], compared: null })
    expect([growth.everInContact, growth.pace, growth.recent.twoWay].some(isKnown)).toBe(false)
  })

  test('years sum to all connections; those to come are not read', () => {
    const any = fc.array(
      fc
        .tuple(fc.float({ min: -1, max: 12, noNaN: true }), fc.option(fc.nat(700)))
        .map(([ago, waits]) => made(ago, waits)),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(any, connected => {
        const growth = measureGrowth(connected, NOW)
        expect(growth.years.reduce((sum, { added }) => sum + added, 0)).toBe(growth.connections)
        expect(growth).toEqual(
          measureGrowth(
            connected.filter(({ at }) => at < NOW),
            NOW,
          ),
        )
      }),
      { numRuns: 50 },
    )
  })
})

describe('ratioOfCounts', () => {
  test('holds its own value, and says nothing beside nought', () => {
    expect(ratioOfCounts(30, 10)).toMatchObject({ value: 3, n: 40 })
    expect(ratioOfCounts(0, 10)).toMatchObject({ value: 0, low: 0 })
    expect(isKnown(ratioOfCounts(4, 0))).toBe(false)
    const ratio = ratioOfCounts(30, 10)
    if (!isKnown(ratio)) throw new Error('both were counted')
    expect(ratio.low).toBeCloseTo(1.7, 1)
    expect(ratio.high).toBeCloseTo(5.56, 1)
  })
})
