import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY } from '../../model/instant.ts'
import type { Tie } from '../../model/tie.ts'
import { drawBeta, drawGamma } from '../../stats/draws.ts'
import { seeded } from '../../stats/random.ts'
import { dormantMeasures, dormantRates } from './dormant-rates.ts'
import type { PersonEvents, TieEvent } from './event.ts'
import { horizonOf } from './horizon.ts'
import { fitMbg, mbgAlive, mbgAny, mbgDraws, mbgRange } from './mbg.ts'
import type { Repeat } from './mbg.ts'
import { quietTies, readSilence } from './quiet.ts'
import { readTie } from './reading.ts'
import { rankReconnect } from './reconnect.ts'
import { measureTies } from './tie-measures.ts'
import { LONG_WINDOW } from './window.ts'

const ASOF = 2000 * DAY
const event = (daysAgo: number, out: boolean): TieEvent => ({
  at: ASOF - daysAgo * DAY,
  out,
  weight: 1,
  channel: 'mail',
})
const every = (gap: number, from: number, to: number): TieEvent[] =>
  Array.from({ length: Math.floor((from - to) / gap) + 1 }, (_, i) => event(from - gap * i, i % 2 === 0))

describe('MBG/NBD', () => {
  const golden = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }
  test('golden values of the appendix', () => {
    expect(mbgAny(golden, { x: 2, last: 30.43, age: 38.86 }, 39)).toBeCloseTo(0.591146, 6)
    expect(mbgAny(golden, { x: 0, last: 0, age: 38.86 }, 39)).toBeCloseTo(0.092115, 6)
  })
  test('a longer silence is never better, a longer horizon never worse', () => {
    const days = fc.integer({ min: 0, max: 300 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), days, days, days, (x, last, silence, more) => {
        const tie = { x, last: x === 0 ? 0 : last, age: (x === 0 ? 0 : last) + silence }
        const later = { ...tie, age: tie.age + more }
        expect(mbgAlive(golden, later)).toBeLessThanOrEqual(mbgAlive(golden, tie) + 1e-12)
        expect(mbgAny(golden, tie, 30)).toBeLessThanOrEqual(mbgAny(golden, tie, 30 + more) + 1e-12)
      }),
    )
  })
  test('finds the chances of a world made by its own rules', () => {
    const truth = { r: 0.8, alpha: 10, a: 0.8, b: 2.5 }
    const random = seeded(5)
    const world = Array.from({ length: 3000 }, () => life(truth, 100, 30, random))
    const fitted = fitMbg(world.map(({ tie }) => tie))!
    const forecast = world.reduce((sum, { tie }) => sum + mbgAny(fitted, tie, 30), 0) / world.length
    const came = world.filter(({ again }) => again).length / world.length
    expect(Math.abs(forecast - came)).toBeLessThan(0.02)
  })
  test('its range: golden values, in order, and narrower with more ties', () => {
    const truth = { r: 0.8, alpha: 10, a: 0.8, b: 2.5 }
    const tie = { x: 4, last: 70, age: 100 }
    const range = (n: number) => {
      const random = seeded(11)
      const ties = Array.from({ length: n }, () => life(truth, 100, 30, random).tie)
      const model = fitMbg(ties)!
      return mbgRange(model, mbgDraws(model, ties, 200, seeded(2)), tie, 30)
    }
    const [few, many] = [range(15), range(400)]
    for (const { low, value, high } of [few, many]) {
      expect(low).toBeLessThanOrEqual(value)
      expect(value).toBeLessThanOrEqual(high)
    }
    expect(many.high - many.low).toBeLessThan((few.high - few.low) / 2)
    expect(few).toEqual(range(15))
    expect(mbgRange(golden, [], tie, 30)).toEqual({
      value: mbgAny(golden, tie, 30),
      low: mbgAny(golden, tie, 30),
      high: mbgAny(golden, tie, 30),
    })
  })
  test('in worlds made by its own rules, its 90 % range covers the true chance nearly nine times in ten (0.83 of 15 ties, 0.87 of 60, 0.92 of 250)', () => {
    const random = seeded(8)
    let [covered, all] = [0, 0]
    for (let world = 0; world < 60; world++) {
      const truth = { r: 0.4 + random(), alpha: 5 + 20 * random(), a: 0.4 + random(), b: 1 + 3 * random() }
      const ties = Array.from({ length: 60 }, () => life(truth, 200, 30, random).tie)
      const model = fitMbg(ties)!
      const draws = mbgDraws(model, ties, 200, seeded(world))
      for (const tie of ties.slice(0, 10)) {
        const { low, high } = mbgRange(model, draws, tie, 30)
        const chance = mbgAny(truth, tie, 30)
        all++
        if (low - 1e-9 <= chance && chance <= high + 1e-9) covered++
      }
    }
    expect(covered / all).toBeGreaterThan(0.8)
    expect(covered / all).toBeLessThan(0.98)
  })
  test('too few ties: nothing', () => expect(fitMbg([{ x: 1, last: 2, age: 3 }])).toBeUndefined())
})

describe('horizonOf', () => {
  const none = { shift: 0, sd: 0.3, n: 0 }
  test('a tie fades month by month if nothing happens, and nothing later is read', () => {
    const events = [...every(10, 300, 5), event(-20, false)]
    const points = horizonOf(events, ASOF, LONG_WINDOW, none)
    expect(points.map(({ at }) => (at - ASOF) / DAY)).toEqual([0, 30, 60, 90, 120, 150, 180])
    points.slice(1).forEach(({ measured }, i) => expect(measured.value).toBeLessThan(points[i]!.measured.value))
    expect(points).toEqual(horizonOf(every(10, 300, 5), ASOF, LONG_WINDOW, none))
  })
  test('ends where the last contact leaves the window', () => {
    expect(horizonOf([event(300, true)], ASOF, LONG_WINDOW, none)).toHaveLength(3)
    expect(horizonOf([], ASOF, LONG_WINDOW, none)).toEqual([])
  })
})

describe('who is unusually quiet', () => {
  const quietAmong = (people: readonly PersonEvents[]) =>
    quietTies(people.map(({ person, events }) => ({ person, silence: readSilence(events, ASOF, LONG_WINDOW) })))
  test('names ties that are silent for four usual gaps and more, most unusual first', () => {
    const people = [
      { person: 'usual', events: every(10, 300, 10) },
      { person: 'quiet', events: every(10, 300, 90) },
      { person: 'very quiet', events: every(2, 300, 100) },
      { person: 'twice only', events: [event(300, true), event(299, false)] },
      { person: 'nobody', events: [] },
    ]
    const quiet = quietAmong(people)
    expect(quiet.map(({ person }) => person)).toEqual(['very quiet', 'quiet'])
    expect(quiet[1]!.ratio).toBeCloseTo(9, 9)
    expect(quiet[1]!.cameBack.because[0]!.text).toBe('Silent for 3 months; you used to be in touch every 10 days.')
    expect(quiet[1]!.cameBack.value).toBeCloseTo(0.48, 2)
  })
  test('what happened in the own data moves the rate', () => {
    const back = Array.from({ length: 30 }, (_, i) => ({
      person: `p${i}`,
      events: [...every(10, 500, 270), event(100, true)],
    }))
    const gone = back.map(({ person, events }) => ({ person, events: events.slice(0, -1) }))
    const now = { person: 'now', events: every(10, 330, 90) }
    const rate = (people: typeof back) => quietAmong([now, ...people]).find(({ person }) => person === 'now')!.cameBack
    expect(rate(back).n).toBeGreaterThanOrEqual(30)
    expect(rate(back).value).toBeGreaterThan(rate(gone).value + 0.3)
  })
})

describe('rankReconnect', () => {
  const tie = (person: string, changes: Partial<Tie>): Tie => ({
    person,
    band: 'dormant',
    state: 'dormant',
    continues: { unknown: [{ text: '-' }] },
    twoWay: { unknown: [{ text: '-' }] },
    wouldAnswer: { value: 0.5, low: 0.2, high: 0.8, n: 0, because: [] },
    seen: [],
    first: 0,
    last: ASOF - 400 * DAY,
    lastIn: null,
    lastOut: null,
    out: 3,
    in: 3,
    ...changes,
  })
  test('once two-way, quiet, not ended badly; by chance of an answer times novelty', () => {
    const ties = [
      tie('same field', {}),
      tie('other field', {}),
      tie('one-way', { in: 0 }),
      tie('in touch', { last: ASOF - 5 * DAY }),
      tie('ended badly', {}),
      tie('never seen', { last: null }),
    ]
    const ranked = rankReconnect(ties, ASOF, LONG_WINDOW, {
      novelty: person => (person === 'other field' ? 0.9 : 0.2),
      endedBadly: new Set(['ended badly']),
    })
    expect(ranked.map(({ person, value }) => [person, value])).toEqual([
      ['other field', 0.45],
      ['same field', 0.1],
    ])
  })
})

describe('dormant ties', () => {
  const dormant = (person: string, came: boolean) => ({
    person,
    events: [event(900, true), event(890, false), ...(came ? [event(100, true), event(99, false)] : [])],
  })
  const read = (came: number, n: number) =>
    dormantRates(Array.from({ length: n }, (_, i) => readTie(dormant(`p${i}`, i < came), ASOF, LONG_WINDOW)))
  test('own cases move the rate, and never make it certain', () => {
    expect(read(0, 0).twoWay.twoWay.value).toBeCloseTo(0.1, 12)
    expect(read(20, 40).twoWay.twoWay.value).toBeCloseTo(21 / 50, 12)
    const many = read(0, 2000).twoWay.twoWay
    expect(many.high).toBeGreaterThan(0.02)
    expect(many.n).toBe(2000)
  })
  test('the measures of a dormant tie say how long and on what they rest', () => {
    const reading = readTie(dormant('p', false), ASOF, LONG_WINDOW)
    const { twoWay } = dormantMeasures(reading, { asOf: ASOF, dormant: read(1, 3) })
    expect(twoWay.because.map(({ text }) => text)).toEqual([
      'The last contact was 2 years ago; this is how often such ties come back by themselves.',
      'It rests on 3 ties of yours that had gone quiet.',
    ])
    expect(measureTies([dormant('p', false)], ASOF).ties[0]).toMatchObject({ state: 'dormant', band: 'dormant' })
  })
})

function life(
  { r, alpha, a, b }: { r: number; alpha: number; a: number; b: number },
  age: number,
  ahead: number,
  random: () => number,
): { tie: Repeat; again: boolean } {
  const pace = drawGamma(random, r) / alpha
  const end = drawBeta(random, a, b)
  let [at, x, last, again] = [0, 0, 0, false]
  while (random() >= end) {
    at += -Math.log1p(-random()) / pace
    if (at > age + ahead) break
    if (at > age) again = true
    else {
      x++
      last = at
    }
  }
  return { tie: { x, last, age }, again }
}
