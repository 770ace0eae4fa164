import type { Instant } from '../../model/instant.ts'
import { isKnown } from '../../model/measured.ts'
import type { Measured, Reason } from '../../model/measured.ts'
import type { Tie } from '../../model/tie.ts'
import type { TieWindow } from './window.ts'

/** Somebody worth writing to again: `value` = P(answer) x novelty, only for the order; `wouldAnswer` is what to show. */
export type Reconnect = {
  readonly person: string
  readonly value: number
  readonly wouldAnswer: Measured
  readonly because: readonly Reason[]
}

/** What the ranking needs from outside. `novelty` in [0, 1]: 1 less the likeness to the ties that are active now. */
export type ReconnectOptions = {
  readonly novelty: (person: string) => number
  /** people whom the user marked as "ended badly": what research says of dormant ties is about drift, not conflict */
  readonly endedBadly: ReadonlySet<string>
}

/**
 * Ties that were once two-way and have been quiet for more than a quarter of the window, best first (MEASURES 2.3:
 * dormant two-way ties answer about as often as active ones, so past two-wayness ranks, not recency).
 */
export function rankReconnect(
  ties: Iterable<Tie>,
  asOf: Instant,
  window: TieWindow,
  options: ReconnectOptions,
): Reconnect[] {
  const found: Reconnect[] = []
  for (const { person, out, in: received, last, wouldAnswer } of ties) {
    const quiet = last !== null && asOf - last > window.history / 4
    if (!quiet || out === 0 || received === 0 || options.endedBadly.has(person) || !isKnown(wouldAnswer)) continue
    const novelty = Math.min(1, Math.max(0, options.novelty(person)))
    const because = [...wouldAnswer.because, { text: NOVELTY(novelty), effect: novelty }]
    found.push({ person, value: wouldAnswer.value * novelty, wouldAnswer, because })
  }
  return found.sort((a, b) => b.value - a.value || (a.person < b.person ? -1 : 1))
}

const NOVELTY = (novelty: number): string =>
  novelty >= 0.5
    ? 'They move in another company, field or place than the people you are in touch with now.'
    : 'They are close in company, field or place to people you are already in touch with.'
