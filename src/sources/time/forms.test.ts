import { describe, expect, test } from 'vitest'
import { SOURCES } from '../index.ts'
import { headOf, readAll } from '../text/reading.fixture.ts'
import { time } from './time.ts'

const json = JSON.stringify
const START = '2024-02-13T08:00:00Z'
const seconds = Date.parse(START) / 1_000

/** The same entry of an hour and a half in the forms that are no tables: at nine in Amsterdam, or on that day. */
const FORMS: Readonly<Record<string, readonly [string, string]>> = {
  'Timewarrior, export': [
    'hours.json',
    json([{ id: 1, start: '20240213T080000Z', end: '20240213T093000Z', tags: ['x'] }]),
  ],
  'Timewarrior, its data': ['2024-02.data', 'inc 20240213T080000Z - 20240213T093000Z # x "two words" # "note"\n'],
  'timeclock (hledger, Emacs)': ['hours.timeclock', '; mine\ni 2024/02/13 09:00:00 mill:x  x\no 2024/02/13 10:30:00\n'],
  bartib: ['activities.bartib', '2024-02-13 09:00 - 2024-02-13 10:30 | x | x\n'],
  klog: ['hours.klg', '2024-02-13 (8h!)\nA day\n    9:00 - 11:00 x\n    -30m Lunch\n'],
  'Watson, frames': ['frames', json([[seconds, seconds + 5_400, 'x', 'abc', ['a'], seconds]])],
  'Watson, log': [
    'log.json',
    json([{ id: 'a', project: 'x', start: '2024-02-13T09:00:00+01:00', stop: '2024-02-13T10:30:00+01:00', tags: [] }]),
  ],
  Kimai: [
    'kimai.json',
    json([
      {
        activity: 1,
        project: 2,
        user: 3,
        tags: [],
        id: 4,
        begin: '2024-02-13T09:00:00+0100',
        end: '2024-02-13T10:30:00+0100',
        duration: 5400,
        description: 'x',
        billable: true,
      },
    ]),
  ],
  Tyme: [
    'tyme.json',
    json({
      timed: [
        {
          billing: 'UNBILLED',
          category: 'c',
          project: 'x',
          task: 't',
          start: '2024-02-13T09:00',
          end: '2024-02-13T10:30',
          duration: 90,
          duration_unit: 'minutes',
          note: '',
        },
      ],
    }),
  ],
  Timing: [
    'timing.json',
    json([{ startDate: START, endDate: '2024-02-13T09:30:00Z', duration: 5400, project: 'x', title: 't' }]),
  ],
  'Toggl, its interface': [
    'entries.json',
    json([
      {
        id: 1,
        workspace_id: 2,
        project_id: 3,
        start: START,
        stop: '2024-02-13T09:30:00Z',
        duration: 5400,
        description: 'x',
        tags: null,
      },
    ]),
  ],
  'Clockify, its interface': [
    'entries.json',
    json([
      {
        id: 'a',
        description: 'x',
        billable: true,
        timeInterval: { start: START, end: '2024-02-13T09:30:00Z', duration: 'PT1H30M' },
      },
    ]),
  ],
  'Harvest, its interface': [
    'entries.json',
    json({
      time_entries: [
        {
          id: 1,
          spent_date: '2024-02-13',
          hours: 1.5,
          notes: 'n',
          billable: true,
          user: { id: 1, name: 'Mara' },
          client: { id: 2, name: 'c' },
          project: { id: 3, name: 'x' },
        },
      ],
      per_page: 100,
    }),
  ],
  'Super Productivity': [
    'backup.json',
    json({
      timestamp: 1,
      crossModelVersion: 4,
      data: {
        project: { ids: ['p'], entities: { p: { id: 'p', title: 'x' } } },
        task: {
          entities: {
            a: {
              id: 'a',
              title: 'whole',
              projectId: 'p',
              subTaskIds: ['b'],
              timeSpentOnDay: { '2024-02-13': 5_400_000 },
            },
            b: { id: 'b', title: 'part', parentId: 'a', subTaskIds: [], timeSpentOnDay: { '2024-02-13': 5_400_000 } },
          },
        },
        archiveYoung: { task: { entities: {} } },
      },
    }),
  ],
  WakaTime: [
    'wakatime.json',
    json({
      user: { id: 1 },
      range: { start: 1, end: 2 },
      days: [
        {
          date: '2024-02-13',
          grand_total: { total_seconds: 5_400 },
          projects: [
            { name: 'x', grand_total: { total_seconds: 5_400 }, languages: [{ name: 'C', total_seconds: 5_400 }] },
          ],
        },
      ],
    }),
  ],
  'an org file': [
    'work.org',
    '#+TITLE: Work\n* Site :deep:\n** NEXT [#A] x :solo:\n   :LOGBOOK:\n   CLOCK: [2024-02-13 Tue 09:00]--[2024-02-13 Tue 10:30] =>  1:30\n   :END:\n* Other\n',
  ],
  gtimelog: [
    'timelog.txt',
    '2024-02-13 09:00: arrived\n2024-02-13 10:30: Site: x\n2024-02-13 11:00: lunch **\n\n2024-02-14 08:00: arrived**\n',
  ],
  Hamster: [
    'report.xml',
    '<?xml version="1.0"?><activities><activity name="x" start_time="2024-02-13 09:00:00" end_time="2024-02-13 10:30:00" duration_minutes="90.0" category="Work" description="" tags=""/></activities>',
  ],
}

describe('forms that are no tables', () => {
  test.each(Object.entries(FORMS))('%s', async (_, [name, text]) => {
    const head = headOf(text)
    const [best] = SOURCES.toSorted((a, b) => b.accepts({ name, head }) - a.accepts({ name, head }))
    expect(best?.id).toBe('time')
    const { observations, codes, questions } = await readAll(time, { [name]: text })
    expect(questions).toEqual([])
    expect(Object.keys(codes).filter(code => code !== 'time-break')).toEqual([])
    expect(observations).toHaveLength(1)
    expect(observations[0]?.minutes).toBe(90)
    expect([Date.parse(START), Date.UTC(2024, 1, 13)]).toContain(observations[0]?.at)
    expect(
      Object.values(observations[0]?.detail ?? {})
        .flat()
        .join(' '),
    ).toMatch(/\bx\b/)
  })

  test.each([
    [
      'what is still running',
      'a.json',
      json([{ id: 1, start: '20240213T080000Z', tags: ['x'] }]),
      { 'time-running': 1 },
    ],
    [
      'a line that is none',
      '1.data',
      'inc 20240213T080000Z - 20240213T093000Z # x\nout of order\n',
      { E_TIME_LINE: 1 },
    ],
    ['a clock that runs', 'a.org', '* x\nCLOCK: [2024-02-13 Tue 09:00]\n', { 'time-running': 1 }],
    [
      'a frame of nothing',
      'frames',
      '[[1707811200, 1707814800, "x", "a", [], 1], [null, 3, "y"]]',
      { E_DATE_MISSING: 1 },
    ],
  ])('%s costs its own line', async (_, name, text, expected) => {
    expect((await readAll(time, { [name]: text })).codes).toEqual(expected)
  })

  test.each([
    [
      'Project,Client,Description,Time (h),Time (decimal),Amount (USD)\nSite,Mill,x,01:30:00,1.50,0\n',
      'a.csv',
      'E_TIME_SUMMARY',
    ],
    ['Project,Client,Title,Duration,Amount (EUR)\nSite,Mill,x,01:30:00,\n', 'b.csv', 'E_TIME_SUMMARY'],
    [
      'User,Email,Client,Project,Mon 2024-02-12,Tue 2024-02-13,Wed 2024-02-14,Total\nMara,,,Site,1:30,,,1:30\n',
      'c.csv',
      'E_TIME_SUMMARY',
    ],
    ['#+BEGIN: clocktable :scope file\n| Headline | Time |\n#+END:\n', 'a.org', 'E_TIME_SUMMARY'],
    [json({ user: {}, days: [{ date: '2024-02-13', heartbeats: [{ time: 1 }] }] }), 'a.json', 'E_TIME_HEARTBEATS'],
  ])('sums without days are refused in one sentence: %s', async (text, name, code) => {
    expect(time.accepts({ name, head: headOf(text) })).toBeGreaterThan(0.35)
    await expect(readAll(time, { [name]: text })).rejects.toMatchObject({ code })
  })

  test('lengths that cannot be hours are asked about once for the file', async () => {
    const text =
      'started,duration,app,title\n2024-02-13T08:00:00+00:00,5400,Editor,x\n2024-02-13T10:00:00+00:00,30,Editor,y\n'
    const { observations, questions, codes } = await readAll(time, { 'aw.csv': text })
    expect(questions.map(({ id, assumed }) => [id, assumed])).toEqual([['unit:aw.csv', 'seconds']])
    expect(codes).toEqual({ W_TIME_UNIT: 1 })
    expect(observations.map(({ minutes }) => minutes)).toEqual([90, 0.5])
    const told = await readAll(time, { 'aw.csv': text }, { answers: { 'unit:aw.csv': 'minutes' } })
    expect(told.observations.map(({ minutes }) => minutes)).toEqual([5_400, 30])
  })

  test('tables that are no hours are left alone', () => {
    for (const header of [
      'Profile Name,Start Time,Duration,Attributes,Title,Bookmark',
      'Activity Type,Date,Title,Distance,Calories,Time,Avg HR',
      'Title,Artist,Album,Duration',
      'Date,Time,Task\n2024-02-13,14:30,x',
    ])
      expect(time.accepts({ name: 'a.csv', head: headOf(`${header}\n`) })).toBe(0)
    const lists = [
      [{ title: 'x', start: START, end: START }],
      [{ name: 'run', start: START, duration: 5, distance: 3 }],
    ]
    for (const list of lists) expect(time.accepts({ name: 'a.json', head: headOf(json(list)) })).toBe(0)
  })
})
