import { describe, expect, test } from 'vitest'
import { askMentions } from './ask-mentions.ts'
import { isNear } from './near-words.ts'
import { vocabulary } from './onet.fixture.ts'

describe('what an advertisement asks, in other texts', () => {
  const mentions = askMentions(vocabulary, [
    'wound care',
    'medication administration',
    'gear hobbing',
    'microsoft excel',
  ])
  test.each([
    ['Dressing changes at night', ['wound care']],
    ['administering morning medication', ['medication administration']],
    ['hobbing of large gears', ['gear hobbing']],
    ['Reports in Excel with SQL', ['microsoft excel']],
    ['we excel at gears, large and small ones, and leave all of the hobbing to others', []],
    ['', []],
  ])('%s', (text, wanted) => expect([...mentions(text)].toSorted()).toEqual(wanted))
})

test.each([
  [['a', 'b'], ['a', 'x', 'b'], true],
  [['a', 'b'], ['a', 'x', 'x', 'x', 'x', 'x', 'x', 'b'], false],
  [['a', 'a'], ['a'], true],
  [[], ['a'], false],
  [['a'], [], false],
])('%j near in %j: %s', (stems, text, near) => expect(isNear(stems, text)).toBe(near))
