import { expect, test } from 'vitest'
import { about, decimalRange, likely, percent, percentRange, plural } from './words.ts'

test('numbers are rounded to what is known', () => {
  expect(about({ value: 67.3, low: 30, high: 105 })).toBe('65')
  expect(about({ value: 67.3, low: 62, high: 73 })).toBe('68')
  expect(about({ value: 67.3, low: 66, high: 69 })).toBe('67')
  expect(about({ value: 1234, low: 900, high: 1500 })).toBe('1,250')
  expect(likely({ low: 30.2, high: 104.6 })).toBe('likely 30 to 105')
  expect(likely({ low: 1.8, high: 2.3 })).toBe('likely 2')
})

test('shares that are not nothing are never written as nothing', () => {
  expect(percent(0.413)).toBe('41 %')
  expect(percent(0.004)).toBe('under 1 %')
  expect(percent(0.998)).toBe('over 99 %')
  expect(percentRange({ value: 0.41, low: 0.3, high: 0.52 })).toBe('41 % (30 to 52 %)')
  expect(decimalRange({ value: 0, low: 0, high: 0.04 })).toBe('0')
  expect(plural(1, 'person', 'people')).toBe('1 person')
})
