import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LEVERS } from '../../model/lever.ts'
import { seeded } from '../../stats/random.ts'
import { allocateWeek, boundsOf } from './allocate-week.ts'
import type { LeverWish } from './allocate-week.ts'
import { leverExperiments } from './cheapest-experiment.ts'
import { equalHours } from './fill-hours.ts'
import { sharesOfBest } from './share-of-best.ts'

const wish = (i: number, mean: number, over: Partial<LeverWish> = {}): LeverWish => ({
  lever: LEVERS[i] ?? 'skill',
  belief: { shape: 2, rate: 2 / mean, tau: 2 },
  floor: null,
  ceiling: null,
  commitment: null,
  ...over,
})
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

describe('a week', () => {
  test('golden: four levers at ten hours, with 3 % for the last', () => {
    const { levers, short, spare, slowed } = allocateWeek(
      [3, 2, 1, 0.5].map((a, i) => wish(i, a)),
      10,
      null,
    )
    // the last has its 0.3 h; the others share 9.7: mu = 6 / 15.7
    expect(levers.map(({ wanted }) => Number(wanted.toFixed(3)))).toEqual([5.85, 3.233, 0.617, 0.3])
    expect(levers.map(({ hours }) => hours)).toEqual([6, 3, 0.5, 0.5])
    expect(levers.map(({ held }) => held)).toEqual([null, null, null, 'least'])
    expect([short, spare, slowed]).toEqual([0, 0, false])
    expect(levers[0]?.nextHour).toBeCloseTo(levers[1]?.nextHour ?? 0, 9)
  })

  test('floors, ceilings and promises are kept, and say that they hold', () => {
    const wishes = [wish(0, 3, { ceiling: 2 }), wish(1, 1, { floor: 4 }), wish(2, 1, { commitment: 1.5 }), wish(3, 2)]
    const { levers } = allocateWeek(wishes, 10, null)
    expect(levers.map(({ hours }) => hours)).toEqual([2, 4, 1.5, 2.5])
    expect(levers.map(({ held }) => held)).toEqual(['ceiling', 'floor', 'commitment', null])
    expect(boundsOf({ floor: null, ceiling: 1, commitment: 2 }, 10)).toEqual({ low: 2, high: 2 })
  })

  test('says where promises are more than there is, and where ceilings leave hours over', () => {
    expect(allocateWeek([wish(0, 1, { floor: 4 }), wish(1, 1, { commitment: 4 })], 6, null).short).toBe(2)
    const spare = allocateWeek([wish(0, 1, { ceiling: 2 }), wish(1, 1, { ceiling: 2 })], 6, null)
    expect(spare.spare).toBe(2)
    expect(sum(spare.levers.map(({ hours }) => hours))).toBe(4)
    expect(allocateWeek([], 6, null)).toMatchObject({ levers: [], spare: 6 })
  })

  test('one more outcome never moves more than a quarter of the hours', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 2, maxLength: 7 }),
        fc.double({ min: 2, max: 40, noNaN: true }),
        fc.nat({ max: 6 }),
        (means, hours, lucky) => {
          const wishes = means.map((mean, i) => wish(i, mean))
          const first = allocateWeek(wishes, hours, null)
          const before = { hours: new Map(first.levers.map(({ lever, exact }) => [lever, exact])), owed: new Map() }
          const more = wishes.map((one, i) =>
            i === lucky % wishes.length ? { ...one, belief: { ...one.belief, shape: one.belief.shape + 1 } } : one,
          )
          const then = allocateWeek(more, hours, before)
          const moved = sum(then.levers.map(({ exact }, i) => Math.abs(exact - (first.levers[i]?.exact ?? 0)))) / 2
          expect(moved).toBeLessThanOrEqual(0.25 * hours + 1e-6)
          expect(sum(then.levers.map(({ exact }) => exact))).toBeCloseTo(hours, 6)
        },
      ),
    )
  })
})

describe('how much of the best', () => {
  test('an equal split gets most of it, and the plan at least as much, by its own beliefs', () => {
    const wishes = [3, 2, 1, 0.5, 0.5, 0.5].map((a, i) => wish(i, a))
    const bounds = wishes.map(() => ({ low: 0, high: 10 }))
    const plan = allocateWeek(wishes, 10, null).levers.map(({ exact }) => exact)
    const beliefs = wishes.map(({ belief }) => belief)
    const plans = [equalHours(bounds, 10), plan, plan.map((_, i) => (i === 5 ? 10 : 0))]
    const [equal, ours, all] = sharesOfBest(beliefs, bounds, 10, plans, seeded('best'))
    expect(equal?.value).toBeGreaterThan(0.55)
    expect(equal?.value).toBeLessThan(0.85)
    expect(ours?.value).toBeGreaterThan((equal?.value ?? 1) + 0.05)
    expect(all?.value).toBeLessThan(0.3)
    for (const one of [equal, ours, all]) {
      expect(one?.low).toBeLessThanOrEqual(one?.value ?? 0)
      expect(one?.high).toBeGreaterThanOrEqual(one?.value ?? 1)
      expect(one?.high).toBeLessThanOrEqual(1)
    }
  })
})

describe('the cheapest experiment', () => {
  const levers = [
    { lever: 'networking' as const, belief: { shape: 200, rate: 100, tau: 1 } },
    { lever: 'skill' as const, belief: { shape: 2, rate: 1.05, tau: 1 } },
    { lever: 'brand' as const, belief: { shape: 200, rate: 10_000, tau: 1 } },
  ]

  test('is the one that is least known and may be best, not the surest and not the hopeless', () => {
    const found = leverExperiments(levers, { weeks: 4, hours: 2, seed: 'x' })
    expect(found[0]?.lever).toBe('skill')
    expect(found[0]?.gain).toBeGreaterThan(0.1)
    expect(found[0]?.changes).toBeGreaterThan(0.2)
    expect(found.find(({ lever }) => lever === 'brand')?.gain).toBeLessThan(0.01)
  })

  test('is the same for the same seed, and worth more with more weeks', () => {
    const once = leverExperiments(levers, { weeks: 4, hours: 2, seed: 'x' })
    expect(leverExperiments(levers, { weeks: 4, hours: 2, seed: 'x' })).toEqual(once)
    const longer = leverExperiments(levers, { weeks: 40, hours: 2, seed: 'x' })
    expect(longer[0]?.gain).toBeGreaterThan(once[0]?.gain ?? 1)
  })
})
