import { newtonIntercept } from '../../stats/newton-intercept.ts'
import type { Shift } from './model.ts'

/** How far people differ from the shipped models before their own data is seen (sd on the log-odds; MEASURES 1.4). */
export const WINDOW_PRIOR = 0.5

/** How far "would go out of their way" may lie from "two-way" before the user labelled anybody (MEASURES 1.7). */
export const LABEL_PRIOR = 0.7

/** A forecast made without a correction and what came of it. */
export type Outcome = { readonly logit: number; readonly came: boolean }

/**
 * The correction that one person's own outcomes ask for: only the intercept moves, the slopes are shipped (fitting them
 * on one person loses 0.01 to 0.07 AUC, MEASURES finding 2). No outcomes: no correction, and the whole prior as doubt.
 * @example learnShift([], WINDOW_PRIOR) // { shift: 0, sd: 0.5, n: 0 }
 */
export function learnShift(outcomes: readonly Outcome[], priorSd: number): Shift {
  const logits = Float64Array.from(outcomes, ({ logit }) => logit)
  const labels = Float64Array.from(outcomes, ({ came }) => Number(came))
  return shiftFrom(logits, labels, priorSd)
}

/** `learnShift` from columns of equal length; a label is 0 or 1. */
export function shiftFrom(logits: Float64Array, labels: Float64Array, priorSd: number): Shift {
  return { ...newtonIntercept(logits, labels, priorSd), n: logits.length }
}
