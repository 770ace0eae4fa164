import { describe, expect, test } from 'vitest'
import { headOf, readAll } from '../text/reading.fixture.ts'
import { log } from '../log/log.ts'
import { time } from './time.ts'

async function minutesIn(text: string, name = 'a.csv'): Promise<(number | undefined)[]> {
  expect(time.accepts({ name, head: headOf(text) })).toBeGreaterThan(0.5)
  return (await readAll(time, { [name]: text })).observations.map(({ minutes }) => minutes)
}

describe('sheets of working time', () => {
  test.each([
    [
      'with what it came to',
      'Datum;Beginn;Ende;Pause;Stunden\n04.03.2026;09:00;17:30;0:30;8,00\nSumme;;;;8,00\n',
      [480],
    ],
    ['without: the break is taken away', 'Date,Start,End,Break\n2026-03-04,09:00,17:30,30\n', [480]],
    ['past midnight', 'Date,Start,End,Break\n2026-03-04,22:00,02:00,0:15\n', [225]],
    ['of one employee', 'Employee,Date,Start,End,Total Hours\nMara Quell,2026-03-04,09:00,17:00,7.5\n', [450]],
  ] as const)('%s', async (_of, text, minutes) => {
    expect(await minutesIn(text)).toEqual(minutes)
  })

  test.each([
    [
      'who came and went when is no length',
      'Date,Member,Entry type,Time,Project\n2026-03-04,Ana,In,09:00,x\n2026-03-04,Ana,Out,10:30,x\n',
    ],
    ['nights are no work', 'Start,End,Sleep Quality,Time in bed,Notes\n2026-03-04 23:00,2026-03-05 07:00,80%,8:00,\n'],
    [
      'how long a project takes in all is no entry',
      'Client,Project,Start Date,End Date,Total Hours\nMill,x,2026-03-01,2026-03-31,80\n',
    ],
  ])('%s', (_why, text) => {
    expect(time.accepts({ name: 'a.csv', head: headOf(text) })).toBeLessThan(0.5)
  })
})

describe('hours of several people are never taken for those of one', () => {
  test.each([
    'Resource',
    'Bearbeiter',
    'Consultant Name',
    'Team Member Name',
    'Author',
    'Assignee',
    'Name',
    'Nombre',
    '氏名',
  ])('whoever is named under "%s"', async header => {
    const text = `Date,${header},Project,Hours\n2026-03-04,Ana Bell,x,1.5\n2026-03-05,Bo Ek,x,2\n`
    await expect(readAll(time, { 'team.csv': text })).rejects.toMatchObject({ code: 'E_TIME_WHO' })
    const { observations, codes } = await readAll(time, { 'team.csv': text }, { answers: { 'time:who': 'Bo Ek' } })
    expect([observations.map(({ minutes }) => minutes), codes]).toEqual([[120], { 'time-other': 1 }])
  })

  test('addresses under any name tell them apart', async () => {
    const text = 'Date,Konto,Project,Hours\n2026-03-04,ana@x.example,x,1.5\n2026-03-05,me@own.example,x,2\n'
    expect(await minutesIn(text)).toEqual([120])
  })

  test('what was done may be called "Name" as well', async () => {
    const names = ['Mill Redesign', 'Client Call', 'Budget Review', 'Team Lunch', 'Site Visit', 'Code Review']
    const rows = names.map((name, at) => `2026-03-0${at + 1},${name},x,1`)
    const { observations } = await readAll(time, { 'a.csv': `Date,Name,Project,Hours\n${rows.join('\n')}\n` })
    expect(observations.map(({ detail }) => ('what' in detail ? detail.what : ''))).toEqual(names)
  })
})

test('what an entry is called in other columns', async () => {
  const rows = [
    'Activity type,Duration,From,To,Comment,Tags\nWork,01:30,2026-03-04 09:00,2026-03-04 10:30,draft,"[""a"", ""b""]"\n',
    'Date,Member,Project,Time,Activity,Notes\n2026-03-04,Mara Quell,x,1:30,54%,\n',
  ]
  const [first, second] = await Promise.all(rows.map(text => readAll(time, { 'a.csv': text })))
  expect(first?.observations[0]?.detail).toMatchObject({ what: 'draft', task: 'Work', tags: ['a', 'b'] })
  expect(second?.observations[0]?.detail).toEqual({ project: 'x' })
})

test('several things at once end by their names, and what was never ended still runs', async () => {
  const text =
    'i 2026/03/16 09:00 a\ni 2026/03/16 09:30 b\no 2026/03/16 10:00 a\no 2026/03/16 11:00\no 2026/03/16 12:00\ni 2026/03/17 09:00 c\n'
  const { observations, codes } = await readAll(time, { 'a.timeclock': text })
  expect(observations.map(({ minutes, detail }) => [minutes, 'project' in detail ? detail.project : ''])).toEqual([
    [60, 'a'],
    [90, 'b'],
  ])
  expect(codes).toEqual({ E_TIME_LINE: 1, 'time-running': 1 })
})

test('klog: days before and after, lengths alone, and more taken away than there was', async () => {
  const text =
    '2026-03-14\n  <23:30 - 1:00 Night #mill\n  1h30m\n  9:00am - 10:00am\n  14:00 - ?\n  -9h\n\n2026/03/15\n  23:00 - 24:00\n'
  const { observations, codes } = await readAll(time, { 'a.klg': text })
  expect(observations.map(({ minutes, at }) => [new Date(at ?? 0).toISOString().slice(0, 16), minutes])).toEqual([
    ['2026-03-13T22:30', 90],
    ['2026-03-14T00:00', 90],
    ['2026-03-14T08:00', 60],
    ['2026-03-15T22:00', 60],
  ])
  expect(codes).toEqual({ 'time-running': 1, E_TIME_LENGTH: 1 })
})

test('a bucket of ActivityWatch as a table counts seconds', async () => {
  expect(await minutesIn('timestamp,duration,app,title\n2026-03-04T09:00:00+00:00,12,Editor,x\n')).toEqual([0.2])
})

test('very many entries that end nothing or take away too much do not take long', async () => {
  const klog = `2026-03-14\n${'    5m x\n    -9h\n'.repeat(20_000)}`
  expect((await readAll(time, { 'a.klg': klog })).codes).toEqual({ E_TIME_LENGTH: 20_000 })
  const clock = `${'i 2026/03/14 09:00 a\n'.repeat(20_000)}${'o 2026/03/14 09:05 b\n'.repeat(20_000)}`
  expect((await readAll(time, { 'a.timeclock': clock })).kept).toBe(20_000)
})

test('a summary by day, with its length as a clock and as a number', async () => {
  const text = `"Date","Time (h)","Time (decimal)"\n"13/10/2022","07:56:00","7.9333"\n"14/10/2022","08:30:00","8.5"\n`
  const { observations, codes } = await readAll(time, { 'Clockify_Summary.csv': text })
  expect(observations.map(({ at, minutes }) => `${new Date(at ?? 0).toISOString().slice(0, 10)} ${minutes}`)).toEqual([
    '2022-10-13 476',
    '2022-10-14 510',
  ])
  expect(codes).toEqual({})
})

test('a list of days with lengths alone is one of hours once the user says so', async () => {
  const answers = { 'columns:a.csv': '{"date":"Tag","duration":"Wert"}' }
  const { observations } = await readAll(log, { 'a.csv': 'Tag;Wert\n14.03.2026;7:30\n' }, { answers })
  expect(observations.map(({ minutes }) => minutes)).toEqual([450])
})

test.each(['_', '-'])('what stands for "none" in a report is nobody and nothing: %s', async none => {
  const rows = [
    `Author,Summary,Epic,Project,Started,Time spent`,
    `Ana Bell,Draft,${none},Mill,"Jan 20, 2026, 6:25 PM",35m`,
    `Ana Bell,Review,${none},${none},"Jan 21, 2026, 6:25 PM",25m`,
    `${none},,${none},${none},,1h`,
  ]
  const { observations, codes } = await readAll(time, { 'worklogs.csv': rows.join('\n') })
  expect(
    observations.map(({ minutes, detail }) => [minutes, 'project' in detail ? detail.project : undefined]),
  ).toEqual([
    [35, 'Mill'],
    [25, undefined],
  ])
  expect(codes).toEqual({ 'time-total': 1 })
})
