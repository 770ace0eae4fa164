import type { Instant } from '../model/instant.ts'
import type { Lever } from '../model/lever.ts'
import type { Measured } from '../model/measured.ts'
import type { Bias } from '../measures/forecast/bias.ts'
import type { LeverShare } from '../measures/outcome/attribution.ts'
import type { WorksBest } from '../measures/outcome/works-best.ts'
import { LEVER_NAMES } from '../model/lever-names.ts'

/** Results and what led to them, as findings speak of them. */
export type ResultsFact = {
  /** results with at least one touch seen before them, and without any */
  readonly told: number
  readonly untold: number
  readonly lastYear: number
  /** opportunities that ended in nothing */
  readonly nothing: number
  readonly open: number
  readonly levers: readonly LeverShare[]
  readonly worksBest: WorksBest
  /** results in 100 hours of the lever that may be named; unknown where none may */
  readonly rate: Measured
  readonly signs: readonly { readonly says: string; readonly lastYear: number; readonly before: number }[]
  /** results of which nothing was seen before them, newest first */
  readonly unexplained: readonly { readonly id: string; readonly what: string; readonly at: Instant }[]
}

/** What was expected and what came, and what history says of things like it. */
export type ExpectationsFact = {
  readonly bias: Bias
  readonly due: number
  readonly open: number
  readonly history: readonly {
    readonly id: string
    readonly whom: string
    readonly became: string
    readonly n: number
    readonly came: number
    readonly measured: Measured
  }[]
}

/** Levers as the subject of a sentence about what they brought. */
export const LEVER_DOES: Readonly<Record<Lever, string>> = { ...LEVER_NAMES, skill: 'building skill' }
