import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isKnown } from '../../model/measured.ts'
import { seeded } from '../../stats/random.ts'
import { countFirstPerson, shareOfWe } from './first-person.ts'

test.each([
  ["I'm proud of my team: we shipped it, and it was our idea", { one: 2, many: 2 }],
  ['Ich habe mein Ziel erreicht; wir haben unseren Plan', { one: 2, many: 2 }],
  ['Ik deed mijn deel en wij deden onze plicht', { one: 2, many: 2 }],
  ['Nous avons fini notre projet', { one: 0, many: 2 }],
  ['The US market, an item i.e. nothing of mine', { one: 1, many: 0 }],
  ['Wishing, because, weather, iterate, museum', { one: 0, many: 0 }],
  ['', { one: 0, many: 0 }],
])('%s', (text, counted) => {
  expect(countFirstPerson(text)).toEqual(counted)
})

const text = (one: number, many: number) => ({ one, many })

test('a share over texts, wide where texts differ', () => {
  const alike = shareOfWe(
    Array.from({ length: 20 }, () => text(2, 2)),
    seeded('we'),
  )
  expect(alike).toMatchObject({ value: 0.5, low: 0.5, high: 0.5, n: 80 })
  const split = shareOfWe(
    Array.from({ length: 20 }, (_, i) => (i % 2 ? text(4, 0) : text(0, 4))),
    seeded('we'),
  )
  expect(split).toMatchObject({ value: 0.5, n: 80 })
  if (!isKnown(split)) throw new Error('twenty texts')
  expect(split.high - split.low).toBeGreaterThan(0.2)
})

test('few texts or few words say nothing', () => {
  expect(
    isKnown(
      shareOfWe(
        Array.from({ length: 9 }, () => text(5, 5)),
        seeded('we'),
      ),
    ),
  ).toBe(false)
  expect(
    isKnown(
      shareOfWe(
        Array.from({ length: 15 }, () => text(1, 0)),
        seeded('we'),
      ),
    ),
  ).toBe(false)
  expect(isKnown(shareOfWe([], seeded('we')))).toBe(false)
})

test('texts that speak of nobody change nothing', () => {
  const texts = fc.array(fc.record({ one: fc.nat(6), many: fc.nat(6) }), { maxLength: 30 })
  fc.assert(
    fc.property(texts, list => {
      const silent = Array.from({ length: 7 }, () => text(0, 0))
      expect(shareOfWe([...list, ...silent], seeded('we'))).toEqual(shareOfWe(list, seeded('we')))
    }),
    { numRuns: 40 },
  )
})
