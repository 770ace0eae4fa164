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
  expect(toggled(before, value, true)).toBe(after)
})

test('where "none" is not offered, the last one taken out leaves the question open', () => {
  expect(toggled('b', 'b', false)).toBe('')
  expect(toggled('a,b', 'b', false)).toBe('a')
})

test('nothing chosen is no value', () => {
  expect(chosenOf('')).toEqual([])
})
