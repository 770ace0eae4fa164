import ICAL from 'ical.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarObject, calendarText } from './calendar-text.ts'
import type { CalendarEvent } from './calendar-text.ts'
import { dayFor } from './week-days.ts'

const event = (over: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'a@groundwork',
  says: 'Write to Ada',
  detail: 'You have not for a while.',
  url: null,
  day: '2026-11-24',
  start: null,
  minutes: 15,
  lever: 'networking',
  changedAt: Date.UTC(2026, 10, 23, 8),
  ...over,
})
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(one => new ICAL.Event(one))

describe('a plan as a calendar', () => {
  test('golden: one note on its day', () => {
    expect(calendarText('Plan', [event()]).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Groundwork//Plan//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Plan',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'BEGIN:VEVENT',
      'UID:a@groundwork',
      'DTSTAMP:20261123T080000Z',
      'LAST-MODIFIED:20261123T080000Z',
      'DTSTART;VALUE=DATE:20261124',
      'TRANSP:TRANSPARENT',
      'SUMMARY:Write to Ada',
      'DESCRIPTION:You have not for a while.',
      'CATEGORIES:networking',
      'CLASS:PRIVATE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  test('as an object of a calendar server: one event, and no method', () => {
    const text = calendarObject(event())
    expect(text).not.toContain('METHOD')
    expect(read(text).map(({ uid, summary }) => [uid, summary])).toEqual([['a@groundwork', 'Write to Ada']])
    expect(text.slice(text.indexOf('BEGIN:VEVENT'))).toBe(
      calendarText('Plan', [event()]).slice(calendarText('Plan', [event()]).indexOf('BEGIN:VEVENT')),
    )
  })

  test('a time that was chosen blocks it', () => {
    const [shown] = read(calendarText('Plan', [event({ start: Date.UTC(2026, 10, 25, 8, 30), minutes: 45 })]))
    expect(shown?.startDate.toJSDate().toISOString()).toBe('2026-11-25T08:30:00.000Z')
    expect(shown?.endDate.toJSDate().toISOString()).toBe('2026-11-25T09:15:00.000Z')
  })

  test('whatever the words are, another program reads them back, in any order the same bytes', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 }).map(one =>
      // oxlint-disable-next-line no-control-regex -- what no calendar may hold is dropped
      one.replaceAll(/[\u0000-\u001f\u007f\u2028\u2029\ufeff]/g, ''),
    )
    fc.assert(
      fc.property(text, text, (says, detail) => {
        const events = [event({ says, detail: `${detail}\nnext line` }), event({ uid: 'b@groundwork' })]
        const written = calendarText('Plan; with, marks\\', events)
        expect(calendarText('Plan; with, marks\\', events.toReversed())).toBe(written)
        const [first, second] = read(written)
        expect([first?.uid, second?.uid]).toEqual(['a@groundwork', 'b@groundwork'])
        expect(first?.summary ?? '').toBe(says)
        expect(first?.description).toBe(`${detail}\nnext line`)
        for (const line of written.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
      }),
    )
  })

  test('notes stand on workdays that are still to come', () => {
    const week = Array.from({ length: 7 }, (_, i) => `2026-11-${23 + i}`)
    expect(dayFor(week, 0, '2026-11-23')).toBe('2026-11-23')
    expect(dayFor(week, 1, '2026-11-24')).toBe('2026-11-25')
    expect(dayFor(week, 5, '2026-11-23')).toBe('2026-11-23')
    expect(dayFor(week, 3, '2026-11-28')).toBe('2026-11-29')
  })
})
