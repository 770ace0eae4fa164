import { describe, expect, test } from 'vitest'
import { isKnown } from '../../model/measured.ts'
import { seeded } from '../../stats/random.ts'
import { drawBlocks, moreLikely, powerOf, readBlocks } from './blocks.ts'

const counts = (a: readonly number[], b: readonly number[]) => [
  ...a.map(outcomes => ({ arm: 'a' as const, outcomes })),
  ...b.map(outcomes => ({ arm: 'b' as const, outcomes })),
]

describe('randomised blocks', () => {
  test('as many of each, in an order that depends on chance alone', () => {
    const orders = Array.from({ length: 60 }, (_, i) => drawBlocks(seeded(i)).join(''))
    for (const order of orders) expect([...order].toSorted().join('')).toBe('aaaabbbb')
    expect(new Set(orders).size).toBeGreaterThan(25)
    const first = orders.filter(order => order.startsWith('a')).length
    expect(first).toBeGreaterThan(15)
    expect(first).toBeLessThan(45)
  })

  // the reference simulation, 8 blocks, claim above 0.9: two outcomes a block find 1.5 times in 31 %, 2 in 61 %, 3 in 95 %
  test.each([
    [2, 1.5, 0.31],
    [2, 2, 0.61],
    [2, 3, 0.95],
    [4, 1.5, 0.47],
    [4, 2, 0.84],
    [1, 1.5, 0.2],
    [1, 2, 0.39],
    [1, 3, 0.75],
  ])('%d outcomes a block, %d times as many: found in %d', (perBlock, ratio, found) => {
    expect(powerOf(perBlock, ratio).found).toBeCloseTo(found, 1)
    expect(Math.abs(powerOf(perBlock, ratio).found - found)).toBeLessThan(0.03)
  })

  test('where there is no difference one is claimed in 6 to 10 of a hundred a side', () => {
    for (const perBlock of [1, 2, 4]) {
      const { found, wrong } = powerOf(perBlock, 1)
      expect(found).toBeCloseTo(wrong, 9)
      expect(found).toBeGreaterThan(0.05)
      expect(found).toBeLessThan(0.105)
    }
  })

  test('the chance that one brings more', () => {
    expect(moreLikely(5, 5)).toBeCloseTo(0.5, 12)
    expect(moreLikely(12, 4) + moreLikely(4, 12)).toBeCloseTo(1, 12)
    expect(moreLikely(12, 4)).toBeGreaterThan(0.9)
  })

  test('are read at the end, and say so when they cannot tell', () => {
    const early = readBlocks(counts([9, 9], [0, 0]), false)
    expect(early).toMatchObject({ says: 'not over', more: null })
    expect(isKnown(early.ratio)).toBe(false)
    const clear = readBlocks(counts([5, 6, 4, 5], [1, 2, 2, 1]), true)
    expect(clear.says).toBe('a')
    expect(isKnown(clear.ratio) && clear.ratio.low).toBeGreaterThan(1)
    expect(readBlocks(counts([1, 2, 2, 1], [5, 6, 4, 5]), true).says).toBe('b')
    expect(readBlocks(counts([2, 2, 2, 2], [2, 1, 2, 2]), true).says).toBe('cannot tell')
    expect(readBlocks(counts([2, 2, 2], [2, 1, 2, 2]), true)).toMatchObject({ says: 'cannot tell', more: null })
  })
})
