import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import type { Known } from '../../model/measured.ts'
import { explainTie } from './explain.ts'
import type { TieEvent } from './event.ts'
import { readFacts } from './features.ts'
import { tieProbability } from './model.ts'
import type { Shift } from './model.ts'
import type { TieWindow } from './window.ts'

/** The probability of staying two-way, read again at a later date. */
export type HorizonPoint = { readonly at: Instant; readonly measured: Known }

/**
 * What a tie's two-way probability becomes if nothing happens: the same events read at later dates, every 30 days up to
 * one horizon ahead. It is arithmetic, not a promise: people whose ties fade differ in more than the missing message.
 * Ends early where the last event leaves the window. @example horizonOf(events, asOf, window, shift)[0].at // asOf
 */
export function horizonOf(events: readonly TieEvent[], asOf: Instant, window: TieWindow, shift: Shift): HorizonPoint[] {
  const known = events.filter(({ at }) => at < asOf)
  const points: HorizonPoint[] = []
  for (let at = asOf; at <= asOf + window.horizon; at += 30 * DAY) {
    const facts = readFacts(known, at, window)
    if (facts === undefined) break
    const { value, low, high } = tieProbability('twoWay', facts.x, shift)
    points.push({ at, measured: { value, low, high, n: facts.n, because: explainTie('twoWay', facts, shift, at) } })
  }
  return points
}
