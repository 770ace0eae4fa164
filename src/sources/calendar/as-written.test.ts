import { expect, test } from 'vitest'
import type { Reading } from '../../model/source.ts'
import { calendar } from './calendar.ts'
import { emptyAccount, readAll, readingInto } from '../text/reading.fixture.ts'

/** Forms that programs write against the standard or at its edge, each made for this test. */

const AT_NINE = 'DTSTART;TZID=America/New_York:20240108T090000|DTEND;TZID=America/New_York:20240108T100000|'
const event = (fields: string, uid = 'u1'): string => `BEGIN:VEVENT|UID:${uid}|${fields}END:VEVENT|`
const file = (...parts: string[]): string => `BEGIN:VCALENDAR|VERSION:2.0|${parts.join('')}END:VCALENDAR|`

async function read(text: string, more: Partial<Reading> = {}): Promise<{ told: string[]; codes: object }> {
  const { observations, codes } = await readAll(calendar, { 'a.ics': text.replaceAll('|', '\r\n') }, more)
  const told = observations.map(({ at, minutes }) => `${new Date(at ?? 0).toISOString().slice(0, 16)} ${minutes}`)
  return { told: told.sort(), codes }
}

test.each([
  ['a time taken out without its zone', 'EXDATE:20240109T090000|', ['08T14:00 60', '10T14:00 60']],
  ['one taken out by its day', 'EXDATE;VALUE=DATE:20240109|', ['08T14:00 60', '10T14:00 60']],
  ['one taken out in another zone', 'EXDATE;TZID=Europe/Berlin:20240109T150000|', ['08T14:00 60', '10T14:00 60']],
  [
    'one added without its zone',
    'RDATE:20240120T090000|',
    ['08T14:00 60', '09T14:00 60', '10T14:00 60', '20T14:00 60'],
  ],
  [
    'periods with an end, and with a length',
    'RDATE;VALUE=PERIOD:20240120T140000Z/20240120T143000Z,20240121T140000Z/PT2H|',
    ['08T14:00 60', '09T14:00 60', '10T14:00 60', '20T14:00 30', '21T14:00 120'],
  ],
])('a series with %s', async (_what, fields, expected) => {
  const { told, codes } = await read(file(event(`${AT_NINE}RRULE:FREQ=DAILY;COUNT=3|${fields}`)))
  expect(told.map(one => one.slice(8))).toEqual(expected)
  expect(codes).toEqual({})
})

test.each([
  ['by its day', 'RECURRENCE-ID;VALUE=DATE:20240109|'],
  ['without its zone', 'RECURRENCE-ID:20240109T090000|'],
  ['in another zone', 'RECURRENCE-ID;TZID=Europe/Berlin:20240109T150000|'],
])('a time of a series that was moved, named %s, is there once', async (_what, field) => {
  const series = event(`${AT_NINE}RRULE:FREQ=DAILY;COUNT=2|`)
  const moved = event(`${field}DTSTART:20240109T200000Z|DTEND:20240109T210000Z|`)
  for (const text of [file(series, moved), file(moved, series)])
    expect((await read(text)).told.map(one => one.slice(8))).toEqual(['08T14:00 60', '09T20:00 60'])
})

test('a time of a series that was put into another zone, and moved before that, is there once', async () => {
  const series = event(`${AT_NINE}RRULE:FREQ=DAILY;COUNT=3|`)
  const moved = event(
    'RECURRENCE-ID;TZID=Europe/Lisbon:20240109T090000|DTSTART;TZID=Europe/Lisbon:20240119T090000|DURATION:PT1H|',
  )
  for (const text of [file(series, moved), file(moved, series)])
    expect((await read(text)).told.map(one => one.slice(8))).toEqual(['08T14:00 60', '10T14:00 60', '19T09:00 60'])
})

test.each(['RECURRENCE-ID;TZID=Europe/London:20240109T000000|', 'RECURRENCE-ID:20240109T000000Z|'])(
  'a day of a series of whole days that was moved (%s) is there once, and one taken out is not',
  async field => {
    const series = event('DTSTART;VALUE=DATE:20240108|RRULE:FREQ=DAILY;COUNT=4|EXDATE:20240110T000000|')
    const moved = event(`${field}DTSTART;VALUE=DATE:20240120|`)
    const { told } = await read(file(series, moved), { zone: 'UTC' })
    expect(told.map(one => one.slice(8, 10))).toEqual(['08', '11', '20'])
  },
)

test('Thunderbird leaves a duration of nothing beside the end: the end counts', async () => {
  expect((await read(file(event(`${AT_NINE}DURATION:PT0S|`)))).told).toEqual(['2024-01-08T14:00 60'])
})

test('a start without a zone is in that of the end', async () => {
  const fields = 'DTSTART:20240108T090000|DTEND;TZID=America/New_York:20240108T103000|'
  expect((await read(file(event(fields)))).told).toEqual(['2024-01-08T14:00 90'])
})

test.each([
  ['America/Los_Angeles', 'Pacific/Auckland', '2024-08-03T07:00'],
  ['Europe/Berlin', 'Pacific/Auckland', '2024-08-02T22:00'],
  ['America/Los_Angeles', 'UTC', '2024-08-03T07:00'],
])('a whole day is that day for somebody in %s, whatever the zone of the calendar (%s)', async (zone, its, at) => {
  const text = `BEGIN:VCALENDAR|X-WR-TIMEZONE:${its}|${event('DTSTART;VALUE=DATE:20240803|')}END:VCALENDAR|`
  expect((await read(text, { zone })).told).toEqual([`${at} undefined`])
})

test.each(['REPLY', 'COUNTER', 'DECLINECOUNTER', 'REFRESH'])('METHOD:%s is no meeting', async method => {
  const answer = `BEGIN:VCALENDAR|METHOD:${method}|${event(AT_NINE)}END:VCALENDAR|`
  expect(await read(answer)).toEqual({ told: [], codes: { 'calendar-reply': 1 } })
  // nor does it stand before the meeting itself
  const both = await read(`${answer}${file(event(AT_NINE))}`)
  expect(both.told).toHaveLength(1)
})

test('what one calendar of a file calls off, the next one does not', async () => {
  const off = `BEGIN:VCALENDAR|METHOD:CANCEL|${event(AT_NINE)}END:VCALENDAR|`
  const { told } = await read(`${off}${file(event(AT_NINE, 'u2'))}`)
  expect(told).toEqual(['2024-01-08T14:00 60', '2024-01-08T14:00 undefined'])
})

test.each([
  ['OOF', '', true],
  ['WORKINGELSEWHERE', '', true],
  ['OOF', 'ATTENDEE:mailto:ana@one.example|', undefined],
  ['BUSY', '', undefined],
  ['FREE', 'ATTENDEE:mailto:ana@one.example|', true],
])('what Outlook says of the time (%s, %s): free is %j', async (status, who, free) => {
  const text = file(event(`${AT_NINE}X-MICROSOFT-CDO-BUSYSTATUS:${status}|${who}`)).replaceAll('|', '\r\n')
  const { observations } = await readAll(calendar, { 'a.ics': text })
  expect('free' in (observations[0]?.detail ?? {})).toBe(free === true)
})

test.each([
  ['RSCALE=CHINESE;FREQ=YEARLY', /other than the Gregorian/],
  ['RSCALE=GREGORIAN;FREQ=SOMETIMES', /cannot be/],
])('why a rule counts once is said as it is: %s', async (rule, says) => {
  const said: string[] = []
  const text = file(event(`${AT_NINE}RRULE:${rule}|`)).replaceAll('|', '\r\n')
  const account = emptyAccount()
  const { ledger } = readingInto(account)
  const warned: Reading['ledger']['warned'] = (_name, code, reason) => void said.push(`${code} ${reason}`)
  const { observations } = await readAll(calendar, { 'a.ics': text }, { ledger: { ...ledger, warned } })
  expect(observations).toHaveLength(1)
  expect(said).toEqual([expect.stringMatching(says)])
})
