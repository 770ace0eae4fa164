import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { titleParts } from './title-parts.ts'
import { normaliseTitle } from './title-text.ts'

const parts = (title: string) => titleParts(title).map(words => words.join(' '))

describe('a headline in parts', () => {
  test.each([
    ['CTO & Co-Founder at Northwind | Speaker', ['cto co founder', 'speaker']],
    ['Editor • Translator · Mother of two', ['editor', 'translator']],
    ['Senior Engineer - Payments', ['senior engineer', 'payments']],
    ['Full-Stack Developer', ['full stack developer']],
    ['Buyer @ Northwind', ['buyer']],
    ['Ärztin bei Nordklinik', ['arztin']],
    ['Avocate chez Hale & Brook', ['avocate']],
    ['Docent bij de hogeschool', ['docent']],
    ['Pflegefachkraft (m/w/d)', ['pflegefachkraft']],
    ['Ingenieur (w|m|d) Elektrotechnik', ['ingenieur elektrotechnik']],
    ['Executive Assistant to the CEO', ['executive assistant']],
    ['Former Head of Sales | Baker', ['baker']],
    ['Ehemalige Richterin', []],
    ['Open to work | Welder', ['welder']],
    ['Passionate about people', []],
    ['', []],
    [' | | ', []],
  ])('%s', (title, expected) => expect(parts(title)).toEqual(expected))

  test('never has empty parts or words, and is cut at 300 characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), title => {
        for (const words of titleParts(title)) {
          expect(words.length).toBeGreaterThan(0)
          expect(words.every(word => word !== '' && normaliseTitle(word) === word)).toBe(true)
        }
      }),
    )
    expect(parts(`nurse ${'x'.repeat(400)}`)[0]?.length).toBe(300)
  })
})

describe('a title as it is compared', () => {
  test.each([
    ['  Développeuse   WEB ', 'developpeuse web'],
    ['C++/C# Developer', 'c++ c# developer'],
    ['Straßenbauer', 'strassenbauer'],
    ["Chargé d'affaires", 'charge d affaires'],
    ['🚀', ''],
    ['研究員', '研究員'],
  ])('%s', (title, expected) => expect(normaliseTitle(title)).toBe(expected))

  test('does not change when compared again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), title => {
        expect(normaliseTitle(normaliseTitle(title))).toBe(normaliseTitle(title))
      }),
    )
  })
})
