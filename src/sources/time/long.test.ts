import { expect, test } from 'vitest'
import { readAll } from '../text/reading.fixture.ts'
import { time } from './time.ts'

/** Lengths in days, entries longer than a day, and an archive without a header. */

const read = (lines: readonly string[], answers: Readonly<Record<string, string>> = {}): ReturnType<typeof readAll> =>
  readAll(time, { 'hours.csv': `${lines.join('\n')}\n` }, { answers })
const minutes = async (lines: readonly string[], answers?: Readonly<Record<string, string>>): Promise<unknown[]> =>
  (await read(lines, answers)).observations.map(one => one.minutes)

const HEAD = 'Date,Project,Description,Duration'

test('an entry of more than a day is kept, with a line that says it counts for no hours', async () => {
  const { observations, codes } = await read([
    HEAD, '2026-03-02,Site,week,40:00:00', '2026-03-09,Site,day,24:00:00', '2026-03-10,Site,day,1:00:00',
  ]) // prettier-ignore
  expect(observations.map(one => one.minutes)).toEqual([2_400, 1_440, 60])
  expect(codes).toEqual({ W_TIME_LONG: 1 })
})

const IN_DAYS = [HEAD, '2026-03-02,Site,x,1d 2h', '2026-03-03,Site,x,3h', '2026-03-04,Site,x,0d 1h']

test('how long a day is in "1d 2h" is asked once for the file, and its rows wait', async () => {
  const { observations, codes, questions } = await read(IN_DAYS)
  expect(observations.map(one => one.minutes)).toEqual([180, 60])
  expect(codes).toEqual({ E_TIME_LENGTH: 1 })
  expect(questions.map(({ id, options }) => [id, options.map(({ value }) => value)])).toEqual([
    ['day:hours.csv', ['8', '24']],
  ])
  expect(await minutes(IN_DAYS, { 'day:hours.csv': '8' })).toEqual([600, 180, 60])
  expect(await minutes(IN_DAYS, { 'day:hours.csv': '24' })).toEqual([1_560, 180, 60])
})

test('beginning and end tell it, and so does how it is written', async () => {
  const told = await read([
    'Start,End,Project,Duration', '2026-03-02 09:00,2026-03-03 11:00,Site,1d 2h', '2026-03-05 09:00,2026-03-07 09:00,Site,2 days',
  ]) // prettier-ignore
  expect([told.observations.map(one => one.minutes), told.questions]).toEqual([[1_560, 2_880], []])
  for (const text of ['1 day, 2:00:00', 'P1DT2H'])
    expect(await minutes([HEAD, `2026-03-02,Site,x,"${text}"`])).toEqual([1_560])
})

test('a week of work has five days', async () =>
  expect(await minutes([HEAD, '2026-03-02,Site,x,1w 1d'], { 'day:hours.csv': '8' })).toEqual([2_880]))

const ARCHIVE = [
  '2026-03-02 09:00:00 -0700,editor,No Details,Editing & IDEs,Software Development,1800',
  '2026-03-02 10:00:00 -0700,mail.example,No Details,Email,Communication & Scheduling,450',
]

test('the archive of RescueTime, which has no header', async () => {
  const { observations, codes } = await read(ARCHIVE)
  expect(observations.map(({ at, minutes: long, detail }) => [new Date(at ?? 0).toISOString(), long, detail])).toEqual([
    ['2026-03-02T16:00:00.000Z', 30, { what: 'editor', app: 'editor', task: 'Editing & IDEs' }],
    ['2026-03-02T17:00:00.000Z', 7.5, { what: 'mail.example', app: 'mail.example', task: 'Email' }],
  ])
  expect(codes).toEqual({})
  const head = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join('\n'))
  expect(time.accepts({ name: 'rescuetime-activity-history.csv', head: head(ARCHIVE) })).toBe(0.7)
  const sales = ['2026-03-02 09:00:00,Mill,paid,Shoes,Card,1800', '2026-03-02 10:00:00,Mill,paid,Hats,Card,450']
  expect(time.accepts({ name: 'a.csv', head: head(sales) })).toBe(0)
})
