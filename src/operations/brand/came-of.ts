import type { World } from '../../io/world/world.ts'
import { afterPiece } from '../../measures/brand/after-piece.ts'
import { weekAfter } from '../../measures/network/week-after.ts'
import type { WeekAfter } from '../../measures/network/week-after.ts'
import { DAY, YEAR } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import { seeded } from '../../stats/random.ts'
import { readFacts } from '../skills/read-facts.ts'
import { ARRIVALS } from './piece-book.ts'
import type { Arrivals } from './piece-book.ts'
import type { Piece } from './shapes.ts'

const LOOK_BACK = 5 * YEAR

/** Who and what came to the user, as sorted moments, and the time in which that could be seen. */
export type CameBook = {
  readonly asOf: Instant
  readonly seen: { readonly from: Instant; readonly until: Instant }
  readonly wroteFirst: Float64Array
  readonly invitations: Float64Array
  readonly connections: Float64Array
}

/** Reads what came: first messages as they were measured (or just now), invitations and connections as imported. */
export async function readCame(
  world: World,
  measured?: { readonly arrivals: Arrivals; readonly asOf: Instant },
): Promise<CameBook> {
  const stored = measured === undefined ? await world.store.derived.get<Arrivals>(ARRIVALS) : null
  const arrivals = measured?.arrivals ?? stored?.value
  const { lists } = await readFacts(world, ['invitation', 'connection'])
  const facts = lists.flat()
  const asOf = measured?.asOf ?? stored?.state.asOf ?? world.now()
  const moments = (list: readonly (Instant | null)[]): Float64Array =>
    Float64Array.from(list.filter(at => at !== null)).sort()
  return {
    asOf,
    seen: { from: arrivals?.from ?? asOf, until: asOf },
    wroteFirst: moments(arrivals?.wroteFirst ?? []),
    invitations: moments(
      facts.map(({ observation: { kind, at, detail } }) =>
        kind === 'invitation' && detail.direction === 'in' ? at : null,
      ),
    ),
    connections: moments(facts.map(({ observation: { kind, at } }) => (kind === 'connection' ? at : null))),
  }
}

/** The week from a piece on. A piece whose day is not known has none. */
export function cameOf(book: CameBook, at: Instant | null, precision: string): Piece['came'] {
  if (at === null || precision === 'month' || precision === 'year') return null
  const day = Math.floor(at / DAY) * DAY
  const beside = (moments: Float64Array, what: string) => {
    const { from } = book.seen
    const [first = from] = moments
    return afterPiece(day, moments, { from: Math.max(from, first), until: book.seen.until }, what)
  }
  return {
    wroteFirst: beside(book.wroteFirst, 'people who wrote first'),
    invitations: beside(book.invitations, 'invitations to connect'),
    connections: beside(book.connections, 'new connections'),
  }
}

/** The same over many: how many people wrote first in the week from each on, beside the weeks around it. */
export function cameOfAll(book: CameBook, moments: readonly Instant[], what: string): WeekAfter {
  const days = [...new Set(moments.map(at => Math.floor(at / DAY) * DAY))]
  const from = Math.max(book.seen.from, book.asOf - LOOK_BACK)
  return weekAfter(days, [...book.wroteFirst], { from, until: book.seen.until }, what, seeded(`after ${what}`))
}
