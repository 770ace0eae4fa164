import { expect, test } from 'vitest'
import { headOf, readAll } from '../text/reading.fixture.ts'
import { calendar } from './calendar.ts'

const PLAIN = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'BEGIN:VTIMEZONE',
  'TZID:Own',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0500',
  'TZOFFSETTO:+0500',
  'END:STANDARD',
  'END:VTIMEZONE',
  'BEGIN:VEVENT',
  'UID:1',
  'SUMMARY:Déjeuner with',
  '  Ana and ',
  ' Bo',
  'DTSTART;TZID=Own:20240110T100000',
  'DURATION:PT1H',
  'BEGIN:VALARM',
  'TRIGGER:-PT5M',
  'END:VALARM',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:2',
  'SUMMARY:Late',
  'DTSTART:20240111T100000Z',
  'DTEND:20240111T110000Z',
  'RRULE:FREQ=DAILY;UNTIL=20240113T100000Z',
  'EXDATE:20240112T100000Z,20240114T100000Z',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
]
const whole = (lines: readonly string[]): string => lines.join('\r\n')

async function read(text: string | Uint8Array, chunk = 65_536) {
  const { observations, codes, kept } = await readAll(calendar, { 'a.ics': text }, {}, chunk)
  return { observations, codes, kept }
}

/** By how deep each line stands, as editors set them in. */
function nested(lines: readonly string[], step: string): string[] {
  let depth = 0
  return lines.map(line => {
    if (line.startsWith('END:')) depth--
    const set = line === '' ? '' : step.repeat(depth) + line
    if (line.startsWith('BEGIN:')) depth++
    return set
  })
}

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const DRESSED: readonly (readonly [string, string])[] = [
  ['in base64, in one line', base64(whole(PLAIN))],
  ['in base64 with a mark, in lines', base64(`\ufeff${whole(PLAIN)}`).replace(/.{76}/g, '$&\r\n')],
  ['in base64 without its padding', base64(`${whole(PLAIN)} `).replace(/=+$/, '')],
  ['set in by four blanks', `\n${whole(PLAIN.map(line => (line === '' ? '' : `    ${line}`)))}    `],
  ['set in by a tab', whole(PLAIN.map(line => (line === '' ? '' : `\t${line}`)))],
  ['set in by depth', whole(nested(PLAIN, '  '))],
  ['set in by depth with tabs, lines ended as Unix does', nested(PLAIN, '\t').join('\n')],
  ['with small letters in its times', whole(PLAIN).replace(/(\d{8})T(\d{6})(Z?)/g, (_, day: string, time: string, z: string) => `${day}t${time}${z.toLowerCase()}`)],
] // prettier-ignore

test.each(DRESSED)('a calendar %s is read as it is meant', async (_what, text) => {
  const plain = await read(whole(PLAIN))
  expect(plain.observations.map(({ at, minutes }) => [new Date(at ?? 0).toISOString(), minutes])).toEqual([
    ['2024-01-10T05:00:00.000Z', 60],
    ['2024-01-11T10:00:00.000Z', 60],
    ['2024-01-13T10:00:00.000Z', 60],
  ])
  expect(plain.observations[0]?.detail).toMatchObject({ title: 'Déjeuner with Ana and Bo' })
  expect(await read(text)).toEqual(plain)
  expect(await read(text, 7)).toEqual(plain)
  expect(calendar.accepts({ name: 'download', head: headOf(text) })).toBeGreaterThanOrEqual(0.8)
})

test('what is folded is not taken for set in, and what is in base64 for a calendar only where it is one', async () => {
  const folded = whole(
    PLAIN.map(line => line.replace('SUMMARY:Late', 'DESCRIPTION:a\r\n  BEGIN:VEVENT\r\nSUMMARY:Late')),
  )
  expect((await read(folded)).observations).toHaveLength(3)
  for (const text of [
    base64('BEGIN:VCARD\r\nFN:Ana\r\nEND:VCARD\r\n').slice(4),
    base64('hello, all of you'),
    'QUJD',
    '',
  ])
    expect(calendar.accepts({ name: 'download', head: headOf(text) })).toBe(0)
})
