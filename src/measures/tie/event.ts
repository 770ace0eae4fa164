import type { Channel } from '../../model/channel.ts'
import type { Involvement } from '../../model/contact.ts'
import type { Instant } from '../../model/instant.ts'

/** One thing that passed between the ego and one alter: `out` from the ego, else towards it. `weight` in (0, 1]: 1/k for k people. */
export type TieEvent = {
  readonly at: Instant
  readonly out: boolean
  readonly weight: number
  readonly channel: Channel
  /** went to, or came with, more people than this one */
  readonly group?: boolean
}

/** Everything seen between the ego and one person, sorted by `compareEvents`; empty where no channel has shown the person. */
export type PersonEvents = { readonly person: string; readonly events: readonly TieEvent[] }

/**
 * The events of one involvement: `both` (a meeting) gives one each way; `none`, a weight of 0 (an invitation, a card) or
 * no date gives nothing. @example eventsOf(at, 'meeting', { direction: 'both', weight: 0.5 }) // one in, one out
 */
export function eventsOf(
  at: Instant | null,
  channel: Channel | null,
  { direction, weight }: Pick<Involvement, 'direction' | 'weight'>,
): TieEvent[] {
  const events: TieEvent[] = []
  addEvents(events, at, channel, direction, weight)
  return events
}

/** Puts the events of one involvement behind others, as `eventsOf` does: for those who read millions. */
export function addEvents(
  to: TieEvent[],
  at: Instant | null,
  channel: Channel | null,
  direction: Involvement['direction'],
  weight: number,
): void {
  if (at === null || channel === null || weight <= 0 || direction === 'none') return
  if (direction !== 'out') to.push(event(at, false, weight, channel))
  if (direction !== 'in') to.push(event(at, true, weight, channel))
}

function event(at: Instant, out: boolean, weight: number, channel: Channel): TieEvent {
  return weight < 1 ? { at, out, weight, channel, group: true } : { at, out, weight, channel }
}

/** The order that every measure here expects: by time; at the same instant what came in stands first. */
export function compareEvents(a: TieEvent, b: TieEvent): number {
  return a.at - b.at || Number(a.out) - Number(b.out)
}

/** Sorts by `compareEvents`, in place; most are in their order already. */
export function sortEvents(events: TieEvent[]): TieEvent[] {
  for (let i = 1; i < events.length; i++)
    if (compareEvents(events[i - 1] as TieEvent, events[i] as TieEvent) > 0) return events.sort(compareEvents)
  return events
}

/** The first index at or after a moment, in sorted events. */
export function indexAt(events: readonly TieEvent[], at: Instant): number {
  let low = 0
  let high = events.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((events[middle]?.at ?? Number.POSITIVE_INFINITY) < at) low = middle + 1
    else high = middle
  }
  return low
}
