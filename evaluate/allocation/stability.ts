import { allocateWeek } from '../../src/measures/allocation/allocate-week.ts'
import type { AllocatedWeek, LeverWish } from '../../src/measures/allocation/allocate-week.ts'
import { leverExperiments } from '../../src/measures/allocation/cheapest-experiment.ts'
import { sharesOfBest } from '../../src/measures/allocation/share-of-best.ts'
import { LEVERS } from '../../src/model/lever.ts'
import { seeded } from '../../src/stats/random.ts'
import { atMost } from '../experiment.ts'
import type { Bar, Experiment } from '../experiment.ts'
import { makeCareer } from './careers.ts'

const CASES = 2_000

/** B23: the same in gives the same out, and one more outcome never moves more than a quarter of the week. */
export const stability: Experiment = { id: 'B23', title: 'The plan is steady', run }

function run(): readonly Bar[] {
  let [exact, rounded, differing] = [0, 0, 0]
  for (let i = 0; i < CASES; i++) {
    const random = seeded(`B23 ${i}`)
    const hours = 1 + Math.round(random() * 60) / 2
    const wishes = makeCareer(random, 4, false).prior.map((mean, j): LeverWish => ({
      lever: LEVERS[j] ?? 'skill',
      belief: { shape: 2, rate: 2 / mean, tau: 0.5 + 5 * random() },
      floor: null,
      ceiling: null,
      commitment: null,
    }))
    const first = allocateWeek(wishes, hours, null)
    const lucky = Math.floor(random() * wishes.length)
    const more = wishes.map((wish, j) =>
      j === lucky ? { ...wish, belief: { ...wish.belief, shape: wish.belief.shape + 1 } } : wish,
    )
    const then = allocateWeek(more, hours, beforeOf(first))
    exact = Math.max(exact, movedIn(first, then, 'exact') / hours)
    rounded = Math.max(rounded, movedIn(first, then, 'hours') - 0.25 * hours)
    if (i % 100 === 0 && told(wishes, hours) !== told(wishes, hours)) differing++
  }
  return [
    atMost('B23/moved', `largest share of the week that one outcome moves, ${CASES} weeks`, exact, 0.25 + 1e-9),
    atMost(
      'B23/rounded',
      'beyond that after rounding to half hours, in hours (a step for each lever at most)',
      rounded,
      1.5,
    ),
    atMost('B23/seed', 'plans that differ between two runs on one seed', differing, 0),
  ]
}

function beforeOf({ levers }: AllocatedWeek) {
  return {
    hours: new Map(levers.map(({ lever, exact }) => [lever, exact])),
    owed: new Map(levers.map(({ lever, owed }) => [lever, owed])),
  }
}

function movedIn(a: AllocatedWeek, b: AllocatedWeek, which: 'exact' | 'hours'): number {
  return a.levers.reduce((sum, one, i) => sum + Math.abs(one[which] - (b.levers[i]?.[which] ?? 0)), 0) / 2
}

function told(wishes: readonly LeverWish[], hours: number): string {
  const plan = allocateWeek(wishes, hours, null)
  const bounds = wishes.map(() => ({ low: 0, high: hours }))
  const beliefs = wishes.map(({ belief }) => belief)
  const exact = plan.levers.map(one => one.exact)
  return JSON.stringify([
    plan,
    sharesOfBest(beliefs, bounds, hours, [exact], seeded('B23')),
    leverExperiments(wishes, { weeks: 4, hours: 2, seed: 'B23' }),
  ])
}
