import type { Lever } from '../../model/lever.ts'
import { AIMS, CELL_RANGE, SPREAD, WAY_PRIORS } from './ways.ts'
import type { Aim, PriorCell, Way } from './ways.ts'

/** Cells that the user set otherwise, by `way/aim`. */
export type Edits = Readonly<Record<string, number>>

/** How much each aim counts; all zero counts as all alike. */
export type AimWeights = Readonly<Partial<Record<Aim, number>>>

export type LeverPrior = {
  readonly lever: Lever
  /** return of the first hours, 1 for an average lever */
  readonly multiplier: number
  /** hours a week at which an hour brings half of what the first did */
  readonly tau: number
}

/** The name of a cell, as edits are kept. @example cellId('skill', 'job') // "skill/job" */
export function cellId(way: Way, aim: Aim): string {
  return `${way}/${aim}`
}

/** A cell's value in force: the user's, kept within 0.5 to 2, else ours. */
export function cellValue(way: Way, aim: Aim, cell: PriorCell, edits: Edits): number {
  const own = edits[cellId(way, aim)]
  return own === undefined ? cell.value : Math.min(CELL_RANGE.high, Math.max(CELL_RANGE.low, own))
}

/** What nine of ten would lie in, from the class of the evidence. @example cellRange(1, 'A') // { low: 0.32, high: 3.16 } */
export function cellRange(
  value: number,
  evidence: PriorCell['class'],
): { readonly low: number; readonly high: number } {
  const factor = Math.exp(1.645 * SPREAD[evidence])
  return { low: value / factor, high: value * factor }
}

/**
 * What each lever is believed to bring for the user's aims: the mean of its cells by the weight of the aims. Where a lever is
 * worked in two ways (mentors, and peers who meet), the mean of both.
 * @example priorsFor({ job: 1 }, {}).find(p => p.lever === 'networking')?.multiplier // 1.4
 */
export function priorsFor(aims: AimWeights, edits: Edits): LeverPrior[] {
  const sum = AIMS.reduce((total, aim) => total + Math.max(0, aims[aim] ?? 0), 0)
  const weight = (aim: Aim): number => (sum > 0 ? Math.max(0, aims[aim] ?? 0) / sum : 1 / AIMS.length)
  const levers = new Map<Lever, { multipliers: number[]; tau: number }>()
  for (const { way, lever, tau, cells } of WAY_PRIORS) {
    const multiplier = AIMS.reduce((total, aim) => total + weight(aim) * cellValue(way, aim, cells[aim], edits), 0)
    levers.set(lever, { multipliers: [...(levers.get(lever)?.multipliers ?? []), multiplier], tau })
  }
  return [...levers].map(([lever, { multipliers, tau }]) => ({
    lever,
    multiplier: multipliers.reduce((total, one) => total + one, 0) / multipliers.length,
    tau,
  }))
}
