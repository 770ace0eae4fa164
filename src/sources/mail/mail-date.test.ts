import { expect, test } from 'vitest'
import { otherDay, plausibleAt, readMailDate } from './mail-date.ts'

test.each([
  ['Tue, 21 Jan 2014 05:30:14 +0100 (CET)', '2014-01-21T04:30:14.000Z'],
  ['Tue, 021 Jan 2014 05:30:14 -0800 (PST)', '2014-01-21T13:30:14.000Z'],
  ['21 Jan 14 05:30 EST', '2014-01-21T10:30:00.000Z'],
  ['Tue, 21 January 2014 05:30:14 -0330', '2014-01-21T09:00:14.000Z'],
  ['Tue Jan 21 05:30:14 2014', '2014-01-21T05:30:14.000Z'],
  ['Tue Jan 21 05:30:14 +0100 2014', '2014-01-21T04:30:14.000Z'],
  ['Tue, 21 Jan 2014 05:30:14', '2014-01-21T05:30:14.000Z'],
  ['Tue, 21 Jan 2014 05:30:14 GMT', '2014-01-21T05:30:14.000Z'],
  ['Tue, 21 Jan 2014 05:30:14 A', '2014-01-21T05:30:14.000Z'],
  ['Thu, 1 Jan 104 00:00:00 GMT', '2004-01-01T00:00:00.000Z'],
  ['1 Jan 99 00:00:00 +0000', '1999-01-01T00:00:00.000Z'],
  ['2014-01-21T05:30:14Z', '2014-01-21T05:30:14.000Z'],
  ['Fri, 21 Nov 1997 09(a comment):   55  :  06 -0600', '1997-11-21T15:55:06.000Z'],
  ['Tue Jan 21 2014 05:30:14 GMT+0100 (Central European Standard Time)', '2014-01-21T04:30:14.000Z'],
  ['21-Jan-2014 05:30:14', '2014-01-21T05:30:14.000Z'],
  ['Tue, 31 Dec 2013 23:59:60 +0000', '2014-01-01T00:00:00.000Z'],
  ['Tue, 21 Jan 2014 05:30:14 +01', '2014-01-21T04:30:14.000Z'],
  ['Tue, 21 Jan 2014 05:30:14 -600', '2014-01-21T11:30:14.000Z'],
  ['Tue, 21 Jan 2014 05:30:14 +070', '2014-01-20T22:30:14.000Z'],
  ['Tue, 21 Jan 2014 05:30:14 +05:30', '2014-01-21T00:00:14.000Z'],
  ['Tue, 21 Jan 2014 05:30:14 UTC+1', '2014-01-21T04:30:14.000Z'],
  ['Tue, 21 Jan 2014 05:30:14 NZDT', '2014-01-20T16:30:14.000Z'],
  ['Tue, 21 Jan 2014 5:30:14 PM +0100', '2014-01-21T16:30:14.000Z'],
  ['Tue, 21 Jan 2014 12:30 a.m. +0000', '2014-01-21T00:30:00.000Z'],
  ['Tue, 21 Jan 2014 17:30 PM', '2014-01-21T17:30:00.000Z'],
  ['Tue Jan 21 05:30:14 2014 +0100', '2014-01-21T04:30:14.000Z'],
  [', 21 Jan 2014 05:30:14 +0100', '2014-01-21T04:30:14.000Z'],
])('reads %s', (text, expected) => expect(new Date(readMailDate(text) ?? 0).toISOString()).toBe(expected))

test.each([
  '',
  'yesterday',
  'Sun, 30 Feb 2014 05:30:14 +0000',
  'Mon, 1 Jan 2020 00:00:00 +2500',
  '1 Xyz 2014 00:00:00',
  '21 Jan 2014 25:30:00',
])('M11 is no date: %j', text => expect(readMailDate(text)).toBeNull())

test('M11 a mail of 1904 or 2099 was not written then', () => {
  const now = Date.UTC(2026, 10, 23)
  expect([1904, 1981, 1999, 2026, 2099].map(year => plausibleAt(Date.UTC(year, 0, 1), now))).toEqual([
    false,
    false,
    true,
    true,
    false,
  ])
})

test.each([
  ['02-04-2024', '2024-02-04'],
  ['2/4/2024 9:05 AM', '2024-02-04'],
])('of a date in numbers the other day is known: %s', (text, day) =>
  expect(new Date(otherDay(text) ?? 0).toISOString().slice(0, 10)).toBe(day),
)

test.each(['04-04-2024', '21-04-2024', '04-21-2024', '2024-02-04', '2 Apr 2024 10:00', 'soon', '1.2.', '02.04.2024'])(
  '%s is one day only',
  text => expect(otherDay(text)).toBeNull(),
)
