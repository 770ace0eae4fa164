import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAY } from '../../model/instant.ts'
import { followUpFor, greetingOf } from './follow-ups.ts'
import type { AtHand, Met } from './follow-ups.ts'

const MET: Met = {
  id: 'p1',
  name: 'Ana Ruiz',
  title: 'Kubernetes engineer',
  company: 'Acme',
  function: 'engineering',
  at: 100 * DAY,
  how: 'It was good to meet you at PyData',
  words: '',
  promises: [],
  worksWithYou: false,
}
const NOTHING: AtHand = { network: [], pieces: [], skills: [], greeting: 'Hi' }
const bo = { id: 'p2', name: 'Bo Li', company: 'Initech', function: 'engineering' }

test('within a week, and nothing is forced where nothing at hand fits', () => {
  const { due, gives, draft } = followUpFor(MET, NOTHING)
  expect(due).toBe(107 * DAY)
  expect(gives).toEqual([])
  expect(draft).toBe('Hi Ana,\n\nIt was good to meet you at PyData.\n')
})

test('a promise comes first, and stands in the draft in the words it was given in', () => {
  const { gives, draft } = followUpFor({ ...MET, promises: ['send the paper'] }, { ...NOTHING, network: [bo] })
  expect(gives.map(({ kind }) => kind)).toEqual(['promise', 'introduction'])
  expect(draft).toContain('As promised: send the paper.')
})

test('an introduction needs the same kind of work in another place, or a firm that came up', () => {
  const network = [
    bo,
    { ...bo, id: 'p3', company: 'ACME' },
    { ...bo, id: 'p4', name: 'Cy Ode', company: 'Tidewater', function: 'sales' },
  ]
  const people = (met: Met) => followUpFor(met, { ...NOTHING, network }).gives.map(({ person }) => person)
  expect(people(MET)).toEqual(['p2'])
  expect(people({ ...MET, words: 'wants to know people at Tidewater' })).toEqual(['p4', 'p2'])
  expect(people({ ...MET, function: null })).toEqual([])
  expect(followUpFor(MET, { ...NOTHING, network }).draft).toContain('Shall I introduce you to Bo Li?')
})

test('a piece and help are about a skill that is named on both sides', () => {
  const atHand = {
    ...NOTHING,
    skills: ['Kubernetes', 'SQL'],
    pieces: [
      { title: 'Moving to k8s', url: 'https://a.example/k8s', tags: [] },
      { title: 'On rowing', url: null, tags: [] },
    ],
  }
  expect(followUpFor(MET, atHand).gives).toMatchObject([
    { kind: 'piece', does: 'Send them "Moving to k8s"', url: 'https://a.example/k8s' },
    { kind: 'help', does: 'Offer help with Kubernetes' },
  ])
  expect(followUpFor({ ...MET, title: 'Rower' }, atHand).gives).toEqual([])
})

test('a review where both worked in the same place', () => {
  expect(followUpFor({ ...MET, worksWithYou: true }, NOTHING).gives.map(({ kind }) => kind)).toEqual(['review'])
})

test('the greeting is the one the user writes most', () => {
  expect(greetingOf(['Hi Bo,', 'hi Ana', 'Dear all', 'Thanks!'])).toBe('Hi')
  expect(greetingOf([])).toBe('Hello')
})

test('nobody is introduced to themselves, every give has a reason, whatever is written', () => {
  const person = fc.record({
    id: fc.constantFrom('p1', 'p2', 'p3'),
    name: fc.string(),
    company: fc.option(fc.string(), { nil: null }),
    function: fc.option(fc.constantFrom('engineering', 'sales'), { nil: null }),
  })
  fc.assert(
    fc.property(
      fc.array(person, { maxLength: 6 }),
      fc.string(),
      fc.array(fc.string(), { maxLength: 3 }),
      (network, words, skills) => {
        const { gives, draft } = followUpFor({ ...MET, words }, { ...NOTHING, network, skills })
        expect(gives.every(give => give.because !== '' && give.person !== 'p1')).toBe(true)
        expect(draft.startsWith('Hi Ana,')).toBe(true)
      },
    ),
  )
})
