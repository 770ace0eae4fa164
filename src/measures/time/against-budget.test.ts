import fc from 'fast-check'
import { expect, test } from 'vitest'
import { againstBudget } from './against-budget.ts'
import type { Limits } from './against-budget.ts'

const NONE: Limits = { floor: null, ceiling: null, commitment: null }
const usual = (value: number, low: number, high: number) => ({ value, low, high, n: 12, because: [] })
const side = (limits: Partial<Limits>, value: number, low: number, high: number) => {
  const { side: found, limit, by } = againstBudget(usual(value, low, high), [], { ...NONE, ...limits })
  return [found, limit, Number(by.toFixed(6))]
}

test('clearly outside where the whole range is, perhaps where its middle is', () => {
  expect(side({ ceiling: 4 }, 5, 4.2, 6)).toEqual(['clearly above', 'ceiling', 1])
  expect(side({ ceiling: 4 }, 4.5, 3.8, 6)).toEqual(['perhaps above', 'ceiling', 0.5])
  expect(side({ ceiling: 4 }, 3.5, 2, 6)).toEqual(['within', null, 0])
  expect(side({ floor: 4 }, 2, 1, 3)).toEqual(['clearly below', 'floor', 2])
  expect(side({ floor: 4 }, 3.5, 1, 5)).toEqual(['perhaps below', 'floor', 0.5])
  expect(side({}, 3.5, 1, 5)).toEqual(['within', null, 0])
})

test('what was promised is due like a floor; the larger of the two counts', () => {
  expect(side({ floor: 1, commitment: 3 }, 2, 1.5, 2.5)).toEqual(['clearly below', 'commitment', 1])
  expect(side({ floor: 3, commitment: 1 }, 2, 1.5, 2.5)).toEqual(['clearly below', 'floor', 1])
})

test('weeks are counted, and what is not known cannot be told', () => {
  const limits = { floor: 1, ceiling: 4, commitment: null }
  expect(againstBudget({ unknown: [{ text: 'nothing' }] }, [0, 2, 5, 9], limits)).toEqual({
    side: 'cannot tell',
    by: 0,
    limit: null,
    above: 2,
    below: 1,
    weeks: 4,
  })
})

test('a limit is named exactly where the middle is outside, and "by" is how far', () => {
  const hours = fc.double({ min: 0, max: 60, noNaN: true })
  const limit = fc.option(hours)
  fc.assert(
    fc.property(hours, hours, hours, limit, limit, limit, (a, b, c, floor, ceiling, commitment) => {
      const [low = 0, value = 0, high = 0] = [a, b, c].sort((x, y) => x - y)
      const due = Math.max(floor ?? 0, commitment ?? 0)
      fc.pre(ceiling === null || due <= ceiling)
      const found = againstBudget(usual(value, low, high), [value], { floor, ceiling, commitment })
      const outside = Math.max(0, ceiling === null ? 0 : value - ceiling, due - value)
      expect(found.by).toBeCloseTo(outside, 9)
      expect(found.limit === null).toBe(outside === 0)
      expect(found.side === 'within').toBe(outside === 0)
    }),
  )
})
