import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY } from '../../model/instant.ts'
import { compareEvents } from './event.ts'
import type { TieEvent } from './event.ts'
import { readTie } from './reading.ts'
import { readExchange } from './reciprocity.ts'
import { readingAt } from './reading-at.ts'
import { steadyUntil } from './steady.ts'
import { LONG_WINDOW, SHORT_WINDOW } from './window.ts'

const ASOF = 2000 * DAY
const event = (daysAgo: number, out = true): TieEvent => ({ at: ASOF - daysAgo * DAY, out, weight: 1, channel: 'mail' })
const until = (...events: TieEvent[]): number => (steadyUntil(events, ASOF, LONG_WINDOW) - ASOF) / DAY

describe('how long events say the same', () => {
  test('nothing seen: for ever', () => expect(steadyUntil([], ASOF, LONG_WINDOW)).toBe(Number.MAX_SAFE_INTEGER))
  test('until the first of them leaves a window', () => {
    expect(until(event(100))).toBeCloseTo(80, 9)
    expect(until(event(300))).toBeCloseTo(60, 9)
    expect(until(event(1000))).toBeGreaterThan(1e6)
  })
  test('until somebody has had the time to answer, and a return its silence', () => {
    expect(until(event(2))).toBeCloseTo(5, 6)
    expect(until(event(60))).toBeCloseTo(365 / 4 - 60, 6)
  })
  test('until what is dated later has come', () => {
    expect(readTie({ person: 'p', events: [event(100), event(-3)] }, ASOF, LONG_WINDOW).steadyUntil).toBe(
      ASOF + 3 * DAY,
    )
  })
})

const anEvent = fc
  .record({
    at: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 1200 })),
    hours: fc.integer({ min: 0, max: 23 }),
    out: fc.boolean(),
    group: fc.boolean(),
    channel: fc.constantFrom('mail' as const, 'linkedin' as const, 'meeting' as const),
  })
  .map(({ at, hours, out, group, channel }): TieEvent => ({
    at: ASOF - at * DAY - (hours * DAY) / 24,
    out,
    channel,
    weight: group ? 0.5 : 1,
    ...(group && { group }),
  }))
const someEvents = fc
  .array(anEvent, { maxLength: 12 })
  .map(events => events.filter(({ at }) => at < ASOF).sort(compareEvents))

test('a reading moved within that time is the one taken anew, number for number', () => {
  let [moved, far] = [0, 0]
  fc.assert(
    fc.property(
      someEvents,
      fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constant(Number.NaN), fc.integer({ min: 1, max: 400 })),
      fc.constantFrom(LONG_WINDOW, SHORT_WINDOW),
      (events, days, window) => {
        const before = readTie({ person: 'p', events }, ASOF, window)
        // not a number: the very last moment
        const last = Math.min(before.steadyUntil, ASOF + 1000 * DAY)
        const later = Number.isNaN(days) ? last : ASOF + days * DAY
        if (later > before.steadyUntil) return
        moved++
        if (events.length > 0 && later - ASOF > 10 * DAY) far++
        const anew = readTie({ person: 'p', events }, later, window)
        expect(readingAt(before, ASOF, later, window)).toEqual({ ...anew, steadyUntil: before.steadyUntil })
        expect(readExchange(events, later, window)).toEqual(readExchange(events, ASOF, window))
      },
    ),
    { numRuns: 2000 },
  )
  expect(moved).toBeGreaterThan(600)
  expect(far).toBeGreaterThan(100)
})

test('and it survives being written down', () => {
  fc.assert(
    fc.property(someEvents, events => {
      const reading = readTie({ person: 'p', events }, ASOF, LONG_WINDOW)
      expect(JSON.parse(JSON.stringify(reading))).toEqual(reading)
    }),
    { numRuns: 200 },
  )
})
