import { describe, expect, test } from 'vitest'
import { SOURCES } from '../index.ts'
import { headOf, readAll } from '../text/reading.fixture.ts'
import { log } from './log.ts'

/** The same call of fifteen minutes on 14 March 2026, from you to somebody, as lists are kept in many languages. */
const CALLS: Readonly<Record<string, readonly [string, string]>> = {
  English: ['Date,With,Channel,Direction,Minutes,Note', '2026-03-14,Ana Bell,Call,outgoing,15,n'],
  German: ['Datum;Kontakt;Art;Richtung;Dauer (Min.);Notiz', '14.03.2026;Ana Bell;Telefonat;ausgehend;15;n'],
  'German, by hand': ['Wann;Wer;Wie;Richtung;Wie lange;Worüber', '14.3.26;Ana Bell;Anruf;aus;15;n'],
  French: ['Date;Avec;Moyen;Sens;Durée (min);Remarque', '14/03/2026;Ana Bell;Appel;sortant;15;n'],
  Spanish: ['Fecha;Con;Canal;Dirección;Minutos;Nota', '14/03/2026;Ana Bell;Llamada;saliente;15;n'],
  'Spanish, other words': ['Fecha;Persona;Medio;Dirección;Duración;Notas', '14/03/2026;Ana Bell;Llamada;saliente;15;n'],
  Dutch: ['Datum;Met;Kanaal;Richting;Minuten;Notitie', '14-03-2026;Ana Bell;Telefoon;uit;15;n'],
  Portuguese: ['Data;Pessoa;Meio;Direção;Duração (min);Observações', '14/03/2026;Ana Bell;Ligação;saída;15;n'],
  Italian: ['Data;Con;Canale;Direzione;Minuti;Note', '14/03/2026;Ana Bell;Telefonata;uscita;15;n'],
  Polish: ['Data;Z kim;Kanał;Kierunek;Minuty;Notatka', '14.03.2026;Ana Bell;Telefon;wychodzące;15;n'],
  Swedish: ['Datum;Med vem;Kanal;Riktning;Minuter;Anteckning', '2026-03-14;Ana Bell;Samtal;ut;15;n'],
  Danish: ['Dato;Med;Kanal;Retning;Minutter;Note', '14-03-2026;Ana Bell;Opkald;ud;15;n'],
  Turkish: ['Tarih;Kişi;Kanal;Yön;Dakika;Not', '14.03.2026;Ana Bell;Arama;giden;15;n'],
  Russian: ['Дата;С кем;Канал;Направление;Минуты;Заметка', '14.03.2026;Ana Bell;Звонок;исходящий;15;n'],
  Japanese: ['日付,相手,方法,方向,分,メモ', '2026年3月14日,Ana Bell,電話,送信,15,n'],
  Chinese: ['日期,联系人,渠道,方向,分钟,备注', '2026/03/14,Ana Bell,电话,发出,15,n'],
  'days as a spreadsheet keeps them': ['date,with,channel,direction,minutes', '46095,Ana Bell,call,out,"15,0"'],
  'Pipedrive, activities': [
    'Activity - Subject,Activity - Type,Activity - Due date,Activity - Contact person,Activity - Duration,Activity - Direction',
    'n,Call,2026-03-14,Ana Bell,00:15,out',
  ],
}

describe('a list of contacts', () => {
  test.each(Object.entries(CALLS))('%s', async (_, [header, row]) => {
    const text = `${header}\r\n${row}\r\n`
    const head = headOf(text)
    const [best] = SOURCES.toSorted((a, b) => b.accepts({ name: 'a.csv', head }) - a.accepts({ name: 'a.csv', head }))
    expect(best?.id).toBe('log')
    const { observations, codes, questions } = await readAll(log, { 'a.csv': text })
    expect([codes, questions]).toEqual([{}, []])
    expect(observations).toMatchObject([
      {
        kind: 'call',
        channel: 'phone',
        minutes: 15,
        at: Date.UTC(2026, 2, 14),
        people: [{ direction: 'out', who: { name: 'Ana Bell' } }],
      },
    ])
  })

  test('without a column for it, a subject that is the name of a channel names it', async () => {
    const text =
      'Date,Subject,Contact,Status\n3/14/2026,Call,Ana Bell,Completed\n3/15/2026,Email,Bo Ek,Completed\n3/16/2026,About it,Bo Ek,x\n'
    const { observations } = await readAll(log, { 'a.csv': text })
    expect(observations.map(({ channel }) => channel)).toEqual(['phone', 'mail', 'in-person'])
  })
})

/** Ana at the Mill, as the programs that keep contacts write her out. */
const PEOPLE: Readonly<Record<string, readonly [string, string]>> = {
  HubSpot: [
    'Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Associated Company,Job Title',
    '1,Ana,Bell,ana@x.example,,Mara,Mill,Boss',
  ],
  Pipedrive: [
    'Person - Name,Person - Organization,Person - Email - Work,Person - Phone - Work,Person - Job title',
    'Ana Bell,Mill,ana@x.example,,Boss',
  ],
  Salesforce: [
    'Salutation,First Name,Last Name,Title,Account Name,Mailing Street,Email,Phone',
    ',Ana,Bell,Boss,Mill,,ana@x.example,',
  ],
  Zoho: [
    'Contact Id,Contact Owner,First Name,Last Name,Account Name,Email,Title',
    '1,Mara,Ana,Bell,Mill,ana@x.example,Boss',
  ],
  Notion: ['Name,Company,Email,Role,Last contacted,Tags', 'Ana Bell,Mill,ana@x.example,Boss,"March 14, 2026",a'],
  Airtable: ['Contact,Email address,Organization,Role', 'Ana Bell,ana@x.example,Mill,Boss'],
  Dex: [
    'First Name,Last Name,Job Title,Company,Emails,Phone Numbers,Birthday,Groups',
    'Ana,Bell,Boss,Mill,ana@x.example,,,',
  ],
  folk: ['First name,Last name,Job title,Companies,Emails,Phones,Groups', 'Ana,Bell,Boss,Mill,ana@x.example,,'],
  Monica: ['first_name,last_name,nickname,job,company,email,phone', 'Ana,Bell,,Boss,Mill,ana@x.example,'],
}

test.each(Object.entries(PEOPLE))('people of %s', async (_, [header, row]) => {
  const { observations, questions } = await readAll(log, { 'a.csv': `${header}\n${row}\n` })
  expect(questions).toEqual([])
  expect(observations).toMatchObject([
    { kind: 'card', detail: { name: 'Ana Bell', company: 'Mill', title: 'Boss', emails: ['ana@x.example'] } },
  ])
})
