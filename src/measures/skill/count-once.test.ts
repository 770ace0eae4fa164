import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { YEAR } from '../../model/instant.ts'
import { countOnce, yearsOfIntervals } from './count-once.ts'
import { anyEvidence, evidence } from './made-evidence.fixture.ts'

describe('years of intervals', () => {
  test.each([
    [
      'apart',
      [
        [0, 1],
        [2, 4],
      ],
      [1, 2],
    ],
    [
      'overlapping',
      [
        [0, 2],
        [1, 3],
      ],
      [2, 1],
    ],
    [
      'one inside the other',
      [
        [0, 5],
        [1, 2],
      ],
      [5, 0],
    ],
    [
      'in any order',
      [
        [1, 3],
        [0, 2],
      ],
      [1, 2],
    ],
    [
      'the same twice',
      [
        [0, 2],
        [0, 2],
      ],
      [2, 0],
    ],
    ['backwards', [[3, 1]], [0]],
    ['none', [], []],
  ] as const)('%s', (_, spans, years) => {
    const found = yearsOfIntervals(spans.map(([from, until]) => [from * YEAR, until * YEAR] as const))
    expect(found).toHaveLength(years.length)
    for (const [i, expected] of years.entries()) expect(found[i]).toBeCloseTo(expected, 9)
  })

  test('are together at most from the first beginning to the last end', () => {
    const span = fc
      .tuple(fc.nat(1000), fc.nat(1000))
      .map(([from, length]) => [from * YEAR, (from + length) * YEAR] as const)
    fc.assert(
      fc.property(fc.array(span, { minLength: 1 }), spans => {
        const sum = yearsOfIntervals(spans).reduce((total, years) => total + years, 0)
        const [first, last] = [Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, until]) => until))]
        expect(sum).toBeLessThanOrEqual((last - first) / YEAR + 1e-6)
        expect(sum).toBeGreaterThanOrEqual(Math.max(...spans.map(([from, until]) => (until - from) / YEAR)) - 1e-6)
      }),
    )
  })
})

describe('counting once', () => {
  test('white space and case do not make two facts of one', () => {
    const told = [evidence({ form: 'course', says: 'Course: SQL' }), evidence({ form: 'course', says: 'course:  sql' })]
    expect(countOnce(told)).toHaveLength(1)
  })

  test('the same words about two skills are two', () => {
    expect(countOnce([evidence({ form: 'course' }), evidence({ form: 'course', skill: 'python' })])).toHaveLength(2)
  })

  test('adds nothing and does not change when done again', () => {
    fc.assert(
      fc.property(fc.array(anyEvidence, { maxLength: 20 }), list => {
        const once = countOnce(list)
        expect(once.length).toBeLessThanOrEqual(list.length)
        expect(countOnce(once).length).toBe(once.length)
        const all = (items: typeof list) =>
          items.filter(({ form }) => form === 'commit').reduce((sum, { amount }) => sum + amount, 0)
        expect(all(once)).toBeLessThanOrEqual(all(list) + 1e-9)
      }),
    )
  })
})
