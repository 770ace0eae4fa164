import { expect, test } from 'vitest'
import { backingOf } from './backing.ts'
import type { Witnesses } from './backing.ts'
import { EMPTY_LINE } from './line.ts'
import type { CvLine } from './line.ts'

const NONE: Witnesses = {
  recommendedAt: new Map(),
  peopleAt: new Map(),
  commitDays: new Map(),
  roles: new Map(),
  rated: new Set(),
}
const line = (over: Partial<CvLine>): CvLine => ({
  ...EMPTY_LINE,
  id: 'x',
  section: 'work',
  told: [{ observation: 'o', source: 'linkedin' }],
  ...over,
})
const TWICE = [
  { observation: 'a', source: 'linkedin' },
  { observation: 'b', source: 'resume' },
]

test('a profile and a résumé that agree are one word said twice', () => {
  expect(backingOf(line({ where: 'Orchard', told: TWICE }), NONE)).toEqual({
    state: 'claimed',
    says: ['Told in 2 places, all in your own words.'],
  })
})

test('colleagues could confirm; only a recommendation does', () => {
  const known = { ...NONE, peopleAt: new Map([['orchard', 14]]) }
  expect(backingOf(line({ where: 'Orchard' }), known)).toEqual({
    state: 'claimed',
    says: ['Told by you alone.', '14 people you know name the same place, and could confirm it.'],
  })
  expect(backingOf(line({ where: 'Orchard' }), { ...known, recommendedAt: new Map([['orchard', 2]]) })).toEqual({
    state: 'evidence',
    says: ['2 recommendations from people there.'],
  })
})

test.each([
  [
    'commits',
    line({ section: 'projects', title: 'Grist-Mill' }),
    { commitDays: new Map([['gristmill', 40]]) },
    '40 days of commits of yours.',
  ],
  ['an address', line({ section: 'talks', url: 'https://x.example' }), {}, 'It can be looked at, at its address.'],
  ['a feed', line({ section: 'publications', told: [{ observation: 'o', source: 'feed' }] }), {}, 'A feed shows it.'],
  [
    'hours',
    line({ section: 'volunteering', where: 'Harbour', title: 'Tutor' }),
    { roles: new Map([['harbour-tutor', { hours: 12.4, confirmer: '', confirmed: false }]]) },
    '12 hours written down as they were given.',
  ],
  [
    'somebody who confirmed it',
    line({ section: 'volunteering', where: 'Harbour', title: 'Tutor' }),
    { roles: new Map([['harbour-tutor', { hours: 0, confirmer: 'Ana Bell', confirmed: true }]]) },
    'Ana Bell confirmed it.',
  ],
  [
    'a licence',
    line({ section: 'certificates', licence: '42' }),
    {},
    'It has a number that whoever issued it can confirm.',
  ],
  [
    'its school',
    line({ section: 'courses', where: 'LinkedIn Learning' }),
    {},
    'LinkedIn Learning recorded that it was finished.',
  ],
  [
    'a test',
    line({ section: 'languages', title: 'Dutch' }),
    { rated: new Set(['dutch']) },
    'Somebody else, or a test, rated it.',
  ],
])('%s is evidence', (_, given, over, says) => {
  expect(backingOf(given, { ...NONE, ...over })).toEqual({ state: 'evidence', says: [says] })
  expect(backingOf({ ...given, url: '', licence: '', where: 'X', told: line({}).told }, NONE).state).toBe('claimed')
})

test('education and awards are always somebody’s word', () => {
  for (const section of ['education', 'awards'] as const)
    expect(backingOf(line({ section, url: 'https://x.example' }), NONE).state).toBe('claimed')
})

test('who could confirm a role is named, and has confirmed nothing by that', () => {
  const roles = new Map([['harbour-tutor', { hours: 0, confirmer: 'Ana Bell', confirmed: false }]])
  expect(backingOf(line({ section: 'volunteering', where: 'Harbour', title: 'Tutor' }), { ...NONE, roles })).toEqual({
    state: 'claimed',
    says: ['Told by you alone.', 'Ana Bell can confirm it, as you wrote down.'],
  })
})
