import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isKnown } from '../../model/measured.ts'
import { drawMultinomial } from '../../stats/draws.ts'
import { seeded } from '../../stats/random.ts'
import { composedOf, compositionOfAll, compositionOfSample } from './composition.ts'
import { plugIn1 } from './hill-numbers.ts'

const named = (counts: readonly number[]) => new Map(counts.map((count, index) => [`c${index}`, count]))
const zipf = (size: number) => {
  const raw = Array.from({ length: size }, (_, index) => 1 / (index + 1))
  const sum = raw.reduce((a, b) => a + b)
  return raw.map(share => share / sum)
}

describe('a whole list', () => {
  test('is exact where everybody has a category', () => {
    const { effective, rows, classified } = compositionOfAll({ counts: named([10, 30, 10]), missing: 0 })
    expect(effective).toMatchObject({ n: 50 })
    expect(isKnown(effective) && [effective.value, effective.low, effective.high]).toEqual(
      Array(3).fill(plugIn1([10, 30, 10])),
    )
    expect(rows.map(row => row.category)).toEqual(['c1', 'c0', 'c2'])
    expect(classified).toBe(1)
  })

  test('ranges over all ways in which the rest could fall', () => {
    const input = fc.tuple(
      fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 6 }),
      fc.array(fc.nat(5), { maxLength: 8 }),
    )
    fc.assert(
      fc.property(input, ([counts, rest]) => {
        const { effective } = compositionOfAll({ counts: named(counts), missing: rest.length })
        if (!isKnown(effective)) return
        const filled = [...counts]
        for (const at of rest) filled[at % counts.length] = (filled[at % counts.length] ?? 0) + 1
        expect(plugIn1(filled)).toBeGreaterThanOrEqual(effective.low - 1e-9)
        expect(plugIn1(filled)).toBeLessThanOrEqual(effective.high + 1e-9)
      }),
    )
  })

  test('is unknown where fewer than half have a category, and when empty', () => {
    expect(compositionOfAll({ counts: named([4]), missing: 6 }).effective).toHaveProperty('unknown')
    expect(compositionOfAll({ counts: new Map(), missing: 0 }).effective).toHaveProperty('unknown')
  })
})

test('categories are counted, unknown ones apart', () => {
  expect(composedOf(['law', null, 'law', undefined, 'art'])).toEqual({
    counts: new Map([
      ['law', 2],
      ['art', 1],
    ]),
    missing: 2,
  })
})

describe('a sample', () => {
  test('is unknown below 30 draws, below a coverage of 0.7, and where most have no category', () => {
    const all = { missing: 0 }
    expect(compositionOfSample({ counts: named([20, 9]), ...all }, seeded(1)).effective).toHaveProperty('unknown')
    const scattered = compositionOfSample({ counts: named(Array(40).fill(1)), ...all }, seeded(1))
    expect(scattered.effective).toHaveProperty('unknown')
    expect(scattered.coverage).toBeLessThan(0.7)
    expect(compositionOfSample({ counts: named([20, 20]), missing: 50 }, seeded(1)).effective).toHaveProperty('unknown')
  })

  test('holds its value, never goes below one, and says what it rests on', () => {
    const counts = fc.array(fc.integer({ min: 2, max: 30 }), { minLength: 3, maxLength: 8 })
    fc.assert(
      fc.property(counts, fc.nat(5), (list, missing) => {
        const made = compositionOfSample({ counts: named(list), missing }, seeded(9), 40)
        if (!isKnown(made.effective)) return
        expect(made.effective.low).toBeLessThanOrEqual(made.effective.value)
        expect(made.effective.high).toBeGreaterThanOrEqual(made.effective.value)
        expect(made.effective.low).toBeGreaterThanOrEqual(1)
        expect(made.effective.n).toBe(list.reduce((a, b) => a + b))
        expect(made.rows.reduce((sum, row) => sum + row.share, 0)).toBeCloseTo(1, 12)
        const says = made.effective.because.map(reason => reason.text).join('; ')
        expect(says).toContain('cover')
        expect(says.includes('have no category')).toBe(missing > 0)
      }),
      { numRuns: 40 },
    )
  })

  test('is more varied than its own counts show', () => {
    const input = { counts: named([20, 11, 5, 2, 1, 1]), missing: 0 }
    const { effective } = compositionOfSample(input, seeded(4))
    expect(isKnown(effective) && effective.value).toBeGreaterThan(plugIn1([20, 11, 5, 2, 1, 1]))
  })

  test('is the same with the same seed', () => {
    const input = { counts: named([20, 11, 5, 2, 1]), missing: 3 }
    expect(compositionOfSample(input, seeded(4))).toEqual(compositionOfSample(input, seeded(4)))
  })

  test('its 90 % interval holds the truth in 80 to 95 of 100 samples', () => {
    const shares = zipf(12)
    const truth = plugIn1(shares)
    const random = seeded('coverage')
    let held = 0
    for (let run = 0; run < 200; run++) {
      const counts = named(drawMultinomial(random, 150, shares))
      const { effective } = compositionOfSample({ counts, missing: 0 }, random, 100)
      if (isKnown(effective) && effective.low <= truth && truth <= effective.high) held++
    }
    expect(held / 200).toBeGreaterThan(0.8)
    expect(held / 200).toBeLessThan(0.97)
  })
})
