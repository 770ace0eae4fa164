import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WordPatterns } from './word-patterns.ts'

const found = (patterns: WordPatterns<string>, text: string) =>
  patterns
    .find(text.split(' '))
    .map(({ at, words, means }) => `${means}@${at}+${words}`)
    .sort()

describe('patterns of words', () => {
  const patterns = new WordPatterns<string>()
    .add('product manager, nurse', 'exact')
    .add('entwickl*, chef* de projet', 'begins')
    .add('*leiter, *ingenieur', 'ends')

  test('match whole words, several in a row', () => {
    expect(found(patterns, 'senior product manager')).toEqual(['exact@1+2'])
    expect(found(patterns, 'product line manager')).toEqual([])
    expect(found(patterns, 'product')).toEqual([])
  })

  test('match any ending, also inside a phrase', () => {
    expect(found(patterns, 'entwicklung entwickl entwick')).toEqual(['begins@0+1', 'begins@1+1'])
    expect(found(patterns, 'cheffe de projet')).toEqual(['begins@0+3'])
  })

  test('match any beginning of compounds, but not the bare word', () => {
    expect(found(patterns, 'vertriebsleiter')).toEqual(['ends@0+1'])
    expect(found(patterns, 'leiter')).toEqual([])
  })

  test('give overlapping matches too, each with its place', () => {
    const both = new WordPatterns<string>().add('head, head nurse', 'rank').add('nurse', 'job')
    expect(found(both, 'the head nurse')).toEqual(['job@2+1', 'rank@1+1', 'rank@1+2'])
  })

  test('pass over empty entries of a list', () => {
    expect(found(new WordPatterns<string>().add(' , nurse,, ', 'x'), 'nurse')).toEqual(['x@0+1'])
  })
})

test('every match lies inside the words, and is there whatever stands around it', () => {
  const patterns = new WordPatterns<string>().add('a b, c', 'x').add('dd*', 'y')
  const word = fc.constantFrom('a', 'b', 'c', 'dd', 'ddd', 'e')
  fc.assert(
    fc.property(fc.array(word), fc.array(word), (before, after) => {
      const words = [...before, 'a', 'b', ...after]
      const matches = patterns.find(words)
      expect(matches).toContainEqual({ at: before.length, words: 2, means: 'x' })
      expect(matches.every(({ at, words: count }) => at >= 0 && at + count <= words.length)).toBe(true)
    }),
  )
})
