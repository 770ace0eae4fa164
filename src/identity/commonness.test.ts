import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameBits, namesakeBits } from './commonness.ts'
import { nameBlock, readName } from './name.ts'

const profiles = (names: readonly string[]) =>
  names.map(written => {
    const name = readName(written)
    return { name, block: name === null ? '' : nameBlock(name) }
  })
const pairing = (givens: number, families: number, n: number, of: (i: number) => [number, number]): string[] =>
  Array.from({ length: n }, (_, i) => {
    const [given, family] = of(i)
    return `Given${given % givens} Family${family % families}`
  })

test('names that never fall together say more than their words', () => {
  // 30 first and 30 last names, 900 people, each pair once: by chance about 450 pairs of namesakes
  const names = pairing(30, 30, 900, i => [i, Math.floor(i / 30)])
  expect(namesakeBits(profiles(names))).toBe(5)
})

test('names that fall together as often as chance has it add nothing', () => {
  let state = 1
  const next = (): number => (state = (state * 48_271) % 2_147_483_647)
  const names = pairing(30, 30, 900, () => [next() >> 3, next() >> 3])
  expect(namesakeBits(profiles(names))).toBeLessThan(0.5)
  expect(namesakeBits(profiles(Array.from({ length: 100 }, () => 'Ana Ruiz')))).toBe(0)
})

test('names that fall together more often than chance has it say less than their words', () => {
  // ten villages with three first and three last names each: who shares the one shares the other as likely as not
  const names = Array.from(
    { length: 900 },
    (_, i) => `Given${(i % 10) * 3 + ((i >> 4) % 3)} Family${(i % 10) * 3 + ((i >> 6) % 3)}`,
  )
  expect(namesakeBits(profiles(names))).toBeLessThan(-2)
  expect(namesakeBits(profiles(names))).toBeGreaterThanOrEqual(-5)
})

describe('what a name tells', () => {
  const bits = (written: string, unlinked: number): number => {
    const tokens = new Map(Object.entries({ joost: 8, van: 200, den: 150, bergen: 8, ana: 20, cruz: 25, lopez: 100 }))
    const pairs = new Map([['ana lopez', 20], ['cruz lopez', 25], ['ana cruz', 3]]) // prettier-ignore
    return nameBits({ name: readName(written) }, { humans: 1000, unlinked, tokens, pairs, namesakeBits: 0 }, 2)
  }
  test('is no more where words come along that tell nothing by themselves', () => {
    expect(bits('Joost van den Bergen', 1000)).toBe(bits('Joost Bergen', 1000))
  })
  test('is less where three common words come together', () => {
    // of 98 others called Lopez 18 are an Ana and 23 a Cruz
    expect(bits('Ana Cruz Lopez', 1000)).toBeCloseTo(2 - Math.log2((18 * 23) / 98), 9)
    expect(bits('Ana Cruz Lopez', 1000)).toBeLessThan(bits('Joost Bergen', 1000))
  })
  test('is more where most have a profile, by which a namesake would be known', () => {
    expect(bits('Joost Bergen', 125) - bits('Joost Bergen', 1000)).toBeCloseTo(3, 9)
  })
})

test('nobody, or a handful, says nothing', () => {
  expect(namesakeBits([])).toBe(0)
  expect(namesakeBits(profiles(['Ana Ruiz', 'Ben Lind', 'Cleo Ott']))).toBe(0)
})

test('stays within its bounds, whatever the order', () => {
  const some = fc.array(fc.constantFrom('Ana Ruiz', 'Ana Lind', 'Ben Ruiz', 'Ben Lind', 'Cleo Ott', 'Cleo'))
  fc.assert(
    fc.property(some, names => {
      const bits = namesakeBits(profiles(names))
      expect(bits).toBeGreaterThanOrEqual(-5)
      expect(bits).toBeLessThanOrEqual(5)
      expect(namesakeBits(profiles(names.toReversed()))).toBeCloseTo(bits, 9)
    }),
  )
})
