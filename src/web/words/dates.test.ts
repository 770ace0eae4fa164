import { expect, test } from 'vitest'
import { since, spanInWords, years } from './dates.ts'

const DAY = 86_400_000
const now = Date.UTC(2026, 10, 23, 12)

test('how long ago, to the grain that matters', () => {
  expect(since(now - 3_600_000, now)).toBe('today')
  expect(since(now - DAY, now)).toBe('yesterday')
  expect(since(now - 12 * DAY, now)).toBe('12 days')
  expect(since(now - 21 * DAY, now)).toBe('3 weeks')
  expect(since(now - 425 * DAY, now)).toBe('14 months')
  expect(since(now - 1500 * DAY, now)).toBe('4 years')
  expect(since(now + DAY, now)).toBe('today')
})

test('spans of years', () => {
  expect(years(Date.UTC(2014, 5), Date.UTC(2026, 5))).toBe('2014–2026')
  expect(years(Date.UTC(2026, 3), Date.UTC(2026, 5))).toBe('2026')
  expect(years(null, now)).toBe('')
  expect(spanInWords(now - 2800 * DAY, now)).toBe('Eight years')
  expect(spanInWords(now - DAY, now)).toBe('One year')
})
