import { expect, test } from 'vitest'
import { log } from '../log/log.ts'
import { readAll } from '../text/reading.fixture.ts'
import { time } from './time.ts'

/** Lists that could be of hours or of whom somebody had to do with: what stands in them tells. */

const sure = (name: string, text: string): readonly [time: number, log: number] => {
  const file = { name, head: new TextEncoder().encode(text) }
  return [time.accepts(file), log.accepts(file)]
}

test.each([
  ['Date,Who,How,Minutes,Note', '2026-03-02,Ana Bell,call,45,Coffee\n2026-03-13,Bo Ek,mail,5,Draft'],
  ['Date,Person,Type,Duration,Notes', '2026-03-02,Ana Bell,call,45,Coffee\n2026-03-13,Bo Ek,email,5,Draft'],
  ['Datum;Person;Art;Dauer;Notiz', '02.03.2026;Ana Bell;Telefonat;45;x\n13.03.2026;Bo Ek;E-Mail;5;y'],
  ['Fecha;Persona;Tipo;Minutos;Notas', '02/03/2026;Ana Bell;llamada;45;x\n13/03/2026;Bo Ek;correo;5;y'],
  ['Data;Persona;Tipo;Minuti;Note', '02/03/2026;Ana Bell;telefonata;45;x\n13/03/2026;Bo Ek;email;5;y'],
  ['日付,名前,種別,分,備考', '2026/03/02,田中太郎,電話,45,x\n2026/03/13,佐藤花子,メール,5,y'],
  ['Date,Who,Minutes,Note', '2026-03-02,Ana Bell,45,Coffee\n2026-03-13,Bo Ek,5,Draft'],
  ['Date,Contacts,Channel,Duration', '2026-03-02,Ana Bell (ana@made.example),Phone,45\n2026-03-13,Bo Ek,Mail,5'],
])('%s is of whom one spoke with', async (header, rows) => {
  const text = `${header}\n${rows}\n`
  const [ofTime, ofLog] = sure('export/list.csv', text)
  expect([ofTime, ofLog > 0.6]).toEqual([0, true])
  const { observations } = await readAll(log, { 'list.csv': text })
  expect(observations.map(one => [one.kind === 'time-entry', one.minutes, one.people.length])).toEqual([
    [false, 45, 1],
    [false, 5, 1],
  ])
})

test.each([
  ['Date,Person,Project,Type,Duration', '2026-03-02,Ana Bell,Site,call,1:00'],
  ['Date,Person,Type,Hours,Notes', '2026-03-02,Ana Bell,Meeting,1,x'],
  ['Date,Person,Type,Duration,Notes', '2026-03-02,Ana Bell,Development,1:00,x\n2026-03-02,Ana Bell,Meeting,1:00,x'],
  ['Date;Projet;Contact;Heures;Description', '02.03.2026;Site;Bo Ek;1.50;x'],
])('%s is of hours', (header, rows) => {
  expect(sure('list.csv', `${header}\n${rows}\n`)[0]).toBe(0.7)
})

test.each([
  { date: '2026-03-02', contact: 'Ana Bell', minutes: 45, note: 'Coffee' },
  { date: '2026-03-02', who: 'Ana Bell', minutes: 45, note: 'Coffee' },
  { date: '2026-03-02', person: 'Ana Bell', type: 'call', duration: 45, notes: 'Coffee' },
])('the same in JSON, as a list and in lines: %j', (one: object) => {
  expect(sure('met.json', JSON.stringify([one]))).toEqual([0, 0.6])
  expect(sure('met.jsonl', `${JSON.stringify(one)}\n`)).toEqual([0, 0.7])
})
