import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAY } from '../../model/instant.ts'
import { readBeginning, twoWaySince } from './beginning.ts'
import { compareEvents } from './event.ts'
import type { TieEvent } from './event.ts'

const event = (day: number, out: boolean, over: Partial<TieEvent> = {}): TieEvent => ({
  at: day * DAY,
  out,
  weight: 1,
  channel: 'mail',
  ...over,
})

test('nothing seen is no beginning', () => {
  expect(readBeginning([])).toBeNull()
  expect(twoWaySince(null)).toBeNull()
})

test('who turned to whom first, and since when both did', () => {
  const beginning = readBeginning([event(3, false), event(4, false), event(9, true), event(12, false)])
  expect(beginning).toEqual({ first: 3 * DAY, out: 9 * DAY, in: 3 * DAY })
  expect(twoWaySince(beginning)).toBe(9 * DAY)
})

test('lists, meetings of many and commits are contact, but nobody turned to anybody', () => {
  const together = readBeginning([
    event(1, true, { channel: 'shared-work' }),
    event(1, false, { channel: 'shared-work' }),
    event(2, false, { channel: 'meeting', weight: 0.2, group: true }),
    event(8, true),
  ])
  expect(together).toEqual({ first: DAY, out: 8 * DAY, in: null })
  expect(twoWaySince(together)).toBeNull()
})

test('a meeting of two alone is both at once', () => {
  const both = [event(5, false, { channel: 'meeting' }), event(5, true, { channel: 'meeting' })]
  expect(twoWaySince(readBeginning(both))).toBe(5 * DAY)
})

test('later events never move a beginning', () => {
  const any = fc.array(
    fc
      .record({ day: fc.nat(500), out: fc.boolean(), group: fc.boolean() })
      .map(({ day, out, group }) => event(day, out, { group })),
    { minLength: 1, maxLength: 20 },
  )
  fc.assert(
    fc.property(any, any, (early, late) => {
      const sorted = early.toSorted(compareEvents)
      const end = sorted.at(-1)?.at ?? 0
      const more = late.map(one => ({ ...one, at: one.at + end + DAY })).toSorted(compareEvents)
      const [before, after] = [readBeginning(sorted), readBeginning([...sorted, ...more])]
      expect(after?.first).toBe(before?.first)
      if (before?.out !== null) expect(after?.out).toBe(before?.out)
      if (before?.in !== null) expect(after?.in).toBe(before?.in)
    }),
  )
})
