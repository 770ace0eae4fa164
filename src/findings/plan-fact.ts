import type { Lever } from '../model/lever.ts'
import type { Measured } from '../model/measured.ts'

/** Hours beside what the user wants from them. */
export type PlanFact = {
  /** a strategy was said */
  readonly said: boolean
  /** weeks whose hours were seen */
  readonly weeks: number
  /** shares of the hours of the levers that are on, spent and planned, 0..1 */
  readonly levers: readonly { readonly lever: Lever; readonly spent: number; readonly planned: number }[]
  /** share of hours that lie where the plan puts them */
  readonly overlap: Measured
}
