import { expect, test } from 'vitest'
import { day, dayGiven, since, spanInWords, years } from './dates.ts'

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

test('a day that was given without a clock is the same day everywhere', () => {
  const at = Date.UTC(2025, 4, 6)
  expect(dayGiven(at, 'day')).toMatch(/\b6\b/)
  expect(dayGiven(at, 'month')).toMatch(/May/)
  expect(dayGiven(Date.UTC(2025, 0, 1), 'month')).toMatch(/2025/)
  expect(dayGiven(Date.UTC(2025, 0, 1), 'year')).toBe('2025')
  // with a clock it is told in the user's own zone
  expect(dayGiven(at + 60_000, 'minute')).toBe(day(at + 60_000))
  expect(dayGiven(at, 'instant')).toBe(day(at))
})
