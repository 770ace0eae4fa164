import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findDuration } from './durations.ts'

const SPELLED: readonly (readonly [string, number | null])[] = [
  ['2h', 120],
  ['2 hours', 120],
  ['two hours', 120],
  ['1.5h', 90],
  ['1,5 h', 90],
  ['1½ hours', 90],
  ['1h30', 90],
  ['1h 30m', 90],
  ['1 hour and 15 minutes', 75],
  ['1:30', 90],
  ['0:45', 45],
  ['90 min', 90],
  ['90 minutes', 90],
  ["45'", 45],
  ['twenty minutes', 20],
  ['an hour', 60],
  ['half an hour', 30],
  ['a quarter of an hour', 15],
  ['three quarters of an hour', 45],
  ['an hour and a half', 90],
  ['one and a half hours', 90],
  ['two and a half hours', 150],
  ['2 hours and a half', 150],
  ['2 Stunden', 120],
  ['2 uur', 120],
  // no durations: times of day, dates, money, nothing, more than a day
  ['at 1:30', null],
  ['1:30 pm', null],
  ['in 2026', null],
  ['$2m', null],
  ['3 May', null],
  ['0 min', null],
  ['300 hours', null],
  ['hour of the wolf', null],
]

test.each(SPELLED)('"%s" is %s minutes, alone and in a line', (text, minutes) => {
  expect(findDuration(text)?.value ?? null).toBe(minutes)
  expect(findDuration(`coffee with Ana, ${text}, at the harbour`)?.value ?? null).toBe(minutes)
})

test('says where it stands', () => {
  const line = 'read 2h about SQL'
  const found = findDuration(line)
  expect(line.slice(found?.from, found?.until)).toBe('2h')
})

test('whatever is written, it is none or between a moment and a day, and what is written in minutes comes back', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      const found = findDuration(text)
      expect(found === null || (found.value > 0 && found.value <= 1440)).toBe(true)
    }),
  )
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1440 }), minutes => {
      expect(findDuration(`walk, ${minutes} min`)?.value).toBe(minutes)
      const [h, m] = [Math.floor(minutes / 60), minutes % 60]
      if (h > 0) expect(findDuration(`walk ${h}h${String(m).padStart(2, '0')}`)?.value).toBe(minutes)
    }),
  )
})
