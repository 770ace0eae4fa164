import { expect, test } from 'vitest'
import { counted, dateInWords, dayInWords } from './day-words.ts'

test('days are told in words, things by their number', () => {
  expect(dayInWords(Date.UTC(2026, 10, 25, 23))).toBe('25 November 2026')
  expect(dateInWords('2026-02-01')).toBe('1 February 2026')
  expect([counted(0, 'day'), counted(1, 'day'), counted(2, 'day')]).toEqual(['0 days', '1 day', '2 days'])
})
