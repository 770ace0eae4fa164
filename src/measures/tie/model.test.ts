import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY } from '../../model/instant.ts'
import { bandOf } from './bands.ts'
import { TIE_MODELS } from './coefficients.ts'
import { explainTie, spanWords } from './explain.ts'
import { FEATURES, readFacts } from './features.ts'
import { WINDOW_PRIOR, learnShift } from './intercept.ts'
import { tieLogit, tieProbability, tieTerms } from './model.ts'
import { LONG_WINDOW } from './window.ts'

const QUESTIONS = ['continues', 'twoWay', 'wouldAnswer'] as const
const NONE = { shift: 0, sd: WINDOW_PRIOR, n: 0 }
const anyX = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 })
const back = (days: number, out: boolean) => ({ at: -days * DAY, out, weight: 1, channel: 'mail' as const })

describe('the shipped models', () => {
  test.each(QUESTIONS)('%s: eight slopes, means and left-out fits, signs as sense has it', question => {
    const { slopes, means, left } = TIE_MODELS[question]
    expect([slopes.length, means.length, left.length]).toEqual([8, 8, 5])
    for (const fit of [slopes, ...left]) {
      fit.forEach((slope, k) => {
        const sign = FEATURES[k] === 'recency' || FEATURES[k] === 'recencyIn' ? -1 : 1
        expect(slope * sign).toBeGreaterThanOrEqual(0)
      })
    }
  })
  test('two-way by hand: the formula of MEASURES 1.4', () => {
    const x = [0.1, 0.2, 0.9, 2, 1.5, 2.5, 0.8, 0.7]
    const by = -1.925 - 2.02 * 0.1 - 0.183 * 0.2 + 0.903 * 0.9 + 0.359 * 2 + 0.483 * 2.5 + 0.334 * 0.7
    expect(tieLogit('twoWay', x)).toBeCloseTo(by, 12)
  })
  test('terms add up to the distance from the average tie', () => {
    fc.assert(
      fc.property(anyX, fc.constantFrom(...QUESTIONS), (x, question) => {
        const sum = tieTerms(question, x).reduce((total, { effect }) => total + effect, 0)
        expect(sum).toBeCloseTo(tieLogit(question, x) - tieLogit(question, TIE_MODELS[question].means), 9)
      }),
    )
  })
})

describe('tieProbability', () => {
  test('low <= value <= high, all in (0, 1)', () => {
    fc.assert(
      fc.property(
        anyX,
        fc.constantFrom(...QUESTIONS),
        fc.double({ min: -3, max: 3, noNaN: true }),
        (x, question, shift) => {
          const { low, value, high } = tieProbability(question, x, { shift, sd: 0.2, n: 9 })
          expect(0 < low && low < value && value < high && high < 1).toBe(true)
        },
      ),
    )
  })
  test('less doubt about the person narrows it, a feature far from the sets widens it', () => {
    const { means } = TIE_MODELS.twoWay
    const width = (x: readonly number[], sd: number) => tieProbability('twoWay', x, { shift: 0, sd, n: 0 }).sd
    expect(width(means, 0.1)).toBeLessThan(width(means, 0.5))
    expect(
      width(
        means.map(mean => mean + 2),
        0.1,
      ),
    ).toBeGreaterThan(width(means, 0.1))
  })
})

describe('learnShift', () => {
  test('nothing known: no shift, the whole prior as doubt', () => expect(learnShift([], 0.5)).toEqual(NONE))
  test('a network in which everything holds is lifted, one in which nothing does is lowered, never beyond measure', () => {
    const all = (came: boolean) =>
      learnShift(
        Array.from({ length: 200 }, () => ({ logit: 0, came })),
        0.5,
      )
    expect(all(true).shift).toBeGreaterThan(1)
    expect(all(true).shift).toBeLessThan(3)
    expect(all(false).shift).toBeCloseTo(-all(true).shift, 9)
  })
})

describe('words', () => {
  test('an explanation says facts that can be checked', () => {
    const events = [back(300, true), back(299, false), back(40, true), back(39, false), back(3, false)]
    const facts = readFacts(events, 0, LONG_WINDOW)!
    const reasons = explainTie('twoWay', facts, { shift: -0.4, sd: 0.2, n: 50 }, 0)
    expect(reasons.map(({ text }) => text)).toEqual([
      'The last contact was 3 days ago.',
      'You were in contact on 5 days.',
      'It went back and forth: 3 changes of direction.',
      'In your last completed period your ties held less often than the model expected.',
    ])
    expect(reasons.every(({ effect }) => effect !== undefined)).toBe(true)
  })
  test('spans', () => {
    const words = [1, 13, 21, 100, 400, 800].map(days => spanWords(days * DAY))
    expect(words).toEqual(['1 day', '13 days', '3 weeks', '3 months', '13 months', '2 years'])
  })
})

test('bands by their stated thresholds', () => {
  const facts = readFacts(
    [1, 2, 3, 4, 5, 6].map(day => back(day, true)),
    0,
    LONG_WINDOW,
  )!
  expect(bandOf(0.7, facts, LONG_WINDOW, true)).toBe('close')
  expect(bandOf(0.7, { ...facts, days: 5 }, LONG_WINDOW, true)).toBe('active')
  expect(bandOf(0.4, facts, LONG_WINDOW, false)).toBe('active')
  expect(bandOf(0.2, facts, LONG_WINDOW, true)).toBe('fading')
  expect(bandOf(0.2, facts, LONG_WINDOW, false)).toBe('acquaintance')
  expect(bandOf(0.1, facts, LONG_WINDOW, true)).toBe('acquaintance')
})
