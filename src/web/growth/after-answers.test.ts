import { expect, test } from 'vitest'
import type { Due } from '../api/growth.ts'
import { afterAnswers } from './use-review.ts'

const card = (id: string, state: 'new' | 'review', decks: string[]) => ({ id, state, decks }) as Due['cards'][number]
const DUE = {
  due: 3,
  fresh: 5,
  decks: [
    { deck: 'Flags', due: 2, fresh: 1, cards: 9 },
    { deck: 'Lights', due: 1, fresh: 4, cards: 8 },
  ],
  cards: [card('a', 'review', ['Flags']), card('b', 'new', ['Lights']), card('c', 'review', ['Flags', 'Lights'])],
} as unknown as Due

test('counts follow the answers of a sitting, in each deck of a card', () => {
  expect(afterAnswers(DUE, new Set())).toBe(DUE)
  expect(afterAnswers(DUE, new Set(['b', 'c', 'gone']))).toMatchObject({
    due: 2,
    fresh: 4,
    decks: [
      { deck: 'Flags', due: 1, fresh: 1, cards: 9 },
      { deck: 'Lights', due: 0, fresh: 3, cards: 8 },
    ],
  })
})
