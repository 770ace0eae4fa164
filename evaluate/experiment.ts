import type { EgoWindow } from './held-out.ts'
import type { TieQuestion } from '../src/measures/tie/question.ts'
import type { Sets } from './rows.ts'
import type { SetId } from './sets.ts'

/** One thing that must hold: what was measured, and what was asked of it. `stretch`: reported, does not fail the run. */
export type Bar = {
  readonly id: string
  readonly says: string
  readonly value: number
  readonly bar: string
  readonly pass: boolean
  readonly stretch?: boolean
}

/** What experiments share: the folder of public data, the five sets read once, and leave-one-set-out forecasts made once. */
export type Lab = {
  readonly folder: string
  readonly sets: Sets
  heldOut(id: SetId, question: TieQuestion): readonly EgoWindow[]
}

/** An experiment: it measures, compares with its bars and says so. Listed in experiments.ts. */
export type Experiment = {
  readonly id: string
  readonly title: string
  run(lab: Lab): readonly Bar[] | Promise<readonly Bar[]>
}

/** A bar on closeness: |value - target| <= within. @example near('B1', 'AUC', 0.801, 0.8, 0.005).pass // true */
export function near(id: string, says: string, value: number, target: number, within: number): Bar {
  return {
    id,
    says,
    value,
    bar: `${target} ± ${Number(within.toFixed(4))}`,
    pass: Math.abs(value - target) <= within + 5e-4,
  }
}

/** A bar from below. */
export function atLeast(id: string, says: string, value: number, bar: number): Bar {
  return { id, says, value, bar: `>= ${bar}`, pass: value >= bar }
}

/** A bar from above. */
export function atMost(id: string, says: string, value: number, bar: number): Bar {
  return { id, says, value, bar: `<= ${bar}`, pass: value <= bar }
}
