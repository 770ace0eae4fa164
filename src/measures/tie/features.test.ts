import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cpuTime } from '../../../tests/made/cpu-time.ts'
import { DAY, HOUR } from '../../model/instant.ts'
import { compareEvents, eventsOf, indexAt } from './event.ts'
import type { TieEvent } from './event.ts'
import { readFacts } from './features.ts'
import { readOutcome } from './outcome.ts'
import { LONG_WINDOW, SHORT_WINDOW, windowFor } from './window.ts'
import type { TieWindow } from './window.ts'

const WINDOW: TieWindow = { ...LONG_WINDOW, history: 100 * DAY, horizon: 50 * DAY }
const mail = (day: number, out: boolean, weight = 1): TieEvent => ({ at: day * DAY, out, weight, channel: 'mail' })

const anyEvents = fc
  .array(
    fc.record({ hour: fc.integer({ min: 0, max: 5000 }), out: fc.boolean(), weight: fc.constantFrom(1, 0.5, 0.25) }),
    { maxLength: 60 },
  )
  .map(rows => rows.map(({ hour, out, weight }): TieEvent => ({ at: hour * HOUR, out, weight, channel: 'mail' })))
  .map(events => events.sort(compareEvents))

describe('eventsOf', () => {
  test('a meeting goes both ways, an invitation counts for nothing', () => {
    expect(eventsOf(5, 'meeting', { direction: 'both', weight: 0.5 })).toEqual([
      { at: 5, out: false, weight: 0.5, channel: 'meeting', group: true },
      { at: 5, out: true, weight: 0.5, channel: 'meeting', group: true },
    ])
    expect(eventsOf(5, 'linkedin', { direction: 'out', weight: 1 })).toEqual([
      { at: 5, out: true, weight: 1, channel: 'linkedin' },
    ])
    expect(eventsOf(5, 'linkedin', { direction: 'out', weight: 0 })).toEqual([])
    expect(eventsOf(5, 'mail', { direction: 'none', weight: 1 })).toEqual([])
    expect(eventsOf(null, 'mail', { direction: 'in', weight: 1 })).toEqual([])
    expect(eventsOf(5, null, { direction: 'in', weight: 1 })).toEqual([])
  })
})

describe('readFacts', () => {
  const events = [
    mail(10, true),
    mail(12, false),
    mail(12.5, false, 0.5),
    mail(40, true),
    mail(60, true),
    mail(97, true),
  ]
  const facts = readFacts(events, 100 * DAY, WINDOW)!

  test('counts what people can check', () => {
    expect(facts).toMatchObject({ n: 6, out: 4, in: 2, days: 5, turns: 2, replied: 1, answerable: 3 })
    expect(facts).toMatchObject({ first: 10 * DAY, last: 97 * DAY, lastIn: 12.5 * DAY, lastOut: 97 * DAY })
  })
  test('the eight numbers by hand', () => {
    const by = [0.03, 0.875, 0.9, Math.log(5.05), Math.log(2.5), Math.log(3), 1.5 / 4.5, 0.5]
    by.forEach((value, k) => expect(facts.x[k]).toBeCloseTo(value, 12))
  })
  test('nothing in the window: undefined; only the window counts', () => {
    expect(readFacts(events, 5 * DAY, WINDOW)).toBeUndefined()
    expect(readFacts(events, 400 * DAY, WINDOW)).toBeUndefined()
    expect(readFacts(events, 112 * DAY, WINDOW)).toMatchObject({ n: 5, first: 12 * DAY })
    expect(readFacts(events, 97 * DAY, WINDOW)).toMatchObject({ n: 5, last: 60 * DAY })
  })
  test('never wrote back: recencyIn is 1 and nothing is mutual', () => {
    const { x } = readFacts([mail(1, true)], 2 * DAY, WINDOW)!
    expect([x[1], x[4], x[5], x[7]]).toEqual([1, 0, 0, 0])
  })
  test('an answer in the same instant is none, and a young message is left out', () => {
    const facts = readFacts([mail(5, false), mail(5, true), mail(99, true)], 100 * DAY, WINDOW)!
    expect(facts).toMatchObject({ replied: 0, answerable: 1 })
  })
  test('knows nothing of what comes at or after asOf', () => {
    fc.assert(
      fc.property(anyEvents, fc.integer({ min: 0, max: 5000 }), (all, hour) => {
        const asOf = hour * HOUR
        const before = all.filter(({ at }) => at < asOf)
        expect(readFacts(all, asOf, WINDOW)).toEqual(readFacts(before, asOf, WINDOW))
      }),
    )
  })
  test('keeps every number in its range', () => {
    fc.assert(
      fc.property(anyEvents, all => {
        const facts = readFacts(all, 1000 * DAY, { ...WINDOW, history: 1000 * DAY })
        if (facts === undefined) return
        const [recency, recencyIn, age, , mutual, , replyRate, reciprocity] = facts.x as unknown as number[]
        expect(recency! > 0 && recency! <= age! && age! <= 1).toBe(true)
        expect(recencyIn! >= recency! && recencyIn! <= 1).toBe(true)
        expect(mutual! >= 0 && reciprocity! >= 0 && reciprocity! <= 1).toBe(true)
        expect(replyRate! > 0 && replyRate! < 1).toBe(true)
        expect(facts.turns).toBeLessThan(facts.n)
        expect(facts.replied).toBeLessThanOrEqual(facts.answerable)
      }),
    )
  })
})

describe('readOutcome', () => {
  const outcome = (...events: TieEvent[]) => readOutcome(events, 100 * DAY, WINDOW)
  test('the three labels', () => {
    expect(outcome(mail(99, true), mail(150, false))).toEqual({ continues: false, twoWay: false, wouldAnswer: null })
    expect(outcome(mail(100, false))).toEqual({ continues: true, twoWay: false, wouldAnswer: null })
    expect(outcome(mail(110, true), mail(117, false))).toEqual({ continues: true, twoWay: true, wouldAnswer: true })
    expect(outcome(mail(110, true), mail(117.1, false))).toEqual({ continues: true, twoWay: true, wouldAnswer: false })
    expect(outcome(mail(110, true), mail(120, true), mail(121, false)).wouldAnswer).toBe(false)
  })
  test('a message too late in the horizon to be answered in it asks nothing', () => {
    expect(outcome(mail(144, true), mail(145, false)).wouldAnswer).toBeNull()
    expect(outcome(mail(143, true), mail(145, false)).wouldAnswer).toBe(true)
  })
})

test('windowFor: the long window from a year and a half of archive on', () => {
  expect(windowFor(0, 545 * DAY)).toBe(LONG_WINDOW)
  expect(windowFor(0, 544 * DAY)).toBe(SHORT_WINDOW)
})

test('indexAt is the first index not before', () => {
  fc.assert(
    fc.property(anyEvents, fc.integer({ min: 0, max: 5000 }), (events, hour) => {
      const found = events.findIndex(({ at }) => at >= hour * HOUR)
      expect(indexAt(events, hour * HOUR)).toBe(found < 0 ? events.length : found)
    }),
  )
})

test('200,000 events are read at once', () => {
  const people = Array.from({ length: 1000 }, (_, p) =>
    Array.from({ length: 200 }, (_, i) => mail(i + p / 1000, (i * 7 + p) % 3 > 0)),
  )
  const from = cpuTime()
  for (const events of people) readFacts(events, 201 * DAY, LONG_WINDOW)
  expect(cpuTime() - from).toBeLessThan(3000)
})
