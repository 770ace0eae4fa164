import ICAL from 'ical.js'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendar } from '../calendar/calendar.ts'
import { readAll } from './reading.fixture.ts'
import { contacts } from '../contacts/contacts.ts'

const ICS = `BEGIN:VCALENDAR
VERSION:2.0
X-WR-CALNAME:Work
BEGIN:VTIMEZONE
TZID:Half past
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0030
TZOFFSETTO:+0030
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:one
DTSTART;TZID=Half past:20260301T100000
DURATION:PT45M
SUMMARY:Plan\\, talk\\; then
RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=MO,WE
EXDATE;TZID=Half past:20260304T100000
ORGANIZER:mailto:me@own.example
ATTENDEE;PARTSTAT=ACCEPTED;CN="Bell: Ana":mailto:ana@one.example
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-PT15M
END:VALARM
END:VEVENT
BEGIN:VEVENT
UID:two
DTSTART;VALUE=DATE:20260401
SUMMARY:Away
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n')

const VCF = `BEGIN:VCARD
VERSION:4.0
FN:Ana\\, Bell
N:Bell;Ana;;;
EMAIL;TYPE=work:ana@one.example
TEL;VALUE=uri;TYPE=cell:tel:+44-20-5550-0100
ORG:One\\, Ltd;Sales
END:VCARD
`.replaceAll('\n', '\r\n')

const json = (text: string): string => JSON.stringify(ICAL.parse(text))
const head = (text: string): Uint8Array => new TextEncoder().encode(text)

test('a calendar as JSON (jCal) gives the same facts as the same calendar as iCalendar', async () => {
  const lines = await readAll(calendar, { 'a.ics': ICS })
  expect(lines.observations.length).toBeGreaterThan(2)
  for (const text of [json(ICS), `\ufeff [ ${json(ICS)} ]`, JSON.stringify([ICAL.parse(ICS)], null, 2)]) {
    expect(calendar.accepts({ name: 'a.json', head: head(text) })).toBeGreaterThan(0.9)
    expect(contacts.accepts({ name: 'a.json', head: head(text) })).toBe(0)
    expect(await readAll(calendar, { 'a.json': text })).toEqual({ ...lines, files: { 'a.json': 'read' } })
  }
})

test('cards as JSON (jCard) give the same facts as the same cards as vCard', async () => {
  const lines = await readAll(contacts, {
    'a.vcf': VCF + VCF.replaceAll('Ana', 'Bo').replaceAll('ana', 'bo'),
  })
  expect(lines.kept).toBe(2)
  const list = `[${json(VCF)},${json(VCF.replaceAll('Ana', 'Bo').replaceAll('ana', 'bo'))}]`
  expect(contacts.accepts({ name: 'a.json', head: head(list) })).toBeGreaterThan(0.9)
  expect(calendar.accepts({ name: 'a.json', head: head(list) })).toBe(0)
  expect(await readAll(contacts, { 'a.json': list })).toEqual({ ...lines, files: { 'a.json': 'read' } })
})

test('a torn part costs itself, a torn file costs its own line', async () => {
  const whole = ICAL.parse(ICS) as unknown as [string, unknown[], unknown[]]
  const torn = JSON.stringify([whole[0], [...whole[1], ['x', 5]], [...whole[2], ['vevent', [['dtstart']], []], ['vevent'], 7]])
  const { kept, codes } = await readAll(calendar, { 'a.json': torn })
  expect([kept, codes]).toEqual([2, { E_ICS_START: 3 }])
  const cut = json(ICS).slice(0, -9)
  await expect(readAll(calendar, { 'a.json': cut })).rejects.toMatchObject({ code: 'E_JSON' })
  await expect(readAll(calendar, { 'a.json': '["vcalendar", 7]' })).rejects.toMatchObject({ code: 'E_JCAL' })
  const both = await readAll(calendar, { 'a.json': cut, 'b.ics': ICS })
  expect([both.kept, both.codes]).toEqual([2, { E_JSON: 1 }])
  const cards = await readAll(contacts, { 'a.json': '[["vcard",[["fn"]]],["vcard",[["fn",{},"text","Ana"]]]]' })
  expect([cards.kept, cards.codes]).toEqual([1, { 'card-nobody': 1 }])
}) // prettier-ignore

test('any JSON below such a beginning is survived', async () => {
  const piece = fc.jsonValue({ maxDepth: 3 })
  const event = fc.tuple(fc.constant('vevent'), fc.array(fc.oneof(piece, fc.tuple(fc.constantFrom('uid', 'dtstart', 'rrule', 'attendee'), piece, fc.constantFrom('text', 'date-time', 'recur', 'period'), piece))), fc.constant([])) // prettier-ignore
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(piece, event)), fc.array(piece), async (within, properties) => {
      const text = JSON.stringify(['vcalendar', properties, within])
      const { kept, codes } = await readAll(calendar, { 'a.json': text })
      expect(kept + Object.values(codes).reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 200 },
  )
})
