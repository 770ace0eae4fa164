import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY } from '../../model/instant.ts'
import { isKnown } from '../../model/measured.ts'
import { seeded } from '../../stats/random.ts'
import { afterPiece } from './after-piece.ts'

const WEEK = 7 * DAY
const AT = Date.UTC(2026, 3, 6)
const WHOLE = { from: AT - 52 * WEEK, until: AT + 52 * WEEK }
/** So many arrivals in the weeks counted from the piece on. */
const arrivals = (weeks: Readonly<Record<number, number>>): Float64Array =>
  Float64Array.from(
    Object.entries(weeks).flatMap(([week, n]) => Array.from({ length: n }, (_, i) => AT + Number(week) * WEEK + i)),
  ).sort()

describe('the week after a piece', () => {
  test('golden: nobody at all', () => {
    const { arrived, extra, usual, says } = afterPiece(AT, new Float64Array(), WHOLE, 'people')
    expect({ arrived, says }).toEqual({ arrived: 0, says: 'cannot tell' })
    expect(usual).toMatchObject({ value: 0, low: 0, high: 1, n: 0 })
    expect(extra).toMatchObject({ value: 0, low: -1, high: 0, n: 0 })
  })

  test('golden: eight in eight weeks, and two after the piece, cannot be told apart', () => {
    const { extra, usual, says } = afterPiece(AT, arrivals({ [-2]: 4, 3: 4, 0: 2 }), WHOLE, 'people')
    // negative binomial (8.5, 8/9): P(X <= 2) = 0.905, P(X <= 3) = 0.972
    expect(usual).toMatchObject({ value: 1, low: 0, high: 3, n: 8 })
    expect(extra).toMatchObject({ value: 1, low: -1, high: 2, n: 10 })
    expect(says).toBe('cannot tell')
  })

  test('many more than usual are called so, with the facts', () => {
    const { extra, says } = afterPiece(AT, arrivals({ [-1]: 1, 0: 6, 2: 1 }), WHOLE, 'people')
    expect(says).toBe('more than usual')
    expect(isKnown(extra) && extra.low).toBeGreaterThan(0)
    expect(isKnown(extra) && extra.because.map(({ text }) => text)).toEqual([
      '6 people in the week from it on.',
      '2 people in 8 weeks around it.',
    ])
  })

  test.each([
    ['the week is not over', AT, { from: WHOLE.from, until: AT + 3 * DAY }, /not over/],
    ['contact was not seen yet', AT, { from: AT + DAY, until: WHOLE.until }, /not seen yet/],
    ['too few weeks around', AT, { from: AT - 2 * WEEK, until: AT + 2 * WEEK }, /too few/],
  ])('unknown where %s', (_, at, seen, why) => {
    const { arrived, extra } = afterPiece(at, arrivals({ 0: 3 }), seen, 'people')
    expect(arrived).toBeNull()
    expect(isKnown(extra)).toBe(false)
    expect('unknown' in extra && extra.unknown[0]?.text).toMatch(why)
  })
})

test('the middle lies in its range, and more arrivals never mean less', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { minLength: 8, maxLength: 8 }), fc.nat(20), (around, n) => {
      const weeks = Object.fromEntries([-4, -3, -2, -1, 1, 2, 3, 4].map((week, i) => [week, around[i] ?? 0]))
      const { extra } = afterPiece(AT, arrivals({ ...weeks, 0: n }), WHOLE, 'people')
      const one = afterPiece(AT, arrivals({ ...weeks, 0: n + 1 }), WHOLE, 'people').extra
      if (!isKnown(extra) || !isKnown(one)) throw new Error('eight weeks')
      expect(extra.low).toBeLessThanOrEqual(extra.value)
      expect(extra.high).toBeGreaterThanOrEqual(extra.value)
      expect(one.value).toBeGreaterThan(extra.value)
    }),
  )
})

test('where nothing but chance is at work, "more than usual" is rare', () => {
  const random = seeded('ordinary weeks')
  const poisson = (rate: number): number => {
    let [n, product] = [0, random()]
    for (const floor = Math.exp(-rate); product > floor; n++) product *= random()
    return n
  }
  for (const rate of [0.2, 1, 3]) {
    const runs = 2000
    let alarms = 0
    for (let run = 0; run < runs; run++) {
      const weeks = Object.fromEntries([-4, -3, -2, -1, 0, 1, 2, 3, 4].map(week => [week, poisson(rate)]))
      if (afterPiece(AT, arrivals(weeks), WHOLE, 'people').says === 'more than usual') alarms++
    }
    expect(alarms / runs, `rate ${rate}`).toBeLessThan(0.06)
  }
})
