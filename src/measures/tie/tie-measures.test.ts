import { describe, expect, test } from 'vitest'
import { cpuTime } from '../../../tests/made/cpu-time.ts'
import { DAY } from '../../model/instant.ts'
import { isKnown } from '../../model/measured.ts'
import type { Known } from '../../model/measured.ts'
import { Tie } from '../../model/tie.ts'
import { seeded } from '../../stats/random.ts'
import { compareEvents } from './event.ts'
import type { PersonEvents, TieEvent } from './event.ts'
import { besideSecond, paceOf } from './pace.ts'
import { readTie } from './reading.ts'
import { measureTies, tiesAgain, tiesFromReadings } from './tie-measures.ts'
import { LONG_WINDOW, SHORT_WINDOW } from './window.ts'

const ASOF = 2000 * DAY
const event = (daysAgo: number, out: boolean, weight = 1): TieEvent => ({
  at: ASOF - daysAgo * DAY,
  out,
  weight,
  channel: 'linkedin',
  ...(weight < 1 && { group: true }),
})
const person = (name: string, events: TieEvent[]): PersonEvents => ({
  person: name,
  events: events.sort(compareEvents),
})
const weekly = (from: number, to: number): TieEvent[] =>
  Array.from({ length: Math.floor((from - to) / 7) }, (_, i) => event(from - 7 * i, i % 2 === 0))

const PEOPLE: PersonEvents[] = [
  person('weekly', weekly(900, 2)),
  person('quiet', [event(400, true), event(398, false), event(200, true), event(199, false)]),
  person('written to', [event(30, true), event(60, true), event(90, true)]),
  person('long ago', [event(900, true), event(899, false), event(850, true), event(849, false)]),
  person('never seen', []),
]

describe('measureTies', () => {
  const { ties, window, shifts } = measureTies(PEOPLE, ASOF)
  const tie = (name: string) => ties.find(found => found.person === name)!
  const value = (name: string, question: 'continues' | 'twoWay' | 'wouldAnswer') => (tie(name)[question] as Known).value

  test('every tie is one by the contract', () => {
    for (const one of ties) expect(Tie.parse(one)).toEqual(one)
    expect(window).toBe(LONG_WINDOW)
    expect(shifts.twoWay.n).toBe(2)
  })
  test('states and bands', () => {
    expect(ties.map(({ state, band }) => `${state} ${band}`)).toEqual([
      'observed close',
      expect.stringMatching(/^observed (fading|acquaintance)$/),
      'observed acquaintance',
      'dormant dormant',
      'unobserved unobserved',
    ])
  })
  test('order as sense has it, and every value inside its range', () => {
    expect(value('weekly', 'twoWay')).toBeGreaterThan(value('quiet', 'twoWay'))
    expect(value('written to', 'continues')).toBeGreaterThan(value('quiet', 'continues'))
    expect(value('long ago', 'wouldAnswer')).toBeGreaterThan(value('written to', 'wouldAnswer'))
    for (const one of ties) {
      for (const measured of [one.continues, one.twoWay, one.wouldAnswer].filter(isKnown)) {
        expect(measured.low).toBeLessThanOrEqual(measured.value)
        expect(measured.value).toBeLessThanOrEqual(measured.high)
        expect(measured.because.length).toBeGreaterThan(0)
      }
    }
  })
  test('a person that no channel has shown is not known, never weak', () => {
    expect([tie('never seen').continues, tie('never seen').twoWay, tie('never seen').wouldAnswer].some(isKnown)).toBe(
      false,
    )
  })
  test('a quiet tie shows the rate of its kind', () => {
    expect((tie('quiet').wouldAnswer as Known).because[0]!.text).toContain('quiet for a while')
    expect((tie('long ago').wouldAnswer as Known).because[0]!.text).toContain('long ago')
  })
  test('where they were seen', () => {
    expect(tie('quiet').seen).toEqual([{ channel: 'linkedin', n: 4, first: ASOF - 400 * DAY, last: ASOF - 199 * DAY }])
    expect(tie('quiet')).toMatchObject({ out: 2, in: 2, lastIn: ASOF - 199 * DAY, lastOut: ASOF - 200 * DAY })
  })
  test('nothing at or after the date is read', () => {
    const later = PEOPLE.map(({ person: name, events }) => person(name, [...events, event(-1, true), event(0, false)]))
    expect(measureTies(later, ASOF)).toEqual(measureTies(PEOPLE, ASOF))
  })
  test('kept readings give the same ties', () => {
    const readings = PEOPLE.map(one => readTie(one, ASOF, LONG_WINDOW))
    expect(tiesFromReadings(readings, ASOF, LONG_WINDOW)).toEqual(measureTies(PEOPLE, ASOF))
  })
})

describe('tiesAgain', () => {
  const readings = PEOPLE.map(one => readTie(one, ASOF, LONG_WINDOW))
  const { ties, means } = tiesFromReadings(readings, ASOF, LONG_WINDOW)
  const kept = (name: string) => (name === 'quiet' ? undefined : ties.find(tie => tie.person === name))

  test('keeps the ties of those who did not change while what all have in common stays', () => {
    const again = tiesAgain(readings, means, means, kept)
    expect(again).toEqual(ties)
    expect(again.map((tie, i) => tie === ties[i])).toEqual(ties.map(({ person: name }) => name !== 'quiet'))
  })
  test('makes all anew where that moved, or where nothing is known of earlier', () => {
    const moved = { ...means, shifts: { ...means.shifts, twoWay: { shift: 1, sd: 0.2, n: 9 } } }
    for (const before of [moved, null]) {
      const again = tiesAgain(readings, means, before, kept)
      expect(again).toEqual(ties)
      expect(again.some(tie => ties.includes(tie))).toBe(false)
    }
  })
})

test('a short archive is measured by half a year, no archive by nothing', () => {
  expect(measureTies([person('a', [event(100, true)])], ASOF).window).toBe(SHORT_WINDOW)
  expect(measureTies([], ASOF).ties).toEqual([])
})

test('a person whose ties hold more often than the model expects is believed', () => {
  const holds = Array.from({ length: 30 }, (_, i) =>
    person(`p${i}`, [event(300, true), event(299, false), event(20, true), event(19, false)]),
  )
  const fades = Array.from({ length: 30 }, (_, i) => person(`p${i}`, [event(300, true), event(299, false)]))
  const shift = (people: PersonEvents[]) => measureTies(people, ASOF, { window: LONG_WINDOW }).shifts.twoWay
  expect(shift(holds).shift).toBeGreaterThan(0.5)
  expect(shift(fades).shift).toBeLessThan(0)
  expect(shift(holds).sd).toBeLessThan(0.5)
})

test('1,000 people and 200,000 events are measured in seconds, however busy the machine (bar B5 is timed by the evaluation)', () => {
  const random = seeded(1)
  const people = Array.from({ length: 1000 }, (_, i) =>
    person(
      `p${i}`,
      Array.from({ length: 200 }, () => event(Math.floor(random() * 800), random() < 0.5)),
    ),
  )
  const from = cpuTime()
  expect(measureTies(people, ASOF).ties).toHaveLength(1000)
  expect(cpuTime() - from).toBeLessThan(5000)
})

test('the second model, fitted on the own ties alone, stands beside the first; below ten ties it is silent', () => {
  const ties = (n: number) =>
    Array.from({ length: n }, (_, i) => person(`p${i}`, [event(300 - i, true), event(40, false)]))
  const readings = (n: number) => ties(n).map(one => readTie(one, ASOF, SHORT_WINDOW))
  const pace = paceOf(readings(12), ASOF)!
  const { text } = besideSecond(readings(1)[0]!.facts!, pace, ASOF, SHORT_WINDOW)
  expect(text).toMatch(/^A second model, fitted on the pace of your own ties alone, says \d+ %, likely \d+ to \d+\.$/u)
  expect(paceOf(readings(5), ASOF)).toBeNull()
  expect(paceOf(readings(12), ASOF)).toEqual(pace)
})
