import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cpuTime } from '../../../tests/made/cpu-time.ts'
import { tidied, withoutFound } from './found.ts'
import { LINE_KINDS } from './line-kinds.ts'
import { wordsOfNames } from './people-named.ts'
import { readLine } from './read-line.ts'
import { readTalk } from './talk-line.ts'
import { topicsOf } from './topics.ts'

const ANA = { id: 'p1', name: 'Ana Ruiz', company: 'Acme' }
const BO = { id: 'p2', name: 'Bo Li', company: 'Acme' }
const WANG = { id: 'p3', name: 'Bo Wang', company: null }
const ZOE = { id: 'p4', name: 'Zoë Dijk-Smit', company: null }
const MAY = { id: 'p5', name: 'Mark May', company: null }
const CONTEXT = { today: '2026-11-27', directory: [ANA, BO, WANG, ZOE, MAY], skills: ['SQL', 'Negotiation'] }
const read = (line: string) => readLine(line, CONTEXT)

describe('lines as people jot them down', () => {
  test('a workshop: minutes, day, skill and firm, and nobody made up', () => {
    expect(read('2h workshop on negotiation with people from Acme yesterday')).toMatchObject({
      kind: 'hours',
      lever: 'skill',
      minutes: 120,
      day: '2026-11-26',
      skills: ['Negotiation'],
      company: 'Acme',
      people: [],
      unknown: [],
    })
  })

  test('a coffee with a promise', () => {
    const coffee = read('coffee with Ana, 45 min, promised to send the paper')
    expect(coffee).toMatchObject({
      kind: 'contact',
      channel: 'in-person',
      minutes: 45,
      people: [ANA],
      promise: 'send the paper',
      what: 'coffee with Ana',
    })
    expect(coffee.parts.map(({ words }) => words)).toEqual(['Ana', '45 min', ', promised to send the paper'])
  })

  test('whoever a promise is about was not there, where somebody else was', () => {
    const lunch = read('coffee with Ana, 45 min, promised an introduction to Bo Li')
    expect(lunch).toMatchObject({ kind: 'contact', people: [ANA], unknown: [] })
    expect(lunch.promise).toContain('Bo Li')
  })

  test('a talk and its deadline', () => {
    expect(read("submitted talk 'X' to Y, deadline 3 May").talk).toEqual({
      title: 'X',
      to: 'Y',
      state: 'submitted',
      deadline: '2027-05-03',
    })
    expect(readTalk("talk 'Less, tested' accepted at PyData")).toEqual({
      title: 'Less, tested',
      to: 'PyData',
      state: 'accepted',
    })
    expect(readTalk('gave my talk on tables at PyData')).toEqual({ title: 'tables', to: 'PyData', state: 'given' })
    expect(readTalk('submitted something')).toEqual({ title: '', to: '', state: 'submitted' })
  })

  test('reading, and volunteering, and an introduction', () => {
    expect(read('read 2h about SQL')).toMatchObject({ kind: 'hours', lever: 'skill', skills: ['SQL'], minutes: 120 })
    expect(read('3h volunteering at Code Harbour')).toMatchObject({
      kind: 'hours',
      lever: 'volunteering',
      minutes: 180,
    })
    expect(read('introduced Ana to Zoe')).toMatchObject({ kind: 'introduction', people: [ANA, ZOE], received: false })
    expect(read('ana ruiz introduced me to Bo Li')).toMatchObject({ people: [ANA, BO], received: true })
    expect(read('went to the PyData meetup, met Ana and Mark May, 3h')).toMatchObject({
      kind: 'event',
      people: [ANA, MAY],
    })
    expect(read('an hour and a half mentoring Ana on SQL')).toMatchObject({
      lever: 'mentorship',
      skills: ['SQL'],
      minutes: 90,
    })
  })

  test('what is quoted is called so, and no skill; whom a workshop was for is none either', () => {
    expect(read('read 30 pages of "Getting to Yes" 1h')).toMatchObject({ lever: 'skill', skills: [] })
    expect(read('finished course "Docking in wind" 6h')).toMatchObject({
      kind: 'course',
      what: 'Docking in wind',
      skills: [],
    })
    expect(read('ran a workshop for 12 people on git, 3 hours').skills).toEqual(['git'])
    expect(read('course: Radio telephony 4h')).toMatchObject({ kind: 'course', what: 'Radio telephony' })
    expect(read('certificate: Radio operator')).toMatchObject({ kind: 'certificate', what: 'Radio operator' })
    expect(read('finished algorithms course').what).toBe('algorithms course')
  })

  test('an event one goes to lies ahead, and is called by its name', () => {
    expect(read('going to the Nordic Tide conference on 12 January')).toMatchObject({
      kind: 'event',
      what: 'Nordic Tide conference',
      ahead: '2027-01-12',
    })
    expect(read('was going to the Nordic Tide conference on 12 January').ahead).toBeNull()
    expect(read('signed up for PyData yesterday')).toMatchObject({ what: 'PyData', day: '2026-11-26', ahead: null })
    expect(read('meetup on data engineering last Monday, met Ana')).toMatchObject({
      kind: 'event',
      what: 'meetup on data engineering',
      people: [ANA],
    })
    expect(read('all day conference in Bergen')).toMatchObject({ kind: 'event' })
  })

  test('practice is practice, also with others; hours for people and for cards go where they belong', () => {
    expect(read('deliberate practice: negotiation 40m, feedback from Ana')).toMatchObject({
      kind: 'hours',
      lever: 'skill',
      skills: ['Negotiation'],
    })
    expect(read('quarter of an hour flashcards')).toMatchObject({ lever: 'skill', minutes: 15 })
    expect(read('30 minutes of networking on LinkedIn')).toMatchObject({ kind: 'hours', lever: 'networking' })
  })

  test('a name that two have is asked about, one that nobody has is told', () => {
    expect(read('lunch with Bo')).toMatchObject({
      kind: 'contact',
      people: [],
      unclear: [{ word: 'Bo', among: [BO, WANG] }],
    })
    expect(read('lunch with Peter')).toMatchObject({ kind: 'contact', people: [], unknown: ['Peter'] })
    expect(read('lunch with Bo Wang')).toMatchObject({ people: [WANG], unclear: [] })
  })

  test('a word of a name is not a name: months, firms, words at the beginning', () => {
    expect(read('met Ana on 3 May')).toMatchObject({ people: [ANA], day: '2026-05-03' })
    expect(read('Read about Acme').people).toEqual([])
    expect(read('anastasia wrote').people).toEqual([])
  })

  test('without a time or anybody, it is a note', () => {
    expect(read('tea')).toMatchObject({ kind: 'note', minutes: null })
    expect(read('')).toMatchObject({ kind: 'note', what: '' })
  })
})

describe('what a newcomer writes in the first week', () => {
  const TOM = { id: 'p6', name: 'Tom Berg', company: 'Initech' }
  const first = (line: string) =>
    readLine(line, { ...CONTEXT, directory: [...CONTEXT.directory, TOM], projects: ['gristmill', 'Tide tables'] })

  test.each([
    ['met Ana at PyData', { kind: 'contact', people: [ANA], event: 'PyData' }],
    ['met Zoe Newbold at PyData yesterday', { unknown: ['Zoe Newbold'], event: 'PyData', day: '2026-11-26' }],
    ['talked to Tom at Initech', { people: [TOM], event: null }],
    ['3 hours on gristmill', { kind: 'hours', lever: 'project', minutes: 180, what: 'gristmill' }],
    ['2h on the website project', { kind: 'hours', lever: 'project' }],
    ['finished the SQL course on Coursera', { kind: 'course', what: 'SQL course on Coursera', skills: ['SQL'] }],
    ['finished course "Advanced SQL" last Tuesday, 6h', { kind: 'course', minutes: 360, day: '2026-11-24' }],
    ['got certified in Kubernetes on 12 October', { kind: 'certificate', what: 'Kubernetes', day: '2026-10-12' }],
    ['published "What mills teach" on my blog', { kind: 'piece', lever: 'brand', what: 'What mills teach' }],
    ['45 min review for Tom', { kind: 'contact', lever: 'project', minutes: 45, people: [TOM] }],
    ['review for Peter Aas, 45 min', { unknown: ['Peter Aas'] }],
    ['had a 1:1 with Bo Li this morning', { kind: 'contact', minutes: null, people: [BO] }],
    ['dinner with ana and tom yesterday evening', { kind: 'contact', people: [ANA, TOM], day: '2026-11-26' }],
    ['conference in Utrecht 3-5 November', { kind: 'event', day: '2026-11-03' }],
    ['1h networking event at the chamber', { kind: 'event', minutes: 60 }],
    ['zoom with Tom 10:30-11:15', { minutes: 45, what: 'zoom with Tom' }],
    ['promised Ana to send her the slides', { kind: 'promise', people: [ANA], promise: 'send her the slides' }],
    ['Tom introduced me to Peter', { kind: 'introduction', people: [TOM], unknown: ['Peter'], received: true }],
    ['met Ana Novak', { people: [], unknown: ['Ana Novak'] }],
    ['read Thinking in Systems, 90 min', { skills: ['Thinking in Systems'] }],
  ])('%s', (line, reading) => expect(first(line)).toMatchObject(reading))

  test('a talk that was accepted is named after a colon as well', () => {
    expect(first('talk accepted at PyData: Less, tested').talk).toMatchObject({ title: 'Less, tested', to: 'PyData' })
  })

  test('what lies ahead is said, not taken for today; what a clock shows is no duration', () => {
    expect(first('coffee with Ana tomorrow')).toMatchObject({ ahead: '2026-11-28', what: 'coffee with Ana' })
    expect(first('PyData meetup next Thursday')).toMatchObject({ kind: 'event', ahead: '2026-12-03' })
    expect(first('coffee with Ana yesterday').ahead).toBeNull()
    expect(first('call with Tom 10:30').minutes).toBeNull()
  })

  test('small words are no names, and no subject is somebody', () => {
    expect(first('Rust and Go meetup').unknown).toEqual([])
    expect(first('went to PyData, Amsterdam').unknown).toEqual([])
    expect(first('walk with the dog').people).toEqual([])
  })
})

test('words that may be names are looked up, others are not', () => {
  expect(wordsOfNames("Coffee with Ana's friend Bo-Li on Monday")).toEqual(['Ana', 'Bo-Li'])
})

test('subjects are written as the known skills are', () => {
  expect(topicsOf('workshop on sql and negotiation', ['SQL'])).toEqual(['SQL', 'negotiation'])
  expect(topicsOf('studied kubernetes with Ana', [])).toEqual(['kubernetes'])
  expect(topicsOf('course', ['SQL'])).toEqual([])
})

test('what was understood is taken out without leaving marks behind', () => {
  expect(tidied(' coffee , , talk,')).toBe('coffee, talk')
  expect(withoutFound('tea, 2h, with', [{ from: 5, until: 7 }])).toBe('tea')
})

const piece = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.constantFrom(
    'coffee with Ana',
    '2h',
    'yesterday',
    'promised to send it',
    "talk 'X' to Y",
    'Bo Li',
    'from Acme',
    '3 May',
    ', ',
    "'",
    '"',
  ),
)

test('never throws, never makes anybody up, never dates anything ahead, and gives the same reading twice', () => {
  const ids = new Set(CONTEXT.directory.map(({ id }) => id))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), parts => {
      const line = parts.join(' ')
      const reading = read(line)
      expect(LINE_KINDS).toContain(reading.kind)
      expect(reading.people.every(({ id }) => ids.has(id))).toBe(true)
      expect(new Set(reading.people.map(({ id }) => id)).size).toBe(reading.people.length)
      expect(reading.day <= CONTEXT.today).toBe(true)
      expect(reading.minutes === null || (reading.minutes > 0 && reading.minutes <= 1440)).toBe(true)
      expect(readLine(line, CONTEXT)).toEqual(reading)
      expect(readLine(line, { ...CONTEXT, directory: [] }).people).toEqual([])
    }),
    { numRuns: 400 },
  )
})

test('a line of a thousand names and brackets is read in a moment', () => {
  const from = cpuTime()
  read(`${'Ana and ('.repeat(400)}2h`)
  read('on '.repeat(3_000))
  expect(cpuTime() - from).toBeLessThan(500)
})
