import type { Involved, Observations } from '../../io/store/store.ts'
import { compareEvents, eventsOf } from '../../measures/tie/event.ts'
import type { TieEvent } from '../../measures/tie/event.ts'
import type { Channel } from '../../model/channel.ts'

/** Kinds that are contact between two people. Cards, invitations, endorsements and the like are facts about them. */
export const CONTACT: ReadonlySet<string> = new Set(['message', 'meeting', 'call', 'encounter', 'commit'])

/**
 * Everything that passed between the ego and the person behind these records up to `asOf`, in the measures' order.
 * `late`: what becomes of contact written down by hand after `asOf` (decision 0006): an archive of last month must not
 * hide the call of this morning, so it counts as of the last day; `drop` where the user asked for an earlier day.
 */
export async function readEvents(
  observations: Observations,
  records: readonly string[],
  asOf: number,
  late: 'count' | 'drop' = 'count',
): Promise<TieEvent[]> {
  return tieEvents(await observations.involvements(records, lastRead(asOf, late)), asOf)
}

/** The same for one person after the other; hundreds are read with one query. */
export async function* readEventsOfAll<P extends { readonly records: readonly string[] }>(
  observations: Observations,
  people: readonly P[],
  asOf: number,
  late: 'count' | 'drop' = 'count',
): AsyncGenerator<{ readonly person: P; readonly events: TieEvent[]; readonly until: number }> {
  for (let from = 0; from < people.length; from += AT_ONCE) {
    const some = people.slice(from, from + AT_ONCE)
    const all = await observations.involvementsOf(
      some.map(({ records }) => records),
      lastRead(asOf, late),
    )
    for (const [place, person] of some.entries()) {
      const involved = all[place]
      if (involved !== undefined) yield { person, events: tieEvents(involved, asOf), until: sameUntil(involved, asOf) }
    }
  }
}

const AT_ONCE = 200

/** The last date at which the same columns give the same events: none dated later has come by then. */
function sameUntil(involved: Involved, asOf: number): number {
  let until = Number.MAX_SAFE_INTEGER
  for (let i = involved.at.length - 1; i >= 0; i--) {
    const [at = 0, kind] = [involved.at[i], involved.kind[i]]
    if (at < asOf) break
    // an encounter stands at the end of the last day, wherever that is
    if (kind === 'encounter') return asOf
    if (kind !== undefined && CONTACT.has(kind)) until = at
  }
  return until
}

function lastRead(asOf: number, late: 'count' | 'drop'): number | undefined {
  return late === 'drop' ? asOf - 1 : undefined
}

/** The store's columns as events before `asOf`; encounters after it stand at its end. */
export function tieEvents(involved: Involved, asOf: number): TieEvent[] {
  const events: TieEvent[] = []
  for (let i = 0; i < involved.at.length; i++) {
    const kind = involved.kind[i]
    const at = involved.at[i]
    if (kind === undefined || at === undefined || !CONTACT.has(kind)) continue
    if (at >= asOf && kind !== 'encounter') continue
    const direction = involved.direction[i] ?? 'none'
    const channel = (involved.channel[i] ?? null) as Channel | null
    events.push(...eventsOf(Math.min(at, asOf - 1), channel, { direction, weight: involved.weight[i] ?? 0 }))
  }
  return events.sort(compareEvents)
}
