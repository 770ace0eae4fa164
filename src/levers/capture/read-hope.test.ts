import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLine } from './read-line.ts'
import type { LineReading } from './read-line.ts'

const directory = [
  { id: 'p1', name: 'Ana Ruiz', company: 'Acme' },
  { id: 'p2', name: 'Bo Li', company: 'Initech' },
]
const opportunities = [
  { id: 'o1', title: 'Data lead', organisation: 'Initech' },
  { id: 'o2', title: 'Forty bowls', organisation: 'Guild' },
]
const context = { today: '2026-11-27', directory, skills: [], opportunities }
const read = (line: string): LineReading => readLine(line, context)

describe('an idea of something to publish', () => {
  test.each([
    ['idea: what mills teach', 'what mills teach', 'article', 'idea', null],
    ['Talk idea: queues in practice by 12 January', 'queues in practice', 'talk', 'idea', '2027-01-12'],
    ['idea for a podcast: late data', 'late data', 'episode', 'idea', null],
    ['draft: Why bowls crack, due on Friday', 'Why bowls crack', 'article', 'draft', '2026-12-04'],
    ['idea: a talk on glass', 'glass', 'talk', 'idea', null],
    ['should write about mills', 'mills', 'article', 'idea', null],
  ])('%s', (line, what, form, state, by) => {
    expect(read(line)).toMatchObject({ kind: 'idea', what, piece: { form, state }, by, people: [] })
  })
})

describe('an opportunity', () => {
  test.each([
    ['applied for Head of data at Acme', 'Head of data', 'Acme', 'asked', 'role', '2026-11-27'],
    [
      'applied to Globex for the data engineer role yesterday',
      'data engineer',
      'Globex',
      'asked',
      'role',
      '2026-11-26',
    ],
    ['applied for Head of data at Acme, answer by 15 January', 'Head of data', 'Acme', 'asked', 'role', '2026-11-27'],
    [
      'yesterday applied for Head of data at Acme, due on Friday',
      'Head of data',
      'Acme',
      'asked',
      'role',
      '2026-11-26',
    ],
    ['applied for a grant from NWO', 'grant', 'NWO', 'asked', 'grant', '2026-11-27'],
    ['got an offer from Globex', 'Role at Globex', 'Globex', 'offered', 'role', '2026-11-27'],
    ['Globex turned me down', 'Role at Globex', 'Globex', 'refused', 'role', '2026-11-27'],
    ['offer from Globex for Data lead', 'Data lead', 'Globex', 'offered', 'role', '2026-11-27'],
  ])('that is new: %s', (line, what, organisation, state, kind, day) => {
    expect(read(line)).toMatchObject({
      kind: 'opportunity',
      what,
      opportunity: { kind, state, organisation, known: null },
      day,
    })
  })

  test.each([
    ['got an offer from Initech', 'o1', 'offered'],
    ['rejected by initech', 'o1', 'refused'],
    ['got an interview for Data lead', 'o1', 'talks'],
    ['accepted the offer from Initech', 'o1', 'won'],
    ['sent a quote to Guild', 'o2', 'asked'],
  ])('that is known moves on: %s', (line, id, state) => {
    expect(read(line).opportunity).toMatchObject({ state, known: { id } })
  })

  test('of two at one firm none is taken', () => {
    const two = [...opportunities, { id: 'o3', title: 'Data engineer', organisation: 'Initech' }]
    const reading = readLine('got an offer from Initech', { ...context, opportunities: two })
    expect(reading.opportunity?.known).toBeNull()
    const named = readLine('got an offer as Data engineer from Initech', { ...context, opportunities: two })
    expect(named.opportunity?.known?.id).toBe('o3')
  })

  test('who helped is found, and a talk that is sent stays a talk', () => {
    expect(read('applied as Staff engineer with Globex via Ana').people).toEqual([directory[0]])
    expect(read("submitted talk 'Less, tested' to PyData, deadline 3 May").kind).toBe('talk')
    expect(read("talk 'Less' rejected by PyData").kind).toBe('talk')
    expect(read('applied what I learned on SQL, 2h').kind).toBe('hours')
    expect(read('had an interview with Ana, 1h').kind).toBe('contact')
  })
})

test.each([
  ['got a raise', 'raise', ''],
  ['promoted to Staff engineer', 'promotion', ''],
  ['won Globex as a client', 'client', 'Globex'],
  ['invited to speak at PyData', 'invitation', 'PyData'],
  ['won the best talk award', 'award', ''],
])('a result: %s', (line, form, organisation) => {
  expect(read(line)).toMatchObject({ kind: 'result', what: line, result: { form, organisation } })
})

describe('an expectation', () => {
  test.each([
    ['expect 70 % that Ana replies by Friday', 'Ana replies', 70, 'reply', '2026-12-04'],
    ['70 % Bo Li meets me by 12 January', 'Bo Li meets me', 70, 'meeting', '2027-01-12'],
    ['expect 70% Acme answers within two weeks', 'Acme answers', 70, 'asked', '2026-12-11'],
    ['I expect an offer from Globex by the end of the month, 40%', 'an offer from Globex', 40, 'asked', '2026-11-30'],
    ['expect a raise', 'a raise', null, 'asked', null],
  ])('%s', (line, what, percent, sign, by) => {
    expect(read(line)).toMatchObject({ kind: 'expectation', what, expected: { percent, sign }, by })
  })
})

test('whatever is written after such words, the reading is whole and nobody is made up', () => {
  const begin = fc.constantFrom('idea: ', 'applied for ', 'got an offer from ', 'expect 70 % ', 'promoted to ')
  fc.assert(
    fc.property(begin, fc.string({ maxLength: 60 }), (head, rest) => {
      const reading = read(head + rest)
      expect(reading.what).not.toBe('')
      expect(directory).toEqual(expect.arrayContaining([...reading.people]))
      expect(reading).toEqual(read(head + rest))
    }),
  )
})
