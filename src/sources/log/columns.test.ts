import { describe, expect, test } from 'vitest'
import type { Question } from '../../model/ledger.ts'
import type { CsvRow } from '../csv/row.ts'
import { fold } from '../text/fold.ts'
import { TRACKER, isToldTracker, isTracker } from '../time/tracker-fields.ts'
import { askColumns, findColumns, toldColumns } from './columns.ts'
import { formsFor } from './forms.ts'
import { INTERACTIONS, PEOPLE, isInteractions, isPeople } from './log-fields.ts'

function rows(...lines: string[]): CsvRow[] {
  return lines.map((line, i) => ({ line: i + 1, cells: line.split(',') }))
}

describe('the header is found by its names', () => {
  test.each([
    ['date,with', 'date with'],
    ['When,Who,How,Minutes', 'channel date minutes with'],
    ['DATUM,Mit,Kanal,Dauer,Notiz', 'channel date minutes note with'],
    ['fecha,con,canal', 'channel date with'],
    ['Date,Email,Channel', 'channel date email'],
  ])('of interactions: %s', (header, fields) => {
    const found = findColumns(rows(header, '1,2,3'), INTERACTIONS, isInteractions)
    expect([...(found?.at.keys() ?? [])].toSorted().join(' ')).toBe(fields)
  })

  test.each([
    ['name,email', 'email name'],
    ['First Name,Last Name,Company', 'company familyName givenName'],
    ['Vorname,Nachname,Firma,Telefon', 'company familyName givenName phone'],
    ['Nom,Courriel', 'email name'],
    ['Full name,LinkedIn URL', 'name url'],
    ['Ad,Soyad,E-posta,Şirket', 'company email familyName givenName'],
    ['Jméno,Příjmení,E-mail,Firma', 'company email familyName givenName name'],
    ['Vezetéknév,Keresztnév,E-mail,Cég', 'company email familyName givenName'],
    ['Όνομα,Επώνυμο,Email,Εταιρεία', 'company email familyName givenName name'],
    ['الاسم,البريد الإلكتروني,الشركة', 'company email name'],
    ['שם,דואל,חברה', 'company email name'],
  ])('of people: %s', (header, fields) => {
    const found = findColumns(rows(header, '1,2,3,4'), PEOPLE, isPeople)
    expect([...(found?.at.keys() ?? [])].toSorted().join(' ')).toBe(fields)
  })

  test.each([
    ['date,hours,project', true],
    ['start,end,description', true],
    ['Datum,Stunden,Projekt', true],
    ['Subject,Start Date,Start Time,End Date,End Time', false],
    ['Project,Start Date,End Date,Total Hours', false],
    ['date,with,minutes,note', true],
    ['hours,project', false],
    ['date,amount,description', false],
  ])('of hours: %s is %s', (header, is) => {
    expect(findColumns(rows(header, '1,2,3'), TRACKER, isTracker) !== null).toBe(is)
  })

  test('below a title and blank lines, but not far down', () => {
    const found = findColumns(rows('My contacts', '', 'date,with', '2026-01-01,Ana'), INTERACTIONS, isInteractions)
    expect(found).toMatchObject({ headerLine: 3, headers: ['date', 'with'] })
    const deep = [...Array.from({ length: 20 }, () => 'x'), 'date,with']
    expect(findColumns(rows(...deep), INTERACTIONS, isInteractions)).toBeNull()
  })

  test('the first of two names for one field wins', () => {
    const found = findColumns(rows('when,date,with'), INTERACTIONS, isInteractions)
    expect(found?.at.get('date')).toBe(1)
  })

  test('every known name is folded, so that it can be met', () => {
    for (const fields of [INTERACTIONS, PEOPLE, TRACKER])
      for (const name of Object.values(fields).flat()) expect(fold(name)).toBe(name)
  })
})

describe('the user says which column is which', () => {
  const table = rows('A title', 'Wann,Wer,Wie lange', '2026-03-14,Ana,30')
  const told = (answer: string): unknown =>
    toldColumns('f.csv', table, INTERACTIONS, { answers: { 'columns:f.csv': answer } })

  test('by header, whatever the capitals', () => {
    expect(told('{"date":"wann","with":"WER","minutes":"Wie lange"}')).toMatchObject({
      headerLine: 2,
      at: new Map([
        ['date', 0],
        ['with', 1],
        ['minutes', 2],
      ]),
    })
  })

  test('nothing said is nothing told', () => {
    expect(toldColumns('f.csv', table, INTERACTIONS, { answers: {} })).toBeNull()
    expect(toldColumns('f.csv', table, INTERACTIONS, { answers: { 'columns:other.csv': '{}' } })).toBeNull()
  })

  test.each(['{"date":"Gibt es nicht"}', '{}', '[]', '7', '{"nofield":"Wann"}', '{"constructor":"Wann"}'])(
    '%s fits no line',
    answer => {
      expect(() => told(answer)).toThrow(expect.objectContaining({ code: 'E_COLUMNS' }))
    },
  )

  test('an answer with what each form needs is enough to read by', () => {
    const all = { ...TRACKER, ...PEOPLE, ...INTERACTIONS }
    const forms = formsFor(all)
    const rules = [isInteractions, () => true, isToldTracker]
    expect(forms).toHaveLength(3)
    for (const [place, form] of forms.entries()) {
      const needed = form.fields.filter(field => field.needed).map(({ name }) => name)
      expect(rules[place]?.(field => needed.includes(field))).toBe(true)
    }
  })

  test('an answer that is no JSON is refused', () => {
    expect(() => told('date=Wann')).toThrow(expect.objectContaining({ code: 'E_JSON' }))
  })

  test('the question offers the headers of the file', () => {
    const questions: Question[] = []
    const reading = { ledger: { asks: (one: Question) => questions.push(one) } } as never
    expect(askColumns('f.csv', table, INTERACTIONS, reading)).toMatchObject({ code: 'E_COLUMNS' })
    expect(questions[0]?.options.map(({ value }) => value)).toEqual(['Wann', 'Wer', 'Wie lange'])
    expect(questions[0]?.id).toBe('columns:f.csv')
    const row = (line: number, ...cells: string[]) => ({ line, cells, raw: cells.join() })
    askColumns(
      'g.csv',
      [row(1, 'A', 'B', ''), row(2, '2025-01-10', ''), row(3, '2025-01-11', 'x'.repeat(30))],
      INTERACTIONS,
      reading,
    )
    expect(questions[1]?.options.map(({ says }) => says)).toEqual(['A (2025-01-10)', `B (${'x'.repeat(24)}…)`])
    expect(questions[0]?.forms?.map(({ says }) => says)).toEqual(['A contact with somebody'])
  })
})
