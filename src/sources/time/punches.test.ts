import { expect, test } from 'vitest'
import { readMoment } from '../text/moments.ts'
import { headOf, readAll } from '../text/reading.fixture.ts'
import { calledInHours } from './header-units.ts'
import { time } from './time.ts'

const sure = (text: string): number => time.accepts({ name: 'a.csv', head: headOf(text) })

async function read(text: string): Promise<{ minutes: (number | undefined)[]; codes: Record<string, number> }> {
  expect(sure(text)).toBeGreaterThan(0.5)
  const { observations, codes } = await readAll(time, { 'a.csv': text })
  return { minutes: observations.map(({ minutes }) => minutes), codes }
}

test.each([
  [
    'Portuguese, the same words twice',
    'Data;Entrada;Saída;Entrada;Saída;Extra\n14/03/2026;10:25;13:05;13:50;19:00;-25\n',
    [470],
  ],
  ['German, numbered', 'Datum;Kommen 1;Gehen 1;Kommen 2;Gehen 2\n14.03.2026;08:00;12:00;12:45;17:00\n', [495]],
  [
    'what each is for stands behind the word; who stays over noon has one pair, and whoever comes back late three',
    'Data;Entrada empresa;Saída intervalo;Entrada intervalo;Saída empresa;Entrada extra;Saída extra;Saldo\n14/03/26;08:00;;;16:00;;;00:10\n15/03/26;08:00;12:00;13:00;17:00;20:00;21:30;\n',
    [480, 570],
  ],
  [
    'past midnight',
    'Date,In,Out,In,Out\n2026-03-14,22:00,01:00,01:30,05:00\n2026-03-15,20:00,21:00,21:30,22:00\n2026-03-16,20:00,21:00,21:30,22:00\n2026-03-17,20:00,21:00,21:30,22:00\n2026-03-18,20:00,21:00,21:30,22:00\n',
    [390, 90, 90, 90, 90],
  ],
] as const)('several comings and goings in one row: %s', async (_of, text, minutes) => {
  expect(await read(text)).toEqual({ minutes, codes: {} })
})

test('who came and did not go is left out with a line, and what the day came to counts where it is said', async () => {
  const open = 'Data;Entrada;Saída;Entrada;Saída\n14/03/2026;09:00;12:00;13:00;\n15/03/2026;09:00;12:00;13:00;17:00\n'
  expect(await read(open)).toEqual({ minutes: [420], codes: { 'time-running': 1 } })
  const summed = 'Datum;Kommen;Gehen;Kommen;Gehen;Stunden\n14.03.2026;08:00;12:00;13:00;17:00;7,75\n'
  expect(await read(summed)).toEqual({ minutes: [465], codes: {} })
})

test('a row of several people still asks whose it is', async () => {
  const text =
    'Date,Employee,In,Out,In,Out\n2026-03-14,Ana Bell,08:00,12:00,13:00,17:00\n2026-03-14,Bo Ek,08:00,12:00,13:00,16:00\n'
  await expect(readAll(time, { 'a.csv': text })).rejects.toMatchObject({ code: 'E_TIME_WHO' })
})

test.each([
  ['money that came in and went out', 'Date,In,Out,In,Out\n2026-03-14,10.00,3.50,1.00,2.00\n'],
  ['two spans of which one is no day', 'Date,Start,End,Start,End\n2026-03-14,18:00,20:00,09:00,10:00\n'],
  ['nights in a room', 'Guest,Check-in,Check-out,Price\nAna Bell,2026-03-14 15:00,2026-03-16 10:00,120\n'],
])('%s are no hours of work', (_of, text) => {
  expect(sure(text)).toBeLessThan(0.5)
})

test.each([
  ['Task Name,Time Spent (mins),Notes,Date\nDraft,45,,2026-03-14\n', 45],
  ['Titel, Datum, Dauer in h\nEntwurf, 14.3.2026, 12\n', 720],
  ['Fecha;Proyecto;Tiempo (minutos)\n14/03/2026;Molino;90\n', 90],
  ['Datum;Projekt;Zeit [Std.]\n14.03.2026;Mühle;1,5\n', 90],
  ['Date (YYYY-MM-DD),Project,Duration (in seconds)\n2026-03-14,Mill,5400\n', 90],
])('a unit in the header is that of the numbers below: %s', async (text, minutes) => {
  expect(await read(text)).toEqual({ minutes: [minutes], codes: {} })
})

test('a header keeps the name by which it is known', () => {
  expect(
    ['Duration (h)', 'Duration (decimal)', 'Price in h', 'Amount (USD)', 'Dauer in Minuten', 'Date (local)'].map(
      calledInHours,
    ),
  ).toEqual(['durationh', 'durationdecimal', 'priceinh', 'amountusd', 'minutes', 'date'])
})

test.each([
  ['whole moments', 'Checkin,Checkout,Worktime\n14.03.2026-08:29:58,14.03.2026-11:29:58,3.0\n', 180],
  ['clocks', 'Datum;Kommen;Gehen;Stunden\n14.03.2026;08:00;16:30;8,0\n', 480],
  [
    'a meal is a break',
    'date,time-in,time-out,shift_total,lunch\n2026-03-14,08:15:00,17:37:00,08:45:00,00:30:00\n',
    525,
  ],
  [
    'the end before the beginning',
    'Time Completed,Time Started,Task,Project Name\n14/03/26 12:23,14/03/26 10:23,Draft,Mill\n',
    120,
  ],
])('when somebody came and went, and how long that was: %s', async (_of, text, minutes) => {
  expect(await read(text)).toEqual({ minutes: [minutes], codes: {} })
})

test.each(['14.03.2026-08:29:58', '2026-03-14_08:29:58', '14/03/2026- 08:29:58'])(
  'a day and a clock joined by a stroke are one moment: %s',
  text => {
    expect(readMoment(text, 'day-month', wall => wall)?.at).toBe(Date.UTC(2026, 2, 14, 8, 29, 58))
  },
)
