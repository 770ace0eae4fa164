import { describe, expect, test } from 'vitest'
import { DAY } from '../../model/instant.ts'
import type { TieEvent } from './event.ts'
import { groupRate, readReplyTries, replyKind, replyPriors, replyRate } from './reply-rates.ts'
import { LONG_WINDOW } from './window.ts'

const mail = (day: number, out: boolean, group = false): TieEvent => ({
  at: day * DAY,
  out,
  weight: group ? 0.5 : 1,
  channel: 'mail',
  ...(group && { group }),
})
const tries = (...events: TieEvent[]) => readReplyTries(events, 1000 * DAY, LONG_WINDOW)

describe('readReplyTries', () => {
  test('a first message, answered and not', () => {
    expect(tries(mail(1, true), mail(3, false))).toEqual({ cold: { n: 1, x: 1 } })
    expect(tries(mail(1, true), mail(9, false))).toEqual({ cold: { n: 1, x: 0 } })
  })
  test('by what lay before: one-way, active, quiet, dormant', () => {
    const events = [
      mail(1, true),
      mail(20, true),
      mail(21, false),
      mail(60, true),
      mail(200, true),
      mail(202, false),
      mail(700, true),
    ]
    expect(tries(...events)).toEqual({
      cold: { n: 1, x: 0 },
      'one-way': { n: 1, x: 1 },
      'two-way active': { n: 1, x: 0 },
      'two-way quiet': { n: 1, x: 1 },
      'two-way dormant': { n: 1, x: 0 },
    })
  })
  test('answers, repeats within the week, group messages and the too young are no tries', () => {
    expect(tries(mail(1, false), mail(2, true))).toEqual({})
    expect(tries(mail(1, true), mail(2, true), mail(3, true))).toEqual({ cold: { n: 1, x: 0 } })
    expect(tries(mail(1, true, true))).toEqual({})
    expect(tries(mail(995, true))).toEqual({})
  })
})

test('replyKind by silence', () => {
  const kind = (days: number, twoWay: boolean) => replyKind(twoWay, 0, days * DAY, LONG_WINDOW)
  expect([
    kind(10, true),
    kind(100, true),
    kind(366, true),
    kind(10, false),
    replyKind(false, null, 0, LONG_WINDOW),
  ]).toEqual(['two-way active', 'two-way quiet', 'two-way dormant', 'one-way', 'cold'])
})

describe('rates', () => {
  test('stated priors until there are 20 people and 40 tries', () => {
    expect(replyPriors([])['two-way dormant']).toEqual({ mean: 0.5, worth: 10, own: false })
    const own = replyPriors(Array.from({ length: 25 }, (_, i) => ({ tries: { cold: { n: 2, x: i % 2 } } }))).cold
    expect(own).toMatchObject({ mean: 0.24, own: true })
  })
  test('one of one is never 100 %', () => {
    const { value, low, high } = replyRate({ n: 1, x: 1 }, { mean: 0.461, worth: 10 })
    expect(value).toBeCloseTo(0.51, 2)
    expect(low).toBeGreaterThan(0.2)
    expect(high).toBeLessThan(0.8)
  })
  test('golden: Beta(3.5, 6.5) and two of three', () => {
    const rate = replyRate({ n: 3, x: 2 }, { mean: 0.35, worth: 10 })
    expect(rate.value).toBeCloseTo(0.423077, 6)
    expect(rate.low).toBeCloseTo(0.212439, 6)
    expect(rate.high).toBeCloseTo(0.647679, 6)
  })
  test('a group message has half the odds', () => expect(groupRate(0.5)).toBeCloseTo(1 / 3, 12))
})
