import ICAL from 'ical.js'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cpuTime } from '../../../tests/made/cpu-time.ts'
import { readRecurrence } from './content-line.ts'
import { civilOf, dayOf, monthLength } from './days.ts'
import { expand } from './expand.ts'
import { readRule } from './rule.ts'
import { wallOf } from './wall.ts'

const jcal = (rule: string): Readonly<Record<string, unknown>> => readRecurrence(`RRULE:${rule}`) ?? {}
const window = { from: dayOf(1990, 1, 1), to: dayOf(2040, 1, 1) }

function dates(text: string, start = '20200115T100000', most = 12): string[] | string {
  const rule = readRule(jcal(text))
  const wall = wallOf(start, null)
  if (rule === null || wall === null) return 'invalid'
  return expand(rule, wall, window, most, () => false).starts.map(
    ({ year, month, day, hour }) => `${year}-${month}-${day} ${hour}`,
  )
}

test.each([
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', []],
  ['FREQ=YEARLY;BYMONTH=4,6;BYMONTHDAY=31', []],
  ['FREQ=MONTHLY;BYDAY=1TH;BYSETPOS=2', []],
])('I01 I04 %s never comes true', (rule, expected) => expect(dates(rule)).toEqual(expected))

test.each(['FREQ=DAILY;INTERVAL=0', 'FREQ=YEARLY;BYWEEKNO=54', 'FREQ=YEARLY;BYWEEKNO=0', 'FREQ=HOURLY;BYSECOND=61'])(
  'I04 %s cannot be',
  rule => expect(dates(rule)).toBe('invalid'),
)

/** Dates as RFC 5545 (3.8.5.3) prints them for its examples, else as python-dateutil 2.9.0 gives them. */
test.each([
  ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3', '19970512T090000', '1997-5-12 9:00 1998-5-11 9:00 1999-5-17 9:00'],
  [
    'FREQ=YEARLY;BYWEEKNO=1,-1;BYDAY=TH;COUNT=4',
    '20200101T090000',
    '2020-1-2 9:00 2020-12-31 9:00 2021-1-7 9:00 2021-12-30 9:00',
  ],
  ['FREQ=YEARLY;BYWEEKNO=53;BYDAY=FR;COUNT=2', '20150101T090000', '2016-1-1 9:00 2021-1-1 9:00'],
  ['FREQ=YEARLY;BYWEEKNO=7;COUNT=2', '20240214T090000', '2024-2-14 9:00 2025-2-12 9:00'],
  ['FREQ=HOURLY;INTERVAL=3;COUNT=4', '19970902T090000', '1997-9-2 9:00 1997-9-2 12:00 1997-9-2 15:00 1997-9-2 18:00'],
  [
    'FREQ=MINUTELY;INTERVAL=90;COUNT=4',
    '19970902T090000',
    '1997-9-2 9:00 1997-9-2 10:30 1997-9-2 12:00 1997-9-2 13:30',
  ],
  [
    'FREQ=MINUTELY;INTERVAL=20;BYHOUR=16,9;COUNT=4',
    '19970902T160000',
    '1997-9-2 16:00 1997-9-2 16:20 1997-9-2 16:40 1997-9-3 9:00',
  ],
  [
    'FREQ=DAILY;BYHOUR=9,16;BYMINUTE=0,40;COUNT=5',
    '19970902T090000',
    '1997-9-2 9:00 1997-9-2 9:40 1997-9-2 16:00 1997-9-2 16:40 1997-9-3 9:00',
  ],
  [
    'FREQ=HOURLY;BYDAY=MO;BYHOUR=8;BYMINUTE=0,30;BYSETPOS=-1;COUNT=2',
    '20240101T090000',
    '2024-1-8 8:30 2024-1-15 8:30',
  ],
  ['FREQ=SECONDLY;BYMINUTE=0;BYSECOND=0;BYHOUR=6;COUNT=2', '20240101T090000', '2024-1-2 6:00 2024-1-3 6:00'],
])('I04 %s', (text, start, expected) => {
  const [rule, wall] = [readRule(jcal(text)), wallOf(start, null)]
  if (rule === null || wall === null) throw new Error(text)
  const told = expand(rule, wall, window, 99, () => false).starts.map(
    ({ year, month, day, hour, minute }) => `${year}-${month}-${day} ${hour}:${String(minute).padStart(2, '0')}`,
  )
  expect(told.join(' ')).toBe(expected)
})

test('I02 I03 however often a rule repeats, the cap holds and the time is short', () => {
  const start = cpuTime()
  const sixty = Array.from({ length: 60 }, (_, n) => n).join()
  for (const text of [
    'FREQ=SECONDLY',
    'FREQ=MINUTELY;COUNT=2000000000',
    'FREQ=SECONDLY;BYHOUR=3;BYMONTHDAY=31',
    `FREQ=YEARLY;BYHOUR=1,2,3;BYMINUTE=${sixty};BYSECOND=${sixty}`,
    `FREQ=YEARLY;BYMONTH=1,2,3;BYHOUR=1,2,3;BYMINUTE=${sixty};BYSECOND=${sixty};BYSETPOS=-1`,
  ]) {
    const [rule, wall] = [readRule(jcal(text)), wallOf('19000101T100000', null)]
    if (rule === null || wall === null) throw new Error(text)
    const { starts, limited } = expand(rule, wall, window, 5_000, () => false)
    expect([starts.length <= 5_000, limited], text).toEqual([true, true])
  }
  expect(cpuTime() - start).toBeLessThan(2_000)
})

test.each([
  ['FREQ=DAILY;COUNT=3', ['2020-1-15 10', '2020-1-16 10', '2020-1-17 10']],
  ['FREQ=DAILY;INTERVAL=99999999', ['2020-1-15 10']],
  ['FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3', ['2020-1-31 10', '2020-3-31 10', '2020-5-31 10']],
  ['FREQ=MONTHLY;BYDAY=-1FR;COUNT=2', ['2020-1-31 10', '2020-2-28 10']],
  ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2', ['2020-1-31 10', '2020-2-28 10']],
  ['FREQ=YEARLY;BYDAY=4TH;BYMONTHDAY=24;BYMONTH=11;COUNT=2', ['2022-11-24 10', '2033-11-24 10']],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=2', ['2020-2-29 10', '2024-2-29 10']],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=3', ['2020-1-26 10', '2020-1-28 10', '2020-2-9 10']],
])('I04 %s', (rule, expected) => expect(dates(rule)).toEqual(expected))

test('I02 a count of two thousand million ends with the window', () => {
  const start = cpuTime()
  expect(dates('FREQ=DAILY;COUNT=2000000000', '19000101T100000', 5_000)).toHaveLength(5_000)
  expect(cpuTime() - start).toBeLessThan(3_000)
})

test("days and dates are each other's reverse", () => {
  for (let day = -800_000; day < 800_000; day += 313) {
    const { year, month, day: inMonth } = civilOf(day)
    expect(dayOf(year, month, inMonth)).toBe(day)
    expect(new Date(day * 86_400_000).getUTCDate()).toBe(inMonth)
    expect(inMonth).toBeLessThanOrEqual(monthLength(year, month))
  }
})

const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')
const some = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.uniqueArray(one, { minLength: 1, maxLength: 3 })
const rules = fc.oneof(
  fc.record({ interval: fc.integer({ min: 1, max: 5 }) }).map(({ interval }) => `FREQ=DAILY;INTERVAL=${interval}`),
  fc
    .record({ interval: fc.integer({ min: 1, max: 4 }), days: some(weekday), wkst: weekday })
    .map(({ interval, days, wkst }) => `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${days.join()};WKST=${wkst}`),
  fc
    .record({ interval: fc.integer({ min: 1, max: 7 }), days: some(fc.integer({ min: 1, max: 28 })) })
    .map(({ interval, days }) => `FREQ=MONTHLY;INTERVAL=${interval};BYMONTHDAY=${days.join()}`),
  fc
    .record({ nth: fc.constantFrom(1, 2, 3, 4, -1, -2), day: weekday })
    .map(({ nth, day }) => `FREQ=MONTHLY;BYDAY=${nth}${day}`),
  fc
    .record({ month: fc.integer({ min: 1, max: 12 }), nth: fc.constantFrom(1, 2, -1), day: weekday })
    .map(({ month, nth, day }) => `FREQ=YEARLY;BYMONTH=${month};BYDAY=${nth}${day}`),
)
const withinDay = fc
  .record({ freq: fc.constantFrom('HOURLY', 'MINUTELY'), interval: fc.integer({ min: 1, max: 50 }) })
  .map(({ freq, interval }) => `FREQ=${freq};INTERVAL=${interval}`)

test('ordinary rules give the dates that ical.js gives', () => {
  fc.assert(
    fc.property(fc.oneof(rules, withinDay), fc.integer({ min: 0, max: 2_000 }), (text, shift) => {
      const date = new Date(Date.UTC(2018, 0, 1 + shift, 9))
      const start = `${date.toISOString().slice(0, 10).replaceAll('-', '')}T090000`
      const iterator = ICAL.Recur.fromString(text).iterator(
        ICAL.Time.fromDateTimeString(date.toISOString().slice(0, 19)),
      )
      const theirs: string[] = []
      for (let next = iterator.next(); next !== null && theirs.length < 8; next = iterator.next())
        theirs.push(`${next.year}-${next.month}-${next.day} ${next.hour}`)
      expect(dates(text, start, 8)).toEqual(theirs.slice(0, 8))
    }),
    { numRuns: 300 },
  )
})

test('starting to look in the middle finds what looking from the start finds', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.tuple(rules, fc.integer({ min: 0, max: 4_000 }), fc.constant(400)),
        fc.tuple(withinDay, fc.integer({ min: 0, max: 30 }), fc.constant(2)),
      ),
      ([text, later, days]) => {
        const rule = readRule(jcal(text))
        const wall = wallOf('20100118T090000', null)
        if (rule === null || wall === null) throw new Error(text)
        const from = dayOf(2010, 1, 18) + later
        const all = expand(rule, wall, { from: 0, to: from + days }, 99_999, () => false).starts
        const part = expand(rule, wall, { from, to: from + days }, 99_999, () => false).starts
        expect(part).toEqual(all.filter(({ year, month, day }) => dayOf(year, month, day) >= from))
      },
    ),
    { numRuns: 100 },
  )
})
