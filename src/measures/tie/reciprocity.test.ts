import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY, HOUR } from '../../model/instant.ts'
import type { Known } from '../../model/measured.ts'
import { seeded } from '../../stats/random.ts'
import { compareEvents } from './event.ts'
import type { TieEvent } from './event.ts'
import { giveAndTake } from './give-and-take.ts'
import { measureInvitations } from './invitations.ts'
import { readExchange } from './reciprocity.ts'
import { measureReciprocity, measureReciprocityOverall } from './reciprocity-measures.ts'
import { LONG_WINDOW } from './window.ts'

const mail = (day: number, out: boolean, channel: TieEvent['channel'] = 'mail'): TieEvent => ({
  at: day * DAY,
  out,
  weight: 1,
  channel,
})
const read = (...events: TieEvent[]) => readExchange(events.toSorted(compareEvents), 2000 * DAY, LONG_WINDOW)

describe('readExchange', () => {
  test('who starts: stretches parted by more than 18 days', () => {
    expect(read(mail(1, true), mail(2, false), mail(40, false), mail(100, true))).toMatchObject({
      sessions: 3,
      begun: 2,
    })
  })
  test('who answers: per turn, from its first message, within the window', () => {
    const exchange = read(mail(1, true), mail(2, true), mail(3, false), mail(4, true), mail(50, false), mail(51, true))
    expect(exchange).toMatchObject({ asked: 3, answered: 1, theirWaits: [2 * DAY] })
    expect(exchange).toMatchObject({ wasAsked: 2, didAnswer: 2, yourWaits: [DAY, DAY] })
  })
  test('what is too young to be answered is left open', () => {
    expect(read(mail(1998, true))).toMatchObject({ asked: 0, answered: 0 })
    expect(read(mail(1990, true))).toMatchObject({ asked: 1, answered: 0 })
  })
  test('a meeting has no first word', () => {
    expect(read(mail(5, false, 'meeting'), mail(5, true, 'meeting'))).toMatchObject({ sessions: 0, asked: 0 })
  })
  test('only when needed: back after long silence, a few days, silence again', () => {
    const needed = read(
      mail(1, true),
      mail(2, false),
      mail(400, true),
      mail(401, false),
      mail(800, true),
      mail(803, false),
    )
    expect(needed).toMatchObject({ returns: 2, needed: 2 })
    const stayed = read(mail(1, true), ...Array.from({ length: 20 }, (_, i) => mail(400 + 30 * i, i % 2 === 0)))
    expect(stayed).toMatchObject({ returns: 1, needed: 0 })
    expect(read(mail(1, true), mail(400, false))).toMatchObject({ returns: 0 })
    expect(read(mail(1, true), mail(1990, true))).toMatchObject({ returns: 1, needed: 0 })
  })
  test('parts never exceed wholes', () => {
    const any = fc.array(fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.boolean()), { maxLength: 40 })
    fc.assert(
      fc.property(any, rows => {
        const exchange = read(...rows.map(([day, out]) => mail(day, out)))
        expect(exchange.begun).toBeLessThanOrEqual(exchange.sessions)
        expect(exchange.answered).toBeLessThanOrEqual(exchange.asked)
        expect(exchange.didAnswer).toBeLessThanOrEqual(exchange.wasAsked)
        expect(exchange.needed).toBeLessThanOrEqual(exchange.returns)
        expect(exchange.theirWaits.every(wait => wait >= 0 && wait <= 7 * DAY)).toBe(true)
      }),
    )
  })
})

describe('measureReciprocity', () => {
  test('says what was counted; nothing seen is unknown', () => {
    const measured = measureReciprocity(read(mail(1, true), mail(2, false), mail(100, true)))
    expect(measured.starts).toMatchObject({
      value: 1,
      high: 1,
      n: 2,
      because: [{ text: 'You began 2 of 2 exchanges.' }],
    })
    expect((measured.starts as Known).low).toBeGreaterThan(0.2)
    expect(measured.answers).toMatchObject({ value: 0.5, n: 2 })
    expect(measured.speed).toEqual({
      unknown: [{ text: 'Only 1 answer was seen; from five on the usual time can be said.' }],
    })
    expect(measureReciprocity(read()).starts).toHaveProperty('unknown')
  })
  test('the median wait covers the true one in nine cases of ten', () => {
    const random = seeded(8)
    let covered = 0
    for (let run = 0; run < 400; run++) {
      const theirWaits = Array.from({ length: 12 }, () => random() * 10 * HOUR)
      const { low, high } = measureReciprocity({ ...read(), theirWaits }).speed as Known
      covered += Number(low <= 5 && 5 <= high) / 400
    }
    expect(covered).toBeGreaterThan(0.87)
    expect(covered).toBeLessThan(0.99)
  })
})

test('over all ties: shares of everything, ranges by resampling people', () => {
  const exchanges = Array.from({ length: 40 }, (_, i) => read(mail(1, i % 4 > 0), mail(2, i % 4 === 0)))
  const { starts, answers } = measureReciprocityOverall(exchanges, seeded(1))
  expect(starts).toMatchObject({ value: 0.75, n: 40 })
  expect((starts as Known).low).toBeGreaterThan(0.6)
  expect((starts as Known).high).toBeLessThan(0.9)
  expect(answers).toMatchObject({ n: 40 })
  expect(measureReciprocityOverall([], seeded(1)).starts).toHaveProperty('unknown')
})

test('give and take counts favours that left a trace', () => {
  const favour = (kind: 'recommendation' | 'endorsement', direction: 'given' | 'received') =>
    ({ kind, detail: kind === 'endorsement' ? { skill: 'SQL', direction } : { direction } }) as Parameters<
      typeof giveAndTake
    >[0] extends Iterable<infer One>
      ? One
      : never
  const { given, received, balance } = giveAndTake([
    favour('recommendation', 'given'),
    favour('endorsement', 'received'),
    favour('endorsement', 'received'),
  ])
  expect(given).toEqual({ recommendation: 1, endorsement: 0, introduction: 0 })
  expect(received).toEqual({ recommendation: 0, endorsement: 2, introduction: 0 })
  expect((balance as Known).value).toBeCloseTo(1 / 3, 12)
  expect(giveAndTake([]).balance).toHaveProperty('unknown')
})

describe('measureInvitations', () => {
  const invite = (day: number, chars: number, connected: number | null) => ({
    person: `p${day}`,
    at: day * DAY + 15 * HOUR,
    chars,
    connected: connected === null ? null : connected * DAY,
  })
  test('accepted: a connection the same day or up to 180 days later; young ones stay open', () => {
    const sent = [
      invite(1, 0, 1),
      invite(2, 0, null),
      invite(3, 50, 100),
      invite(4, 0, 300),
      invite(990, 0, null),
      invite(991, 9, 992),
    ]
    const measured = measureInvitations(sent, 1000 * DAY)
    expect(measured.sent).toBe(6)
    expect(measured.withoutWord).toMatchObject({ value: 4 / 6, n: 6 })
    expect(measured.accepted).toMatchObject({ value: 3 / 5, n: 5 })
    expect(measured.acceptedPlain).toMatchObject({ value: 1 / 3, n: 3 })
    expect(measured.acceptedWritten).toMatchObject({ value: 1, n: 2 })
    expect((measured.accepted as Known).because[1]!.text).toContain('withdrawn')
  })
  test('a connection long before the invitation is not its answer', () => {
    expect(measureInvitations([invite(500, 0, 100)], 1000 * DAY).accepted).toMatchObject({ value: 0, n: 1 })
  })
  test('none sent', () => expect(measureInvitations([], 0).accepted).toHaveProperty('unknown'))
})
