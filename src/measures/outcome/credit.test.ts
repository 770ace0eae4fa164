import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY } from '../../model/instant.ts'
import { LEVERS } from '../../model/lever.ts'
import type { Lever } from '../../model/lever.ts'
import { attribute } from './attribution.ts'
import { creditOf, RULES } from './credit.ts'
import type { Credit } from './credit.ts'
import type { Journey, Touch } from './journey.ts'

const AT = 500 * DAY
const touches: fc.Arbitrary<Touch[]> = fc
  .array(
    fc.record({ at: fc.integer({ min: 200, max: 500 }).map(day => day * DAY), lever: fc.constantFrom(...LEVERS) }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map(list => list.toSorted((a, b) => a.at - b.at))
const of = (list: readonly Touch[], rule: (typeof RULES)[number]): Credit => creditOf({ at: AT, touches: list }, rule)
const closeTo = (a: Credit, b: Credit): void => {
  for (const lever of LEVERS) expect(a[lever] ?? 0).toBeCloseTo(b[lever] ?? 0, 9)
}

describe('rules of credit, as properties', () => {
  test('every share is above 0 and at most 1; only levers that were touched get any', () => {
    fc.assert(
      fc.property(touches, fc.constantFrom(...RULES), (list, rule) => {
        const there = new Set(list.map(({ lever }) => lever))
        for (const [lever, share] of Object.entries(of(list, rule)) as [Lever, number][]) {
          expect(there.has(lever)).toBe(true)
          expect(share).toBeGreaterThan(0)
          expect(share).toBeLessThanOrEqual(1 + 1e-12)
        }
      }),
    )
  })

  test('where one lever alone was touched all rules give it everything', () => {
    fc.assert(
      fc.property(touches, fc.constantFrom(...RULES), (list, rule) => {
        closeTo(
          of(
            list.map(touch => ({ ...touch, lever: 'skill' })),
            rule,
          ),
          { skill: 1 },
        )
      }),
    )
  })

  test('linear and unique-linear do not look at time', () => {
    fc.assert(
      fc.property(touches, fc.constantFrom('linear', 'unique-linear'), (list, rule) => {
        closeTo(of(list, rule), of(list.toReversed(), rule))
      }),
    )
  })

  test('the first one of a list is the last one of it backwards', () => {
    fc.assert(fc.property(touches, list => closeTo(of(list, 'first'), of(list.toReversed(), 'last'))))
  })

  test('decay at one moment is linear; moved through time it stays the same', () => {
    fc.assert(
      fc.property(touches, list => {
        closeTo(
          of(
            list.map(touch => ({ ...touch, at: AT })),
            'decay',
          ),
          of(list, 'linear'),
        )
        closeTo(
          of(list, 'decay'),
          of(
            list.map(touch => ({ ...touch, at: touch.at - 90 * DAY })),
            'decay',
          ),
        )
      }),
    )
  })

  test('one touch more of the same lever changes linear, never unique-linear', () => {
    const two: Touch[] = [
      { at: AT - DAY, lever: 'skill' },
      { at: AT, lever: 'brand' },
    ]
    const three: Touch[] = [{ at: AT - 2 * DAY, lever: 'skill' }, ...two]
    closeTo(of(two, 'unique-linear'), of(three, 'unique-linear'))
    expect(of(three, 'linear').skill).toBeCloseTo(2 / 3, 12)
  })
})

describe('attribution, as properties', () => {
  const journeys: fc.Arbitrary<Journey[]> = fc.array(
    touches.map((list): Journey => ({ id: 'j', at: AT, came: true, worth: 1, touches: list })),
    { maxLength: 10 },
  )

  test('shares sum to one, none is 0: a lever that nothing was seen of may still have helped', () => {
    fc.assert(
      fc.property(journeys, all => {
        const { levers } = attribute(all, LEVERS)
        expect(levers.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
        for (const { share } of levers) expect(share).toBeGreaterThan(0)
      }),
    )
  })

  test('no result: all levers alike', () => {
    for (const { share, low, high } of attribute([], LEVERS).levers)
      expect([share, low, high]).toEqual([1 / 7, 1 / 7, 1 / 7])
  })

  test('the order of results does not matter', () => {
    fc.assert(
      fc.property(journeys, all => {
        const [a, b] = [attribute(all, LEVERS), attribute(all.toReversed(), LEVERS)]
        for (const [i, { share }] of a.levers.entries()) expect(share).toBeCloseTo(b.levers[i]?.share ?? 0, 9)
      }),
    )
  })
})
