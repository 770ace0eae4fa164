import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printOf } from '../../stats/minhash.ts'
import { SentTexts } from './sent-texts.ts'
import type { Outgoing } from './sent-texts.ts'

const LETTERS = [
  'Hi there, I saw your profile and thought that our tool could save your team a lot of time every single week.',
  'Hi there, I saw your profile and thought that our tool could save your team a lot of time every single month.',
  'Are we still on for lunch on Friday? I booked the small place by the river, they have the soup you liked.',
]

function text(key: string, words: string, ...people: string[]): Outgoing {
  return { key, people, at: 1_000 + key.length, form: 'message', chars: words.length, print: printOf(words) }
}

function gathered(all: readonly Outgoing[]) {
  const sent = new SentTexts()
  for (const one of all) sent.add(one)
  return sent.gather()
}

const [FIRST = '', NEARLY = '', OTHER = ''] = LETTERS

describe('what went to many', () => {
  test('is told by line, the loosest first, and everything else is the rest, in the order in which it came', () => {
    const { alike, rest } = gathered([
      text('a', OTHER, 'ana'),
      text('b', FIRST, 'bo'),
      text('c', 'Thanks, talk soon!', 'ana', 'bo', 'cem', 'dee'),
      text('d', FIRST, 'cem'),
      text('e', OTHER, 'bo'),
      text('f', NEARLY, 'dee'),
    ])
    expect(alike.written).toBe(5)
    expect(alike.texts.map(({ key }) => key)).toEqual(['b', 'd', 'f'])
    expect(alike.lines).toEqual([[[0, 1, 2]], [[0, 1, 2]], [[0, 1, 2]]])
    expect(rest.map(({ key }) => key)).toEqual(['a', 'c', 'e'])
  })
  test('may be a single text to three people, and is not three texts to two', () => {
    const one = gathered([text('a', FIRST, 'ana', 'bo', 'cem')])
    expect(one.alike.texts).toEqual([{ key: 'a', people: ['ana', 'bo', 'cem'], at: 1_001 }])
    const same = gathered([text('a', FIRST, 'ana'), text('b', FIRST, 'ana', 'bo'), text('c', FIRST, 'bo')])
    expect(same.alike.texts).toEqual([])
    expect(same.rest).toHaveLength(3)
  })
  test('is nothing where nothing was sent, or nothing long enough', () => {
    expect(gathered([])).toEqual({ alike: { written: 0, texts: [], lines: [[], [], []] }, rest: [] })
    expect(gathered([text('a', 'See you!', 'ana', 'bo', 'cem')]).alike.written).toBe(0)
  })
})

const sample = fc.array(fc.record({ letter: fc.nat(2), to: fc.nat(5), short: fc.boolean() }), { maxLength: 40 })

test('every text is there once; a group reaches three people; what a strict line holds together, a looser one does', () => {
  fc.assert(
    fc.property(sample, picks => {
      const all = picks.map(({ letter, to, short }, i) => text(`k${i}`, short ? 'Ok!' : LETTERS[letter]!, `p${to}`))
      const { alike, rest } = gathered(all)
      const keys = [...alike.texts, ...rest].map(({ key }) => key)
      expect(keys.toSorted()).toEqual(all.map(({ key }) => key).toSorted())
      expect(alike.written).toBe(picks.filter(({ short }) => !short).length)
      for (const groups of alike.lines)
        for (const group of groups) {
          const people = new Set(group.flatMap(place => alike.texts[place]?.people ?? []))
          expect(people.size).toBeGreaterThanOrEqual(3)
          expect(new Set(group).size).toBe(group.length)
        }
      const [loose = [], middle = [], strict = []] = alike.lines
      const holds = (groups: typeof loose, part: readonly number[]): boolean =>
        groups.some(group => part.every(place => group.includes(place)))
      expect(strict.every(group => holds(middle, group))).toBe(true)
      expect(middle.every(group => holds(loose, group))).toBe(true)
    }),
  )
})
