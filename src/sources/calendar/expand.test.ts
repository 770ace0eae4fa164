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
  if (typeof rule === 'string' || wall === null) return String(rule)
  return expand(rule, wall, window, most, () => false).starts.map(
    ({ year, month, day, hour }) => `${year}-${month}-${day} ${hour}`,
  )
}

test.each([
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', []],
  ['FREQ=YEARLY;BYMONTH=4,6;BYMONTHDAY=31', []],
  ['FREQ=MONTHLY;BYDAY=1TH;BYSETPOS=2', []],
])('I01 I04 %s never comes true', (rule, expected) => expect(dates(rule)).toEqual(expected))

test.each([
  ['FREQ=SECONDLY', 'limit'],
  ['FREQ=MINUTELY;COUNT=5', 'limit'],
  ['FREQ=DAILY;BYHOUR=1,2,3,4,5,6,7;BYMINUTE=0,10,20,30,40,50', 'limit'],
  ['FREQ=YEARLY;BYMONTH=1,2;BYMONTHDAY=1,2,3;BYHOUR=1,2,3;BYMINUTE=1,2,3,4,5,6,7,8,9;BYSECOND=1,2,3;COUNT=1', 'limit'],
  ['FREQ=DAILY;INTERVAL=0', 'invalid'],
])('I02 I03 I04 %s is not followed', (rule, why) => expect(dates(rule)).toBe(why))

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

test('ordinary rules give the dates that ical.js gives', () => {
  fc.assert(
    fc.property(rules, fc.integer({ min: 0, max: 2_000 }), (text, shift) => {
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
    fc.property(rules, fc.integer({ min: 0, max: 4_000 }), (text, later) => {
      const rule = readRule(jcal(text))
      const wall = wallOf('20100118T090000', null)
      if (typeof rule === 'string' || wall === null) throw new Error(text)
      const from = dayOf(2010, 1, 18) + later
      const all = expand(rule, wall, { from: 0, to: from + 400 }, 9_999, () => false).starts
      const part = expand(rule, wall, { from, to: from + 400 }, 9_999, () => false).starts
      expect(part).toEqual(all.filter(({ year, month, day }) => dayOf(year, month, day) >= from))
    }),
    { numRuns: 100 },
  )
})
