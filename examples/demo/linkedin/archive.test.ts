import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { makeLife } from '../make-life.ts'
import { identitiesOf } from '../truth.ts'
import { linkedinFiles } from './archive.ts'

const life = makeLife(7, Date.UTC(2026, 10, 20, 12))
const files = linkedinFiles(life)
const rows = (name: string) => parse(files[name] ?? '', { relax_column_count: false }) as string[][]
const meanings = new Map(identitiesOf(life).map(one => [`${one.kind}:${one.value}`, one]))
const people = new Map(life.people.map(person => [person.id, person]))

describe('the LinkedIn archive', () => {
  test('has 812 named connections and 39 hidden ones, under a preamble, without a line end at the end', () => {
    const text = files['Connections.csv'] ?? ''
    expect(text.startsWith('Notes:\n"When exporting')).toBe(true)
    expect(text.endsWith('\n')).toBe(false)
    const table = parse(text.slice(text.indexOf('First Name,')), { columns: true }) as Record<string, string>[]
    const hidden = table.filter(row => row['URL'] === '')
    expect([table.length, hidden.length]).toEqual([851, 39])
    expect(hidden.every(row => Object.values(row).filter(Boolean).length === 1)).toBe(true)
    expect(table.every(row => /^\d\d [A-Z][a-z]{2} \d{4}$/.test(row['Connected On'] ?? ''))).toBe(true)
    for (const row of table.filter(one => one['URL'])) {
      const meaning = meanings.get(`url:${row['URL']}`)
      expect(people.get(meaning?.people[0] ?? '')?.name).toBe(`${row['First Name']} ${row['Last Name']}`.trim())
    }
  })

  test('quotes every field of messages.csv and means somebody known with every profile', () => {
    const [header, ...messages] = rows('messages.csv')
    expect(header?.length).toBe(11)
    expect(files['messages.csv']?.startsWith('"CONVERSATION ID","')).toBe(true)
    expect(messages.length).toBe(life.messages.filter(one => one.channel === 'linkedin').length + 35 + 3)
    for (const row of messages)
      for (const url of [row[3] ?? '', ...(row[5] ?? '').split(',')]) expect(meanings.has(`url:${url}`), url).toBe(true)
    expect(messages.some(row => (row[5] ?? '').includes(','))).toBe(true)
    expect(messages.some(row => (row[8] ?? '').includes('\n'))).toBe(true)
    expect(messages.filter(row => row[10] === 'Yes').length).toBe(3)
  })

  test('holds invitations without a word and templated ones', () => {
    const [, ...invitations] = rows('Invitations.csv')
    const out = invitations.filter(row => row[4] === 'OUTGOING')
    expect(out.filter(row => row[3] === '').length).toBeGreaterThan(80)
    expect(life.invitations.filter(one => one.templated).length).toBeGreaterThan(60)
    expect(invitations.every(row => /^\d{1,2}\/\d{1,2}\/\d\d, \d{1,2}:\d\d [AP]M$/.test(row[2] ?? ''))).toBe(true)
    for (const row of invitations) expect(meanings.has(`url:${row[5]}`) && meanings.has(`url:${row[6]}`)).toBe(true)
  })

  test('has the traps of Shares and Comments', () => {
    const [, ...shares] = rows('Shares.csv')
    expect(shares.length).toBe(life.career.pieces.length)
    expect(shares.every(row => row.length === 6 && (row[2] ?? '').includes('"\r\n"'))).toBe(true)
    const comments = parse(files['Comments.csv'] ?? '', {
      relax_column_count: true,
      skip_empty_lines: false,
    }) as string[][]
    expect(comments.some(row => row.length === 1)).toBe(true)
  })

  test.each(
    Object.keys(files).filter(name => !['Comments.csv', 'SearchQueries.csv', 'Connections.csv'].includes(name)),
  )('%s is a whole table with rows', name => {
    expect(rows(name).length).toBeGreaterThan(1)
  })
})
