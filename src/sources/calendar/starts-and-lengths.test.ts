import { expect, test } from 'vitest'
import type { Reading } from '../../model/source.ts'
import { calendar } from './calendar.ts'
import { readAll } from '../text/reading.fixture.ts'

/** How long an event is over a change of the clocks, whose zone its times are in, and whether its start takes place. */

const event = (fields: string, uid = 'u1'): string => `BEGIN:VEVENT|UID:${uid}|${fields}END:VEVENT|`
const file = (...parts: string[]): string => `BEGIN:VCALENDAR|VERSION:2.0|${parts.join('')}END:VCALENDAR|`

async function read(text: string, more: Partial<Reading> = {}): Promise<{ told: string[]; codes: object }> {
  const { observations, codes } = await readAll(calendar, { 'a.ics': text.replaceAll('|', '\r\n') }, more)
  const told = observations.map(({ at, minutes }) => `${new Date(at ?? 0).toISOString().slice(0, 16)} ${minutes}`)
  return { told: told.sort(), codes }
}

test.each([
  // in Berlin the clocks go forward on 31 March 2024 and back on 27 October 2024
  ['20240330T120000', 'P1D', 23 * 60],
  ['20240330T120000', 'PT24H', 24 * 60],
  ['20240330T120000', 'P1DT2H', 25 * 60],
  ['20240330T120000', 'P1W', 7 * 1_440 - 60],
  ['20241026T120000', 'P1D', 25 * 60],
  ['20241026T120000', 'P1W', 7 * 1_440 + 60],
  ['20240401T120000', 'P1D', 24 * 60],
])('a day of %s for %s ends at the same time of day, hours are exact', async (start, length, minutes) => {
  const { told } = await read(file(event(`DTSTART;TZID=Europe/Berlin:${start}|DURATION:${length}|`)))
  expect(told.map(one => Number(one.split(' ')[1]))).toEqual([minutes])
})

test('each time of a series is as many days long, in hours of its own', async () => {
  const series = event(
    'DTSTART;TZID=Europe/Berlin:20240329T120000|DURATION:P1D|RRULE:FREQ=DAILY;COUNT=3|RDATE;TZID=Europe/Berlin;VALUE=PERIOD:20241026T120000/P1D|',
  )
  expect((await read(file(series))).told).toEqual([
    '2024-03-29T11:00 1440',
    '2024-03-30T11:00 1380',
    '2024-03-31T10:00 1440',
    '2024-10-26T10:00 1500',
  ])
})

test.each(['DTSTART;VALUE=DATE:20240331|', 'DTSTART;VALUE=DATE:20240331|DTEND;VALUE=DATE:20240401|'])(
  'a whole day ends with the day, however long it is: %s',
  async fields => {
    const text = file(event(fields)).replaceAll('|', '\r\n')
    const { observations } = await readAll(calendar, { 'a.ics': text }, { zone: 'Europe/Berlin' })
    const [{ at, detail } = { at: 0, detail: {} }] = observations
    expect(((detail as { end: number }).end - (at ?? 0)) / 3_600_000).toBe(23)
  },
)

test.each([
  'DTSTART;TZID=W. Europe Standard Time:20240110T000000|DTEND;TZID=W. Europe Standard Time:20240112T000000|X-MICROSOFT-CDO-ALLDAYEVENT:TRUE|',
  'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE|DTSTART:20240110T000000|DTEND:20240112T000000|',
  'DTSTART:20240110T000000|DURATION:P2D|X-FUNAMBOL-ALLDAY:1|',
  'DTSTART;VALUE=DATE:20240110T000000|DTEND;VALUE=DATE:20240112T000000|',
])(
  'whole days that are written from midnight to midnight count for no hours, and are days of the user: %s',
  async fields => {
    const { observations, codes } = await readAll(
      calendar,
      { 'a.ics': file(event(fields)).replaceAll('|', '\r\n') },
      { zone: 'America/New_York' },
    )
    const [one] = observations
    expect([observations.length, one?.minutes, one?.precision, codes]).toEqual([1, undefined, 'day', {}])
    expect(one?.detail).toMatchObject({ allDay: true })
    expect(new Date(one?.at ?? 0).toISOString()).toBe('2024-01-10T05:00:00.000Z')
  },
)

test('a series of whole days is without those taken out and moved, and one that says it is none keeps its hours', async () => {
  const days = 'DTSTART;TZID=Europe/Berlin:20240110T000000|DTEND;TZID=Europe/Berlin:20240111T000000|'
  const series = `${days}X-MICROSOFT-CDO-ALLDAYEVENT:TRUE|RRULE:FREQ=WEEKLY;COUNT=4|EXDATE;TZID=Europe/Berlin:20240117T000000|`
  const moved =
    'RECURRENCE-ID:20240123T230000Z|DTSTART;TZID=Europe/Berlin:20240125T000000|X-MICROSOFT-CDO-ALLDAYEVENT:TRUE|'
  expect((await read(file(event(series), event(moved)), { zone: 'Europe/Berlin' })).told).toEqual([
    '2024-01-09T23:00 undefined',
    '2024-01-24T23:00 undefined',
    '2024-01-30T23:00 undefined',
  ])
  expect((await read(file(event(`${days}X-MICROSOFT-CDO-ALLDAYEVENT:FALSE|`)))).told).toEqual(['2024-01-09T23:00 1440'])
})

test('times with parts of a second and with hours from Greenwich, as the web writes them', async () => {
  const of = (start: string, end: string): string => file(event(`DTSTART:${start}|DTEND:${end}|`))
  const expected = ['2024-01-10T09:00 30']
  expect((await read(of('20240110T090000.000Z', '20240110T093000.000Z'))).told).toEqual(expected)
  expect((await read(of('20240110T100000+0100', '20240110T103000+0100'))).told).toEqual(expected)
  expect((await read(of('2024-01-10T10:00:00+01:00', '2024-01-10T10:30:00.000+01:00'))).told).toEqual(expected)
})

const AT_NINE = 'DTSTART:20240110T090000|DTEND:20240110T100000|'
const zoned = (zone: string, ...events: string[]): string => file(`X-WR-TIMEZONE:${zone}|`, ...events)

test('of several calendars in one file each is in its own zone', async () => {
  const [tokyo, york] = [
    zoned('Asia/Tokyo', event(AT_NINE, 'a')),
    file(event(AT_NINE, 'b'), 'X-WR-TIMEZONE:America/New_York|'),
  ]
  const none = file(event(AT_NINE, 'c'))
  for (const text of [tokyo + york + none, none + york + tokyo])
    expect((await read(text, { zone: 'UTC' })).told).toEqual([
      '2024-01-10T00:00 60',
      '2024-01-10T09:00 60',
      '2024-01-10T14:00 60',
    ])
})

test('a series of one calendar, its changes and what is taken out are in the zone of that calendar', async () => {
  const series = event(
    `${AT_NINE}RRULE:FREQ=DAILY;UNTIL=20240114T090000|EXDATE:20240111T090000|RDATE:20240120T090000|`,
    'a',
  )
  const change = event('RECURRENCE-ID:20240112T090000|DTSTART:20240112T150000|DTEND:20240112T153000|', 'a')
  const text = zoned('Asia/Tokyo', change, series) + zoned('America/New_York', event(AT_NINE, 'b'))
  expect((await read(text, { zone: 'UTC' })).told).toEqual([
    '2024-01-10T00:00 60',
    '2024-01-10T14:00 60',
    '2024-01-12T06:00 30',
    '2024-01-13T00:00 60',
    '2024-01-14T00:00 60',
    '2024-01-20T00:00 60',
  ])
})

test('zones that calendars of one file define under one name are told apart', async () => {
  const own = (offset: string): string =>
    `BEGIN:VTIMEZONE|TZID:Customized Time Zone|BEGIN:STANDARD|DTSTART:19700101T000000|TZOFFSETFROM:${offset}|TZOFFSETTO:${offset}|END:STANDARD|END:VTIMEZONE|`
  const at = 'DTSTART;TZID=Customized Time Zone:20240110T090000|DTEND;TZID=Customized Time Zone:20240110T100000|'
  const text = file(own('+0900'), event(at, 'a')) + file(event(at, 'b'), own('-0500'))
  expect(await read(text, { zone: 'UTC' })).toEqual({
    told: ['2024-01-10T00:00 60', '2024-01-10T14:00 60'],
    codes: {},
  })
})

test('a name that nobody knows is read in the zone of its calendar', async () => {
  const at = 'DTSTART;TZID=Somewhere:20240110T090000|DTEND;TZID=Somewhere:20240110T100000|'
  expect(await read(zoned('Asia/Tokyo', event(at)), { zone: 'UTC' })).toEqual({
    told: ['2024-01-10T00:00 60'],
    codes: { W_TZ_UNKNOWN: 1 },
  })
})

const START = 'DTSTART:20240110T100000Z|DTEND:20240110T110000Z|'

test.each([
  // 10 January 2024 is a Wednesday
  ['a start that its rule does not give counts beside it', 'RRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=2|', ['10', '11', '18']],
  ['as does one at another hour', 'RRULE:FREQ=DAILY;BYHOUR=8;UNTIL=20240112T080000Z|', ['10', '11', '12']],
  [
    'as does one before a rule that ends before its first time',
    'RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20240110T235959Z|',
    ['10'],
  ],
  ['one that was taken out does not', 'RRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=2|EXDATE:20240110T100000Z|', ['11', '18']],
  ['nor does one behind the end of its series', 'RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20240109T000000Z|', []],
  ['nor one whose rule never comes true', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30|', []],
  ['one that its rule gives counts once', 'RRULE:FREQ=WEEKLY;BYDAY=WE,TH;COUNT=3|', ['10', '11', '17']],
])('%s', async (_what, rule, days) => {
  const { told } = await read(file(event(`${START}${rule}`)))
  expect(told.map(one => one.slice(8, 10))).toEqual(days)
})

test('of an endless series a start from before the years that count does not count either', async () => {
  const { told } = await read(file(event('DTSTART:19980107T100000Z|DURATION:PT1H|RRULE:FREQ=WEEKLY;BYDAY=TH|')))
  expect(told.length).toBeGreaterThan(100)
  expect(told.filter(one => one.startsWith('1998'))).toEqual([])
})
