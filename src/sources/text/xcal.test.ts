import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendar } from '../calendar/calendar.ts'
import { readAll } from './reading.fixture.ts'
import { contacts } from '../contacts/contacts.ts'
import { feed } from '../feed/feed.ts'

const ICS = `BEGIN:VCALENDAR
VERSION:2.0
X-WR-CALNAME:Work
BEGIN:VEVENT
UID:one
DTSTART;TZID=Europe/Oslo:20260301T100000
DURATION:PT45M
SUMMARY:Plan\\, talk & <more>
RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=MO,WE
EXDATE;TZID=Europe/Oslo:20260304T100000
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

const tzid = '<parameters><tzid><text>Europe/Oslo</text></tzid></parameters>'
const XCAL = `<?xml version="1.0" encoding="utf-8"?>
<icalendar xmlns="urn:ietf:params:xml:ns:icalendar-2.0"><vcalendar>
<properties><version><text>2.0</text></version><x-wr-calname><unknown>Work</unknown></x-wr-calname></properties>
<components>
 <vevent><properties>
  <uid><text>one</text></uid>
  <dtstart>${tzid}<date-time>2026-03-01T10:00:00</date-time></dtstart>
  <duration><duration>PT45M</duration></duration>
  <summary><text>Plan, talk &amp; <![CDATA[<more>]]></text></summary>
  <rrule><recur><freq>WEEKLY</freq><count>3</count><byday>MO</byday><byday>WE</byday></recur></rrule>
  <exdate>${tzid}<date-time>2026-03-04T10:00:00</date-time></exdate>
  <organizer><cal-address>mailto:me@own.example</cal-address></organizer>
  <attendee><parameters><partstat><text>ACCEPTED</text></partstat><cn><text>Bell: Ana</text></cn></parameters>
   <cal-address>mailto:ana@one.example</cal-address></attendee>
  </properties>
  <components><valarm><properties><action><text>DISPLAY</text></action>
   <trigger><duration>-PT15M</duration></trigger></properties></valarm></components>
 </vevent>
 <vevent><properties><uid><text>two</text></uid><dtstart><date>2026-04-01</date></dtstart>
  <summary><text>Away</text></summary></properties></vevent>
</components></vcalendar></icalendar>`

const VCF = `BEGIN:VCARD
VERSION:4.0
FN:Ana\\, Bell
N:Bell;Ana;;;
EMAIL;TYPE=work:ana@one.example
TEL;VALUE=uri;TYPE=cell:tel:+44-20-5550-0100
ADR:;;1 Road;Oslo;;0150;Norway
ORG:One\\, Ltd;Sales
CATEGORIES:Friends,Work
END:VCARD
`.replaceAll('\n', '\r\n')

const XCARD = `<vcards xmlns="urn:ietf:params:xml:ns:vcard-4.0"><vcard>
<fn><text>Ana, Bell</text></fn>
<n><surname>Bell</surname><given>Ana</given><additional/><prefix/><suffix/></n>
<group name="item1"><email><parameters><type><text>work</text></type></parameters><text>ana@one.example</text></email></group>
<tel><parameters><type><text>cell</text></type></parameters><uri>tel:+44-20-5550-0100</uri></tel>
<adr><pobox/><ext/><street>1 Road</street><locality>Oslo</locality><region/><code>0150</code><country>Norway</country></adr>
<org><text>One, Ltd</text><text>Sales</text></org>
<categories><text>Friends</text><text>Work</text></categories>
</vcard></vcards>`

const head = (text: string): Uint8Array => new TextEncoder().encode(text)
const prefixed = (text: string): string =>
  text
    .replace(/<(\/?)(?=[a-z])/g, '<$1x:')
    .replace('xmlns=', 'xmlns:x=')
    .replaceAll('<![CDATA[<x:', '<![CDATA[<')

test('a calendar as XML (xCal) gives the same facts as the same calendar as iCalendar', async () => {
  const lines = await readAll(calendar, { 'a.ics': ICS })
  expect(lines.observations.length).toBeGreaterThan(2)
  for (const text of [
    XCAL,
    `\ufeff${XCAL}`,
    prefixed(XCAL),
    `<!-- made -->\n${XCAL.slice(XCAL.indexOf('<icalendar'))}`,
  ]) {
    expect(calendar.accepts({ name: 'a.xml', head: head(text) })).toBeGreaterThan(0.9)
    expect(contacts.accepts({ name: 'a.xml', head: head(text) })).toBe(0)
    expect(feed.accepts({ name: 'a.xml', head: head(text) })).toBeLessThan(0.9)
    expect(await readAll(calendar, { 'a.xml': text })).toEqual({ ...lines, files: { 'a.xml': 'read' } })
  }
})

test('cards as XML (xCard) give the same facts as the same cards as vCard', async () => {
  const bo = (text: string): string => text.replaceAll('Ana', 'Bo').replaceAll('ana', 'bo')
  const lines = await readAll(contacts, { 'a.vcf': VCF + bo(VCF) })
  expect(lines.kept).toBe(2)
  const one = XCARD.slice(XCARD.indexOf('<vcard>'), XCARD.indexOf('</vcards>'))
  const list = XCARD.replace(one, one + bo(one))
  expect(contacts.accepts({ name: 'a.xml', head: head(list) })).toBeGreaterThan(0.9)
  expect(calendar.accepts({ name: 'a.xml', head: head(list) })).toBe(0)
  expect(await readAll(contacts, { 'a.xml': list })).toEqual({ ...lines, files: { 'a.xml': 'read' } })
})

test('what is made to hurt, or was cut off, is refused in one sentence', async () => {
  const refused = (text: string): Promise<unknown> => readAll(calendar, { 'a.xml': text })
  await expect(refused(XCAL.slice(0, -30))).rejects.toMatchObject({ code: 'E_XML' })
  await expect(refused(XCAL.replace('<icalendar', '<icalendar a=b'))).rejects.toMatchObject({ code: 'E_XML' })
  const deep = `<icalendar>${'<components>'.repeat(200)}`
  await expect(refused(deep)).rejects.toMatchObject({ code: 'E_XML_LIMIT' })
  const doctype = XCAL.replace('<icalendar', '<!DOCTYPE x [<!ENTITY a "b">]><icalendar')
  expect(calendar.accepts({ name: 'a.xml', head: head(doctype) })).toBe(0)
  const both = await readAll(calendar, { 'a.xml': XCAL.slice(0, -30), 'b.ics': ICS })
  expect([both.kept, both.codes]).toEqual([2, { E_XML: 1 }])
})

test('any elements below such a beginning are survived', async () => {
  const word = fc.constantFrom('vcalendar', 'vevent', 'properties', 'components', 'parameters', 'dtstart', 'date-time', 'recur', 'freq', 'rrule', 'period', 'text', 'uid', 'attendee') // prettier-ignore
  const { tree } = fc.letrec<{ tree: string }>(tie => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom('', 'x', '2026-03-01', '2026-03-01T10:00:00Z'),
      fc
        .tuple(word, fc.array(tie('tree'), { maxLength: 4 }))
        .map(([name, within]) => `<${name}>${within.join('')}</${name}>`),
    ),
  }))
  await fc.assert(
    fc.asyncProperty(tree, async text => {
      await readAll(calendar, { 'a.xml': `<icalendar>${text}</icalendar>` })
      await readAll(contacts, { 'a.xml': `<vcards><vcard>${text}</vcard></vcards>` })
    }),
    { numRuns: 200 },
  )
})
