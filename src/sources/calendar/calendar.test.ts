import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ObservationSchema } from '../../model/observation.ts'
import type { Observation } from '../../model/observation.ts'
import type { Reading } from '../../model/source.ts'
import { calendar } from './calendar.ts'
import { LIMITS } from '../../model/limits.ts'
import { readAll } from '../text/reading.fixture.ts'

const WHO = 'ORGANIZER:mailto:me@own.example\nATTENDEE;PARTSTAT=ACCEPTED:mailto:me@own.example\n'
const ANA = 'ATTENDEE;CN=Ana Bell;PARTSTAT=ACCEPTED:mailto:Ana@one.example\n'
const event = (fields: string, uid = 'u1'): string =>
  `BEGIN:VEVENT\nUID:${uid}\n${fields.includes('DTSTART') ? '' : 'DTSTART:20240110T100000Z\nDTEND:20240110T110000Z\n'}${fields}END:VEVENT\n`
const file = (...events: string[]): string => `BEGIN:VCALENDAR\nVERSION:2.0\n${events.join('')}END:VCALENDAR\n`

const read = (text: string, more: Partial<Reading> = {}): ReturnType<typeof readAll> =>
  readAll(calendar, { 'a.ics': text.replaceAll('\n', '\r\n') }, more)
async function one(fields: string): Promise<Observation<'meeting'>> {
  const { observations } = await read(file(event(fields)))
  expect(observations).toHaveLength(1)
  return observations[0] as Observation<'meeting'>
}
const starts = (observations: readonly Observation[]): string[] =>
  observations.map(({ at }) => new Date(at ?? 0).toISOString().slice(0, 16))

test('a meeting that both accepted: hours and a tie from one event', async () => {
  expect(await one(`SUMMARY:Plan\\, and talk\nLOCATION:Room 1\n${WHO}${ANA}`)).toMatchObject({
    at: Date.UTC(2024, 0, 10, 10),
    minutes: 60,
    channel: 'meeting',
    people: [
      {
        who: {
          keys: [
            { kind: 'email', value: 'ana@one.example' },
            { kind: 'name', value: 'Ana Bell' },
          ],
        },
        direction: 'both',
        weight: 1,
      },
    ],
    detail: {
      title: 'Plan, and talk',
      place: 'Room 1',
      attendees: 2,
      status: 'organiser',
      end: Date.UTC(2024, 0, 10, 11),
    },
  })
})

test('what the plan wrote into a calendar is neither a meeting nor hours, and the ledger says so', async () => {
  const own = `${'0a1b2c3d4e5f'.repeat(3).slice(0, 28)}@groundwork`
  const { observations, codes } = await read(file(event('SUMMARY:Practise\n', own), event('SUMMARY:Lunch\n', 'u2')))
  expect(observations.map(({ detail }) => (detail as { title?: string }).title)).toEqual(['Lunch'])
  expect(codes).toEqual({ 'calendar-own-plan': 1 })
  // a name that only looks alike is somebody else's
  for (const uid of [`x${own}`, `${own}.example`, 'short@groundwork'])
    expect((await read(file(event('', uid)))).observations).toHaveLength(1)
})

const invited = (n: number, part = 'ACCEPTED'): string =>
  Array.from({ length: n }, (_, at) => `ATTENDEE;PARTSTAT=${part}:mailto:a${at}@one.example\n`).join('')

test.each([
  ['three others', WHO + invited(3), [1 / 3, 1 / 3, 1 / 3]],
  ['nine others', WHO + invited(9), Array.from({ length: 9 }, () => 1 / 9)],
  ['ten others: an audience', WHO + invited(10), Array.from({ length: 10 }, () => 0)],
  ['one who did not answer', WHO + invited(1, 'NEEDS-ACTION'), [0]],
  ['one who declined', WHO + invited(1, 'DECLINED'), [0]],
  [
    'a room',
    `${WHO}${ANA}ATTENDEE;CUTYPE=ROOM;PARTSTAT=ACCEPTED:mailto:r1@one.example\nATTENDEE:mailto:x@resource.calendar.google.com\n`,
    [1],
  ],
  ['I declined', `ORGANIZER:mailto:ana@one.example\n${ANA}ATTENDEE;PARTSTAT=DECLINED:mailto:me@own.example\n`, [0]],
  [
    'I accepted what another organised',
    `ORGANIZER:mailto:ana@one.example\nATTENDEE;PARTSTAT=ACCEPTED:mailto:me@own.example\n`,
    [1],
  ],
  ['cancelled', `STATUS:CANCELLED\n${WHO}${ANA}`, [0]],
  ['a series', `RRULE:FREQ=DAILY;COUNT=1\n${WHO}${ANA}`, [0.5]],
])('who counts (MEASURES 1.3): %s', async (_what, fields, weights) => {
  const { people } = await one(fields)
  expect(people.map(({ weight }) => weight)).toEqual(weights)
  for (const { weight, direction } of people) expect(direction).toBe(weight > 0 ? 'both' : 'none')
})

test.each([
  ['declined', `ORGANIZER:mailto:ana@one.example\n${ANA}ATTENDEE;PARTSTAT=DECLINED:mailto:me@own.example\n`, undefined],
  ['all day', 'DTSTART;VALUE=DATE:20240110\nDTEND;VALUE=DATE:20240112\n', undefined],
  ['alone', '', 60],
  ['a duration', 'DTSTART:20240110T100000Z\nDURATION:PT1H30M\n', 90],
  ['an end before its start', 'DTSTART:20240110T100000Z\nDTEND:20240109T100000Z\n', undefined],
])('minutes of one %s', async (_what, fields, minutes) => expect((await one(fields)).minutes).toBe(minutes))

test.each([
  ['IANA name', 'DTSTART;TZID=America/New_York:20240710T100000\n', '2024-07-10T14:00'],
  ['name of Windows', 'DTSTART;TZID="W. Europe Standard Time":20240710T100000\n', '2024-07-10T08:00'],
  ['path of Mozilla', 'DTSTART;TZID=/mozilla.org/20070129_1/Europe/Paris:20240710T100000\n', '2024-07-10T08:00'],
  ['offset', 'DTSTART;TZID=GMT+0530:20240710T100000\n', '2024-07-10T04:30'],
  ['floating', 'DTSTART:20240710T100000\n', '2024-07-10T08:00'],
  ['the hour that a spring leaves out', 'DTSTART;TZID=Europe/Berlin:20240331T023000\n', '2024-03-31T01:30'],
  ['the hour that an autumn repeats', 'DTSTART;TZID=America/New_York:20241103T013000\n', '2024-11-03T05:30'],
])('I08 %s', async (_what, fields, expected) => expect(starts([await one(fields)])).toEqual([expected]))

test("I08 an unknown zone is read as the user's, and said so; a zone of the file is used wherever it stands", async () => {
  const odd = await read(file(event('DTSTART;TZID=../../etc:20240710T100000\n')))
  expect([odd.codes, starts(odd.observations)]).toEqual([{ W_TZ_UNKNOWN: 1 }, ['2024-07-10T08:00']])
  const zone =
    'BEGIN:VTIMEZONE\nTZID:Mine\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0300\nTZOFFSETTO:+0300\nEND:STANDARD\nEND:VTIMEZONE\n'
  const own = await read(file(event('DTSTART;TZID=Mine:20240710T100000\n'), zone))
  expect([own.codes, starts(own.observations)]).toEqual([{}, ['2024-07-10T07:00']])
})

test('a zone with a colon in it, times with dashes, and the zone of the calendar for times that have none', async () => {
  const at = (fields: string): string => event(fields, fields)
  const whole = file(
    'X-WR-TIMEZONE:America/New_York\n',
    at('DTSTART;TZID=UTC+01:00:20240110T110000\n'),
    at('DTSTART:2024-01-10T10:00:00Z\n'),
    at('DTSTART:20240110T050000\n'),
  )
  expect(starts((await read(whole)).observations)).toEqual(Array(3).fill('2024-01-10T10:00'))
  const unknown = whole.replace('America/New_York', 'Nowhere/Land')
  expect(starts((await read(unknown)).observations)).toContain('2024-01-10T04:00')
})

test('a change that holds onwards moves all later times, until the next such change or one of its own', async () => {
  const series = event('SUMMARY:Old\nRRULE:FREQ=DAILY;COUNT=6\n')
  const later = event(
    'SUMMARY:New\nRECURRENCE-ID;RANGE=THISANDFUTURE:20240112T100000Z\nDTSTART:20240112T130000Z\nDTEND:20240112T133000Z\n',
  )
  const single = event(
    'SUMMARY:Once\nRECURRENCE-ID:20240113T100000Z\nDTSTART:20240113T080000Z\nDTEND:20240113T090000Z\n',
  )
  const again = event(
    'SUMMARY:Newest\nRECURRENCE-ID;RANGE=THISANDFUTURE:20240115T100000Z\nDTSTART:20240114T100000Z\nDTEND:20240114T120000Z\n',
  )
  for (const parts of [
    [series, later, single, again],
    [again, single, later, series],
  ]) {
    const { observations } = await read(file(...parts))
    const told = observations.map(
      ({ at, minutes, detail }) =>
        `${new Date(at ?? 0).toISOString().slice(8, 13)} ${minutes} ${'title' in detail ? detail.title : ''}`,
    )
    expect(told.sort()).toEqual([
      '10T10 60 Old',
      '11T10 60 Old',
      '12T13 30 New',
      '13T08 60 Once',
      '14T10 120 Newest',
      '14T13 30 New',
    ])
  }
})

test('vCalendar 1.0 with a rule of its own and softly broken words', async () => {
  const old =
    'BEGIN:VCALENDAR\nVERSION:1.0\nBEGIN:VEVENT\nUID:o\nDTSTART:19970902T090000Z\nDTEND:19970902T093000Z\nSUMMARY;QUOTED-PRINTABLE:Plan=\n=20and talk\nRRULE:W2 TU TH #4\nEND:VEVENT\nEND:VCALENDAR\n'
  const { observations, codes } = await read(old)
  expect(codes).toEqual({})
  expect(starts(observations)).toEqual(['1997-09-02T09:00', '1997-09-04T09:00', '1997-09-16T09:00', '1997-09-18T09:00'])
  expect(observations[0]?.detail).toMatchObject({ title: 'Plan and talk' })
})

test("a series: a time taken out, one moved, one added; 10 o'clock stays 10 o'clock over the change of the clocks", async () => {
  const series = event(
    'DTSTART;TZID=Europe/Berlin:20240325T100000\nDTEND;TZID=Europe/Berlin:20240325T103000\nRRULE:FREQ=WEEKLY;COUNT=4\nEXDATE;TZID=Europe/Berlin:20240408T100000\nRDATE;TZID=Europe/Berlin:20240410T100000\n',
  )
  const moved = event('RECURRENCE-ID:20240401T080000Z\nDTSTART:20240402T120000Z\n')
  for (const text of [file(series, moved), file(moved, series)]) {
    const { observations, kept } = await read(text)
    expect(starts(observations).sort()).toEqual([
      '2024-03-25T09:00',
      '2024-04-02T12:00',
      '2024-04-10T08:00',
      '2024-04-15T08:00',
    ])
    expect(kept).toBe(2)
    expect(new Set(observations.map(({ detail }) => 'series' in detail && detail.series)).size).toBe(1)
  }
})

test('a series without end stays inside five years back and two ahead, and 5,000 times', async () => {
  const { observations } = await read(file(event('DTSTART:19990101T100000Z\nRRULE:FREQ=DAILY\n')))
  expect(starts(observations)[0]).toMatch(/^2021-11-2/)
  expect(starts(observations).at(-1)).toMatch(/^2028-11-2/)
  const few = await read(file(event('RRULE:FREQ=DAILY\n')), { limits: { ...LIMITS, instances: 10 } })
  expect([few.observations.length, few.codes]).toEqual([10, { W_RRULE_LIMIT: 1 }])
})

test.each([
  ['RRULE:FREQ=WEEKLY;COUNT=3', false],
  ['RRULE:FREQ=WEEKLY;UNTIL=20280101T000000Z', false],
  ['RRULE:FREQ=WEEKLY;UNTIL=20290101T000000Z', false],
  ['RRULE:FREQ=WEEKLY', true],
  ['RRULE:FREQ=YEARLY;COUNT=90', false],
  ['RRULE:FREQ=DAILY;UNTIL=20991231T000000Z', true],
  ['RDATE:20250105T100000Z', false],
  ['RDATE:20310105T100000Z', false],
  ['EXRULE:FREQ=WEEKLY;COUNT=2\nRDATE:20250105T100000Z', false],
])('%s: whether another day may show more is told', async (rule, isSo) => {
  let told = false
  await read(file(event(`${rule}\n`)), { hangsOnDay: () => (told = true) })
  expect(told).toBe(isSo)
})

test.each([
  ['I01', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 0, 'W_RRULE_EMPTY'],
  ['I02', 'FREQ=SECONDLY', 5_000, 'W_RRULE_LIMIT'],
  [
    'I03',
    `FREQ=YEARLY;BYHOUR=${Array.from({ length: 24 }, (_, n) => n)};BYMINUTE=${Array.from({ length: 60 }, (_, n) => n)};COUNT=1`,
    1,
    'W_RRULE_LIMIT',
  ],
  [
    'I03',
    `FREQ=DAILY;BYHOUR=${Array.from({ length: 24 }, (_, n) => n)};BYMINUTE=${Array.from({ length: 60 }, (_, n) => n)};BYSECOND=${Array.from({ length: 60 }, (_, n) => n)};BYSETPOS=1`,
    2,
    'W_RRULE_LIMIT',
  ],
  ['I04', 'FREQ=DAILY;INTERVAL=0', 1, 'W_RRULE_INVALID'],
])('%s %s', async (_id, rule, times, code) => {
  const { observations, codes } = await read(file(event(`RRULE:${rule}\n`)))
  expect(observations).toHaveLength(times)
  expect(codes).toHaveProperty(code)
})

test('I07 100,000 dates, a change without its series, a text of 3 MB, 100,000 parts in one another', async () => {
  const many = Array.from({ length: 100_000 }, (_, n) => `2024${String((n % 12) + 1).padStart(2, '0')}10T100000Z`).join(
    ',',
  )
  expect((await read(file(event(`RDATE:${many}\nEXDATE:${many}\n`)))).codes).toHaveProperty('W_ICS_LIMIT')
  expect(
    (await read(file(event('RECURRENCE-ID:20240401T080000Z\nDTSTART:20240402T120000Z\n')))).observations,
  ).toHaveLength(1)
  expect((await read(file(event(`DESCRIPTION:${'x'.repeat(3 << 20)}\n`)))).codes).toEqual({ W_ICS_LIMIT: 1 })
  expect((await read(file('BEGIN:X\n'.repeat(100_000), event('')))).kept).toBe(1)
  const capped = await read(file(event(''), event('', 'u2')), { limits: { ...LIMITS, calendarBytes: 50 } })
  expect([capped.kept, capped.codes]).toEqual([0, { W_ICS_LIMIT: 1 }])
})

test('I10 a lower SEQUENCE never counts over a higher; only the organiser can cancel; a cancel marks', async () => {
  const [old, renewed] = [event(`SEQUENCE:1\nSUMMARY:old\n${WHO}`), event(`SEQUENCE:2\nSUMMARY:new\n${WHO}`)]
  for (const text of [file(old, renewed), file(renewed, old)]) {
    const { observations, codes } = await read(text)
    expect(observations.map(({ detail }) => 'title' in detail && detail.title)).toEqual(['new'])
    expect(codes).toEqual({ 'calendar-superseded': 1 })
  }
  const cancel = (by: string): string => event(`SEQUENCE:3\nSTATUS:CANCELLED\nORGANIZER:mailto:${by}\n`)
  for (const parts of [
    [renewed, cancel('me@own.example')],
    [cancel('me@own.example'), renewed],
  ])
    expect((await read(file(...parts))).observations[0]?.detail).toMatchObject({ title: 'new', cancelled: true })
  for (const parts of [
    [renewed, cancel('evil@x.example')],
    [cancel('evil@x.example'), renewed],
  ])
    expect((await read(file(...parts))).observations[0]?.detail).not.toHaveProperty('cancelled')
})

test('a broken event costs itself', async () => {
  const broken =
    'BEGIN:VEVENT\nUID:b\nDTSTART:20240230T100000Z\nEND:VEVENT\nBEGIN:VEVENT\nUID:c\nno property\nDTSTART:20240110T100000Z\nRRULE:FREQ=SOMETIMES\n'
  const { kept, codes } = await read(file(broken, event('')))
  expect(kept).toBe(2)
  expect(codes).toEqual({ E_ICS_START: 1, W_RRULE_INVALID: 1, W_ICS_TORN: 1 })
})

test.each([
  [
    'blanks in a list',
    'RRULE:FREQ=WEEKLY;COUNT=4;BYDAY=WE, FR\n',
    ['2024-01-10', '2024-01-12', '2024-01-17', '2024-01-19'],
  ],
  ['escaped semicolons', 'RRULE:FREQ=DAILY\\;COUNT=2\n', ['2024-01-10', '2024-01-11']],
  ['an EXRULE', 'RRULE:FREQ=DAILY;COUNT=4\nEXRULE:FREQ=DAILY;INTERVAL=2\n', ['2024-01-11', '2024-01-13']],
  ['an empty zone', 'DTSTART;TZID=:20240110T100000\nRRULE:FREQ=DAILY;COUNT=1\n', ['2024-01-10']],
  ['another calendar than ours', 'RRULE:RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L\n', ['2024-01-10']],
])('I04 a rule with %s', async (_, fields, days) => {
  const { observations } = await read(file(event(fields)))
  expect(starts(observations).map(text => text.slice(0, 10))).toEqual(days)
})

test('a series that ended long ago counts as single events of its time do; an endless one only from five years ago', async () => {
  const old = await read(
    file(
      event('DTSTART:20090105T100000Z\nRRULE:FREQ=WEEKLY;COUNT=3\n'),
      event('DTSTART:20090105T100000Z\nRRULE:FREQ=WEEKLY;UNTIL=20090120T000000Z\n', 'u2'),
    ),
  )
  expect(old.observations).toHaveLength(6)
  expect(starts(old.observations)[2]).toBe('2009-01-19T10:00')
  const endless = await read(file(event('DTSTART:20090105T100000Z\nRRULE:FREQ=YEARLY\n')))
  expect(starts(endless.observations).map(text => text.slice(0, 4))).toEqual([
    '2022',
    '2023',
    '2024',
    '2025',
    '2026',
    '2027',
    '2028',
  ])
  const long = await read(file(event('DTSTART:20000105T100000Z\nRRULE:FREQ=DAILY;UNTIL=20270101T000000Z\n')))
  expect(starts(long.observations)[0]?.slice(0, 4)).toBe('2021')
})

test('how far a series is followed is a cap', async () => {
  const years = async (rule: string, limits: Partial<Reading['limits']>): Promise<string> => {
    const { observations } = await read(file(event(`DTSTART:20090105T100000Z\nRRULE:${rule}\n`)), {
      limits: { ...LIMITS, ...limits },
    })
    return starts(observations)
      .map(text => text.slice(0, 4))
      .join(' ')
  }
  expect(await years('FREQ=YEARLY', { seriesYearsBack: 2, seriesYearsAhead: 1 })).toBe('2025 2026 2027')
  expect(await years('FREQ=YEARLY;UNTIL=20110201T000000Z', { seriesYearsBack: 2 })).toBe('2009 2010 2011')
  expect(await years('FREQ=YEARLY;UNTIL=20300201T000000Z;INTERVAL=7', { seriesYearsAhead: 4 })).toBe(
    '2009 2016 2023 2030',
  )
})

test.each(['FREQ=DAILY;COUNT=300', 'FREQ=HOURLY;INTERVAL=7;BYMINUTE=0;COUNT=300'])(
  'how much work %s may be is a cap',
  async rule => {
    const text = file(event(`DTSTART:20260105T100000Z\nRRULE:${rule}\n`))
    const usual = await read(text)
    expect([usual.observations.length, usual.codes]).toEqual([300, {}])
    const { observations, codes } = await read(text, { limits: { ...LIMITS, seriesSteps: 100 } })
    expect(observations.length).toBeLessThan(150)
    expect(codes).toEqual({ W_RRULE_LIMIT: 1 })
  },
)

test('a calendar without events says so', async () => {
  const { notes, kept } = await read(file('BEGIN:VTODO\nUID:t\nEND:VTODO\n'))
  expect(kept).toBe(0)
  expect(notes).toEqual(['It holds no event: tasks, journals, free times and time zones are not read.'])
})

test('whose calendar it is: by its name, by who is always there, else asked and nobody counts', async () => {
  const ego = { names: [], emails: [], urls: [], phones: [] }
  const named = await read(`BEGIN:VCALENDAR\nX-WR-CALNAME:me@own.example\n${event(WHO + ANA)}END:VCALENDAR\n`, { ego })
  expect(named.observations[0]).toMatchObject({ kind: 'profile', detail: { emails: ['me@own.example'] } })
  expect(named.observations[1]?.people[0]?.weight).toBe(1)
  const unknown = await read(file(event(WHO + ANA)), { ego })
  expect(unknown.observations[0]?.people.map(({ weight }) => weight)).toEqual([0, 0])
  expect(unknown.questions).toMatchObject([{ id: 'calendar:own', assumed: 'none' }])
})

const events = fc.uniqueArray(
  fc.record({
    uid: fc.constantFrom('a', 'b', 'c'),
    sequence: fc.integer({ min: 0, max: 9 }),
    day: fc.integer({ min: 10, max: 20 }),
    rule: fc.constantFrom('', 'RRULE:FREQ=DAILY;COUNT=3\n'),
    change: fc.constantFrom('', 'RECURRENCE-ID:20240112T100000Z\n', 'RECURRENCE-ID:20240113T100000Z\n'),
  }),
  { maxLength: 8, selector: ({ uid, sequence }) => `${uid}${sequence}` },
)

test('the order of events does not matter, and reading twice finds the same keys', async () => {
  await fc.assert(
    fc.asyncProperty(events, async list => {
      const texts = list.map(({ uid, sequence, day, rule, change }) =>
        event(`SEQUENCE:${sequence}\nDTSTART:202401${day}T100000Z\n${change === '' ? rule : change}`, uid),
      )
      const told = async (parts: string[]): Promise<string[]> => {
        const { observations } = await read(file(...parts))
        for (const observation of observations) expect(ObservationSchema.safeParse(observation).success).toBe(true)
        return observations.map(({ key, at }) => `${key} ${at}`).sort()
      }
      expect(await told(texts.toReversed())).toEqual(await told(texts))
    }),
    { numRuns: 60 },
  )
})
