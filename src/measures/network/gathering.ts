import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'

/** An occasion with more people than a table for three: an event, a meeting of many. */
export type Gathering = {
  readonly at: Instant
  /** hours of the ego that went into it; null where the source does not say */
  readonly hours: number | null
  /** the same for every time of one series, and for gatherings of one title */
  readonly room: string
  /** an event one goes to, not a meeting of the working week */
  readonly isEvent: boolean
  /** those listed as coming, the ego left out; empty where there is no list */
  readonly people: readonly string[]
}

/** From three others on a meeting is a gathering. */
export const FEWEST_OTHERS = 3

/** A room of meetings used more often than every three weeks is the working week itself: a stand-up, a planning. */
const ROUTINE = 21 * DAY

/**
 * What of all occasions counts: events, and meetings with three others and more, each once (a calendar and LinkedIn may
 * both hold it: the one with the longer list stays), in time order; meetings of the working week are left out: rooms used at
 * least four times with a median of less than three weeks between.
 */
export function gatheringsAmong(occasions: readonly Gathering[]): Gathering[] {
  const rooms = Map.groupBy(onceEach(occasions), ({ room }) => room)
  return [...rooms.values()]
    .filter(held => !isRoutine(held))
    .flat()
    .filter(({ isEvent, people }) => isEvent || people.length >= FEWEST_OTHERS)
    .sort((a, b) => a.at - b.at)
}

function onceEach(occasions: readonly Gathering[]): Gathering[] {
  const found = new Map<string, Gathering>()
  for (const one of occasions) {
    const key = `${Math.floor(one.at / DAY)} ${one.room}`
    const before = found.get(key)
    found.set(key, before === undefined ? one : joined(before, one))
  }
  return [...found.values()]
}

function joined(a: Gathering, b: Gathering): Gathering {
  const longer = b.people.length > a.people.length ? b : a
  return { ...longer, at: Math.min(a.at, b.at), hours: a.hours ?? b.hours, isEvent: a.isEvent || b.isEvent }
}

function isRoutine(held: readonly Gathering[]): boolean {
  if (held.length < 4 || held.some(({ isEvent }) => isEvent)) return false
  const times = held.map(({ at }) => at).sort((a, b) => a - b)
  const gaps = times
    .slice(1)
    .map((at, i) => at - (times[i] ?? at))
    .sort((a, b) => a - b)
  return (gaps[Math.floor(gaps.length / 2)] ?? ROUTINE) < ROUTINE
}
