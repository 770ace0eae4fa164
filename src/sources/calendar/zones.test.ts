import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { wallOf } from './wall.ts'
import { Zones } from './zones.ts'

function at(text: string, zone: string | null, zones = new Zones('Europe/Berlin')): string {
  const wall = wallOf(text, zone)
  if (wall === null) throw new Error(text)
  return new Date(zones.instant(wall)).toISOString().slice(0, 16)
}

test.each([
  ['20240110T100000Z', null, '2024-01-10T10:00'],
  ['20240110T100000', 'Europe/Berlin', '2024-01-10T09:00'],
  ['20240710T100000', 'Europe/Berlin', '2024-07-10T08:00'],
  ['20240710T100000', 'Pacific Standard Time', '2024-07-10T17:00'],
  ['20240710T100000', 'Cuba Standard Time', '2024-07-10T14:00'],
  ['20240710T100000', 'Russia Time Zone 3', '2024-07-10T06:00'],
  ['20240710T100000', 'Chatham Islands Standard Time', '2024-07-09T21:15'],
  ['20240710T100000', 'Asia/Kathmandu', '2024-07-10T04:15'],
  ['20240710T100000', '/freeassociation.sourceforge.net/Tzfile/America/New_York', '2024-07-10T14:00'],
  ['20240710T100000', '"Europe/Paris"', '2024-07-10T08:00'],
  ['20240710T100000', '(GMT +01:00)', '2024-07-10T09:00'],
  ['20240710T100000', 'GMT-0500', '2024-07-10T15:00'],
  ['20240710T100000', null, '2024-07-10T08:00'],
  ['20240710', null, '2024-07-09T22:00'],
  ['19000101T000000', 'Europe/Berlin', '1899-12-31T23:00'],
  ['20111230T120000', 'Pacific/Apia', '2011-12-30T22:00'],
  ['20240110T100000', 'US-Eastern', '2024-01-10T15:00'],
  ['20240710T100000', 'America/New York', '2024-07-10T14:00'],
  ['20240710T100000', 'PST', '2024-07-10T17:00'],
  ['20240110T100000', 'CEST', '2024-01-10T09:00'],
  ['20240710T100000', 'BRT', '2024-07-10T13:00'],
  ['20240710T100000', 'JST', '2024-07-10T01:00'],
])('%s in %s', (text, zone, expected) => expect(at(text, zone)).toBe(expected))

test.each([
  ['20240331T013000', '2024-03-31T00:30'],
  ['20240331T020000', '2024-03-31T01:00'],
  ['20240331T023000', '2024-03-31T01:30'],
  ['20240331T030000', '2024-03-31T01:00'],
  ['20241027T013000', '2024-10-26T23:30'],
  ['20241027T023000', '2024-10-27T00:30'],
  ['20241027T030000', '2024-10-27T02:00'],
])('I08 around the change of the clocks: %s', (text, expected) => expect(at(text, 'Europe/Berlin')).toBe(expected))

test.each(['../../etc', 'Nowhere/Land', '__proto__', 'constructor', 'x'.repeat(5_000), ''])(
  'I08 nobody knows the zone %.30j',
  zone => {
    const zones = new Zones('UTC')
    expect(at('20240710T100000', zone, zones)).toBe('2024-07-10T10:00')
    expect([...zones.unknown.keys()]).toEqual([zone])
  },
)

const RULES =
  'TZID:Mine|BEGIN:DAYLIGHT|DTSTART:19700329T020000|RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU|TZOFFSETFROM:+0500|TZOFFSETTO:+0600|END:DAYLIGHT|BEGIN:STANDARD|DTSTART:19701025T030000|RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU|TZOFFSETFROM:+0600|TZOFFSETTO:+0500|END:STANDARD'

test('a zone of the file, summer and winter, whether it stands before or behind its use', () => {
  const zones = new Zones('UTC')
  expect(at('20240710T100000', 'Mine', zones)).toBe('2024-07-10T10:00')
  zones.learn(RULES.split('|'))
  expect(at('20240710T100000', 'Mine', zones)).toBe('2024-07-10T04:00')
  expect(at('20240110T100000', 'Mine', zones)).toBe('2024-01-10T05:00')
})

const part = (kind: string, fields: string, from: string, to: string): string =>
  `BEGIN:${kind}|${fields}|TZOFFSETFROM:${from}|TZOFFSETTO:${to}|END:${kind}`
const DATES = [
  part('DAYLIGHT', 'DTSTART:20240331T020000|RDATE:20250330T020000', '+0100', '+0200'),
  part('STANDARD', 'DTSTART:20241027T030000|RDATE:20251026T030000', '+0200', '+0100'),
].join('|')

test.each([
  ['dates as well as a start', `TZID:Mine|${DATES}`, '20240410T100000', '2024-04-10T08:00'],
  ['dates, in the next year', `TZID:Mine|${DATES}`, '20250410T100000', '2025-04-10T08:00'],
  ['before its first change', `TZID:Mine|${DATES}`, '20230410T100000', '2023-04-10T09:00'],
  ['the first of an hour told twice', RULES, '20241027T023000', '2024-10-26T20:30'],
  ['just after the change', `TZID:Mine|${part('STANDARD', 'DTSTART:20240101T000000', '+1000', '+1200')}|${part('DAYLIGHT', 'DTSTART:20240505T080000', '+1200', '+1000')}`, '20240505T080001', '2024-05-04T22:00'],
  ['seconds', `TZID:Mine|${part('STANDARD', 'DTSTART:19110601T000000', '+034152', '+034208')}`, '20240110T034208', '2024-01-10T00:00'],
  ['a rule that has ended', `TZID:Mine|${part('DAYLIGHT', 'DTSTART:19700329T020000|RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20000101T000000Z', '+0000', '+0100')}|${part('STANDARD', 'DTSTART:20001029T020000', '+0100', '+0000')}`, '20240710T100000', '2024-07-10T10:00'],
  ['a blank behind its name', `TZID:Mine |${DATES}`, '20240410T100000', '2024-04-10T08:00'],
])('a zone of the file by %s', (_what, lines, text, expected) => {
  const zones = new Zones('UTC')
  zones.learn(lines.split('|'))
  expect(at(text, lines.startsWith('TZID:Mine |') ? 'Mine ' : 'Mine', zones)).toBe(expected)
}) // prettier-ignore

test('a short name is what the file says it is, the name of a place what the platform knows', () => {
  const zones = new Zones('UTC')
  for (const name of ['EST', 'America/New_York', 'Eastern Standard Time'])
    zones.learn([`TZID:${name}`, ...part('STANDARD', 'DTSTART:19700101T000000', '-0700', '-0700').split('|')])
  expect(at('20240110T100000', 'EST', zones)).toBe('2024-01-10T17:00')
  expect(at('20240110T100000', 'America/New_York', zones)).toBe('2024-01-10T15:00')
  expect(at('20240110T100000', 'Eastern Standard Time', zones)).toBe('2024-01-10T15:00')
  expect(at('20240110T100000', '/freeassociation.sourceforge.net/UTC', zones)).toBe('2024-01-10T10:00')
})

test.each([
  ['nothing', ''],
  ['no parts', 'TZID:Mine'],
  ['rubbish', 'TZID:Mine|BEGIN:STANDARD|x|END:STANDARD'],
  ['no end', 'TZID:Mine|BEGIN:STANDARD'],
])('I08 a VTIMEZONE of %s does no harm', (_what, lines) => {
  const zones = new Zones('UTC')
  zones.learn(lines.split('|'))
  expect(at('20240710T100000', 'Mine', zones)).toBe('2024-07-10T10:00')
})

test('what the platform says of an instant, read back as wall time, is that instant (but for the hour told twice)', () => {
  const zones = new Zones('UTC')
  const names = fc.constantFrom(
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Tehran',
    'Africa/Casablanca',
    'America/Sao_Paulo',
  )
  fc.assert(
    fc.property(names, fc.integer({ min: 0, max: 30_000_000 }), (timeZone, minutes) => {
      const instant = Date.UTC(1975, 0, 1) + minutes * 60_000
      const local = new Date(instant).toLocaleString('sv-SE', { timeZone }).replace(' ', 'T')
      const wall = wallOf(local, timeZone)
      if (wall === null) throw new Error(local)
      const read = zones.instant(wall)
      // told twice: the first of both is meant
      if (read !== instant) expect(new Date(read).toLocaleString('sv-SE', { timeZone }).replace(' ', 'T')).toBe(local)
      expect(read).toBeLessThanOrEqual(instant)
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['(UTC-05:00) Eastern Time (US & Canada)', '2024-07-01T12:00', '2024-07-01T16:00Z'],
  ['(GMT+10:00) Canberra, Melbourne, Sydney', '2024-01-10T12:00', '2024-01-10T01:00Z'],
  ['Amsterdam, Belgrade, Berlin, Brussels', '2024-07-01T12:00', '2024-07-01T10:00Z'],
  ['(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi', '2024-07-01T12:00', '2024-07-01T06:30Z'],
  ['(UTC+03:00) Nowhere at all', '2024-07-01T12:00', '2024-07-01T09:00Z'],
])('I08 the label %s is read as people mean it', (zone, wall, instant) => {
  const zones = new Zones('Asia/Tokyo')
  const [year, month, day, hour, minute] = wall.split(/\D/).map(Number) as [number, number, number, number, number]
  expect(new Date(zones.instant({ year, month, day, hour, minute, second: 0, date: false, zone }))).toEqual(
    new Date(instant),
  )
  expect(zones.unknown.size).toBe(0)
})

test('I08 words that name no place are unknown, and read in the zone of the user', () => {
  const zones = new Zones('Asia/Tokyo')
  for (const zone of ['Customized Time Zone', 'My Time', 'tzone://Microsoft/Custom'])
    expect(zones.instant({ year: 2024, month: 7, day: 1, hour: 12, minute: 0, second: 0, date: false, zone })).toBe(
      Date.UTC(2024, 6, 1, 3),
    )
  expect(zones.unknown.size).toBe(3)
})
