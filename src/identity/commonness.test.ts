import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { namesakeBits } from './commonness.ts'
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

test('names that fall together as often as chance has it, or more, add nothing', () => {
  let state = 1
  const next = (): number => (state = (state * 48_271) % 2_147_483_647)
  const names = pairing(30, 30, 900, () => [next() >> 3, next() >> 3])
  expect(namesakeBits(profiles(names))).toBeLessThan(0.5)
  expect(namesakeBits(profiles(Array.from({ length: 100 }, () => 'Ana Ruiz')))).toBe(0)
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
      expect(bits).toBeGreaterThanOrEqual(0)
      expect(bits).toBeLessThanOrEqual(5)
      expect(namesakeBits(profiles(names.toReversed()))).toBeCloseTo(bits, 9)
    }),
  )
})
