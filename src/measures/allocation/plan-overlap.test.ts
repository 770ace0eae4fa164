import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isKnown } from '../../model/measured.ts'
import { seeded } from '../../stats/random.ts'
import { planOverlap } from './plan-overlap.ts'

const ON = ['networking', 'skill'] as const
const of = (weeks: Parameters<typeof planOverlap>[0], planned: Parameters<typeof planOverlap>[1]) =>
  planOverlap(weeks, planned, ON, seeded('overlap'))
const weeks = (n: number, networking: number, skill: number) => Array.from({ length: n }, () => ({ networking, skill }))

test('golden: all where it is planned, half of it, none', () => {
  expect(of(weeks(6, 2, 2), { networking: 3, skill: 3 })).toMatchObject({ value: 1, n: 6 })
  expect(of(weeks(6, 4, 0), { networking: 1, skill: 1 })).toMatchObject({ value: 0.5, low: 0.5, high: 0.5 })
  expect(of(weeks(6, 4, 0), { skill: 1 })).toMatchObject({ value: 0 })
})

test('hours of levers that are off count for nothing, and few weeks say nothing', () => {
  const other = [...weeks(3, 1, 1), { brand: 9 }, { brand: 9 }]
  expect(isKnown(of(other, { networking: 1, skill: 1 }))).toBe(false)
  expect(isKnown(of([], {}))).toBe(false)
})

test('is a share, and its range holds it', () => {
  const week = fc.record({
    networking: fc.double({ min: 0, max: 20, noNaN: true }),
    skill: fc.double({ min: 0, max: 20, noNaN: true }),
  })
  fc.assert(
    fc.property(
      fc.array(week, { minLength: 4, maxLength: 20 }),
      fc.double({ min: 0, max: 9, noNaN: true }),
      (list, skill) => {
        const measured = of(list, { networking: 1, skill })
        if (!isKnown(measured)) return
        expect(measured.value).toBeGreaterThanOrEqual(-1e-9)
        expect(measured.high).toBeLessThanOrEqual(1 + 1e-9)
        expect(measured.low).toBeLessThanOrEqual(measured.value)
      },
    ),
  )
})
