import type { Involved, Observations } from '../../io/store/store.ts'
import { compareEvents, eventsOf } from '../../measures/tie/event.ts'
import type { TieEvent } from '../../measures/tie/event.ts'
import type { Channel } from '../../model/channel.ts'

/** Kinds that are contact between two people. Cards, invitations, endorsements and the like are facts about them. */
export const CONTACT: ReadonlySet<string> = new Set(['message', 'meeting', 'call', 'encounter', 'commit'])

/** Everything that passed between the ego and the person behind these records before `asOf`, in the measures' order. */
export async function readEvents(
  observations: Observations,
  records: readonly string[],
  asOf: number,
): Promise<TieEvent[]> {
  return tieEvents(await observations.involvements(records, asOf - 1))
}

/** The store's columns as events. */
export function tieEvents(involved: Involved): TieEvent[] {
  const events: TieEvent[] = []
  for (let i = 0; i < involved.at.length; i++) {
    const kind = involved.kind[i]
    if (kind === undefined || !CONTACT.has(kind)) continue
    const direction = involved.direction[i] ?? 'none'
    const channel = (involved.channel[i] ?? null) as Channel | null
    events.push(...eventsOf(involved.at[i] ?? null, channel, { direction, weight: involved.weight[i] ?? 0 }))
  }
  return events.sort(compareEvents)
}
