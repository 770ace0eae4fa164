import { expect, test } from 'vitest'
import { readAll } from '../text/reading.fixture.ts'
import { log } from './log.ts'

/** A call and a meeting, in the words of further languages, each made for this test. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  Russian: ['Дата;С кем;Канал;Направление;Минуты', '03.03.2026;Анна Белл;телефон;исходящий;15', '04.03.2026;Анна Белл;совещание;;60'],
  Ukrainian: ['Дата;З ким;Канал;Напрямок;Хвилини', '03.03.2026;Анна Белл;дзвінок;вихідний;15', '04.03.2026;Анна Белл;зустріч;;60'],
  Turkish: ['Tarih;Kiminle;Kanal;Yön;Dakika', '03.03.2026;Ayşe Yılmaz;telefon;giden;15', '04.03.2026;Ayşe Yılmaz;toplantı;;60'],
  Czech: ['Datum;S kým;Kanál;Směr;Minuty', '03.03.2026;Jiří Dvořák;hovor;odchozí;15', '04.03.2026;Jiří Dvořák;schůzka;;60'],
  Hungarian: ['Dátum;Kivel;Csatorna;Irány;Perc', '2026.03.03.;Szabó Béla;hívás;kimenő;15', '2026.03.04.;Szabó Béla;megbeszélés;;60'],
  Greek: ['Ημερομηνία;Με ποιον;Κανάλι;Κατεύθυνση;Λεπτά', '03/03/2026;Άννα Καμπάνα;τηλέφωνο;εξερχόμενη;15', '14/03/2026;Άννα Καμπάνα;συνάντηση;;60'],
  Hebrew: ['תאריך,עם מי,ערוץ,כיוון,דקות', '03/03/2026,דוד כהן,טלפון,יוצא,15', '14/03/2026,דוד כהן,פגישה,,60'],
  Arabic: ['التاريخ,مع من,القناة,الاتجاه,الدقائق', '03/03/2026,أحمد الخطيب,مكالمة,صادر,15', '14/03/2026,أحمد الخطيب,اجتماع,,60'],
  Vietnamese: ['Ngày,Với ai,Kênh,Hướng,Phút', '03/03/2026,Nguyễn An,điện thoại,gọi đi,15', '14/03/2026,Nguyễn An,cuộc họp,,60'],
  Indonesian: ['Tanggal,Dengan siapa,Saluran,Arah,Menit', '03/03/2026,Budi,telepon,keluar,15', '14/03/2026,Budi,rapat,,60'],
} // prettier-ignore

test.each(Object.entries(LISTS))('%s', async (_language, lines) => {
  const { observations, codes, questions } = await readAll(log, { 'list.csv': `${lines.join('\n')}\n` })
  expect([codes, questions]).toEqual([{}, []])
  expect(observations.map(one => [one.channel, one.people[0]?.direction, one.minutes])).toEqual([
    ['phone', 'out', 15],
    ['meeting', 'both', 60],
  ])
})
