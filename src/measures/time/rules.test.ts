import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LEVERS } from '../../model/lever.ts'
import { BUILT_IN } from './built-in-rules.ts'
import { learnedRules } from './learned-rules.ts'
import { stretch } from './made-stretch.fixture.ts'
import { companyOf, compiled, purposeOf, subjectOf, wordsSaid } from './rules.ts'
import type { Rule, When } from './rules.ts'
import type { Stretch } from './stretch.ts'

const NONE = new Map<string, null>()
const built = compiled(BUILT_IN)
const byWords = (title: string, over: Partial<Stretch> = {}) =>
  purposeOf(stretch('meeting', 9, 10, { title, others: 1, people: ['ana'], ...over }), built, NONE)
const rule = (when: When, over: Partial<Rule> = {}): Rule => ({
  id: 'mine',
  when,
  lever: 'skill',
  confidence: 0.95,
  from: 'yours',
  on: true,
  ...over,
})
const holds = (when: When, over: Partial<Stretch>) =>
  purposeOf(stretch('meeting', 9, 10, over), compiled([rule(when)]), NONE).lever === 'skill'

describe('built-in rules', () => {
  test.each([
    ['Mentoring with Robin', 'mentorship'],
    ['Statistics course, week 3', 'skill'],
    ['Data meetup', 'networking'],
    ['Coffee with Ana', 'networking'],
    ['Draft blog on kilns', 'brand'],
    ['Vrijwilligerswerk', 'volunteering'],
    ['Sprint planning', 'core-work'],
    ['Koffie', 'networking'],
    ['Dentist', null],
    ['Ana / Bo', null],
  ])('%s: %s', (title, lever) => {
    expect(byWords(title).lever).toBe(lever)
  })

  test('a word inside another is none', () => {
    expect(byWords('Racecourse').lever).toBeNull()
    expect(byWords('Confetti').lever).toBeNull()
  })

  test('a meeting that comes again is core work, less surely', () => {
    const { lever, confidence, rule: id } = byWords('Ana / Bo', { series: true })
    expect([lever, id]).toEqual(['core-work', 'series'])
    expect(confidence).toBeLessThan(0.8)
  })
})

describe('what speaks first', () => {
  const one = stretch('timer', 9, 10, { id: 'x', title: 'Course', lever: 'project' })
  test('the user of this hour, then the source, then the first rule', () => {
    expect(purposeOf(one, built, new Map([['x', 'brand' as const]]))).toMatchObject({ lever: 'brand', corrected: true })
    expect(purposeOf(one, built, new Map([['x', null]]))).toMatchObject({ lever: null, corrected: true })
    expect(purposeOf(one, built, NONE)).toMatchObject({ lever: 'project', confidence: 1 })
    const yours = compiled([rule({ words: ['course'] }, { lever: 'core-work' }), ...BUILT_IN])
    expect(purposeOf({ ...one, lever: null }, yours, NONE)).toMatchObject({ lever: 'core-work', rule: 'mine' })
  })
  test('what was said of a part of a run holds when an earlier part turns up', () => {
    const run = stretch('mail', 9, 10, { id: 'b', also: ['c', 'd'] })
    const said = new Map([['c', 'networking' as const]])
    expect(purposeOf(run, built, said)).toMatchObject({ lever: 'networking', corrected: true })
    const earlier = { ...run, id: 'a', also: ['b', 'c', 'd'] }
    expect(purposeOf(earlier, built, said)).toMatchObject({ lever: 'networking', corrected: true })
    expect(purposeOf({ ...run, also: ['d'] }, built, said).corrected).toBe(false)
  })
  test('a rule that is off says nothing', () => {
    expect(purposeOf(stretch('meeting', 9, 10), compiled([rule({}, { on: false })]), NONE).lever).toBeNull()
  })
})

describe('conditions', () => {
  test.each<[string, When, Partial<Stretch>, boolean]>([
    ['accents and case', { words: ['Übung'] }, { title: 'UBUNG heute' }, true],
    ['any ending', { words: ['practi*'] }, { words: ['practising'] }, true],
    ['signs are no patterns', { words: ['c++'] }, { title: 'Learn C++' }, true],
    ['two words, any space', { words: ['open source'] }, { title: 'Open  source' }, true],
    ['a domain and what is under it', { domain: '@acme.example' }, { domains: ['mail.acme.example'] }, true],
    ['no other domain', { domain: 'acme.example' }, { domains: ['notacme.example'] }, false],
    ['all must hold', { words: ['course'], people: 'alone' }, { title: 'Course', others: 3 }, false],
    ['a project', { project: 'Kiln' }, { project: 'kiln' }, true],
    ['no project', { project: 'Kiln' }, {}, false],
    ['a channel', { channel: 'meeting' }, { channel: 'mail' }, false],
  ])('%s', (_, when, over, expected) => {
    expect(holds(when, over)).toBe(expected)
  })

  test('which of the words were said', () => {
    const one = stretch('meeting', 9, 10, { title: 'Coffee after the course', words: ['Übungsraum'] })
    expect(wordsSaid(one, { words: ['course', 'koffie', 'coffee', 'ubung*'] })).toEqual(['course', 'coffee', 'ubung*'])
    expect(wordsSaid(one, {})).toEqual([])
  })

  test('with how many', () => {
    expect([0, 1, 2, 5, 6].map(others => companyOf({ others, people: [] }))).toEqual([
      'alone',
      'one',
      'few',
      'few',
      'many',
    ])
  })
})

describe('rules learned from corrections', () => {
  const said = (title: string, lever: Rule['lever']) => ({ stretch: stretch('meeting', 9, 10, { title }), lever })

  test('numbers aside, the same title is for the same; twice is surer', () => {
    const [learned] = learnedRules([said('Pairing #4', 'mentorship'), said('pairing #5', 'mentorship')])
    expect(learned).toMatchObject({ lever: 'mentorship', confidence: 0.75, from: 'learned' })
    const next = stretch('meeting', 9, 10, { title: 'Pairing #6' })
    expect(purposeOf(next, compiled(learned ? [learned] : []), NONE).lever).toBe('mentorship')
  })
  test('where corrections disagree, nothing is learned', () => {
    expect(learnedRules([said('Sync', 'project'), said('Sync', 'core-work')])).toEqual([])
  })
  test('without a title the project stands for it; without both nothing does', () => {
    expect(subjectOf({ title: '12', project: 'Gristmill' })).toBe('gristmill')
    expect(learnedRules([said('', 'project')])).toEqual([])
  })
  test('two hours of one project that agree speak for the whole project, one does not', () => {
    const of = (title: string, lever: Rule['lever']) => ({ stretch: { title, project: 'Gristmill' }, lever })
    expect(learnedRules([of('patch', 'project')]).map(({ id }) => id)).toEqual(['learned patch'])
    const rules = learnedRules([of('patch', 'project'), of('triage', 'project')])
    expect(rules.at(-1)).toMatchObject({ when: { project: 'gristmill' }, lever: 'project', confidence: 0.625 })
    const other = stretch('timer', 9, 10, { title: 'release', project: 'gristmill' })
    expect(purposeOf(other, compiled(rules), NONE).lever).toBe('project')
    expect(learnedRules([of('patch', 'project'), of('triage', 'brand')])).toHaveLength(2)
  })
  test('confidence stays between chance and certainty', () => {
    const corrections = fc.array(fc.tuple(fc.constantFrom('Sync', 'Kiln day', 'A1'), fc.constantFrom(null, ...LEVERS)))
    fc.assert(
      fc.property(corrections, list => {
        for (const { confidence } of learnedRules(list.map(([title, lever]) => said(title, lever)))) {
          expect(confidence).toBeGreaterThanOrEqual(0.6)
          expect(confidence).toBeLessThan(1)
        }
      }),
    )
  })
})
