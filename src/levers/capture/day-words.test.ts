import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shifted } from '../../measures/time/zone-days.ts'
import { findDay, findDeadline } from './day-words.ts'

// a Friday
const TODAY = '2026-11-27'
const BACK: readonly (readonly [string, string | null])[] = [
  ['today', '2026-11-27'],
  ['this morning', '2026-11-27'],
  ['yesterday', '2026-11-26'],
  ['yesterday evening', '2026-11-26'],
  ['last night', '2026-11-26'],
  ['the day before yesterday', '2026-11-25'],
  ['3 days ago', '2026-11-24'],
  ['a week ago', '2026-11-20'],
  ['on Friday', '2026-11-27'],
  ['last Friday', '2026-11-20'],
  ['on Saturday', '2026-11-21'],
  ['Monday', '2026-11-23'],
  ['3 May', '2026-05-03'],
  ['3rd of May', '2026-05-03'],
  ['May 3rd', '2026-05-03'],
  ['3 December', '2025-12-03'],
  ['29 February', '2024-02-29'],
  ['3 May 2019', '2019-05-03'],
  ['May 3, 2019', '2019-05-03'],
  ['2026-05-03', '2026-05-03'],
  ['3.5.2026', '2026-05-03'],
  ['03/05/2026', '2026-05-03'],
  // nothing that lies ahead, is no date, or is a name
  ['tomorrow', null],
  ['next Friday', null],
  ['2027-01-01', null],
  ['31 February', null],
  ['Mark May', null],
  ['2 hours', null],
]

test.each(BACK)('looking back, "%s" is %s', (text, day) => {
  expect(findDay(text, TODAY, 'back')?.value ?? null).toBe(day)
  expect(findDay(`coffee ${text}, with Ana`, TODAY, 'back')?.value ?? null).toBe(day)
})

test.each([
  ['deadline 3 May', '2027-05-03'],
  ['due on 3 December', '2026-12-03'],
  ['by Friday', '2026-12-04'],
  ['until 2027-02-01', '2027-02-01'],
  ['deadline: tomorrow', '2026-11-28'],
  ['due in 2 weeks', '2026-12-11'],
  ['deadline soon', null],
  ['3 May', null],
])('a deadline lies ahead: "%s" is %s', (text, day) => {
  expect(findDeadline(`talk to Y, ${text}`, TODAY)?.value ?? null).toBe(day)
})

test('no day that was done lies ahead, none of a deadline behind, and days ago are counted over every border', () => {
  const today = fc.integer({ min: 0, max: 20_000 }).map(n => shifted('1990-01-01', n))
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom(...BACK.map(([text]) => text))), today, (text, day) => {
      expect((findDay(text, day, 'back')?.value ?? day) <= day).toBe(true)
      const due = findDeadline(`by ${text}`, day)?.value
      if (due !== undefined) expect(due).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    }),
  )
  fc.assert(
    fc.property(today, fc.integer({ min: 2, max: 300 }), (day, n) => {
      expect(findDay(`met ${n} days ago`, day, 'back')?.value).toBe(shifted(day, -n))
    }),
  )
})
