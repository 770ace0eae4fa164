import { expect, test } from 'vitest'
import { dateAt, dateIn, daysOn, hourIn } from './days.ts'

test('days go on over months, years and the ends of summer time', () => {
  expect(daysOn('2026-02-28', 1)).toBe('2026-03-01')
  expect(daysOn('2027-01-01', -1)).toBe('2026-12-31')
  expect(daysOn('2026-10-25', 1)).toBe('2026-10-26')
  expect(daysOn('2026-03-29', 7)).toBe('2026-04-05')
})

test('what is no date is not one', () => {
  expect(dateAt('tomorrow')).toBeNaN()
  expect(dateAt('2026-13-40')).toBeNaN()
})

test('the hour is that of the zone, also across midnight', () => {
  const at = Date.UTC(2026, 5, 1, 22, 30)
  expect(hourIn(at, 'UTC')).toBe(22.5)
  expect(hourIn(at, 'Europe/Oslo')).toBe(0.5)
  expect(dateIn(at, 'Europe/Oslo')).toBe('2026-06-02')
  expect(dateIn(at, 'America/Los_Angeles')).toBe('2026-06-01')
})
