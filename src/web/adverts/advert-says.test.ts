import { expect, test } from 'vitest'
import type { Ask } from '../api/adverts.ts'
import { askName, markedText } from './advert-says.ts'

const quoted = (...places: [number, number][]) =>
  ({ quotes: places.map(([from, to]) => ({ from, to, text: '' })) }) as unknown as Ask

test('an ask is called by what is asked, with its years', () => {
  expect(askName({ kind: 'skill', name: 'SQL', years: null })).toBe('SQL')
  expect(askName({ kind: 'skill', name: 'SQL', years: 3 })).toBe('SQL, 3 years')
  expect(askName({ kind: 'years', name: 'sales', years: 1 })).toBe('1 year of sales')
})

test('a text is whole again when its stretches are joined, and places that overlap are marked once', () => {
  const text = 'Good SQL and Python skills'
  const stretches = markedText(text, [quoted([5, 8], [13, 19]), quoted([13, 26])])
  expect(stretches.map(one => one.text).join('')).toBe(text)
  expect(stretches.filter(({ marked }) => marked).map(one => one.text)).toEqual(['SQL', 'Python', ' skills'])
  expect(markedText('', [])).toEqual([])
})
