import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import { indexAt } from './event.ts'
import type { TieEvent } from './event.ts'
import type { TieWindow } from './window.ts'

/** Who did what in one tie, as counts. Waits in ms. */
export type Exchange = {
  /** stretches of contact parted by more than h/20, and how many the ego began */
  readonly sessions: number
  readonly begun: number
  /** turns of the ego that had their time to be answered, and how many were; then the same of the alter's turns */
  readonly asked: number
  readonly answered: number
  readonly wasAsked: number
  readonly didAnswer: number
  readonly theirWaits: readonly number[]
  readonly yourWaits: readonly number[]
  /** the ego's returns after more than half a window of silence, and how many were followed by silence again */
  readonly returns: number
  readonly needed: number
}

/**
 * Reads who starts, who answers and how fast from sorted events before asOf. A turn is a run of messages one way; it is
 * answered if the first message the other way comes within the channel's reply window of the turn's first message.
 * Meetings and encounters count for silence only: they have no first word.
 */
export function readExchange(events: readonly TieEvent[], asOf: Instant, window: TieWindow): Exchange {
  const known = events.slice(0, indexAt(events, asOf))
  const written = known.filter(({ channel }) => channel !== 'meeting' && channel !== 'in-person')
  const theirs = answers(written, true, asOf, window)
  const yours = answers(written, false, asOf, window)
  return {
    ...sessions(written, window),
    asked: theirs.asked,
    answered: theirs.waits.length,
    wasAsked: yours.asked,
    didAnswer: yours.waits.length,
    theirWaits: theirs.waits,
    yourWaits: yours.waits,
    ...returnsOf(known, asOf, window),
  }
}

function sessions(events: readonly TieEvent[], window: TieWindow): Pick<Exchange, 'sessions' | 'begun'> {
  let [n, begun] = [0, 0]
  let before = Number.NEGATIVE_INFINITY
  for (const { at, out } of events) {
    if (at - before > window.history / 20) {
      n++
      if (out) begun++
    }
    before = at
  }
  return { sessions: n, begun }
}

function answers(
  events: readonly TieEvent[],
  out: boolean,
  asOf: Instant,
  window: TieWindow,
): { asked: number; waits: number[] } {
  let asked = 0
  const waits: number[] = []
  for (let i = 0; i < events.length;) {
    const start = events[i] as TieEvent
    let end = i + 1
    while (end < events.length && (events[end] as TieEvent).out === start.out) end++
    const answer = events[end]
    const within = window.replyWithin[start.channel]
    if (start.out === out) {
      const wait = answer === undefined ? Number.POSITIVE_INFINITY : answer.at - start.at
      if (wait <= within) waits.push(wait)
      if (wait <= within || start.at <= asOf - within) asked++
    }
    i = end
  }
  return { asked, waits }
}

/** A return is "needed" if it lasted two weeks at most and silence of half a window followed, or is under way for a quarter. */
function returnsOf(
  events: readonly TieEvent[],
  asOf: Instant,
  window: TieWindow,
): Pick<Exchange, 'returns' | 'needed'> {
  const long = window.history / 2
  let [returns, needed] = [0, 0]
  for (let i = 1; i < events.length; i++) {
    const { at, out } = events[i] as TieEvent
    if (!out || at - (events[i - 1] as TieEvent).at <= long) continue
    let end = i
    while (end + 1 < events.length && (events[end + 1] as TieEvent).at - (events[end] as TieEvent).at <= long) end++
    const last = (events[end] as TieEvent).at
    const over = end + 1 < events.length || asOf - last > window.history / 4
    returns++
    if (over && last - at <= 14 * DAY) needed++
  }
  return { returns, needed }
}
