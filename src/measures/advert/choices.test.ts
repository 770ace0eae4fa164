import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choiceOf, choicesIn } from './choices.ts'
import type { Placed } from './choices.ts'

/** The single capital letters of a text, as if each were something that was found. */
const letters = (text: string): Placed[] =>
  [...text.matchAll(/\b[A-Z]\b/g)].map(({ 0: key, index }) => ({ kind: 'skill', key, from: index, to: index + 1 }))
const choices = (text: string) => choicesIn(letters(text), text).map(list => list.map(({ key }) => key).join(''))

describe('of which one would do', () => {
  test.each([
    ['A or B', ['AB']],
    ['A, B or C', ['ABC']],
    ['A, B, or C', ['ABC']],
    ['A or B or C', ['ABC']],
    ['A and/or B', ['AB']],
    ['experience with A or with B', ['AB']],
    ['an A or a B', ['AB']],
    ['A or B, C and D', ['AB']],
    ['A or B, C or D', ['AB', 'CD']],
    ['A, B and C or D', ['CD']],
    ['A and B', []],
    ['A, B', []],
    ['A or something similar', []],
    ['A or the like, and B', []],
    ['', []],
  ])('%s', (text, wanted) => expect(choices(text)).toEqual(wanted))

  test('years are never one of several', () => {
    const found: Placed[] = [
      { kind: 'years', key: 'work', from: 0, to: 1 },
      { kind: 'degree', key: 'bachelor', from: 5, to: 6 },
    ]
    expect(choicesIn(found, 'Y or D')).toEqual([])
  })

  test('nothing is in two choices, each holds two and more, and their order is that of the text', () => {
    const part = fc.constantFrom('A', 'B', 'C', 'D', ' or ', ', ', ' and ', '; ')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), parts => {
        const text = parts.join(' ')
        const found = choicesIn(letters(text), text)
        const all = found.flat().map(({ from }) => from)
        expect(new Set(all).size).toBe(all.length)
        expect(all).toEqual(all.toSorted((a, b) => a - b))
        for (const list of found) expect(list.length).toBeGreaterThanOrEqual(2)
      }),
    )
  })
})

describe('over a whole advertisement', () => {
  const over = (...lines: readonly (readonly [text: string, isAsked: boolean])[]) =>
    Object.fromEntries(choiceOf(lines.map(([text, isAsked]) => ({ found: letters(text), text, isAsked }))))

  test('a choice goes by its first thing', () => {
    expect(over(['A or B', true])).toEqual({ 'skill A': 'skill A', 'skill B': 'skill A' })
  })
  test('what is asked for by itself elsewhere makes the choice', () => {
    expect(over(['A or B', true], ['A', true])).toEqual({})
    expect(over(['A or B', true], ['A', false])).toEqual({ 'skill A': 'skill A', 'skill B': 'skill A' })
  })
  test('the same thing twice is no choice, and none is in two', () => {
    expect(over(['A or A', true])).toEqual({})
    expect(over(['A or B', true], ['B or C', true])).toEqual({ 'skill A': 'skill A', 'skill B': 'skill A' })
  })
})
