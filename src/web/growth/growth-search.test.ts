import { expect, test } from 'vitest'
import { ifAny, listOf } from './given.ts'
import { readCardsSearch, readSkillsSearch, readTargetsSearch } from './growth-search.ts'

test('an address keeps what it may say and drops the rest', () => {
  const all = { find: 'sql', kind: 'tool', due: true, sort: 'fading' }
  expect(readSkillsSearch(all)).toEqual(all)
  expect(readSkillsSearch({ find: '  ', kind: 'toolbox', due: 'yes', sort: 'level', more: 1 })).toEqual({})
  expect(readSkillsSearch({ find: 42 })).toEqual({ find: '42' })
  expect(readTargetsSearch({ role: '15-2051.00' })).toEqual({ role: '15-2051.00' })
  expect(readTargetsSearch({ role: { toString: () => 'x' } })).toEqual({})
  expect(readCardsSearch({ deck: 'a'.repeat(500) }).deck).toHaveLength(200)
})

test('what a form holds', () => {
  expect(listOf(' sql, , go ,', ',')).toEqual(['sql', 'go'])
  expect(listOf('', '\n')).toEqual([])
  expect([ifAny('by', ''), ifAny('by', 'A school')]).toEqual([{}, { by: 'A school' }])
})
