import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLongDate } from './long-date.ts'

test.each([
  'Tuesday, March 16, 2021 at 10:41:03 PM UTC',
  'Tuesday, March 16, 2021 at 10:41:03\u202fPM UTC',
  'Tuesday, 16 March 2021 at 22:41:03 UTC',
  'Dienstag, 16. März 2021 um 22:41:03 UTC',
  'mardi 16 mars 2021 à 22:41:03 UTC',
  'martes, 16 de marzo de 2021, 22:41:03 UTC',
  'martes, 16 de marzo de 2021 a las 10:41:03 p. m. UTC',
  'terça-feira, 16 de março de 2021 às 22:41:03 UTC',
  'martedì 16 marzo 2021 alle ore 22:41:03 UTC',
  'dinsdag 16 maart 2021 om 22:41:03 UTC',
  'вторник, 16 марта 2021 г. в 22:41:03 UTC',
  'wtorek, 16 marca 2021 o 22:41:03 UTC',
  'tirsdag 16. mars 2021 kl. 22:41:03 UTC',
  'tisdag 16 mars 2021 kl. 22:41:03 UTC',
  'tirsdag den 16. marts 2021 kl. 22.41.03 UTC',
  '16 Mart 2021 Salı 22:41:03 UTC',
  '2021年3月16日火曜日 22:41:03 UTC',
  '2021年3月16日星期二 UTC 22:41:03',
  '2021년 3월 16일 화요일 오후 10시 41분 3초 UTC',
  '2021-03-16T22:41:03Z',
])('%s', text => {
  expect(readLongDate(text)).toEqual({ at: Date.UTC(2021, 2, 16, 22, 41, 3), precision: 'instant' })
})

test('midnight and noon in halves of the day; what is none, is none', () => {
  const hour = (text: string): number => new Date(readLongDate(text)?.at ?? 0).getUTCHours()
  expect(hour('16 de marzo de 2021 a las 12:05:00 a. m. UTC')).toBe(0)
  expect(hour('16 de marzo de 2021 a las 12:05:00 p. m. UTC')).toBe(12)
  expect(readLongDate('martes, 31 de febrero de 2021, 22:41:03 UTC')).toBeNull()
  expect(readLongDate('martes 22:41:03')).toBeNull()
  expect(readLongDate('16 xyz 2021 22:41:03')).toBeNull()
  fc.assert(fc.property(fc.string(), text => void readLongDate(text)))
})
