import { describe, expect, test } from 'vitest'
import { allocateWeek } from './allocate-week.ts'
import type { Before } from './allocate-week.ts'
import { beliefOf, exposureOf, levelOf } from './lever-belief.ts'
import { priorsFor } from './prior-multiplier.ts'

// A year of somebody who looks for a job, through all the parts together.
const ON = ['networking', 'skill', 'mentorship', 'brand', 'project', 'volunteering'] as const
const PRIORS = priorsFor({ job: 1 }, {}).filter(({ lever }) => (ON as readonly string[]).includes(lever))
const HOURS = 6

/** Weeks one after the other; `brings` says how many outcomes are credited to a lever in a week. */
function live(weeks: number, brings: (lever: string, hours: number) => number) {
  const spent = new Map<string, number[]>(PRIORS.map(({ lever }) => [lever, []]))
  const credited = new Map<string, number>()
  let before: Before | null = null
  let plan = allocateWeek([], HOURS, null)
  for (let week = 0; week < weeks; week++) {
    const levers = PRIORS.map(prior => ({
      ...prior,
      record: {
        credited: credited.get(prior.lever) ?? 0,
        exposure: exposureOf(spent.get(prior.lever) ?? [], prior.tau),
      },
    }))
    const level = levelOf(levers, HOURS)
    const wishes = levers.map(one => ({
      lever: one.lever,
      belief: beliefOf(one, level, one.record),
      floor: null,
      ceiling: null,
      commitment: null,
    }))
    plan = allocateWeek(wishes, HOURS, before)
    for (const { lever, hours } of plan.levers) {
      spent.get(lever)?.push(hours)
      credited.set(lever, (credited.get(lever) ?? 0) + brings(lever, hours))
    }
    before = {
      hours: new Map(plan.levers.map(({ lever, exact }) => [lever, exact])),
      owed: new Map(plan.levers.map(({ lever, owed }) => [lever, owed])),
    }
  }
  return { plan, spent, of: (lever: string) => plan.levers.find(one => one.lever === lever) }
}

describe('a year of weeks', () => {
  test('every week has its six hours, in half hours, and each lever its try', () => {
    const { plan, spent } = live(52, () => 0)
    expect(plan.levers.reduce((sum, { hours }) => sum + hours, 0)).toBe(HOURS)
    for (const weeks of spent.values()) {
      expect(weeks.every(hours => hours * 2 === Math.round(hours * 2))).toBe(true)
      expect(weeks.reduce((sum, hours) => sum + hours, 0)).toBeGreaterThanOrEqual(0.03 * HOURS * 52 - 1)
    }
  })

  test('hours follow what brought something, and leave what did not', () => {
    const luck = live(52, (lever, hours) => (lever === 'volunteering' ? hours * 0.3 : 0))
    const none = live(52, () => 0)
    expect(luck.of('volunteering')?.exact).toBeGreaterThan((none.of('volunteering')?.exact ?? 9) + 1)
    expect(luck.of('networking')?.exact).toBeLessThan(none.of('networking')?.exact ?? 0)
  })
})
