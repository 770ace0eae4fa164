import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAY, HOUR } from '../../model/instant.ts'
import { isKnown } from '../../model/measured.ts'
import { seeded } from '../../stats/random.ts'
import { measureProjectWork } from './project-work.ts'
import type { PartIn } from './project-work.ts'

const AS_OF = 1000 * DAY
const part = (day: number, over: Partial<PartIn> = {}): PartIn => ({
  at: day * DAY,
  wrote: true,
  reviewed: false,
  areas: [],
  people: [],
  ...over,
})
const measure = (parts: readonly PartIn[], asOf = AS_OF) => measureProjectWork(parts, asOf, seeded('test'))

test('days, not commits: twenty on one day are a day', () => {
  const many = Array.from({ length: 20 }, (_, i) => ({ ...part(10), at: 10 * DAY + (i * HOUR) / 2, areas: ['docs'] }))
  const work = measure([...many, part(11, { people: ['ana'], areas: ['docs', 'tests'] })])
  expect(work.days).toMatchObject({ value: 2, low: 2, high: 2, n: 2 })
  expect(work.areas).toEqual([
    { area: 'docs', days: 2 },
    { area: 'tests', days: 1 },
  ])
  expect(work.shared).toMatchObject({ value: 0.5, n: 2 })
  expect(work.companions).toEqual([{ person: 'ana', days: 1 }])
})

test('a review of others is a day of its own kind, and makes a companion', () => {
  const work = measure([
    part(1),
    part(2, { wrote: false, people: ['bo'] }),
    part(3, { reviewed: true, people: ['ana'] }),
  ])
  expect(work).toMatchObject({ days: { value: 2 }, reviewsGiven: { value: 1 }, reviewsHad: { value: 1 } })
  expect(work.companions.map(({ person }) => person)).toEqual(['ana', 'bo'])
  expect(work).toMatchObject({ first: DAY, last: 3 * DAY })
})

test('without a history the share is not known, and nothing lies ahead of the day asked for', () => {
  expect(isKnown(measure([]).shared)).toBe(false)
  expect(measure([]).first).toBeNull()
  expect(measure([part(5), part(50)], 10 * DAY).days).toMatchObject({ value: 1 })
})

test('order does not matter, a count never exceeds the parts, the interval holds the share', () => {
  const parts = fc.array(
    fc.record({
      at: fc.integer({ min: 0, max: 999 * DAY }),
      wrote: fc.boolean(),
      reviewed: fc.boolean(),
      areas: fc.subarray(['a', 'b', 'c']),
      people: fc.subarray(['ana', 'bo']),
    }),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(parts, list => {
      const work = measure(list)
      expect(measure(list.toReversed())).toEqual(work)
      if (isKnown(work.days)) expect(work.days.value).toBeLessThanOrEqual(list.length)
      if (isKnown(work.shared)) {
        expect(work.shared.low).toBeLessThanOrEqual(work.shared.value)
        expect(work.shared.high).toBeGreaterThanOrEqual(work.shared.value)
      }
    }),
  )
})
