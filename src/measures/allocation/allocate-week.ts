import type { Lever } from '../../model/lever.ts'
import { limitChange } from './change-limit.ts'
import { fillHours } from './fill-hours.ts'
import { meanOf } from './lever-belief.ts'
import type { Belief } from './lever-belief.ts'
import { roundHours } from './round-hours.ts'

/** Of all hours, what a lever that is kept on gets at least: without a try nothing is learned. */
export const LEAST_SHARE = 0.03

/** Hours. Any smaller difference comes from rounding in the computation. */
const LEAST_TOLD = 1e-6

/** One lever that is on, with what the user set for it: hours a week; null: not set. */
export type LeverWish = {
  readonly lever: Lever
  readonly belief: Belief
  readonly floor: number | null
  readonly ceiling: number | null
  readonly commitment: number | null
}

export type AllocatedLever = {
  readonly lever: Lever
  /** what would bring most, were habits nothing */
  readonly wanted: number
  /** on the way there, a quarter of the week's hours at most from last week's plan */
  readonly exact: number
  /** in steps of half an hour */
  readonly hours: number
  /** what rounding keeps back for a later week */
  readonly owed: number
  /** outcomes that one more hour is believed to bring, per week */
  readonly nextHour: number
  /** what holds it where it is; null: nothing but its returns */
  readonly held: 'floor' | 'ceiling' | 'commitment' | 'least' | null
}

export type AllocatedWeek = {
  readonly levers: readonly AllocatedLever[]
  /** hours that floors and promises ask for beyond what there is */
  readonly short: number
  /** hours that ceilings leave to no lever */
  readonly spare: number
  /** true where habit keeps the plan from what it wants */
  readonly slowed: boolean
}

/** Last week's hours, and what rounding kept back; empty where there was no plan. */
export type Before = { readonly hours: ReadonlyMap<Lever, number>; readonly owed: ReadonlyMap<Lever, number> }

/**
 * This week's hours: those that bring most by what is believed (`fillHours` on the means of the beliefs), with 3 % at least
 * for each lever that is on, within floors, ceilings and promises, a quarter of all hours moved at most, in half hours.
 */
export function allocateWeek(wishes: readonly LeverWish[], hours: number, before: Before | null): AllocatedWeek {
  const bounds = wishes.map(wish => boundsOf(wish, hours))
  const slopes = wishes.map(({ belief }, i) => ({ a: meanOf(belief), tau: belief.tau, ...at(bounds, i) }))
  const wanted = fillHours(slopes, hours)
  const was = before === null ? null : wishes.map(({ lever }) => before.hours.get(lever) ?? 0)
  const hasHabit = was !== null && was.some(value => value > 0)
  const exact = hasHabit ? limitChange(was, wanted, bounds) : wanted
  const owed = wishes.map(({ lever }) => before?.owed.get(lever) ?? 0)
  const rounded = roundHours(exact, { owed, bounds: wishes.map(wish => roundBounds(wish, hours)) })
  const given = total(exact)
  return {
    levers: wishes.map(({ lever, belief }, i) => ({
      lever,
      wanted: wanted[i] ?? 0,
      exact: exact[i] ?? 0,
      hours: rounded[i] ?? 0,
      owed: (owed[i] ?? 0) + (exact[i] ?? 0) - (rounded[i] ?? 0),
      nextHour: meanOf(belief) / (belief.tau + (exact[i] ?? 0)),
      held: heldBy(wishes[i], bounds[i], wanted[i] ?? 0, hours),
    })),
    short: given - hours > LEAST_TOLD ? given - hours : 0,
    spare: hours - given > LEAST_TOLD ? hours - given : 0,
    slowed: exact.some((value, i) => Math.abs(value - (wanted[i] ?? 0)) > 0.01),
  }
}

type Bounds = { readonly low: number; readonly high: number }

/** The least and the most of a lever. A promise counts as a floor; a ceiling under a promise gives way to it. */
export function boundsOf({ floor, ceiling, commitment }: Omit<LeverWish, 'lever' | 'belief'>, hours: number): Bounds {
  const asked = Math.max(floor ?? 0, commitment ?? 0)
  const most = Math.max(ceiling ?? hours, asked)
  return { low: Math.min(most, Math.max(asked, LEAST_SHARE * hours)), high: Math.max(most, asked) }
}

/** The 3 % may come as half an hour every other week; what was promised comes every week. */
function roundBounds(wish: LeverWish, hours: number): Bounds {
  return { low: Math.max(wish.floor ?? 0, wish.commitment ?? 0), high: boundsOf(wish, hours).high }
}

function heldBy(
  wish: LeverWish | undefined,
  bounds: Bounds | undefined,
  hours: number,
  all: number,
): AllocatedLever['held'] {
  if (wish === undefined || bounds === undefined) return null
  if (hours <= bounds.low + 1e-9) {
    const { floor, commitment } = wish
    if ((commitment ?? 0) > 0 && (commitment ?? 0) >= Math.max(floor ?? 0, LEAST_SHARE * all)) return 'commitment'
    return (floor ?? 0) >= LEAST_SHARE * all && (floor ?? 0) > 0 ? 'floor' : 'least'
  }
  return wish.ceiling !== null && hours >= bounds.high - 1e-9 ? 'ceiling' : null
}

function at(bounds: readonly Bounds[], i: number): Bounds {
  return bounds[i] ?? { low: 0, high: 0 }
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
