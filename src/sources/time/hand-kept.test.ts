import { expect, test } from 'vitest'
import { readAll } from '../text/reading.fixture.ts'
import { time } from './time.ts'

/** Lists of hours as small programs and people write them, each made for this test: the minutes that they come to. */
const LISTS: Readonly<Record<string, readonly [minutes: number, ...lines: string[]]>> = {
  'a sheet of a month with titles above and sums below': [
    990,
    '## Export', '## Firma: Mühle',
    'Datum;Wochentag;Typ;Start;Ende;Pause_h;Soll_h;Ist_h;Diff_h;Ort;Notiz',
    '01.01.2025;Mittwoch;Feiertag;;;;0,00;0,00;0,00;;', '02.01.2025;Donnerstag;Arbeitszeit;08:00;17:00;0,50;8,00;8,50;0,50;Büro;',
    '03.01.2025;Freitag;Arbeitszeit;08:00;16:30;0,50;8,00;8,00;0,00;Büro;', ';SUMME MONAT;;;;;;;16,00;16,50;0,50;;', ';SALDO;;;;;;;;3,25;;',
  ],
  'both lengths of each entry': [35, 'date,time,hours,description', '29.06.2021,20m,0.333,x', '29.06.2021,15m,0.25,y'],
  'thousandths of seconds': [
    135,
    'title,start_time,end_time,duration,project_name', 'x,2025-03-02T09:00:00.000Z,2025-03-02T10:30:00.000Z,5400000,Site',
    'y,2025-03-02T11:00:00.000Z,2025-03-02T11:45:00.000Z,2700000,Site',
  ],
  'full hours in French': [195, 'Date;Projet;Heure de début;Heure de fin', '25/03/2026;Site;9h00;10h30', '26/03/2026;Site;14h;15h45'],
  'from and until in one cell': [135, 'Date,Project,Time', '2025-03-03,Site,09:00-10:30', '2025-03-04,Site,13:00 – 13:45'],
  'in and out': [285, 'Date,Project,In,Out,Total', '3/13/2025,Site,9:00 AM,12:30 PM,3.5', '3/14/2025,Site,1:00pm,2:15pm,1.25'],
  'entry and exit in Spanish': [810, 'Fecha;Hora de entrada;Hora de salida;Pausa;Total horas;Observaciones', '13/03/2025;08:00;16:00;00:30;07:30;a', '14/03/2025;08:00;14:00;;06:00;b'],
  Turkish: [570, 'Tarih;Başlangıç;Bitiş;Mola;Proje;Süre', '02.03.2025;09:00;18:00;60;Site;8 sa', '03.03.2025;09:00;10:30;;Site;1 sa 30 dk'],
  'Japanese, coming and going': [480, '氏名,日付,出勤,退勤,休憩,実働時間', '山田太郎,2025/03/03,09:00,18:00,1:00,8:00'],
  'Japanese, moments': [90, '開始日時,終了日時,タイトル,プロジェクト名', '2025/03/02 09:00,2025/03/02 10:30,会議,サイト'],
  Chinese: [135, '日期,项目名称,工作内容,工时(小时)', '2025年3月2日,网站,开发,1.5小时', '2025年3月3日,网站,测试,45分钟'],
  Czech: [135, 'Datum;Projekt;Úkol;Hodiny;Popis', '3. 3. 2025;Web;x;1,5;a', '4. 3. 2025;Web;y;0,75;b'],
  Hungarian: [135, 'Dátum;Projekt;Feladat;Óra;Leírás', '2025.03.03.;Web;x;1,5;a', '2025.03.04.;Web;y;0,75;b'],
  Ukrainian: [135, 'Дата;Проєкт;Завдання;Години', '03.03.2025;Сайт;x;1,5', '04.03.2025;Сайт;y;0,75'],
  Greek: [135, 'Ημερομηνία;Έργο;Εργασία;Ώρες', '03/03/2025;Site;x;1,5', '14/03/2025;Site;y;0,75'],
  Romanian: [135, 'Data;Proiect;Activitate;Ore', '03.03.2025;Site;x;1,5', '14.03.2025;Site;y;0,75'],
  Indonesian: [135, 'Tanggal,Proyek,Jam Mulai,Jam Selesai,Durasi', '13/03/2025,Situs,09:00,10:30,1:30', '14/03/2025,Situs,13.00,13.45,0:45'],
  Vietnamese: [135, 'Ngày,Dự án,Công việc,Số giờ', '13/03/2025,Web,x,"1,5"', '14/03/2025,Web,y,"0,75"'],
  Hebrew: [135, 'תאריך,פרויקט,משימה,שעות', '13/03/2025,אתר,x,1.5', '14/03/2025,אתר,y,0.75'],
  Arabic: [135, 'التاريخ,المشروع,المهمة,الساعات', '13/03/2025,موقع,x,1.5', '14/03/2025,موقع,y,0.75'],
} // prettier-ignore

test.each(Object.entries(LISTS))('%s', async (_what, [minutes, ...lines]) => {
  const { observations } = await readAll(time, { 'hours.csv': `${lines.join('\n')}\n` })
  expect(observations.reduce((sum, one) => sum + (one.minutes ?? 0), 0)).toBeCloseTo(minutes, 0)
  const head = new TextEncoder().encode(lines.join('\n'))
  expect(time.accepts({ name: 'hours.csv', head })).toBeGreaterThan(0.5)
})

test.each([
  ['payments', 'Fecha,Entrada,Salida,Concepto', '13/03/2025,120.00,,a', '14/03/2025,,35.50,b'],
  ['money in and out', 'Date,In,Out,Project,Total', '2025-03-13,12.50,,Site,3.50', '2025-03-14,,9.10,Site,1.00'],
])('%s are no hours', (_what, ...lines) =>
  expect(time.accepts({ name: 'a.csv', head: new TextEncoder().encode(lines.join('\n')) })).toBe(0),
)
