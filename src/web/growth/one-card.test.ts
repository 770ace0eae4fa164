import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCards } from '../../levers/skill/anki-text.ts'
import { oneCard } from './one-card.ts'

test('a card written on the screen is read as it was written', () => {
  for (const [front, back] of [
    ['What is 2 < 3?', '"true"'],
    ['#tag', 'a\tb, c; d'],
    ['two\nlines', 'ß & é'],
  ] as const)
    expect(readCards(oneCard(front, back), 'Cards').cards).toMatchObject([{ front, back, deck: 'Cards', tags: [] }])
})

test('whatever is on it', () => {
  const side = fc
    .string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
    .map(text => text.trim())
    .filter(text => text !== '')
  fc.assert(
    fc.property(side, side, (front, back) => {
      const { cards } = readCards(oneCard(front, back), 'Cards')
      expect(cards).toHaveLength(1)
    }),
  )
})
