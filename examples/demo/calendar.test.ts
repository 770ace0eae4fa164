import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { calendarIcs, fold } from './calendar.ts'
import { contactsGoogleCsv, contactsVcf } from './contacts.ts'
import { parse } from 'csv-parse/sync'
import { makeLife } from './make-life.ts'
import { startsOf } from './series.ts'
import { identitiesOf } from './truth.ts'

const life = makeLife(7, Date.UTC(2026, 10, 20, 12))
const emails = new Set(
  identitiesOf(life)
    .filter(one => one.kind === 'email')
    .map(one => one.value),
)
const calendar = new ICAL.Component(ICAL.parse(calendarIcs(life)) as string)
for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
const events = calendar.getAllSubcomponents('vevent').map(one => new ICAL.Event(one))

describe('the calendar', () => {
  test('reads in ical.js, with series, exceptions, single meetings and whole days', () => {
    expect(events.length).toBeGreaterThan(300)
    expect(events.filter(event => event.isRecurring()).length).toBe(life.series.length)
    expect(events.filter(event => event.isRecurrenceException()).length).toBe(
      life.series.reduce((sum, one) => sum + one.moved.length, 0),
    )
    expect(events.some(event => event.startDate.isDate)).toBe(true)
  })

  test('every attendee is in the truth; ego declined some', () => {
    const attendees = events.flatMap(event => event.attendees)
    for (const attendee of attendees)
      expect(emails.has(String(attendee.getFirstValue()).replace('mailto:', ''))).toBe(true)
    const own = attendees.filter(one => one.getFirstValue() === `mailto:${life.ego.emails[0]}`)
    expect(own.some(one => one.getParameter('partstat') === 'DECLINED')).toBe(true)
  })

  test('a series recurs when the life says, across summer time', () => {
    for (const series of life.series.slice(0, 8)) {
      const event = events.find(one => one.uid === `${series.id}@varonde.example` && one.isRecurring())
      const iterator = event?.iterator()
      const starts: number[] = []
      for (let next = iterator?.next(); next; next = iterator?.next()) starts.push(next.toUnixTime() * 1000)
      expect(starts).toEqual(startsOf(series).filter(start => !series.skipped.includes(start)))
    }
  })

  test('lines are folded at 75 octets and unfold to what they were', () => {
    const line = `SUMMARY:${'é漢字a'.repeat(30)}`
    expect(
      fold(line)
        .split('\r\n')
        .every(part => new TextEncoder().encode(part).length <= 75),
    ).toBe(true)
    expect(fold(line).replaceAll('\r\n ', '')).toBe(line)
  })
})

describe('the address books', () => {
  test('vCards read in ical.js and their addresses are in the truth', () => {
    const cards = ICAL.parse(contactsVcf(life)) as unknown[][]
    expect(cards.length).toBeGreaterThan(60)
    for (const card of cards) {
      const component = new ICAL.Component(card as never)
      for (const email of component.getAllProperties('email'))
        expect(emails.has(String(email.getFirstValue()))).toBe(true)
    }
  })

  test('the Google book is a whole table', () => {
    const rows = parse(contactsGoogleCsv(life), { columns: true }) as Record<string, string>[]
    expect(rows.length).toBeGreaterThan(80)
    expect(rows.every(row => emails.has(row['E-mail 1 - Value'] ?? ''))).toBe(true)
  })
})
