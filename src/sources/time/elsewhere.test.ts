import { expect, test } from 'vitest'
import { readAll } from '../text/reading.fixture.ts'
import { log } from '../log/log.ts'
import { time } from './time.ts'

async function read(
  text: string,
): Promise<{ days: string[]; minutes: (number | undefined)[]; codes: Record<string, number> }> {
  const { observations, codes } = await readAll(time, { 'a.csv': text })
  return {
    days: observations.map(({ at }) => new Date(at ?? 0).toISOString().slice(0, 16)),
    minutes: observations.map(({ minutes }) => minutes),
    codes,
  }
}

test.each([
  ['Arabic digits', '١٣/٠١/٢٠٢٦', '١٫٥'],
  ['full-width digits', '２０２６/０１/１３', '１：３０'],
  ['the Buddhist era', '13/01/2569', '1:30'],
  ['the Persian calendar', '1404/10/23', '1:30'],
  ['a weekday before', 'Di. 13.01.2026', '1:30 Std.'],
  ['a weekday behind', '2026年1月13日(火)', '１時間３０分'],
  ['Russian', '13.01.2026', '1ч 30м'],
  ['Vietnamese', '13/01/2026', '1 giờ 30 phút'],
  ['a length of ISO 8601 with days', '2026-01-13', 'P0DT1H30M'],
])('%s', async (_of, day, length) => {
  expect(await read(`Date;Project;Duration\n${day};x;${length}\n`)).toEqual({
    days: ['2026-01-13T00:00'],
    minutes: [90],
    codes: {},
  })
})

test.each([
  ['seconds since 1970', '1768294800', '1768300200'],
  ['milliseconds', '1768294800000', '1768300200000'],
  [
    'the name of the zone behind the offset',
    '2026-01-13T10:00:00+01:00[Europe/Berlin]',
    '2026-01-13T11:30:00+01:00[Europe/Berlin]',
  ],
  ['halves of the day in Chinese', '2026/1/13 上午10:00', '2026/1/13 上午11:30'],
  ['hours alone', '2026-01-13 10am', '2026-01-13 11:30am'],
])('%s', async (_of, start, end) => {
  expect(await read(`Start,End,Project\n${start},${end},x\n`)).toEqual({
    days: ['2026-01-13T09:00'],
    minutes: [90],
    codes: {},
  })
})

test('years of two digits that stand first are told by what would be years that jump, and asked about', async () => {
  const text = 'Date,Project,Hours\n26/01/13,x,1\n26/02/03,x,1\n26/03/28,x,1\n'
  const { observations, questions } = await readAll(time, { 'a.csv': text })
  expect(observations.map(({ at }) => new Date(at ?? 0).toISOString().slice(0, 10))).toEqual([
    '2026-01-13',
    '2026-02-03',
    '2026-03-28',
  ])
  expect(questions.map(({ id, assumed }) => [id, assumed])).toEqual([['dates:a.csv', 'year-first']])
  const told = await readAll(time, { 'a.csv': text }, { answers: { 'dates:a.csv': 'day-month' } })
  expect(new Date(told.observations[0]?.at ?? 0).toISOString().slice(0, 10)).toBe('2013-01-26')
})

test('rows that sum others up say so, wherever the word stands; a length that cannot be read is no running entry', async () => {
  const rows = [
    '2026-01-13,x,1.5',
    'Subtotal,,1.5',
    '2026-01-14,Total,1.5',
    ',,3',
    'Итого,,3',
    '2026-01-15,x,1d 2h',
    '2026-01-16,x,',
  ]
  expect(await read(`Date,Project,Hours\n${rows.join('\n')}\n`)).toMatchObject({
    minutes: [90],
    codes: { 'time-total': 4, E_TIME_LENGTH: 1, 'time-running': 1 },
  })
  expect((await read('Date,Project,Seconds\n2026-01-13,x,"5,400"\n')).minutes).toEqual([90])
})

test('a list of which nothing can be decoded waits for its encoding, and asks for no columns', async () => {
  const gbk = Uint8Array.from([
    0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xcf, 0xee, 0xc4, 0xbf, 0x0a, 0x32, 0x2c, 0xcd, 0xf8, 0xd5, 0xbe, 0x0a,
  ])
  const { codes, questions, files } = await readAll(log, { 'a.csv': gbk })
  expect([codes, questions, files]).toEqual([{ E_CSV_ENCODING: 2 }, [], { 'a.csv': 'read' }])
})
