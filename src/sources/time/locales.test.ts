import { describe, expect, test } from 'vitest'
import { minutesOf } from '../text/duration.ts'
import { readAll } from '../text/reading.fixture.ts'
import { time } from './time.ts'

/** One hour and a half on 20 February 2024 from 14:00 in Amsterdam, as a tracker set to each language exports it. */
const EXPORTS: Readonly<Record<string, readonly [string, string]>> = {
  German: [
    '"Projekt","Kunde","Beschreibung","Aufgabe","Benutzer","Gruppe","E-Mail","Schlagworte","Abrechenbar","Startdatum","Startzeit","Enddatum","Endzeit","Dauer (h)","Dauer (dezimal)","Abrechenbarer Tarif (EUR)"',
    '"Haus","Bau","Planung","","Mara Quell","","me@own.example","","Ja","20.02.2024","14:00:00","20.02.2024","15:30:00","01:30:00","1,50","0,00"',
  ],
  French: [
    'Projet;Client;Description;Utilisateur;Email;Facturable;Date de début;Heure de début;Date de fin;Heure de fin;Durée (h);Durée (décimal)',
    'Haus;Bau;Planung;Mara Quell;me@own.example;Oui;20/02/2024;14:00;20/02/2024;15:30;1 h 30;1,50',
  ],
  Spanish: [
    'Proyecto,Cliente,Descripción,Usuario,Correo electrónico,Facturable,Fecha de inicio,Hora de inicio,Fecha de finalización,Hora de finalización,Duración (h),Duración (decimal)',
    'Haus,Bau,Planung,Mara Quell,me@own.example,Sí,20/02/2024,14:00:00,20/02/2024,15:30:00,01:30:00,"1,50"',
  ],
  Portuguese: [
    'Projeto;Cliente;Descrição;Tarefa;Usuário;E-mail;Faturável;Data de início;Hora de início;Data de término;Hora de término;Duração (h);Duração (decimal)',
    'Haus;Bau;Planung;;Mara Quell;me@own.example;Sim;20/02/2024;14:00:00;20/02/2024;15:30:00;01:30:00;1,50',
  ],
  Italian: [
    'Progetto;Cliente;Descrizione;Utente;Data di inizio;Ora di inizio;Data di fine;Ora di fine;Durata (ore)',
    'Haus;Bau;Planung;Mara Quell;20/02/2024;14:00;20/02/2024;15:30;1:30',
  ],
  Dutch: [
    'Project;Klant;Omschrijving;Gebruiker;Begindatum;Begintijd;Einddatum;Eindtijd;Duur (decimaal)',
    'Haus;Bau;Planung;Mara Quell;20-02-2024;14:00;20-02-2024;15:30;1,5',
  ],
  Polish: [
    'Projekt;Klient;Opis;Użytkownik;Data rozpoczęcia;Godzina rozpoczęcia;Data zakończenia;Godzina zakończenia;Czas trwania (h)',
    'Haus;Bau;Planung;Mara Quell;20.02.2024;14:00:00;20.02.2024;15:30:00;1 godz. 30 min',
  ],
  Japanese: [
    'プロジェクト,クライアント,説明,ユーザー,開始日,開始時刻,終了日,終了時刻,時間',
    'Haus,Bau,Planung,Mara Quell,2024/02/20,14:00,2024/02/20,15:30,1時間30分',
  ],
  Russian: [
    'Проект;Клиент;Описание;Пользователь;Дата начала;Время начала;Дата окончания;Время окончания;Продолжительность',
    'Haus;Bau;Planung;Mara Quell;20.02.2024;14:00;20.02.2024;15:30;1 ч 30 мин',
  ],
}

describe.each(Object.entries(EXPORTS))('an export in %s', (_, [header, row]) => {
  test('is a tracker, and the hour and a half is read', async () => {
    const text = `\ufeff${header}\r\n${row}\r\n`
    expect(time.accepts({ name: 'a.csv', head: new TextEncoder().encode(text) })).toBeGreaterThan(0.6)
    const { observations, codes } = await readAll(time, { 'a.csv': text })
    expect(codes).toEqual({})
    expect(observations).toHaveLength(1)
    const [entry] = observations
    expect(entry).toMatchObject({ at: Date.UTC(2024, 1, 20, 13), minutes: 90 })
    expect(entry?.detail).toMatchObject({ project: 'Haus', client: 'Bau', what: 'Planung' })
  })
})

test.each([
  ['Datum;Von;Bis;Dauer;Projekt;Beschreibung', '20.02.2024;14:00;15:30;1,50;Haus;Planung'],
  ['Datum;Von;Bis;Projekt;Beschreibung', '20.02.2024;14:00;15:30;Haus;Planung'],
  ['Datum;Begintijd;Eindtijd;Project;Omschrijving', '20-02-2024;14:00;15:30;Haus;Planung'],
  ['日付,開始時刻,終了時刻,プロジェクト,説明', '2024/02/20,14:00,15:30,Haus,Planung'],
  ['Date,From,To,Project,Notes', '2024-02-20,2:00 PM,3:30 PM,Haus,Planung'],
])('a day in one column, the clock in two more: %s', async (header, row) => {
  const { observations, codes } = await readAll(time, { 'hours.csv': `${header}\n${row}\n` })
  expect(codes).toEqual({})
  expect(observations).toMatchObject([{ minutes: 90, at: Date.UTC(2024, 1, 20, 13), detail: { project: 'Haus' } }])
})

test('work past midnight with one day written for both', async () => {
  const { observations } = await readAll(time, {
    'hours.csv': 'Datum;Von;Bis;Projekt\n20.02.2024;23:00;01:30;Haus\n',
  })
  expect(observations).toMatchObject([{ minutes: 150 }])
  const midnight =
    'Datum;Von;Bis;Enddatum;Projekt\n20.02.2024;22:30;24:00;;Haus\n20.02.2024;22:30;24:00;20.02.2024;Hof\n'
  const { observations: late } = await readAll(time, { 'hours.csv': midnight })
  expect(late).toMatchObject([{ minutes: 90 }, { minutes: 90 }])
})

test.each([
  ['8h30', 510],
  ['1 Std. 30 Min.', 90],
  ['2 horas 15 minutos', 135],
  ['1 uur', 60],
  ['45 min.', 45],
  ['7,5 Stunden', 450],
  ['1 ora', 60],
  ['90 Sek', 1.5],
  ['2 小时 5 分钟', 125],
  ['8h75', null],
  ['an hour', null],
])('the length %j is %j minutes', (text, minutes) => {
  expect(minutesOf(text)).toBe(minutes)
})
