import type { Instant } from '../../model/instant.ts'
import { indexAt } from './event.ts'
import type { TieEvent } from './event.ts'
import type { TieWindow } from './window.ts'

/**
 * The last date at which sorted events, all before `asOf`, say the same but for the days gone by: no event crosses an edge
 * of a window (h, f, 2f, f + h, 2f + h back from the date), none gets too old to be answered, and no return turns into
 * silence (h/4 after the last event). A new event ends it, too; that the caller knows. `asOf` itself always holds.
 * @example steadyUntil([], asOf, window) // Number.MAX_SAFE_INTEGER
 */
export function steadyUntil(events: readonly TieEvent[], asOf: Instant, window: TieWindow): Instant {
  const { history, horizon } = window
  let until = Number.MAX_SAFE_INTEGER
  for (const back of [horizon, 2 * horizon, history, horizon + history, 2 * horizon + history]) {
    const next = events[indexAt(events, asOf - back)]
    if (next !== undefined) until = Math.min(until, next.at + back)
  }
  for (const date of [asOf, asOf - horizon]) until = Math.min(until, asOf - date + ripeUntil(events, date, window))
  const silentFrom = (events.at(-1)?.at ?? Number.NEGATIVE_INFINITY) + history / 4
  return silentFrom >= asOf ? Math.min(until, silentFrom) : until
}

/** The last moment at which none of the events that are still waited for at a date has had its time to be answered. */
function ripeUntil(events: readonly TieEvent[], date: Instant, { replyWithin }: TieWindow): Instant {
  const longest = Math.max(...Object.values(replyWithin))
  let until = Number.MAX_SAFE_INTEGER
  for (let i = indexAt(events, date - longest); i < events.length; i++) {
    const { at, channel } = events[i] as TieEvent
    if (at >= date) break
    const had = at + replyWithin[channel]
    if (had > date) until = Math.min(until, had - 1)
  }
  return until
}
