import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LEVERS } from '../../model/lever.ts'
import { seeded } from '../../stats/random.ts'
import { possibleHours } from './possible-hours.ts'
import type { Piece } from './possible-hours.ts'

const piece = (over: Partial<Piece> = {}): Piece => {
  const hours = over.hours ?? 1
  return {
    title: 'kiln',
    lever: 'skill',
    confidence: 1,
    clock: 'timer',
    hours,
    least: hours,
    most: hours,
    ...over,
  }
}
const of = (weeks: readonly (readonly Piece[])[]) => possibleHours(weeks, seeded('hours'))

describe('what hours may be', () => {
  test('what is said by the user is what it is', () => {
    const possible = of([[piece({ hours: 3 }), piece({ title: 'forum', lever: 'networking', hours: 2 })]])
    expect(possible.skill).toEqual({ low: 3, high: 3 })
    expect(possible.networking).toEqual({ low: 2, high: 2 })
    expect(possible.brand).toEqual({ low: 0, high: 0 })
  })

  test('weeks differ: the mean of ten is between the least and the most of them', () => {
    const { skill } = of(Array.from({ length: 10 }, (_, i) => [piece({ hours: i })]))
    expect(skill.low).toBeGreaterThan(2)
    expect(skill.low).toBeLessThan(4.5)
    expect(skill.high).toBeGreaterThan(4.5)
    expect(skill.high).toBeLessThan(7)
  })

  test('a title that is told wrongly is told wrongly in every week, so more weeks do not make it surer', () => {
    const doubtful = (n: number) => of(Array.from({ length: n }, () => [piece({ confidence: 0.7, hours: 4 })])).skill
    expect(doubtful(1)).toEqual({ low: 0, high: 4 })
    expect(doubtful(64)).toEqual({ low: 0, high: 4 })
  })

  test('an hour that is not told may be for anything', () => {
    const untold = Array.from({ length: 70 }, (_, i) => piece({ title: `t${i}`, lever: null, confidence: 0 }))
    // seventy draws at one of eight, none of the seven among them: mean 8.75, sd 2.8
    for (const { low, high } of Object.values(of([untold]))) {
      expect(low).toBeGreaterThanOrEqual(2)
      expect(low).toBeLessThanOrEqual(6)
      expect(high).toBeGreaterThanOrEqual(11)
      expect(high).toBeLessThanOrEqual(16)
    }
  })

  test('an hour that was left untold on purpose is for nothing', () => {
    const possible = of([[piece({ lever: null, confidence: 1, hours: 5 }), piece({ title: 'forum', hours: 2 })]])
    expect(possible.skill).toEqual({ low: 2, high: 2 })
    expect(possible.networking).toEqual({ low: 0, high: 0 })
  })

  test('where a tenth and more of the rounds agree on an end, nothing is cut off there', () => {
    // wrong in one of five: then these hours are 0; else 4
    expect(of([[piece({ confidence: 0.8, hours: 4 })]]).skill).toEqual({ low: 0, high: 4 })
    // wrong in one of twenty: nine of ten rounds say 4
    expect(of([[piece({ confidence: 0.95, hours: 4 })]]).skill).toEqual({ low: 4, high: 4 })
    // and no other lever has them
    expect(of([[piece({ confidence: 0.95, hours: 4 })]]).brand).toEqual({ low: 0, high: 0 })
  })

  test('lengths of one clock are long or short together, those of another are not', () => {
    const inferred = (clock: Piece['clock'], title: string) => piece({ clock, title, least: 0.5, most: 2 })
    const one = of([[inferred('commit', 'a'), inferred('commit', 'b')]]).skill
    const two = of([[inferred('commit', 'a'), inferred('mail', 'b')]]).skill
    expect(one.low).toBeGreaterThanOrEqual(1)
    expect(one.high).toBeLessThanOrEqual(4)
    expect(one.high - one.low).toBeGreaterThan(two.high - two.low)
  })

  test('nothing is known of no weeks', () => {
    for (const { low, high } of Object.values(of([[]]))) expect([low, high]).toEqual([0, 0])
  })
})

test('holds the truth as often as it says, where titles are what the confidences say', () => {
  const random = seeded('lives')
  const draw = (p: number) => random() < p
  let inside = 0
  const lives = 300
  for (let life = 0; life < lives; life++) {
    // twelve titles over eight weeks; the truth of a title is drawn once, as often right as its rule says
    const titles = Array.from({ length: 12 }, (_, i) => ({ title: `t${i}`, confidence: 0.5 + 0.45 * random() }))
    const isTrue = titles.map(({ confidence }) => draw(confidence))
    const weeks = Array.from({ length: 8 }, () =>
      titles.map(({ title, confidence }) => piece({ title, confidence, hours: 0.5 + random() })),
    )
    const hours = weeks.flatMap(week => week.map((one, i) => (isTrue[i] === true ? one.hours : 0)))
    const truth = hours.reduce((sum, one) => sum + one, 0) / weeks.length
    const { low, high } = possibleHours(weeks, seeded(life)).skill
    if (truth >= low && truth <= high) inside++
  }
  expect(inside / lives).toBeGreaterThan(0.86)
  expect(inside / lives).toBeLessThan(0.97)
})

test('no lever has more than all hours, whatever is told', () => {
  const any = fc.record({
    title: fc.constantFrom('a', 'b', 'c', 'd'),
    lever: fc.constantFrom(null, ...LEVERS),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    clock: fc.constantFrom('timer' as const, 'mail' as const),
    hours: fc.double({ min: 0, max: 10, noNaN: true }),
    spread: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(fc.array(any, { maxLength: 6 }), { minLength: 1, maxLength: 5 }), weeks => {
      const pieces = weeks.map(week =>
        week.map(({ spread, ...one }) => ({ ...one, least: one.hours * (1 - spread), most: one.hours * (1 + spread) })),
      )
      const most = Math.max(...pieces.map(week => week.reduce((sum, one) => sum + one.most, 0)))
      for (const { low, high } of Object.values(of(pieces))) {
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeGreaterThanOrEqual(low)
        expect(high).toBeLessThanOrEqual(most + 1e-9)
      }
    }),
  )
})
