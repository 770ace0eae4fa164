import { describe, expect, test } from 'vitest'
import { SENIORITIES } from './job-function.ts'
import { NO_RANK, RANKS } from './title-seniority-words.ts'
import { rankOf } from './title-seniority.ts'
import { normaliseTitle } from './title-text.ts'

const rank = (title: string) => rankOf(normaliseTitle(title).split(' '))?.seniority ?? null

describe('the words of rank', () => {
  test.each([
    ['Senior Vice President', 'executive'],
    ['Vice President', 'head'],
    ['President', 'executive'],
    ['Non-Executive Director', 'board'],
    ['Executive Director', 'executive'],
    ['Managing Director', 'executive'],
    ['Director', 'head'],
    ['Head Nurse', 'manager'],
    ['Head Chef', 'lead'],
    ['Associate Professor', 'senior'],
    ['Assistant Professor', 'mid'],
    ['Junior Marketing Manager', 'junior'],
    ['Senior Marketing Manager', 'manager'],
    ['Senior Product Manager', 'senior'],
    ['Co-Founder and CTO', 'owner'],
    ['Retired CEO', 'retired'],
    ['Geschäftsführender Gesellschafter', 'owner'],
    ['Stellvertretende Abteilungsleiterin', 'head'],
    ["Chef d'équipe", 'lead'],
    ['Directrice générale', 'executive'],
    ['Sócia fundadora', 'owner'],
    ['Consejera delegada', 'executive'],
    ['Amministratore delegato', 'executive'],
    ['Hoofd Communicatie', 'head'],
  ])('%s: %s', (title, expected) => expect(rank(title)).toBe(expected))
})

test.each(NO_RANK.split(', '))('%s alone states no rank', phrase => {
  expect(rankOf(phrase.split(' '))).toBeNull()
})

test('the running of a whole business is told apart', () => {
  expect(rankOf(['founder'])).toEqual({ seniority: 'owner', own: true, said: 'founder' })
  expect(rankOf(['partner'])).toEqual({ seniority: 'owner', own: false, said: 'partner' })
  expect(rankOf(['ceo'])).toMatchObject({ own: true })
  expect(rankOf(['cto'])).toMatchObject({ own: false })
})

test('no words of rank, no rank', () => {
  expect(rankOf([])).toBeNull()
  expect(rankOf(['software', 'engineer'])).toBeNull()
})

describe('the word lists', () => {
  test('name every seniority once', () => {
    expect(RANKS.map(({ seniority }) => seniority).sort()).toEqual(Object.keys(SENIORITIES).sort())
  })

  test('are normalised, so that they can match', () => {
    const entries = [NO_RANK, ...RANKS.flatMap(({ own, words }) => [own, words])].flatMap(list => list.split(', '))
    expect(entries.filter(entry => normaliseTitle(entry) !== entry)).toEqual([])
  })
})
