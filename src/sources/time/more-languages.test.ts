import { expect, test } from 'vitest'
import { headOf, readAll } from '../text/reading.fixture.ts'
import { time } from './time.ts'

/** One line of headers for a language: day, project, from, until, hours, what. */
const LANGUAGES: Readonly<Record<string, string>> = {
  Bulgarian: 'Дата,Проект,Начало,Край,Часове,Описание',
  Catalan: 'Data,Projecte,Inici,Fi,Hores,Descripció',
  Croatian: 'Datum,Projekt,Početak,Kraj,Sati,Opis',
  Estonian: 'Kuupäev,Projekt,Algus,Lõpp,Tunnid,Kirjeldus',
  Hindi: 'दिनांक,परियोजना,प्रारंभ,समाप्त,घंटे,विवरण',
  Icelandic: 'Dagsetning,Verkefni,Byrjun,Endir,Klukkustundir,Lýsing',
  Indonesian: 'Tanggal,Proyek,Mulai,Selesai,Jam,Deskripsi',
  Latvian: 'Datums,Projekts,Sākums,Beigas,Stundas,Apraksts',
  Lithuanian: 'Data,Projektas,Pradžia,Pabaiga,Valandos,Aprašymas',
  Malay: 'Tarikh,Projek,Mula,Tamat,Jam,Penerangan',
  Persian: 'تاریخ,پروژه,شروع,پایان,ساعت,توضیحات',
  Serbian: 'Датум,Пројекат,Почетак,Крај,Сати,Опис',
  Slovene: 'Datum,Projekt,Začetek,Konec,Ure,Opis',
  Thai: 'วันที่,โครงการ,เวลาเริ่ม,เวลาสิ้นสุด,ชั่วโมง,รายละเอียด',
  Turkish: 'Tarih,Proje,Başlangıç,Bitiş,Saat,Açıklama',
  'Chinese (traditional)': '日期,專案,開始時間,結束時間,工時,說明',
}

test.each(Object.entries(LANGUAGES))('hours in %s, with clocks and with lengths alone', async (_, header) => {
  const names = header.split(',')
  const short = [0, 1, 4, 5].map(at => names[at]).join(',')
  for (const text of [`${header}\n2026-03-25,A,14:00,15:30,1.5,x\n`, `${short}\n2026-03-25,A,1.5,x\n`]) {
    expect(time.accepts({ name: 'a.csv', head: headOf(text) })).toBeGreaterThan(0.5)
    const { observations, codes } = await readAll(time, { 'a.csv': text })
    expect(observations.map(({ minutes }) => minutes)).toEqual([90])
    expect(observations[0]?.detail).toMatchObject({ project: 'A', what: 'x' })
    expect(codes).toEqual({})
  }
})

test.each([
  ['Jira', 'Project,Key,Date Started,Display Name,Time Spent (h)\nAlpha,ABC-1,14/Mar/26 9:00 AM,Mara Quell,1.5\n'],
  ['Zoho', 'Date,Project,Task,User,Log Hours\n03-25-2026,P,Dev,Mara Quell,01:30\n'],
  ['a phone', 'Datum;Check-in;Check-out;Delta;Kunde;Aufgabe\n25.03.2026;14:00;15:30;1:30;A;Dev\n'],
  ['halves of the day before the clock', '날짜,프로젝트,시작,종료\n2026. 3. 25.,A,오후 2:00,오후 3:30\n'],
  ['halves of the day behind it', 'Ημερομηνία;Έργο;Έναρξη;Λήξη\n25/3/2026;A;2:00 μ.μ.;3:30 μ.μ.\n'],
  [
    'a program that prints its dates',
    'project,start,end\nA,Wed Mar 25 2026 14:00:00 GMT+0100 (CET),Wed Mar 25 2026 15:30:00 GMT+0100 (CET)\n',
  ],
])('an hour and a half as %s writes it', async (_, text) => {
  const { observations, codes } = await readAll(time, { 'a.csv': text })
  expect(observations.map(({ minutes }) => minutes)).toEqual([90])
  expect(codes).toEqual({})
})
