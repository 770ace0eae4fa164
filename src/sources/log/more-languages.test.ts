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
  Bulgarian: ['Дата;С кого;Канал;Посока;Минути', '03.03.2026;Ана Бел;обаждане;изходящо;15', '04.03.2026;Ана Бел;среща;;60'],
  Serbian: ['Датум;Са ким;Канал;Смер;Минута', '03.03.2026;Ана Бел;позив;одлазни;15', '04.03.2026;Ана Бел;састанак;;60'],
  Croatian: ['Datum;S kim;Kanal;Smjer;Minute', '03.03.2026;Ana Bell;telefon;odlazni;15', '04.03.2026;Ana Bell;sastanak;;60'],
  Slovene: ['Datum;S kom;Kanal;Smer;Minute', '03.03.2026;Ana Bell;klic;odhodni;15', '04.03.2026;Ana Bell;sestanek;;60'],
  Catalan: ['Data;Amb qui;Canal;Direcció;Minuts', '03/03/2026;Ana Bell;trucada;sortint;15', '14/03/2026;Ana Bell;reunió;;60'],
  Estonian: ['Kuupäev;Kellega;Kanal;Suund;Minutid', '03.03.2026;Ana Bell;kõne;väljuv;15', '04.03.2026;Ana Bell;koosolek;;60'],
  Latvian: ['Datums;Ar ko;Kanāls;Virziens;Minūtes', '03.03.2026;Ana Bell;zvans;izejošs;15', '04.03.2026;Ana Bell;sapulce;;60'],
  Lithuanian: ['Data;Su kuo;Kanalas;Kryptis;Minutės', '2026-03-03;Ana Bell;skambutis;išeinantis;15', '2026-03-04;Ana Bell;susitikimas;;60'],
  Persian: ['تاریخ,با,کانال,جهت,دقیقه', '1404/12/12,سارا,تلفن,خروجی,15', '1404/12/13,سارا,جلسه,,60'],
  Thai: ['วันที่,กับใคร,ช่องทาง,ทิศทาง,นาที', '3/3/2569,อนา,โทรศัพท์,ขาออก,15', '14/3/2569,อนา,ประชุม,,60'],
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

test.each([
  'Име и фамилия,Имейл,Телефон,Фирма',
  'Ime in priimek,E-pošta,Telefon,Podjetje',
  'Име и презиме,Имејл,Телефон,Компанија',
  'Vārds uzvārds,E-pasts,Tālrunis,Uzņēmums',
  'Vardas pavardė,El. paštas,Telefonas,Įmonė',
  'Nafn,Netfang,Sími,Fyrirtæki',
  'نام,ایمیل,تلفن,شرکت',
  'नाम,ईमेल,फ़ोन,कंपनी',
  'ชื่อ,อีเมล,โทรศัพท์,บริษัท',
])('people: %s', async header => {
  const { observations, codes } = await readAll(log, {
    'list.csv': `${header}\nAna Bell,ana@x.example,+31612345678,Acme\n`,
  })
  expect(codes).toEqual({})
  expect(observations[0]?.detail).toMatchObject({ name: 'Ana Bell', company: 'Acme', emails: ['ana@x.example'] })
})
