import { expect, test } from 'vitest'
import { chosenOf, toggled } from './many-answers.ts'

test.each([
  ['none', 'a', 'a'],
  ['a', 'b', 'a,b'],
  ['a,b', 'a', 'b'],
  ['b', 'b', 'none'],
  ['a,b', 'none', 'none'],
  ['', 'a', 'a'],
])('of %j, choosing %j leaves %j', (before, value, after) => {
  expect(toggled(before, value)).toBe(after)
})

test('nothing chosen is no value', () => {
  expect(chosenOf('')).toEqual([])
})
