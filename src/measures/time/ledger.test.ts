import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ledgerOf } from './ledger.ts'
import { MONDAY, stretch } from './made-stretch.fixture.ts'
import { CLOCKS } from './stretch.ts'
import type { Stretch } from './stretch.ts'

const minutesBy = (stretches: readonly Stretch[]): Record<string, number> =>
  Object.fromEntries(ledgerOf(stretches).map(({ stretch: { id }, minutes }) => [id, minutes]))

const anyStretch = fc
  .tuple(fc.constantFrom(...CLOCKS), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 12 }), fc.nat(999))
  .map(([clock, from, length, n]) =>
    stretch(clock, from / 2, (from + length) / 2, { id: `${clock} ${from} ${length} ${n}` }),
  )
const anyDay = fc.uniqueArray(anyStretch, { selector: ({ id }) => id, maxLength: 25 })

describe('no instant is counted twice', () => {
  test('the surer clock has it', () => {
    expect(minutesBy([stretch('meeting', 10, 12), stretch('timer', 9, 11)])).toEqual({
      'timer 9-11': 120,
      'meeting 10-12': 60,
    })
  })

  test('what is around a surer clock stays, in two parts', () => {
    const [whole] = ledgerOf([stretch('device', 9, 13), stretch('meeting', 10, 11)])
    expect(whole?.parts.map(([from, until]) => [(from - MONDAY) / 3_600_000, (until - MONDAY) / 3_600_000])).toEqual([
      [9, 10],
      [11, 13],
    ])
  })

  test('two meetings at once: the one that began first; one inside another keeps nothing', () => {
    expect(minutesBy([stretch('meeting', 9, 11), stretch('meeting', 10, 12)])).toEqual({
      'meeting 9-11': 120,
      'meeting 10-12': 60,
    })
    expect(minutesBy([stretch('meeting', 9, 12), stretch('meeting', 10, 11)])).toEqual({ 'meeting 9-12': 180 })
  })

  test('all together never more than the clock on the wall, and exactly what any of them covers', () => {
    fc.assert(
      fc.property(anyDay, stretches => {
        const parts = ledgerOf(stretches).flatMap(entry => entry.parts)
        const sorted = parts.toSorted((a, b) => a[0] - b[0])
        for (const [i, [from, until]] of sorted.entries()) {
          expect(until).toBeGreaterThan(from)
          expect(from).toBeGreaterThanOrEqual(sorted[i - 1]?.[1] ?? from)
        }
        const half = 1_800_000
        const covered = new Set<number>()
        for (const one of stretches) for (let at = one.from; at < one.until; at += half) covered.add(at)
        expect(sorted.reduce((sum, [from, until]) => sum + until - from, 0)).toBe(covered.size * half)
      }),
    )
  })

  test('the order they come in has no effect', () => {
    fc.assert(
      fc.property(anyDay, stretches => {
        expect(ledgerOf(stretches.toReversed())).toEqual(ledgerOf(stretches))
      }),
    )
  })

  test('a less sure clock takes nothing from a surer one', () => {
    fc.assert(
      fc.property(anyDay, anyStretch, (stretches, more) => {
        const rank = CLOCKS.indexOf(more.clock)
        const [before, after] = [minutesBy(stretches), minutesBy([...stretches, { ...more, id: 'more' }])]
        for (const one of stretches) if (CLOCKS.indexOf(one.clock) < rank) expect(after[one.id]).toBe(before[one.id])
      }),
    )
  })
})
