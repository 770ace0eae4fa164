import type { Instant } from '../../model/instant.ts'

/** A forecast that has its answer: what was expected (0..1), what came, and when it was settled. */
export type Resolved = {
  readonly probability: number
  readonly came: boolean
  readonly category: string
  readonly at: Instant
}

/** From how many resolved forecasts on a measure may be shown (MEASURES 7.2). */
export const FEWEST = { brier: 10, skill: 50, calibrationError: 200, bothTerms: 20, isotonic: 200 } as const

/** Forecasts as columns of equal length: `p` what was expected, 0.01 to 0.99; `y` what came, 0 or 1. */
export function chances(resolved: readonly Resolved[]): { readonly p: Float64Array; readonly y: Float64Array } {
  return {
    p: Float64Array.from(resolved, ({ probability }) => probability),
    y: Float64Array.from(resolved, ({ came }) => Number(came)),
  }
}
