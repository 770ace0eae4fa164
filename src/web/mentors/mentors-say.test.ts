import { describe, expect, test } from 'vitest'
import type { Measured } from '../api/types.ts'
import { askedSays, candidatesSay, changeSays, dateOf, levelSays, linesOf, midnightOf } from './mentors-say.ts'
import { readMentorsSearch } from './mentors-search.ts'

const known = (value: number, low: number, high: number): Measured => ({
  value,
  low,
  high,
  n: 3,
  because: [{ text: 'made' }],
})
const UNKNOWN: Measured = { unknown: [{ text: 'Nobody gave a level.' }] }

describe('numbers in words', () => {
  test('a level with its range, a change with its signs, unknown as what is missing', () => {
    expect(levelSays(known(3.42, 2.1, 4.6))).toBe('3.4, likely 2.1 to 4.6')
    expect(changeSays(known(1.2, -0.04, 2.04))).toBe('+1.2 levels, likely 0 to +2')
    expect(changeSays(known(-1, -2, 0.3))).toBe('-1 levels, likely -2 to +0.3')
    expect(levelSays(UNKNOWN)).toBe('Nobody gave a level.')
  })

  test('how many are ahead, and how many would answer', () => {
    const skill = { skill: 'sql', name: 'SQL', have: UNKNOWN }
    expect(candidatesSay({ skill, total: 0, answers: UNKNOWN })).toBe(
      'Nobody in two-way contact is known to be ahead of you in SQL.',
    )
    expect(candidatesSay({ skill, total: 1, answers: known(0.5, 0, 1) })).toBe(
      '1 person in two-way contact is likely ahead of you in SQL.',
    )
    expect(candidatesSay({ skill, total: 9, answers: known(4.4, 2, 7) })).toContain(
      'about 4 would answer (likely 2 to 7).',
    )
    expect(candidatesSay({ skill: null, total: 0, answers: UNKNOWN })).toBe('')
  })

  test('favours of a year', () => {
    expect(askedSays({ asked: 0, given: 0 })).toBe('nothing asked in the last year')
    expect(askedSays({ asked: 2, given: 1 })).toBe('you asked twice, gave once in the last year')
  })
})

describe('fields', () => {
  test('a day goes in and comes out as the same day', () => {
    for (const date of ['2026-03-29', '2026-10-25', '2027-01-01']) expect(dateOf(midnightOf(date))).toBe(date)
    expect(midnightOf('')).toBeNull()
    expect(midnightOf('soon')).toBeNull()
    expect(dateOf(null)).toBe('')
  })

  test('lines without empty ones', () => {
    expect(linesOf(' a \r\n\n b')).toEqual(['a', 'b'])
  })
})

test('the address keeps what it knows and drops the rest', () => {
  expect(readMentorsSearch({ skill: ' SQL ', order: 'level', ask: 'p_a', more: 1 })).toEqual({
    skill: 'SQL',
    order: 'level',
    ask: 'p_a',
  })
  expect(readMentorsSearch({ skill: '!!', order: 'best', ask: 7 })).toEqual({})
  expect(readMentorsSearch({ order: 'would-answer' })).toEqual({})
})
