import fc from 'fast-check'
import { expect, test } from 'vitest'
import { YEAR } from '../../model/instant.ts'
import { isKnown } from '../../model/measured.ts'
import { publishingRate } from './publishing-rate.ts'

const NOW = Date.UTC(2026, 0, 1)
const ago = (years: number): number => NOW - years * YEAR

test('golden: six works in three years', () => {
  const rate = publishingRate([0.1, 0.5, 1, 1.5, 2, 2.9, 7].map(ago), NOW)
  if (!isKnown(rate)) throw new Error('six works')
  expect(rate.value).toBeCloseTo(2, 9)
  // Gamma(6.5, 3): scipy.stats.gamma.ppf([.05, .95], 6.5, scale=1/3) = 0.9820, 3.7270
  expect(rate.low).toBeCloseTo(0.982, 3)
  expect(rate.high).toBeCloseTo(3.727, 3)
  expect(rate).toMatchObject({ n: 6, because: [{ text: '6 in 3.0 years.' }] })
})

test('a silence of three years after an earlier work is known, and near nothing', () => {
  const rate = publishingRate([ago(6)], NOW)
  expect(rate).toMatchObject({ value: 0, low: 0, n: 0 })
  expect(isKnown(rate) && rate.high).toBeLessThan(0.7)
})

test.each([
  ['nothing', []],
  ['only what lies ahead', [NOW + YEAR]],
  ['less than a year', [ago(0.4), ago(0.2)]],
])('unknown: %s', (_, dates) => expect(isKnown(publishingRate(dates, NOW))).toBe(false))

test('the middle lies in its range', () => {
  fc.assert(
    fc.property(fc.array(fc.float({ min: 0, max: 9, noNaN: true }), { maxLength: 60 }), years => {
      const rate = publishingRate([...years.map(ago), ago(1.5)], NOW)
      if (!isKnown(rate)) throw new Error('a year and a half')
      expect(rate.low).toBeLessThanOrEqual(rate.value)
      expect(rate.high).toBeGreaterThanOrEqual(rate.value)
    }),
  )
})
