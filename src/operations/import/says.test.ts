import { expect, test } from 'vitest'
import { previewSentence } from './says.ts'

const NONE = { added: 0, matched: 0, forgotten: 0, skipped: 0, failed: 0, people: 0 }
const IN = { from: Date.UTC(2014, 3), until: Date.UTC(2026, 4) }
const asked = (assumed: string) => ({ id: 'q', asks: 'Which?', options: [], assumed })
const sentence = (
  counts: Partial<typeof NONE>,
  span: { from: number | null; until: number | null } = IN,
  questions = [asked('')],
) => previewSentence({ counts: { ...NONE, ...counts }, questions, ...span })

test('what came, with whom and when; what was left out and what could not be read are told apart', () => {
  expect(sentence({ added: 2_314, people: 191, skipped: 39, failed: 2 })).toBe(
    '2,314 new facts about 191 people, 2014 to 2026; 39 rows are left out, each with its reason; 2 cannot be read.',
  )
  expect(sentence({ added: 1, people: 1, failed: 1 }, { from: IN.from, until: IN.from })).toBe(
    '1 new fact about 1 person, from 2014; 1 row cannot be read.',
  )
  expect(sentence({ matched: 1, skipped: 1 })).toBe(
    'Nothing new; 1 is here already or repeated; 1 row is left out, with its reason.',
  )
})

test('hours are about nobody, and cards are of no year', () => {
  expect(sentence({ added: 41 }, { from: IN.until, until: IN.until })).toBe('41 new facts, all from 2026.')
  expect(sentence({ added: 3, people: 3 }, { from: null, until: null })).toBe('3 new facts about 3 people.')
})

test('of what is asked first, what can be assumed is not counted', () => {
  expect(sentence({ failed: 1 }, IN, [asked('day-month'), asked('')])).toMatch(/^One question comes first/)
  expect(sentence({ failed: 2 }, IN, [asked(''), asked('')])).toMatch(/^2 questions come first/)
})
