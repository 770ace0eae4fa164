import { expect, test } from 'vitest'
import { readAttendee } from './attendee.ts'
import { readText, readTimes } from './content-line.ts'
import { readEvent } from './event.ts'
import type { CalendarEvent } from './event.ts'
import { readOldRule } from './old-rule.ts'
import { wallOf } from './wall.ts'

const START = 'DTSTART:20240110T100000Z'
function read(...lines: string[]): { event: CalendarEvent | null; bad: string[]; limits: string[] } {
  const faults = { bad: [], limits: [] }
  return { event: readEvent(lines, 1, faults), ...faults }
}

test.each([
  ['20200101T100000Z', 'X', 'UTC 10:0:0'],
  ['20200101T100000', 'X', 'X 10:0:0'],
  ['20200101T100000', null, 'null 10:0:0'],
  ['2020-01-01T10:00:00', null, 'null 10:0:0'],
  ['20200101T100000.250Z', null, 'UTC 10:0:0'],
  ['20200101T100000.250', 'X', 'X 10:0:0'],
  ['20200101T100000+0100', 'X', 'UTC 9:0:0'],
  ['2020-01-01T00:30:00-05:30', null, 'UTC 6:0:0'],
  ['20200101T100000+0160', null, null],
  ['20200101', 'X', 'null date'],
  ['2020-01-01T::', null, 'null date'],
  ['20200229', null, 'null date'],
  ['20210229', null, null],
  ['20200431', null, null],
  ['20201301', null, null],
  ['20200101T250000', null, null],
  ['00000101', null, null],
  ['2020', null, null],
  ['', null, null],
])('the time %j in zone %j', (text, zone, expected) => {
  const wall = wallOf(text, zone)
  const told =
    wall === null ? null : `${wall.zone} ${wall.date ? 'date' : `${wall.hour}:${wall.minute}:${wall.second}`}`
  expect(told).toBe(expected)
})

test.each([
  ['DTSTART:20200101T100000Z', 1],
  ['DTSTART;TZID=Europe/Berlin:20200101T100000', 1],
  ['DTSTART;TZID="Berlin, Rome":20200101T100000', 1],
  ['DTSTART;VALUE=DATE:20200101', 1],
  ['EXDATE;TZID=X:20200101T100000,20200102T100000', 2],
  ['RDATE;VALUE=PERIOD:20200101T100000Z/PT1H,20200102T100000Z/PT1H', 2],
  ['RDATE:', 0],
  ['DTSTART;TZID=UTC+01:00:20200101T100000', 1],
  ['DTSTART;TZID="Berlin Time:20200101T100000"', 1],
  ['DTSTART;TZID="Berlin Time:20200199T100000"', null],
  ['DTSTART:2020-01-01T10:00:00Z', 1],
  ['DTSTART;VALUE=DATE:2020-01-01', 1],
  ['DTSTART:2020-13-01T10:00:00Z', 0],
  ['DTSTART', null],
])('%s holds %j times', (line, n) => expect(readTimes(line)?.length ?? null).toBe(n))

test.each([
  ['SUMMARY:a\\, b\\; c\\nd\\\\e', 'a, b; c\nd\\e'],
  ['SUMMARY;LANGUAGE=en:a', 'a'],
  ['SUMMARY;X="a:b":c:d', 'c:d'],
  ['SUMMARY:', ''],
])('the text of %j', (line, expected) => expect(readText(line)).toBe(expected))

test('all that an event says', () => {
  const { event, bad } = read(
    'UID:u1', START, 'DTEND:20240110T110000Z', 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20240111T100000Z', 'RDATE:20240120T100000Z',
    'SEQUENCE:4', 'STATUS:CANCELLED', 'TRANSP:TRANSPARENT', 'SUMMARY:Plan', 'LOCATION:Here', 'DTSTAMP:20240101T000000Z',
    'ORGANIZER;CN=Me:mailto:me@own.example', 'ATTENDEE;CN="Bell, Ana";PARTSTAT=accepted:MAILTO:Ana@one.example', 'X-OTHER:x',
  ) // prettier-ignore
  expect(bad).toEqual([])
  expect(event).toMatchObject({
    uid: 'u1', sequence: 4, cancelled: true, free: true, title: 'Plan', place: 'Here', stamp: '20240101T000000Z',
    rules: [{ freq: 'DAILY', count: '3' }], removed: [{ day: 11 }], added: [{ wall: { day: 20 }, end: null, duration: null }],
    organiser: { address: 'me@own.example', name: 'Me' },
    attendees: [{ address: 'ana@one.example', name: 'Bell, Ana', part: 'ACCEPTED' }],
  }) // prettier-ignore
})

test('what cannot be read costs itself and is named', () => {
  const { event, bad } = read(START, 'RRULE:D1 ?5', 'DURATION:long', 'DTEND', 'ATTENDEE', 'SUMMARY:a')
  expect(event?.title).toBe('a')
  expect(bad).toEqual(['RRULE', 'DURATION'])
})

test.each([
  ['D1 #5', { freq: 'DAILY', interval: '1', count: '5' }],
  ['W2 MO WE 19971224T000000', { freq: 'WEEKLY', interval: '2', until: '19971224T000000', byday: ['MO', 'WE'] }],
  ['MP1 1+ MO #3', { freq: 'MONTHLY', interval: '1', count: '3', byday: ['1MO'] }],
  ['MP2 1+ 1- TU 2- FR #0', { freq: 'MONTHLY', interval: '2', byday: ['-1TU', '-2FR'] }],
  ['MD1 2 1- LD #4', { freq: 'MONTHLY', interval: '1', count: '4', bymonthday: ['2', '-1', '-1'] }],
  ['YM1 6 7 #8', { freq: 'YEARLY', interval: '1', count: '8', bymonth: ['6', '7'] }],
  ['YM1 6 MP1 1+ SA #5', { freq: 'YEARLY', interval: '1', count: '5', bymonth: ['6'], byday: ['1SA'] }],
  ['YD3 1 100 200', { freq: 'YEARLY', interval: '3', count: '2', byyearday: ['1', '100', '200'] }],
  ['D1 sometimes', null],
])('the rule of vCalendar 1.0 %j', (text, expected) => expect(readOldRule(text)).toEqual(expected))

test('vCalendar 1.0: words in quoted-printable, who leads by role, dates parted by semicolons', () => {
  const { event, bad } = read(
    START,
    'SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Gespr=E4ch=2C lang',
    'ATTENDEE;ROLE=OWNER;STATUS=CONFIRMED:Ana Bell <ana@one.example>',
    'ATTENDEE;STATUS=NEEDS ACTION:bo@two.example',
    'EXDATE:20240111T100000Z;20240112T100000Z',
  )
  expect(bad).toEqual([])
  expect(event).toMatchObject({
    title: 'Gespräch, lang',
    organiser: { address: 'ana@one.example', name: 'Ana Bell' },
    attendees: [{ part: 'ACCEPTED' }, { address: 'bo@two.example', part: '' }],
    removed: [{ day: 11 }, { day: 12 }],
  })
})

test.each([
  ['PT1H30M', 90],
  ['P1D', 1_440],
  ['P1W', 10_080],
  ['P1DT2H', 1_560],
  ['-PT1H', null],
  ['PT', 0],
  ['1H', null],
])('a duration of %s', (text, minutes) => {
  const duration = read(START, `DURATION:${text}`).event?.duration ?? null
  expect(duration === null ? null : duration.days * 1_440 + duration.time / 60_000).toBe(minutes)
})

test('no start, no event; the first start counts', () => {
  expect(read('UID:u').event).toBeNull()
  expect(read('DTSTART:20240230T100000Z').event).toBeNull()
  expect(read(START, 'DTSTART:20250110T100000Z').event?.start.year).toBe(2024)
})

test('I07 more dates and guests than any event has are cut', () => {
  const many = read(START, `EXDATE:${Array.from({ length: 6_000 }, () => '20240111T100000Z').join(',')}`)
  expect([many.limits, many.event?.removed.length]).toEqual([['EXDATE'], 5_000])
  const guests = read(START, ...Array.from({ length: 3_000 }, (_, n) => `ATTENDEE:mailto:a${n}@one.example`))
  expect([guests.limits, guests.event?.attendees.length]).toEqual([['ATTENDEE'], 2_000])
})

test.each([
  ['ATTENDEE:mailto:ana@one.example', 'ana@one.example'],
  ['ATTENDEE;EMAIL=ana@one.example:urn:uuid:1', 'ana@one.example'],
  ['ATTENDEE;CN=Ana:invalid:nomail', ''],
  ['ATTENDEE:ana@one.example', 'ana@one.example'],
  [`ATTENDEE:mailto:${'x'.repeat(1_000_000)}`, ''],
])('I09 the address in %.60s', (line, expected) => expect(readAttendee(line)?.address).toBe(expected))
