import { expect, test } from 'vitest'
import { readAll } from '../text/reading.fixture.ts'
import { time } from './time.ts'

/** In what a list counts lengths: a word behind the header, two columns for one length, a comma. */

const read = (lines: readonly string[], answers: Readonly<Record<string, string>> = {}): ReturnType<typeof readAll> =>
  readAll(time, { 'hours.csv': `${lines.join('\n')}\n` }, { answers })
const minutes = async (lines: readonly string[], answers?: Readonly<Record<string, string>>): Promise<unknown[]> =>
  (await read(lines, answers)).observations.map(one => one.minutes)

test.each([
  ['Datum;Projekt;dauer_min', '02.03.2026;Site;10', 10],
  ['data;projeto;duracao_min', '2026-03-02;Site;10', 10],
  ['date,project,durationMin', '2026-03-02,Site,10', 10],
  ['date,project,duration_ms', '2026-03-02,Site,5400000', 90],
  ['Date,Project,Time (ms)', '2026-03-02,Site,5400000', 90],
  ['Date,Task,Total Time (min)', '2026-03-02,Fix,10', 10],
  ['日期,项目,时长（分钟）', '2026-03-02,Site,10', 10],
  ['日付,プロジェクト,所要時間(分)', '2026/03/02,Site,10', 10],
  ['Дата;Проект;Длительность (мин)', '02.03.2026;Site;10', 10],
  ['Tarih;Proje;Süre (dk)', '02.03.2026;Site;10', 10],
  ['날짜,프로젝트,소요시간(분)', '2026-03-02,Site,10', 10],
  ['Tarih;Proje;Süre (saat)', '02.03.2026;Site;1,5', 90],
])('%s counts in what stands behind its name', async (header, row, expected) => {
  expect(await minutes([header, row])).toEqual([expected])
})

test('a column of days is one: how long a day is is asked, and its rows wait', async () => {
  const days = ['Date,Project,Time Spent (days)', '2026-03-02,Site,0.5', '2026-03-03,Site,1']
  const { observations, codes, questions } = await read(days)
  expect([observations, codes, questions.map(({ id }) => id)]).toEqual([[], { E_TIME_LENGTH: 2 }, ['day:hours.csv']])
  expect(await minutes(days, { 'day:hours.csv': '8' })).toEqual([240, 480])
  expect(await minutes(['Date,Project,Hours,Duration (days)', '2026-03-02,Site,4,0.5'])).toEqual([240])
})

test('hours and minutes in two columns are one length, or the same twice', async () => {
  const header = 'Date,Project,Hours,Minutes'
  expect(await minutes([header, '2026-03-02,Site,2,30', '2026-03-03,Site,0,45', '2026-03-04,Site,1,0'])).toEqual([150, 45, 60]) // prettier-ignore
  expect(await minutes([header, '2026-03-02,Site,2.5,150', '2026-03-03,Site,0.75,45'])).toEqual([150, 45])
  expect(await minutes([header, '2026-03-02,Site,2,120', '2026-03-03,Site,1,50'])).toEqual([120, 60])
})

test('a comma before three digits parts no thousands where nothing or another decimal comma tells', async () => {
  const { observations, questions } = await read(['Datum;Projekt;Dauer', '02.03.2026;Site;0,125', '03.03.2026;Site;1,250']) // prettier-ignore
  expect([observations.map(one => one.minutes), questions]).toEqual([[7.5, 75], []])
})

test.each([
  ['Von;Bis;Pause;Datum;Projekt', '08:00;17:00;12:00 - 12:45;20260302;Site', 495],
  ['Data;Entrada;Saída;Almoço;Tarefa', '02/03/2026;08:00;18:00;12:00 - 13:00;Site', 540],
  ['Fecha;Entrada;Salida;Pausas;Proyecto', '2026-03-02;08:00;16:00;COMIDA 11:00-11:30, 15:00-15:15;Site', 435],
])('a break that is written from when until when is taken away: %s', async (header, row, expected) => {
  expect(await minutes([header, row])).toEqual([expected])
})

test.each([
  ['Funcionário;Data;Entrada;Saída;Horas Trabalhadas', 'Mara Quell;02/03/2026;08:00;17:00;08:00', 480],
  ['Persona;Fecha;Entrada;Salida;Horas trabajadas', 'Mara Quell;2026-10-05;2026-10-05 07:00;2026-10-05 16:00;8:30', 510],
  ['Mitarbeiter;Datum;Kommt;Geht;Stunden', 'Mara Quell;02.03.2026;08:00;16:00;7,75', 465],
  ['Datum;Od;Do;Hodiny;Poznámka', '2026-03-02;08:00;09:30;1,5;Site', 90],
  ['Nome;Data;Entrada;Saída Almoço;Retorno Almoço;Saída', 'Mara Quell;2026-03-02;08:00;12:00;13:00;17:15', 495],
  ['Nombre;Fecha;Entrada;Salida Comida;Regreso Comida;Salida Final', 'Mara Quell;2026-03-02;08:30;13:00;14:00;17:30', 480],
  ['Typ;Projekt;Datum;Von;Bis;Pausen', 'A;Site;20260123;08:07;14:28;1:12', 309],
])('what a sheet of working time says: %s', async (header, row, expected) => {
  expect(await minutes([header, row])).toEqual([expected])
}) // prettier-ignore

test.each([
  ['1 hour and 30 minutes', 90],
  ['1 Stunde und 15 Minuten', 75],
  ['2 heures et 15 minutes', 135],
  ['1 hora y 30 minutos', 90],
  ['"1h, 30m"', 90],
  ['1h:30m', 90],
  ['1 : 30', 90],
])('the parts of a length with something between them: %s', async (length, expected) => {
  expect(await minutes(['Date,Project,Duration', `2026-03-02,Site,${length}`])).toEqual([expected])
})

test.each([
  ['Date,Start,End,Project', '3/14/2026,9am,1:30pm,Site', 270],
  ['Date,Start,End,Project', '2026-03-02,0900,1330,Site', 270],
  ['Datum;Von;Bis;Projekt', '02.03.2026;9:00 Uhr;13.30 Uhr;Site', 270],
  ['Date;Début;Fin;Projet', '13/03/2026;14h;15h15;Site', 75],
  ['Fecha;Inicio;Fin;Proyecto', '13/03/2026;9:00 hs;13:30 hs.;Site', 270],
])('the clock on the wall, however it is called: %s, %s', async (header, row, expected) => {
  expect(await minutes([header, row])).toEqual([expected])
})

test.each([
  ['Employee,Date,Clock In,Clock Out,Gross Hours,Net Hours,Regular Hours,Daily OT', 'Mara Quell,2026-03-13,8:00,18:00,10.00,9.50,8.00,1.50', 570],
  ['Date,Employee,Project,Regular Hours,Overtime Hours,Total Hours', '2026-03-02,Mara Quell,Site,8,2,10', 600],
  ['Date,Employee,Project,Regular Hours,Overtime Hours', '2026-03-02,Mara Quell,Site,8,2', 600],
  ['Datum;Projekt;Normalstunden;Überstunden', '02.03.2026;Site;8;', 480],
  ['Date,Person,Project,Task,Approved hours', '2026-03-02,Mara Quell,Site,Fix,1.5', 90],
  ['Datum,Mitarbeiter,Projekt,Aufgewendete Stunden', '2026-03-02,Mara Quell,Site,1.5', 90],
])('all that was worked, where it stands in parts: %s', async (header, row, expected) => {
  expect(await minutes([header, row])).toEqual([expected])
}) // prettier-ignore

test('lengths as a spreadsheet keeps them, parts of a day, are asked about once for the file', async () => {
  const lines = [
    'Datum;Projekt;Dauer',
    '02.03.2026;Site;0,0625',
    '03.03.2026;Site;0,125',
    '04.03.2026;Site;0,020833333',
  ]
  const { observations, codes, questions } = await read(lines)
  expect(observations.map(one => Math.round(one.minutes ?? 0))).toEqual([90, 180, 30])
  expect([codes, questions.map(({ id, assumed }) => [id, assumed])]).toEqual([
    { W_TIME_UNIT: 1 },
    [['unit:hours.csv', 'days']],
  ])
  expect(await minutes(lines.slice(0, 3), { 'unit:hours.csv': 'hours' })).toEqual([3.75, 7.5])
  for (const hours of [['0,25', '0,5'], ['0,4', '0,1'], ['0,42', '0,33'], ['0,125', '1,5'], ['0,125']])
    expect((await read(['Datum;Projekt;Dauer', ...hours.map(text => `02.03.2026;Site;${text}`)])).questions).toEqual([])
})
