import type { Instant } from '../../model/instant.ts'
import type { TieEvent } from './event.ts'

/**
 * How contact with one person began. `out`, `in`: when either first turned to the other personally, that is by a message,
 * a call or a meeting of the two alone; null: not seen. Mail to many, meetings of more and shared commits come with the
 * job or the list and are no turning to anybody.
 */
export type TieBeginning = { readonly first: Instant; readonly out: Instant | null; readonly in: Instant | null }

/** Reads the beginning from sorted events in one pass; null where there are none. @example readBeginning([]) // null */
export function readBeginning(events: readonly TieEvent[]): TieBeginning | null {
  const first = events[0]?.at
  if (first === undefined) return null
  let out: Instant | null = null
  let into: Instant | null = null
  for (const event of events) {
    if (event.group === true || event.channel === 'shared-work') continue
    if (event.out) out ??= event.at
    else into ??= event.at
    if (out !== null && into !== null) break
  }
  return { first, out, in: into }
}

/** Since when each has turned to the other; null while only one has, or nobody. @example twoWaySince({ first: 1, out: 1, in: 5 }) // 5 */
export function twoWaySince(beginning: TieBeginning | null | undefined): Instant | null {
  if (!beginning || beginning.out === null || beginning.in === null) return null
  return Math.max(beginning.out, beginning.in)
}
