import { expect, test } from 'vitest'
import { readAll } from '../text/reading.fixture.ts'
import { time } from './time.ts'

/** Lines of a list that sum others up: they are nobody's hours, and on no day. */

const NOBODY = { ego: { names: [], emails: [], urls: [], phones: [] } }
const read = (lines: readonly string[]): ReturnType<typeof readAll> =>
  readAll(time, { 'hours.csv': `${lines.join('\n')}\n` }, NOBODY)

test('a sum with the day behind its word is none of that day', async () => {
  const { observations, codes } = await read([
    'Date,Project,Hours',
    '2026-03-02,Site,1.5',
    '2026-03-02,App,2',
    'Total 2026-03-02,,3.5',
    'Summe: 02.03.2026,,3.5',
    'Grand total,,3.5',
  ])
  expect([observations.map(one => one.minutes), codes]).toEqual([[90, 120], { 'time-total': 3 }])
})

test.each(['Summe', 'Total', 'Összesen', 'Celkem', 'I alt', 'Разом', 'Σύνολο'])(
  'where a name stands elsewhere, "%s" is nobody whose hours are asked about',
  async word => {
    const { observations, codes } = await read([
      'Mitarbeiter;Datum;Projekt;Dauer',
      'Ana Bell;02.03.2026;Site;1:00',
      'Ana Bell;03.03.2026;Site;1:00',
      `${word};;;2:00`,
    ])
    expect([observations.map(one => one.minutes), codes]).toEqual([[60, 60], { 'time-total': 1 }])
  },
)
