import { expect, test } from 'vitest'
import type { Reading } from '../../model/source.ts'
import { attendanceOf, cardIndex } from './attendance.ts'
import { CalendarBook } from './calendar-book.ts'
import { readEvent } from './event.ts'
import type { CalendarEvent } from './event.ts'
import { occurrencesOf } from './occurrences.ts'
import { ownAddresses } from './own-calendar.ts'
import { emptyAccount, readingInto } from '../text/reading.fixture.ts'
import { Zones } from './zones.ts'

function event(...lines: string[]): CalendarEvent {
  const read = readEvent(['UID:u', 'DTSTART:20240110T100000Z', ...lines], 1, { bad: [], limits: [] })
  if (read === null) throw new Error(lines.join())
  return read
}
const ME = 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:me@own.example'
const ANA = 'ATTENDEE;CN=Ana;PARTSTAT=ACCEPTED:mailto:ana@one.example'
const attend = (...lines: string[]): ReturnType<typeof attendanceOf> =>
  attendanceOf(event(...lines), new Set(['me@own.example', 'me@old.example']), false, cardIndex())

test.each([
  ['accepted', [ME, ANA], 'accepted', true],
  ['tentative', [ME.replace('ACCEPTED', 'TENTATIVE'), ANA], 'tentative', false],
  ['declined', [ME.replace('ACCEPTED', 'DECLINED'), ANA], 'declined', false],
  ['no answer', [ME.replace('ACCEPTED', 'NEEDS-ACTION'), ANA], 'unknown', false],
  ['organised', ['ORGANIZER:mailto:me@own.example', ANA], 'organiser', true],
  ['invited at an old address', [ME.replace('me@own', 'me@old'), ANA], 'accepted', true],
  ['others only', [ANA], 'unknown', true],
  ['two others', [ANA, ANA.replace('ana@', 'cy@')], 'unknown', false],
  ['nobody', [], 'unknown', true],
  ['cancelled', [ME, ANA, 'STATUS:CANCELLED'], 'accepted', false],
])('%s', (_what, lines, status, took) => expect(attend(...lines)).toMatchObject({ status, took }))

test('the organiser is one of the people, named once; a guest without an address is known by the name', () => {
  const { people, attendees } = attend(
    'ORGANIZER;CN=Ana:mailto:ana@one.example',
    ME,
    ANA,
    'ATTENDEE;CN=Cy;PARTSTAT=ACCEPTED:invalid:nomail',
  )
  expect(attendees).toBe(3)
  expect(people.map(({ who, role }) => `${who.keys[0]?.kind}:${who.keys[0]?.value} ${role}`)).toEqual([
    'email:ana@one.example organiser',
    'name:Cy attendee',
  ])
})

test.each([
  ['a calendar that organises', ['ORGANIZER:mailto:team@group.calendar.google.com', ME, ANA], 2, 1],
  ['an organiser whom Google does not tell', ['ORGANIZER:mailto:unknownorganizer@calendar.google.com', ME, ANA], 2, 1],
  ['a room that organises', ['ORGANIZER:mailto:r1@one.example', 'ATTENDEE;CUTYPE=ROOM:mailto:r1@one.example', ME, ANA], 2, 1],
  ['a room by the name of the place', ['LOCATION:Konferenz Raum Nord; Foyer', 'ATTENDEE;CN="Konferenz Raum Nord";PARTSTAT=ACCEPTED:mailto:krn@one.example', ME, ANA], 2, 1],
  ['somebody whose name stands as the place', ['LOCATION:Ana', ME, ANA], 2, 1],
  ['a list', ['ATTENDEE;CUTYPE=GROUP:mailto:all@one.example', ME, ANA], 2, 1],
  ['oneself under two addresses', [ME, ME.replace('me@own', 'me@old'), ANA], 2, 1],
])('%s: how many are there', (_what, lines, attendees, people) => {
  const found = attend(...lines)
  expect(found.attendees).toBe(attendees)
  expect(found.people).toHaveLength(people)
}) // prettier-ignore

test('an invitation that names only oneself, and was declined, took no time', () => {
  expect(attend(ME.replace('ACCEPTED', 'DECLINED')).took).toBe(false)
  expect(attend(ME).took).toBe(true)
})

test('one reference for each address, with the first name seen', () => {
  const cards = cardIndex()
  const bare = cards('ana@one.example', '')
  const named = cards('ana@one.example', 'Ana')
  expect(bare?.name).toBeUndefined()
  expect(cards('ana@one.example', 'A. Bell')).toBe(named)
  expect(cards('name:', '')).toBeNull()
  expect(cards('cy@one.example', 'cy@one.example')).toEqual({ keys: [{ kind: 'email', value: 'cy@one.example' }] })
})

test('of the same time in a series the newer version stays, whatever comes first', () => {
  for (const order of [[1, 2], [2, 1]]) {
    const book = new CalendarBook()
    const [first, second] = order.map(n => event(`SEQUENCE:${n}`))
    if (first === undefined || second === undefined) throw new Error('two events')
    expect(book.put(first, 'x')).toBeNull()
    expect(book.put(second, 'x')?.sequence).toBe(1)
    expect(book.put(event('SEQUENCE:0'), null)).toBeNull()
    expect(book.entries.get('u')?.changes.get('x')?.sequence).toBe(2)
  }
}) // prettier-ignore

const reading = (more: Partial<Reading> = {}): Reading => readingInto(emptyAccount(), more)

test.each([
  ['once', [], 1, []],
  ['three times', ['RRULE:FREQ=DAILY;COUNT=3'], 3, []],
  ['until a day', ['RRULE:FREQ=DAILY;UNTIL=20240112'], 3, []],
  ['until a time', ['RRULE:FREQ=DAILY;UNTIL=20240112T095959Z'], 2, []],
  ['a day taken out by its date', ['RRULE:FREQ=DAILY;COUNT=3', 'EXDATE;VALUE=DATE:20240111'], 2, []],
  ['extra days only', ['RDATE:20240111T100000Z,20240112T100000Z'], 3, []],
  ['an extra date without a time', ['RDATE;VALUE=DATE:20240111'], 2, []],
  ['two rules that meet', ['RRULE:FREQ=DAILY;COUNT=2', 'RRULE:FREQ=WEEKLY;COUNT=2'], 3, []],
  ['all taken out', ['RRULE:FREQ=DAILY;COUNT=1', 'EXDATE:20240110T100000Z'], 0, []],
  ['never', ['RRULE:FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=20'], 0, ['W_RRULE_EMPTY']],
  ['every second', ['RRULE:FREQ=SECONDLY;COUNT=9'], 9, []],
])('takes place %s', (_what, lines, n, codes) => {
  const remarks: string[] = []
  expect(occurrencesOf(event(...lines), new Zones('UTC'), reading(), ({ code }) => remarks.push(code))).toHaveLength(n)
  expect(remarks).toEqual(codes)
})

const nobody = { names: [], emails: [], urls: [], phones: [] }
const many = (n: number): CalendarEvent[] =>
  Array.from({ length: n }, (_, at) => event(ME, ANA.replace('ana@', `a${at}@`)))

test.each([
  ['known', many(6), [], {}, ['me@own.example'], []],
  ['always there', many(6), [], { ego: nobody }, ['me@own.example'], ['me@own.example']],
  ['too few to tell', many(3), [], { ego: nobody }, [], []],
  ['named so', many(2), ['Calendars/me@own.example.ics'], { ego: nobody }, ['me@own.example'], ['me@own.example']],
  ['two always there', Array.from({ length: 6 }, () => event(ME, ANA)), [], { ego: nobody }, [], []],
  ['answered', many(1), [], { ego: nobody, answers: { 'calendar:own': 'a0@one.example' } }, ['a0@one.example'], []],
  ['refused', many(9), [], { ego: nobody, answers: { 'calendar:own': 'none' } }, [], []],
])('whose calendar: %s', (_what, events, names, more, own, learned) => {
  const found = ownAddresses(events, names, reading(more))
  expect([...found.own]).toEqual(own)
  expect(found.learned).toEqual(learned)
})
