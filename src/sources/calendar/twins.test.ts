import { expect, test } from 'vitest'
import { calendar } from './calendar.ts'
import { readAll } from '../text/reading.fixture.ts'

const event = (fields: string): string => `BEGIN:VEVENT|${fields}|END:VEVENT|`
const file = (...parts: string[]): string => `BEGIN:VCALENDAR|VERSION:2.0|${parts.join('')}END:VCALENDAR|`

async function read(text: string): Promise<{ told: string[]; keys: string[]; codes: object }> {
  const { observations, codes } = await readAll(calendar, { 'a.ics': text.replaceAll('|', '\r\n') })
  const told = observations.map(
    ({ at, minutes, detail }) =>
      `${new Date(at ?? 0).toISOString().slice(5, 16)} ${minutes} ${(detail as { title?: string }).title}`,
  )
  return { told: told.toSorted(), keys: observations.map(({ key }) => key).toSorted(), codes }
}

const AT = 'DTSTART:20240108T090000Z'
const SHIFT = [
  event(`SUMMARY:Shift|${AT}|DURATION:PT2H`),
  event(`SUMMARY:Shift|${AT}|DURATION:PT1H|RRULE:FREQ=WEEKLY;COUNT=2`),
  event(`SUMMARY:Shift|${AT}|DURATION:PT2H`),
]

test('events without a UID, of one title and start, are several where they differ in length or rule, and one where not', async () => {
  const { told, codes, keys } = await read(file(...SHIFT))
  expect(told).toEqual(['01-08T09:00 120 Shift', '01-08T09:00 60 Shift', '01-15T09:00 60 Shift'])
  expect(codes).toEqual({ 'calendar-superseded': 1 })
  expect((await read(file(...SHIFT.toReversed()))).keys).toEqual(keys)
})

test('one without a UID is known by its title and start, whatever is said of its length', async () => {
  const [short] = (await read(file(event(`SUMMARY:Shift|${AT}|DURATION:PT1H`)))).keys
  expect((await read(file(event(`SUMMARY:Shift|${AT}|DURATION:PT2H`)))).keys).toEqual([short])
})

const SAME = 'UID:1|DTSTAMP:20240101T000000Z'

test('a program that gives all its events one UID has as many as differ in title and start', async () => {
  const all = [
    event(`${SAME}|SUMMARY:Paper|DTSTART;VALUE=DATE:20240108`),
    event(`${SAME}|SUMMARY:Glass|DTSTART;VALUE=DATE:20240109`),
    event(`${SAME}|SUMMARY:Metal|DTSTART;VALUE=DATE:20240110`),
  ]
  const { told, codes, keys } = await read(file(...all))
  expect(told.map(one => one.slice(-5))).toEqual(['Paper', 'Glass', 'Metal'])
  expect(codes).toEqual({})
  expect((await read(file(...all.toReversed()))).keys).toEqual(keys)
})

test('so it has where titles come again, and where two are on one day', async () => {
  const all = ['Paper 08', 'Glass 08', 'Paper 22', 'Glass 29', 'Paper 22'].map(one => {
    const [title, day] = one.split(' ')
    return event(`${SAME}|SUMMARY:${title}|DTSTART;VALUE=DATE:202401${day}`)
  })
  const { told, codes, keys } = await read(file(...all))
  expect(told).toHaveLength(4)
  expect(codes).toEqual({ 'calendar-superseded': 1 })
  expect((await read(file(...all.toReversed()))).keys).toEqual(keys)
})

test.each([
  ['of another title alone', `${SAME}|SUMMARY:New|${AT}`],
  ['of another start alone', `${SAME}|SUMMARY:Old|DTSTART:20240109T090000Z`],
  ['with a higher SEQUENCE', `${SAME}|SEQUENCE:1|SUMMARY:New|DTSTART:20240109T090000Z`],
  ['with a later stamp', `${SAME}|LAST-MODIFIED:20240102T000000Z|SUMMARY:New|DTSTART:20240109T090000Z`],
])('another version, %s, is no other event', async (_what, fields) => {
  const { told, codes } = await read(file(event(`${SAME}|SUMMARY:Old|${AT}`), event(fields)))
  expect(told).toHaveLength(1)
  expect(codes).toEqual({ 'calendar-superseded': 1 })
})
