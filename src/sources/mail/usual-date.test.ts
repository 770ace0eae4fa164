import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readMailDate } from './mail-date.ts'
import { usualDate } from './usual-date.ts'

function at(text: string): number | null {
  const bytes = new TextEncoder().encode(`xx${text}yy`)
  return usualDate(bytes, 2, bytes.length - 2)
}

test.each([
  ['Tue, 21 Jan 2014 05:30:14 +0000', Date.UTC(2014, 0, 21, 5, 30, 14)],
  ['Tue, 21 Jan 2014 05:30:14 +0130', Date.UTC(2014, 0, 21, 4, 0, 14)],
  ['Sat, 1 Feb 2014 05:30:14 -0800 (PST)', Date.UTC(2014, 1, 1, 13, 30, 14)],
  ['Sat, 01 Feb 2014 05:30:14 -0800', Date.UTC(2014, 1, 1, 13, 30, 14)],
  ['Thu, 29 Feb 2024 23:59:59 +0000', Date.UTC(2024, 1, 29, 23, 59, 59)],
])('reads %s', (text, expected) => {
  expect(at(text)).toBe(expected)
  expect(readMailDate(text)).toBe(expected)
})

test.each([
  'Tue, 21 Jan 2014 05:30:14 GMT', '21 Jan 2014 05:30:14 +0000', 'Tue,21 Jan 2014 05:30:14 +0000', 'Tue, 21 Jan 14 05:30:14 +0000',
  'Thu, 30 Feb 2024 10:00:00 +0000', 'Wed, 29 Feb 2023 10:00:00 +0000', 'Tue, 00 Jan 2014 05:30:14 +0000', 'Tue, 21 Jan 2014 25:30:14 +0000',
  'Tue, 21 Jan 2014 05:60:14 +0000', 'Tue, 21 Jan 2014 05:30:14 +2500', 'Tue, 21 Jan 2014 05:30:14 +0099', 'Tue, 21 Jan 2014 05:30 +0000',
  'Tue, 21 jan 2014 05:30:14 +0000', 'Tue, 21 Jan 2014 05:30:14 +00000', 'Tue, 21 Jan 1814 05:30:14 +0000', 'Tue, x1 Jan 2014 05:30:14 +0000', '',
])('leaves %j to the careful reader', text => expect(at(text)).toBeNull()) // prettier-ignore

test('says the same as the careful reader, or nothing', () => {
  const part = fc.constantFrom('Tue, ', 'tue ', '1 ', '31 ', '29 ', 'Feb ', 'Jan ', 'Dec ', '2024 ', '1999 ', '24 ', '00:00:00 ', '23:59:60 ', '7:5:1 ', '+0000', '-1130', 'GMT', ' (CET)', ':') // prettier-ignore
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), parts => {
      const text = parts.join('').trim()
      const quick = at(text)
      if (quick !== null) expect(quick).toBe(readMailDate(text))
    }),
  )
  const ordinary = fc.record({
    day: fc.integer({ min: 1, max: 31 }),
    month: fc.constantFrom('Jan', 'Feb', 'Apr', 'Jun', 'Dec'),
    year: fc.integer({ min: 1970, max: 2060 }),
    pad: fc.boolean(),
    zone: fc.constantFrom('+0000', '-0430', '+1345', '-0000'),
  })
  fc.assert(
    fc.property(ordinary, ({ day, month, year, pad, zone }) => {
      const text = `Mon, ${pad ? String(day).padStart(2, '0') : day} ${month} ${year} 08:09:10 ${zone}`
      expect(at(text)).toBe(readMailDate(text))
    }),
  )
})
