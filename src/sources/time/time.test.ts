import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { headOf, keysOf, readAll } from '../text/reading.fixture.ts'
import { minutesOf } from '../text/duration.ts'
import { overlapOf, unionOf } from './spans.ts'
import { time } from './time.ts'

const TOGGL = `\ufeffUser,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (EUR)
Mara Quell,me@own.example,Mill,Site,Design,"Draft, again",Yes,2026-03-14,10:00:00,2026-03-14,11:30:30,01:30:30,"deep, solo",
Mara Quell,me@own.example,,Site,,,No,2026-07-01,23:30:00,2026-07-02,00:15:00,00:45:00,,
Mara Quell,me@own.example,,Site,,,No,2026-07-01,09:00:00,2026-07-01,09:00:00,00:00:00,,
Mara Quell,me@own.example,,Site,,,No,2026-02-30,09:00:00,2026-02-30,10:00:00,01:00:00,,
`

async function entries(text: string, more: object = {}, name = 'time.csv'): Promise<unknown[]> {
  const { observations } = await readAll(time, { [name]: text }, more)
  return observations.map(({ at, minutes, detail }) => [
    new Date(at ?? 0).toISOString().slice(0, 16),
    minutes,
    (detail as { project?: string }).project,
  ])
}

describe('CSV of trackers', () => {
  test('Toggl: hours on the clocks of the zone, empty and impossible entries in the ledger', async () => {
    const { observations, codes } = await readAll(time, { 'toggl.csv': TOGGL })
    expect(await entries(TOGGL)).toEqual([
      ['2026-03-14T09:00', 90.5, 'Site'],
      ['2026-07-01T21:30', 45, 'Site'],
    ])
    expect(observations[0]?.detail).toEqual({
      what: 'Draft, again',
      project: 'Site',
      client: 'Mill',
      task: 'Design',
      tags: ['deep', 'solo'],
      end: Date.parse('2026-03-14T10:30:30Z'),
      billable: true,
    })
    expect(codes).toEqual({ 'time-empty': 1, E_DATE: 1 })
  })

  test.each([
    [
      'Clockify, month first',
      '"Project","Client","Description","Task","User","Email","Tags","Billable","Start Date","Start Time","End Date","End Time","Duration (h)","Duration (decimal)"\n"Site","","x","","Mara Quell","me@own.example","","No","09/15/2026","02:00 PM","09/15/2026","03:30 PM","01:30:00","1.50"\n',
      ['2026-09-15T12:00', 90, 'Site'],
    ],
    [
      'Clockify, day first',
      '"Project","Description","Start Date","Start Time","Duration (decimal)"\n"Site","x","15.09.2026","14:00","1,50"\n',
      ['2026-09-15T12:00', 90, 'Site'],
    ],
    [
      'Harvest, decimal commas',
      'Date,Client,Project,Project Code,Task,Notes,Hours,Billable?,First Name,Last Name\n2026-03-14,,Site,,,"","20,5",No,Mara,Quell\n',
      ['2026-03-14T00:00', 1230, 'Site'],
    ],
    [
      'generic with instants',
      'description,project,start,end\nx,Site,2026-03-14T09:23:00Z,2026-03-14T10:23:30Z\n',
      ['2026-03-14T09:23', 60.5, 'Site'],
    ],
    [
      'German, semicolons',
      'Datum;Projekt;Beschreibung;Stunden\n14.03.2026;Site;x;1,25\n',
      ['2026-03-14T00:00', 75, 'Site'],
    ],
    ['minutes', 'date,project,minutes\n2026-03-14,Site,25\n', ['2026-03-14T00:00', 25, 'Site']],
  ])('%s', async (_, text, expected) => expect(await entries(text)).toEqual([expected]))

  test('C08: a file that does not tell the order of day and month asks once', async () => {
    const text = 'date,project,hours\n01/02/2026,A,1\n03/04/2026,B,1\n'
    const { questions, codes } = await readAll(time, { 'hours.csv': text })
    expect(questions.map(({ id, assumed }) => [id, assumed])).toEqual([['dates:hours.csv', 'day-month']])
    expect(codes).toEqual({ W_DATE_AMBIGUOUS: 1 })
    expect(await entries(text, { answers: { 'dates:hours.csv': 'month-day' } }, 'hours.csv')).toEqual([
      ['2026-01-02T00:00', 60, 'A'],
      ['2026-03-04T00:00', 60, 'B'],
    ])
    expect((await readAll(time, { 'h.csv': `${text}13/04/2026,C,1\n` })).questions).toEqual([])
  })

  test('of a team only the ego’s rows count; who that is, is asked', async () => {
    const team = 'User,Date,Project,Hours\nMara Quell,2026-03-14,A,1\nAna Bell,2026-03-14,B,1\n'
    const { observations, codes } = await readAll(time, { 't.csv': team })
    expect(observations).toHaveLength(1)
    expect(codes).toEqual({ 'time-other': 1 })
    const others = team.replace('Mara Quell', 'Bo Okafor')
    await expect(readAll(time, { 't.csv': others })).rejects.toMatchObject({ code: 'E_TIME_WHO' })
    expect(
      (await readAll(time, { 't.csv': others }, { answers: { 'time:who': 'Ana Bell' } })).observations,
    ).toHaveLength(1)
  })

  test('the same entry twice is two entries, and overlapping exports agree', async () => {
    const rows = ['2026-03-14,A,1', '2026-03-14,A,1', '2026-03-15,A,2', '2026-03-16,B,1']
    const keys = async (part: readonly string[]): Promise<string[]> =>
      keysOf((await readAll(time, { 't.csv': `date,project,hours\n${part.join('\n')}\n` })).observations)
    expect(await keys(rows)).toHaveLength(4)
    expect([...new Set([...(await keys(rows.slice(0, 3))), ...(await keys(rows.slice(2)))])].toSorted()).toEqual(
      await keys(rows),
    )
  })
})

test.each([
  ['1:30:30', 90.5],
  ['01:30', 90],
  ['1.5', 90],
  ['1,5', 90],
  ['20,0', 1200],
  ['1h 30m', 90],
  ['90 min', 90],
  ['PT1H30M', 90],
  ['1.234,5', 74_070],
  ['', null],
  ['-1', null],
  ['1:75', null],
  ['abc', null],
  ['12h34x', null],
])('a duration: %s', (text, minutes) => expect(minutesOf(text)).toBe(minutes))

describe('stretches of time', () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 20 }))
    .map(([from, length]) => ({ from, until: from + length }))
  const has = (spans: readonly { from: number; until: number }[], at: number): boolean =>
    spans.some(({ from, until }) => from <= at && at < until)

  test('a union covers the same moments, and overlaps are what both cover', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), span, (spans, one) => {
        const union = unionOf(spans)
        for (let at = 0; at < 75; at++) {
          expect(has(union, at)).toBe(has(spans, at))
          expect(has(overlapOf(one, union), at)).toBe(has(spans, at) && has([one], at))
        }
        expect(union.every(({ from }, i) => i === 0 || from > (union[i - 1]?.until ?? 0))).toBe(true)
      }),
    )
  })
})

describe('ActivityWatch', () => {
  const event = (timestamp: string, duration: number, data: object): object => ({ timestamp, duration, data })
  const bucket = (type: string, events: readonly object[]): object => ({
    id: `aw-${type}`,
    type,
    client: 'aw',
    hostname: 'laptop',
    events,
  })
  const windows = [
    event('2026-03-14T09:50:00.000000+00:00', 1200, { app: 'Code', title: 'a.ts' }),
    event('2026-03-14T10:10:00Z', 300, { app: 'Browser', title: 'My Network | Example - Browser' }),
    event('2026-03-14T10:15:00Z', 20, { app: 'Browser', title: 'short' }),
    event('2026-03-14T10:20:00Z', 600, { app: 'Code', title: 'a.ts' }),
  ]
  const all = {
    buckets: {
      w: bucket('currentwindow', windows),
      a: bucket('afkstatus', [
        event('2026-03-14T09:00:00Z', 4800, { status: 'not-afk' }),
        event('2026-03-14T10:20:00Z', 600, { status: 'afk' }),
      ]),
      b: bucket('web.tab.current', [
        event('2026-03-14T10:10:00Z', 300, { url: 'https://www.example.org/network', title: 'My Network' }),
      ]),
    },
  }

  test('windows while somebody was there, summed by hour and window, with the site of a page', async () => {
    const { observations } = await readAll(time, { 'aw.json': JSON.stringify(all) })
    expect(
      observations.map(({ at, minutes, detail }) => [new Date(at ?? 0).toISOString().slice(11, 16), minutes, detail]),
    ).toEqual([
      ['09:50', 10, { what: 'a.ts', app: 'Code', device: 'laptop' }],
      ['10:00', 10, { what: 'a.ts', app: 'Code', device: 'laptop' }],
      ['10:10', 5, { what: 'My Network | Example - Browser', app: 'Browser', device: 'laptop', tags: ['example.org'] }],
      ['10:15', 20 / 60, { app: 'Browser', device: 'laptop' }],
    ])
  })

  test('without a watcher for absence everything counts; a bucket list works as well', async () => {
    const { observations } = await readAll(time, { 'aw.json': JSON.stringify({ buckets: [all.buckets.w] }) })
    expect(observations.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)).toBeCloseTo((1200 + 300 + 20 + 600) / 60)
  })

  test('impossible events cost their own line; halves give the same keys', async () => {
    const odd = {
      buckets: {
        w: bucket('currentwindow', [
          event('never', 1, {}),
          event('2026-03-14T10:00:00Z', -5, {}),
          event('2126-03-14T10:00:00Z', 5, {}),
        ]),
      },
    }
    expect((await readAll(time, { 'aw.json': JSON.stringify(odd) })).codes).toEqual({
      E_TIME_EVENT: 2,
      W_DATE_SUSPECT: 1,
    })
    const keys = async (part: readonly object[]): Promise<string[]> =>
      keysOf(
        (await readAll(time, { 'aw.json': JSON.stringify({ buckets: [bucket('currentwindow', part)] }) })).observations,
      )
    expect([...new Set([...(await keys(windows.slice(0, 3))), ...(await keys(windows.slice(1)))])].toSorted()).toEqual(
      await keys(windows),
    )
  })
})

test('knows its files and leaves others alone', () => {
  const sure = (name: string, text: string): number => time.accepts({ name, head: headOf(text) })
  expect(sure('t.csv', TOGGL)).toBeGreaterThan(0.5)
  expect(sure('aw.json', '{"buckets":{"aw-watcher-window_x":{}}}')).toBeGreaterThan(0.5)
  expect(sure('calendar.csv', 'Subject,Start Date,Start Time,End Date,End Time,All day event\n')).toBe(0)
  expect(sure('projects.csv', 'Client,Project,Project Code,Start Date,End Date,Project Notes,Total Hours\n')).toBe(0)
  expect(sure('log.csv', 'date,with,channel,minutes,note\n')).toBeLessThan(0.71)
  expect(sure('x.csv', 'a,b\n1,2\n')).toBe(0)
})

const DATA = join(
  process.env['GROUNDWORK_DATA'] ?? new URL('../../../../shared/data', import.meta.url).pathname,
  'formats',
  'time-trackers',
)

test('another project’s exports: entries are read, lists of projects are not, or say that they only sum up', async () => {
  if (!existsSync(DATA)) {
    expect(process.env['CI'], `no data at ${DATA}: not compared with other projects’ exports`).not.toBe('true')
    return
  }
  const seen: Record<string, number> = {}
  for (const name of readdirSync(DATA, { recursive: true })
    .map(String)
    .filter(file => file.endsWith('.csv'))) {
    const text = readFileSync(join(DATA, name))
    const sure = time.accepts({ name, head: text.subarray(0, 65_536) })
    const short = (name.split('/').at(-1) ?? '').replace(/_import.*/, '')
    if (sure === 0) {
      expect(short).not.toMatch(/time_entries/)
      continue
    }
    if (!short.endsWith('time_entries')) {
      await expect(readAll(time, { [name]: text }), name).rejects.toMatchObject({ code: 'E_TIME_SUMMARY' })
      continue
    }
    const { kept, codes } = await readAll(time, { [name]: text })
    const rows = kept + Object.entries(codes).reduce((sum, [code, n]) => sum + (code === 'W_DATE_AMBIGUOUS' ? 0 : n), 0)
    expect(rows, name).toBeGreaterThan(0)
    seen[short] = (seen[short] ?? 0) + kept
  }
  expect(Object.keys(seen).toSorted()).toEqual([
    'clockify_time_entries',
    'generic_time_entries',
    'harvest_time_entries',
    'toggl_time_entries',
  ])
})

test.each([
  [
    'Date,Employee,Email,Client,Project,Note,Logged hours,Logged (decimal)',
    '2024-02-13,Mara Quell,me@own.example,A,P,x,01:30,1.50',
  ],
  ['Issue Key,Issue summary,Hours,Work date,Username', 'A-1,x,1.5,2024-02-13 10:00,mara'],
  ['Date,Project,Time spent,Task description', '2024-02-13,P,1h 30m,x'],
])('the words of further trackers: %s', async (header, row) => {
  const { observations } = await readAll(time, { 't.csv': `${header}\n${row}\n` })
  expect(observations.map(({ minutes, detail }) => [minutes, 'what' in detail ? detail.what : ''])).toEqual([[90, 'x']])
})

test('payments from somebody to somebody are no hours', () => {
  const payments = 'ID,Datetime,Type,Note,From,To,Amount\n1,2024-01-01T10:00:00,Payment,x,Ana Bell,Mara Quell,-5\n'
  expect(time.accepts({ name: 'a.csv', head: headOf(payments) })).toBe(0)
  expect(time.accepts({ name: 'a.csv', head: headOf('Date,From,To,Note\n2024-01-01,10:00,11:00,x\n') })).toBe(0.7)
})
