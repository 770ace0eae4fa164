import { describe, expect, test } from 'vitest'
import { DAY } from '../../model/instant.ts'
import { drawNormal } from '../../stats/draws.ts'
import { logistic } from '../../stats/logistic.ts'
import { seeded } from '../../stats/random.ts'
import type { TieEvent } from './event.ts'
import { learnShift } from './intercept.ts'
import { readTie } from './reading.ts'
import { replyPriors } from './reply-rates.ts'
import { wouldAnswerByKind } from './would-answer.ts'
import { LONG_WINDOW } from './window.ts'

const ASOF = 2000 * DAY
const event = (daysAgo: number, out: boolean, channel: TieEvent['channel'] = 'mail'): TieEvent => ({
  at: ASOF - daysAgo * DAY,
  out,
  weight: 1,
  channel,
})
const read = (...events: TieEvent[]) => readTie({ person: 'p', events }, ASOF, LONG_WINDOW)

describe('readTie', () => {
  test('now, and the last completed half year with what came of it', () => {
    const reading = read(event(400, true), event(399, false), event(100, true), event(95, false))
    expect(reading.facts).toMatchObject({ n: 2, out: 1, in: 1 })
    expect(reading.past?.outcome).toEqual({ continues: true, twoWay: true, wouldAnswer: true })
    expect(reading.past?.x[0]).toBeCloseTo((399 - 180) / 365, 9)
    expect(reading.pastDormant).toBeUndefined()
  })
  test('dormant at the cut: what came of that', () => {
    const reading = read(event(900, true), event(10, false))
    expect(reading.past).toBeUndefined()
    expect(reading.pastDormant).toEqual({ continues: true, twoWay: false, wouldAnswer: null })
  })
  test('known only since the cut: nothing to learn from', () => {
    const reading = read(event(30, true))
    expect([reading.past, reading.pastDormant]).toEqual([undefined, undefined])
  })
  test('nobody seen, and seen by channel', () => {
    expect(read()).toMatchObject({ facts: undefined, seen: [], first: null, last: null, out: 0, in: 0 })
    expect(read(event(9, true, 'linkedin'), event(5, true), event(3, false, 'linkedin')).seen).toEqual([
      { channel: 'linkedin', n: 2, first: ASOF - 9 * DAY, last: ASOF - 3 * DAY },
      { channel: 'mail', n: 1, first: ASOF - 5 * DAY, last: ASOF - 5 * DAY },
    ])
  })
  test('an answer on LinkedIn may take two weeks, by mail one', () => {
    const answered = (channel: TieEvent['channel']) =>
      read(event(50, true, channel), event(40, false, channel)).facts?.replied
    expect([answered('linkedin'), answered('mail')]).toEqual([1, 0])
  })
})

test('would answer by kind: own answers of this person move the rate of the kind', () => {
  const book = { priors: replyPriors([]), said: new Map() }
  const quiet = (answers: boolean) =>
    read(
      ...[900, 700, 500, 300].flatMap(days =>
        answers ? [event(days, true), event(days - 1, false)] : [event(days, true)],
      ),
      event(298, false),
    )
  const says = (answers: boolean) => wouldAnswerByKind(quiet(answers), ASOF, LONG_WINDOW, book)
  expect(says(true).value).toBeGreaterThan(says(false).value)
  expect(says(true).because.map(({ text }) => text)).toContainEqual(
    expect.stringMatching(/^They answered \d of \d such messages?\.$/),
  )
  expect(book.said.size).toBe(2)
})

test('a person’s shift is found, and its 90 % range covers it nine times in ten', () => {
  const random = seeded(12)
  let covered = 0
  for (let run = 0; run < 500; run++) {
    const truth = 0.5 * drawNormal(random)
    const outcomes = Array.from({ length: 60 }, () => {
      const logit = -1 + 1.5 * drawNormal(random)
      return { logit, came: random() < logistic(logit + truth) }
    })
    const { shift, sd } = learnShift(outcomes, 0.5)
    covered += Number(Math.abs(shift - truth) < 1.645 * sd) / 500
  }
  expect(covered).toBeGreaterThan(0.86)
  expect(covered).toBeLessThan(0.94)
})
