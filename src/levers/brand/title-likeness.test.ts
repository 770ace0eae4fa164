import fc from 'fast-check'
import { expect, test } from 'vitest'
import { titleLikeness } from './title-likeness.ts'

test.each([
  ['Counting twice, and why', 'Counting Twice', 1],
  ['Zählen für Anfänger', 'Zahlen fur Anfanger', 1],
  ['What mills teach us about queues', 'What mills teach about queues', 8 / 9],
  ['Mills and queues', 'Bread and roses', 0],
  ['Notes', 'Notes', 0],
  ['', 'Counting twice', 0],
])('%j and %j: %d', (a, b, likeness) => {
  expect(titleLikeness(a, b).likeness).toBeCloseTo(likeness, 9)
})

test('lies in 0..1, is the same both ways, and 1 with itself from two words on', () => {
  const title = fc.array(fc.constantFrom('mill', 'queue', 'data', 'of', 'Trust', 'É'), { maxLength: 8 })
  fc.assert(
    fc.property(title, title, (a, b) => {
      const [left, right] = [a.join(' '), b.join(' ')]
      const { likeness, shared, most } = titleLikeness(left, right)
      expect(likeness).toBeGreaterThanOrEqual(0)
      expect(likeness).toBeLessThanOrEqual(1)
      expect(shared).toBeLessThanOrEqual(most)
      expect(titleLikeness(right, left).likeness).toBe(likeness)
      const own = titleLikeness(left, left)
      expect(own.likeness).toBe(own.most >= 2 ? 1 : 0)
    }),
  )
})
