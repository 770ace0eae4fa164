import { describe, expect, test } from 'vitest'
import { DAY } from '../../model/instant.ts'
import { seeded } from '../../stats/random.ts'
import { compareEvents } from './event.ts'
import { WINDOW_PRIOR, learnShift } from './intercept.ts'
import { meansOf, sameMeans } from './means.ts'
import { tieLogit } from './model.ts'
import { readTie } from './reading.ts'
import { LONG_WINDOW } from './window.ts'

const ASOF = 2000 * DAY
const random = seeded('means')
const readings = Array.from({ length: 600 }, (_, i) =>
  readTie(
    {
      person: `p${i}`,
      events: Array.from({ length: 30 }, () => ({
        at: ASOF - Math.floor(random() * 1500 * DAY),
        out: random() < 0.5,
        weight: 1,
        channel: 'mail' as const,
      })).sort(compareEvents),
    },
    ASOF,
    LONG_WINDOW,
  ),
)

describe('what all ties have in common', () => {
  const means = meansOf(readings, ASOF, LONG_WINDOW)
  test('is rounded far inside its own doubt', () => {
    const exact = learnShift(
      readings.flatMap(({ past }) =>
        past === undefined ? [] : [{ logit: tieLogit('twoWay', past.x), came: past.outcome.twoWay }],
      ),
      WINDOW_PRIOR,
    )
    expect(Math.abs(means.shifts.twoWay.shift - exact.shift)).toBeLessThanOrEqual(0.0250001)
    expect(Math.abs(means.shifts.twoWay.shift - exact.shift)).toBeLessThan(exact.sd / 2)
    expect(means.priors['two-way active'].own).toBe(true)
    expect(means.priors['two-way active'].mean * 100).toBeCloseTo(
      Math.round(means.priors['two-way active'].mean * 100),
      9,
    )
  })
  test('seldom moves for a person more or less, and does for many', () => {
    const without = (n: number) => meansOf(readings.slice(n), ASOF, LONG_WINDOW)
    expect([1, 2, 3].some(n => sameMeans(without(n), means))).toBe(true)
    expect(sameMeans(without(300), means)).toBe(false)
  })
  test('is plain data', () => expect(sameMeans(JSON.parse(JSON.stringify(means)) as typeof means, means)).toBe(true))
})
