import { expect, test } from 'vitest'
import { readAll } from '../text/reading.fixture.ts'
import { time } from './time.ts'

/** Work past midnight, written with one day for both its ends, in a night after or in which the clocks change. */

test.each([
  ['after they went forward', '2026-03-29;22:00;01:00', 180],
  ['after they went back', '2026-10-25;22:00;01:00', 180],
  ['while they go forward', '2026-03-28;22:00;04:00', 300],
  ['while they go back', '2026-10-24;22:00;04:00', 420],
  ['in any other', '2026-06-10;22:00;01:00', 180],
])('a night %s', async (_when, row, expected) => {
  const { observations } = await readAll(time, { 'hours.csv': `Datum;Von;Bis;Projekt\n${row};Site\n` })
  expect(observations.map(one => one.minutes)).toEqual([expected])
})

test.each([
  'Alkuaika;Loppuaika;Päivämäärä;Projekti',
  'Başlangıç saati;Bitiş saati;Tarih;Proje',
  'Час початку;Час закінчення;Дата;Проєкт',
  'Start;Slut;Datum;Projekt',
])('beginning and end in further words: %s', async header => {
  const { observations } = await readAll(time, { 'hours.csv': `${header}\n09:00;10:30;2026-03-02;Site\n` })
  expect(observations.map(one => one.minutes)).toEqual([90])
})

test('columns that strokes part are read below a title', async () => {
  const { observations } = await readAll(time, {
    'hours.csv': 'Report 2026\n\nDate|Project|Notes|Hours\n2026-03-02|Site|x, y; z|1.5\n',
  })
  expect(observations.map(one => one.minutes)).toEqual([90])
})
