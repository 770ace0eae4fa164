import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isKnown } from '../../model/measured.ts'
import { drawNormal } from '../../stats/draws.ts'
import { seeded } from '../../stats/random.ts'
import { FORM_RULES } from '../skill/evidence-form.ts'
import { measureBeforeAfter } from './before-after.ts'
import type { MomentRating, RatingForm } from './before-after.ts'

const FORMS = ['self-anchored', 'self-broad', 'other', 'rubric', 'test'] as const
const rated = (moment: 'before' | 'after', form: RatingForm, level: number, witness = 'w', at = 0): MomentRating => ({
  moment,
  form,
  witness,
  level,
  at,
})
const moved = (form: RatingForm, from: number, to: number) =>
  measureBeforeAfter([rated('before', form, from), rated('after', form, to)])

describe('golden values', () => {
  test('a timed task at 3 and at 4.2: 1.2 with a spread of 0.5', () => {
    const { change, says, before, after } = moved('test', 3, 4.2)
    expect(says).toBe('clearly up')
    expect(isKnown(change) && [change.value, change.low, change.high].map(n => Number(n.toFixed(3)))).toEqual([
      1.2, 0.378, 2.022,
    ])
    expect(isKnown(before) && before.value).toBe(3)
    expect(isKnown(after) && after.value).toBeCloseTo(4.2, 9)
  })

  test.each([
    ['self-anchored', 2, 4, 'cannot tell'],
    ['self-anchored', 1, 6.5, 'clearly up'],
    ['other', 2, 3.7, 'perhaps up'],
    ['other', 2, 5, 'clearly up'],
    ['rubric', 3, 3, 'cannot tell'],
    ['test', 4, 2.5, 'clearly down'],
    ['test', 4, 3.2, 'perhaps down'],
  ] as const)('%s from %d to %d: %s', (form, from, to, says) => {
    expect(moved(form, from, to).says).toBe(says)
  })
})

describe('what cannot be told', () => {
  test.each([
    [[], 'Without a level from the beginning'],
    [[rated('after', 'test', 3)], 'Without a level from the beginning'],
    [[rated('before', 'test', 3)], 'There is no level since'],
    [[rated('before', 'self-anchored', 3), rated('after', 'other', 5)], 'different witnesses'],
    [[rated('before', 'other', 3, 'a'), rated('after', 'other', 5, 'b')], 'different witnesses'],
  ])('%#', (ratings, says) => {
    const { change, says: word } = measureBeforeAfter(ratings)
    expect(word).toBe('cannot tell')
    expect(change).toMatchObject({ unknown: [{ text: expect.stringContaining(says) }] })
  })
})

describe('whatever the ratings', () => {
  const rating = fc.record({
    moment: fc.constantFrom('before' as const, 'after' as const),
    form: fc.constantFrom(...FORMS),
    witness: fc.constantFrom('a', 'b', 'c'),
    level: fc.double({ min: 0, max: 7, noNaN: true }),
    at: fc.nat(1000),
  })

  test('ranges hold their middle, and the word agrees with the range', () => {
    fc.assert(
      fc.property(fc.array(rating, { maxLength: 10 }), ratings => {
        const { before, after, change, says } = measureBeforeAfter(ratings)
        for (const measured of [before, after, change])
          if (isKnown(measured)) expect(measured.low <= measured.value && measured.value <= measured.high).toBe(true)
        expect(isKnown(change) || says === 'cannot tell').toBe(true)
        if (!isKnown(change)) return
        // the 90 % range leaves out zero only from a chance of 0.95 on, between "perhaps" and "clearly"
        if (says.startsWith('clearly')) expect(change.low > 0 || change.high < 0).toBe(true)
        if (says === 'cannot tell') expect(change.low < 0 && change.high > 0).toBe(true)
        if (says.endsWith('up')) expect(change.value).toBeGreaterThan(0)
        if (says.endsWith('down')) expect(change.value).toBeLessThan(0)
      }),
    )
  })

  test('turned around in time it says the opposite', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(rating, { selector: one => `${one.moment} ${one.form} ${one.witness}`, maxLength: 8 }),
        ratings => {
          const back = ratings.map(one => ({
            ...one,
            moment: one.moment === 'before' ? ('after' as const) : ('before' as const),
          }))
          const [there, again] = [measureBeforeAfter(ratings), measureBeforeAfter(back)]
          if (isKnown(there.change) && isKnown(again.change))
            expect(again.change.value).toBeCloseTo(-there.change.value, 9)
        },
      ),
    )
  })

  test('who adds a witness that saw the same never becomes less sure', () => {
    const width = (ratings: readonly MomentRating[]) => {
      const { change } = measureBeforeAfter(ratings)
      return isKnown(change) ? change.high - change.low : Infinity
    }
    const ratings: MomentRating[] = []
    let last = Infinity
    for (const form of FORMS)
      for (const witness of ['a', 'b']) {
        ratings.push(rated('before', form, 3, witness), rated('after', form, 4, witness))
        expect(width(ratings)).toBeLessThanOrEqual(last + 1e-9)
        last = width(ratings)
      }
  })
})

test('simulated: the 90 % range holds the true change in 85 to 95 % of lives, and "clearly" is wrong in under 4 %', () => {
  const random = seeded('before and after')
  const RUNS = 3_000
  let [held, said, wrong] = [0, 0, 0]
  for (let i = 0; i < RUNS; i++) {
    const form = FORMS[i % FORMS.length] ?? 'test'
    const truth = i % 3 === 0 ? 0 : drawNormal(random)
    const spread = FORM_RULES[form].spread
    // half of the error is the witness's own way of seeing, the same both times
    const own = Math.sqrt(0.5) * spread * drawNormal(random)
    const once = () => Math.sqrt(0.5) * spread * drawNormal(random)
    const { change, says } = measureBeforeAfter([
      rated('before', form, 3 + own + once()),
      rated('after', form, 3 + truth + own + once()),
    ])
    if (isKnown(change) && change.low <= truth && truth <= change.high) held++
    if (says === 'clearly up') {
      said++
      if (truth <= 0) wrong++
    }
  }
  expect(held / RUNS).toBeGreaterThan(0.85)
  expect(held / RUNS).toBeLessThan(0.95)
  expect(said).toBeGreaterThan(100)
  expect(wrong / RUNS).toBeLessThan(0.04)
})
