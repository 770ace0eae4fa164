import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import { indexAt } from './event.ts'
import type { TieEvent } from './event.ts'
import type { TieWindow } from './window.ts'

/** The eight numbers that the tie model reads, in the order of `TieFacts.x` (MEASURES 1.4; `mutual` is lmin there). */
export const FEATURES = [
  'recency',
  'recencyIn',
  'age',
  'activeDays',
  'mutual',
  'turns',
  'replyRate',
  'reciprocity',
] as const
export type Feature = (typeof FEATURES)[number]

/** What happened between ego and alter in [asOf - history, asOf), as counts for people and as `x` for the model. */
export type TieFacts = {
  readonly n: number
  readonly out: number
  readonly in: number
  readonly first: Instant
  readonly last: Instant
  readonly lastIn: Instant | null
  readonly lastOut: Instant | null
  /** distinct days (UTC) with contact */
  readonly days: number
  /** how often the direction changed from one event to the next */
  readonly turns: number
  /** own messages that were answered in time, of those that were answered or had their time */
  readonly replied: number
  readonly answerable: number
  readonly x: readonly number[]
}

/**
 * Reads one window of sorted events in one pass; undefined where nothing happened in it. With T = asOf, h = history:
 *   recency = (T - last) / h            recencyIn = (T - last in) / h, 1 if none      age = (T - first in window) / h
 *   activeDays = ln(0.05 + sum over days of the day's largest weight)                  turns = ln(1 + changes of direction)
 *   mutual = ln(1 + min(weight out, weight in))      reciprocity = min(out, in) / max(out, in)
 *   replyRate = (replied + 0.5) / (answerable + 1.5); an own message too young to be answered is left out
 * Nothing at or after asOf is read. Source: MEASURES 1.4.
 */
export function readFacts(events: readonly TieEvent[], asOf: Instant, window: TieWindow): TieFacts | undefined {
  const from = indexAt(events, asOf - window.history)
  const to = indexAt(events, asOf)
  if (from === to) return undefined
  const tally = countWindow(events, from, to)
  const { replied, answerable } = countReplies(events, from, to, asOf, window)
  const [recency, recencyIn, age] = timesOf(tally, asOf, window)
  const x = [
    recency,
    recencyIn,
    age,
    Math.log(0.05 + tally.dayWeight),
    Math.log1p(Math.min(tally.outWeight, tally.inWeight)),
    Math.log1p(tally.turns),
    (replied + 0.5) / (answerable + 1.5),
    Math.min(tally.out, tally.in) / Math.max(tally.out, tally.in),
  ]
  const { out, first, last, lastIn, lastOut, days, turns } = tally
  return { n: to - from, out, in: tally.in, first, last, lastIn, lastOut, days, turns, replied, answerable, x }
}

/** The first three of `TieFacts.x`, all that moves from one day to the next while nothing happens. */
export function timesOf(
  { first, last, lastIn }: Pick<TieFacts, 'first' | 'last' | 'lastIn'>,
  asOf: Instant,
  { history }: TieWindow,
): [recency: number, recencyIn: number, age: number] {
  return [(asOf - last) / history, lastIn === null ? 1 : (asOf - lastIn) / history, (asOf - first) / history]
}

type Tally = {
  out: number
  in: number
  outWeight: number
  inWeight: number
  first: Instant
  last: Instant
  lastIn: Instant | null
  lastOut: Instant | null
  days: number
  dayWeight: number
  turns: number
}

function countWindow(events: readonly TieEvent[], from: number, to: number): Tally {
  const start = events[from] as TieEvent
  const tally: Tally = {
    out: 0,
    in: 0,
    outWeight: 0,
    inWeight: 0,
    first: start.at,
    last: start.at,
    lastIn: null,
    lastOut: null,
    days: 0,
    dayWeight: 0,
    turns: 0,
  }
  let day = Number.NaN
  let most = 0
  let before = start.out
  for (let i = from; i < to; i++) {
    const { at, out, weight } = events[i] as TieEvent
    if (out) {
      tally.out++
      tally.outWeight += weight
      tally.lastOut = at
    } else {
      tally.in++
      tally.inWeight += weight
      tally.lastIn = at
    }
    tally.last = at
    if (out !== before) tally.turns++
    before = out
    const today = Math.floor(at / DAY)
    if (today !== day) {
      tally.dayWeight += most
      tally.days++
      day = today
      most = 0
    }
    if (weight > most) most = weight
  }
  tally.dayWeight += most
  return tally
}

function countReplies(
  events: readonly TieEvent[],
  from: number,
  to: number,
  asOf: Instant,
  window: TieWindow,
): { readonly replied: number; readonly answerable: number } {
  let replied = 0
  let answerable = 0
  let next = from
  for (let i = from; i < to; i++) {
    const { at, out, channel } = events[i] as TieEvent
    if (!out) continue
    while (next < to && ((events[next] as TieEvent).out || (events[next] as TieEvent).at <= at)) next++
    const within = window.replyWithin[channel]
    if (next < to && (events[next] as TieEvent).at - at <= within) {
      replied++
      answerable++
    } else if (at <= asOf - within) answerable++
  }
  return { replied, answerable }
}
