import type { Involved, Observations } from '../../io/store/store.ts'
import { addEvents, sortEvents } from '../../measures/tie/event.ts'
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

/** The same for many, some people at a time: hundreds are read with one query. */
export async function* readEventsOfAll<P extends { readonly records: readonly string[] }>(
  observations: Observations,
  people: readonly P[],
  asOf: number,
  late: 'count' | 'drop' = 'count',
): AsyncGenerator<readonly EventsOf<P>[]> {
  for (let from = 0; from < people.length; from += AT_ONCE) {
    const some = people.slice(from, from + AT_ONCE)
    const all = await observations.involvementsOf(
      some.map(({ records }) => records),
      lastRead(asOf, late),
    )
    yield some.flatMap((person, place) => {
      const involved = all[place]
      return involved === undefined
        ? []
        : [{ person, events: tieEvents(involved, asOf), until: sameUntil(involved, asOf) }]
    })
  }
}

/** What passed between the ego and one of many, and the last date at which the same is read of it. */
type EventsOf<P> = { readonly person: P; readonly events: TieEvent[]; readonly until: number }

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
    const channel = (involved.channel[i] ?? null) as Channel | null
    addEvents(events, Math.min(at, asOf - 1), channel, involved.direction[i] ?? 'none', involved.weight[i] ?? 0)
  }
  return sortEvents(events)
}
