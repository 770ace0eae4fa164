import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Measured } from '../../model/measured.ts'
import { countAnswers } from './who-would-answer.ts'

const at = (value: number): Measured => ({
  value,
  low: Math.max(0, value - 0.2),
  high: Math.min(1, value + 0.2),
  n: 5,
  because: [],
})
const UNKNOWN: Measured = { unknown: [{ text: 'Not seen.' }] }

test.each([
  ['three at a half', [0.5, 0.5, 0.5], 1.5, 0, 3],
  ['one nearly sure', [0.97], 0.97, 0.97, 1],
  ['one nearly sure not', [0.02], 0.02, 0, 0.02],
  ['ten at 30 %', Array.from({ length: 10 }, () => 0.3), 3, 1, 5],
])('%s', (_, chances, value, low, high) => {
  const found = countAnswers(chances.map(at))
  expect(found).toMatchObject({ low, high, n: chances.length })
  expect('value' in found && found.value).toBeCloseTo(value)
})

test('whoever’s chance is not known is not counted; where nobody’s is, nothing is known', () => {
  expect(countAnswers([UNKNOWN, at(0.5)])).toMatchObject({ n: 1 })
  expect(countAnswers([UNKNOWN])).toHaveProperty('unknown')
  expect(countAnswers([])).toHaveProperty('unknown')
})

test('many people are counted as few are, only faster', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.05, max: 0.95, noNaN: true }), { minLength: 380, maxLength: 400 }),
      list => {
        const [few, many] = [countAnswers(list.map(at)), countAnswers([...list, ...list].map(at))]
        if (!('value' in few) || !('value' in many)) throw new Error('known')
        expect(many.value).toBeCloseTo(2 * few.value)
        // twice the people: the range grows by the square root of two
        expect((many.high - many.low) / (few.high - few.low)).toBeCloseTo(Math.SQRT2, 0)
        expect(few.low).toBeLessThanOrEqual(few.value)
        expect(few.high).toBeGreaterThanOrEqual(few.value)
      },
    ),
    { numRuns: 20 },
  )
})
