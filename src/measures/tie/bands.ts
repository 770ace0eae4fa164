import { YEAR } from '../../model/instant.ts'
import type { Band } from '../../model/tie.ts'
import type { TieFacts } from './features.ts'
import type { TieWindow } from './window.ts'

/** The stated thresholds of MEASURES 2.1 on the probability of staying two-way. No layers are "found" in the data. */
export const CLOSE = 0.7
export const ACTIVE = 0.4
export const FADING = 0.15

/**
 * The band of a tie seen in the window: close at 0.7 with six active days a year and more; active from 0.4; fading from
 * 0.15 if it was two-way before; else an acquaintance. @example bandOf(0.5, facts, window, true) // 'active'
 */
export function bandOf(twoWay: number, facts: TieFacts, window: TieWindow, wasTwoWay: boolean): Band {
  const daysPerYear = (facts.days * YEAR) / window.history
  if (twoWay >= CLOSE && daysPerYear >= 6) return 'close'
  if (twoWay >= ACTIVE) return 'active'
  return twoWay >= FADING && wasTwoWay ? 'fading' : 'acquaintance'
}
