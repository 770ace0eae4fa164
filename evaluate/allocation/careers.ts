import { allocateWeek } from '../../src/measures/allocation/allocate-week.ts'
import type { Before } from '../../src/measures/allocation/allocate-week.ts'
import { fillHours, valueOf } from '../../src/measures/allocation/fill-hours.ts'
import { beliefOf, levelOf } from '../../src/measures/allocation/lever-belief.ts'
import type { LeverRecord } from '../../src/measures/allocation/lever-belief.ts'
import { LEVERS } from '../../src/model/lever.ts'
import { drawGamma } from '../../src/stats/draws.ts'
import { drawPoisson } from '../../src/stats/poisson.ts'
import { quantile } from '../../src/stats/quantile.ts'
import type { Random } from '../../src/stats/random.ts'

/** Six levers, ten hours a week, a year; every third outcome credited by hours alone. As in the reference simulation. */
const SIX = LEVERS.slice(0, 6)
const HOURS = 10
const TAU = 2
const WEEKS = 52
const CREDITED_RIGHTLY = 0.7

/** One made career: what each lever really brings, and what was believed of it. */
export type Career = { readonly truth: readonly number[]; readonly prior: readonly number[] }
/** `bare`: floors and beliefs as in the reference. `shipped`: with habit, half hours and a level that is learned. */
export type Policy = 'equal' | 'bare' | 'shipped'

/** A career with so many outcomes a year at an equal split; `wrong`: what is believed belongs to other levers. */
export function makeCareer(random: Random, perYear: number, wrong: boolean): Career {
  const shares = SIX.map(() => drawGamma(random, 2))
  const sum = total(shares)
  const equal = total(shares.map(share => (share / sum) * Math.log1p(HOURS / SIX.length / TAU)))
  const prior = shares.map(share => (share / sum) * (perYear / WEEKS / equal))
  const truth = prior.map(mean => (mean * drawGamma(random, 2)) / 2)
  return { prior, truth: wrong ? shuffled(truth, random) : truth }
}

/** What a year by a policy brings, as a share of what the best hours would have brought. */
export function liveYear({ truth, prior }: Career, policy: Policy, random: Random): number {
  const best = valueOf(slopesOf(truth), fillHours(slopesOf(truth), HOURS))
  const mean = total(prior) / prior.length
  let records: readonly LeverRecord[] = prior.map(() => ({ credited: 0, exposure: 0 }))
  let before: Before | null = null
  let brought = 0
  for (let week = 0; week < WEEKS; week++) {
    const levers = prior.map((one, i) => ({ multiplier: one / mean, tau: TAU, record: records[i] ?? NO_RECORD }))
    const usual =
      WEEKS *
      valueOf(
        slopesOf(prior),
        prior.map(() => HOURS / prior.length),
      )
    const level = policy === 'shipped' ? levelOf(levers, HOURS, usual) : mean / TAU
    const plan = allocateWeek(
      levers.map((lever, i) => ({ lever: SIX[i] ?? 'skill', belief: beliefOf(lever, level, lever.record), ...OPEN })),
      HOURS,
      policy === 'shipped' ? before : null,
    )
    const hours =
      policy === 'equal'
        ? prior.map(() => HOURS / prior.length)
        : plan.levers.map(one => (policy === 'shipped' ? one.hours : one.exact))
    before = {
      hours: new Map(plan.levers.map(({ lever, exact }) => [lever, exact])),
      owed: new Map(plan.levers.map(({ lever, owed }) => [lever, owed])),
    }
    brought += valueOf(slopesOf(truth), hours)
    records = credited(truth, hours, records, random)
  }
  return brought / (WEEKS * best)
}

export function summaryOf(shares: readonly number[]): { readonly mean: number; readonly tenth: number } {
  return { mean: total(shares) / shares.length, tenth: quantile(shares, 0.1) }
}

const OPEN = { floor: null, ceiling: null, commitment: null } as const
const NO_RECORD: LeverRecord = { credited: 0, exposure: 0 }

function credited(
  truth: readonly number[],
  hours: readonly number[],
  records: readonly LeverRecord[],
  random: Random,
): LeverRecord[] {
  const outcomes = truth.map((a, i) => drawPoisson(random, a * Math.log1p((hours[i] ?? 0) / TAU)))
  const [all, spent] = [total(outcomes), total(hours)]
  return records.map(({ credited: had, exposure }, i) => ({
    credited: had + CREDITED_RIGHTLY * (outcomes[i] ?? 0) + (1 - CREDITED_RIGHTLY) * all * ((hours[i] ?? 0) / spent),
    exposure: exposure + Math.log1p((hours[i] ?? 0) / TAU),
  }))
}

function slopesOf(means: readonly number[]): { a: number; tau: number; low: number; high: number }[] {
  return means.map(a => ({ a, tau: TAU, low: 0, high: HOURS }))
}

function shuffled(values: readonly number[], random: Random): number[] {
  const mixed = [...values]
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const [one, other] = [mixed[i] ?? 0, mixed[j] ?? 0]
    mixed[i] = other
    mixed[j] = one
  }
  return mixed
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
