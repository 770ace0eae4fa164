import { expect, test } from 'vitest'
import { readAll } from '../text/reading.fixture.ts'
import { chat } from './chat.ts'

const NAME = '[LINE] Chat with Ana Bell.txt'
const said = (...days: readonly string[]): string =>
  `[LINE] Chat history with Ana Bell\nSaved on: 06/02/2026, 10:00\n\n${days
    .map(day => `${day}\n02:38PM\tAna Bell\thi\n02:39PM\tMara Quell\thello\n`)
    .join('\n')}`

async function daysOf(text: string, answers: Readonly<Record<string, string>> = {}): Promise<[string[], string[]]> {
  const { observations, codes } = await readAll(chat, { [NAME]: text }, { answers })
  return [[...new Set(observations.map(({ at }) => new Date(at ?? 0).toISOString().slice(0, 10)))], Object.keys(codes)]
}

test.each([
  [['Tue, 06/01/2026'], ['2026-01-06']],
  [['Mon, 06/01/2026'], ['2026-06-01']],
  [
    ['Tue, 06/01/2026', 'Wed, 07/01/2026', 'Tue, 13/01/2026'],
    ['2026-01-06', '2026-01-07', '2026-01-13'],
  ],
])('the weekday of %j says whether the day is first, and nothing is asked', async (days, expected) => {
  expect(await daysOf(said(...days))).toEqual([expected, []])
})

test('where no weekday tells it, the month is first and it is asked; what was answered counts', async () => {
  expect(await daysOf(said('Sun, 06/01/2026'))).toEqual([['2026-06-01'], ['W_DATE_AMBIGUOUS']])
  expect(await daysOf(said('Tue, 06/01/2026'), { [`dates:${NAME}`]: 'month-day' })).toEqual([['2026-06-01'], []])
})
