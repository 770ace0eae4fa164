import { expect, test } from 'vitest'
import type { AlikeTexts } from '../../measures/tie/sent-texts.ts'
import { packTexts, unpackTexts } from './packed-texts.ts'

test('come out as they went in, with one, several and no people, and none at all', () => {
  const some: AlikeTexts = {
    written: 9,
    texts: [
      { key: 'o_1', at: 1_794_819_600_000, people: ['ana', 'bo'] },
      { key: 'o_2', at: -5, people: [] },
      { key: 'o_3', at: 7, people: ['bo'] },
    ],
    lines: [[[0, 1], [2]], [[0, 1]], []],
  }
  expect(unpackTexts(structuredClone(packTexts(some)), name => name)).toEqual(some)
  const none: AlikeTexts = { written: 0, texts: [], lines: [[], [], []] }
  expect(unpackTexts(packTexts(none), name => name)).toEqual(none)
})

test('say who the people are: two records of one human are one, and who is nobody is left out', () => {
  const texts = [{ key: 'o_1', at: 1, people: ['a', 'b', 'c', 'd'] }]
  const persons: Readonly<Record<string, string>> = { a: 'ana', b: 'bo', c: 'ana' }
  const told = unpackTexts(packTexts({ written: 1, texts, lines: [] }), name => persons[name])
  expect(told.texts[0]?.people).toEqual(['ana', 'bo'])
})
