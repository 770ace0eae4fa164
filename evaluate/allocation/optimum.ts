import { fillHours, valueOf } from '../../src/measures/allocation/fill-hours.ts'
import type { Slope } from '../../src/measures/allocation/fill-hours.ts'
import { seeded } from '../../src/stats/random.ts'
import type { Random } from '../../src/stats/random.ts'
import { atMost } from '../experiment.ts'
import type { Bar, Experiment } from '../experiment.ts'

const INSTANCES = 1_000

/**
 * B21 on 1,000 random instances with bounds: the hours against a solver that knows nothing of water-filling (it moves hours
 * between pairs of levers, each by a search over the pair alone, until no pair gains), and the conditions of optimality.
 */
export const optimum: Experiment = { id: 'B21', title: 'Hours against a generic solver', run }

function run(): readonly Bar[] {
  const random = seeded('B21')
  let [value, hours, kkt] = [0, 0, 0]
  for (let i = 0; i < INSTANCES; i++) {
    const { slopes, total } = instance(random)
    const ours = fillHours(slopes, total)
    const generic = byPairs(slopes, total)
    value = Math.max(value, Math.abs(valueOf(slopes, ours) / valueOf(slopes, generic) - 1))
    hours = Math.max(hours, ...ours.map((one, j) => Math.abs(one - (generic[j] ?? 0))))
    kkt = Math.max(kkt, violation(slopes, ours))
  }
  return [
    atMost('B21/value', `largest relative gap in value, ${INSTANCES} instances`, value, 1e-6),
    atMost('B21/hours', 'largest gap in the hours of a lever, the solver ending at 1e-8 of value', hours, 1e-2),
    atMost('B21/kkt', 'largest gain of a move between two levers, as a share of what the hour brings', kkt, 1e-6),
  ]
}

function instance(random: Random): { slopes: Slope[]; total: number } {
  const slopes = Array.from({ length: 2 + Math.floor(random() * 7) }, (): Slope => {
    const low = random() < 0.5 ? 0 : random() * 2
    return { a: 0.05 + random() * 5, tau: 0.5 + random() * 8, low, high: low + 0.5 + random() * 20 }
  })
  const [least, most] = [sum(slopes.map(({ low }) => low)), sum(slopes.map(({ high }) => high))]
  return { slopes, total: least + (0.02 + 0.96 * random()) * (most - least) }
}

/** Exchange between pairs, the amount by golden section: converges for a concave sum, slowly, and without a formula. */
function byPairs(slopes: readonly Slope[], total: number): number[] {
  const [least, most] = [sum(slopes.map(({ low }) => low)), sum(slopes.map(({ high }) => high))]
  const share = (total - least) / (most - least)
  const hours = slopes.map(({ low, high }) => low + share * (high - low))
  for (let round = 0; round < 400; round++) {
    const before = valueOf(slopes, hours)
    for (let i = 0; i < slopes.length; i++) for (let j = 0; j < i; j++) exchange(slopes, hours, i, j)
    if (valueOf(slopes, hours) - before < 1e-12 * before) break
  }
  return hours
}

const GOLDEN = (Math.sqrt(5) - 1) / 2

function exchange(slopes: readonly Slope[], hours: number[], i: number, j: number): void {
  const [a, b] = [slopes[i], slopes[j]]
  if (a === undefined || b === undefined) return
  const both = (hours[i] ?? 0) + (hours[j] ?? 0)
  const brings = (x: number): number => a.a * Math.log1p(x / a.tau) + b.a * Math.log1p((both - x) / b.tau)
  let [low, high] = [Math.max(a.low, both - b.high), Math.min(a.high, both - b.low)]
  while (high - low > 1e-8) {
    const step = GOLDEN * (high - low)
    if (brings(high - step) >= brings(low + step)) high = low + step
    else low = high - step
  }
  hours[i] = (low + high) / 2
  hours[j] = both - (low + high) / 2
}

function violation(slopes: readonly Slope[], hours: readonly number[]): number {
  let worst = 0
  const brings = (k: number): number => (slopes[k]?.a ?? 0) / ((slopes[k]?.tau ?? 1) + (hours[k] ?? 0))
  for (const [i, giver] of slopes.entries())
    for (const [j, taker] of slopes.entries())
      if ((hours[i] ?? 0) > giver.low + 1e-9 && (hours[j] ?? 0) < taker.high - 1e-9)
        worst = Math.max(worst, brings(j) / brings(i) - 1)
  return worst
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
