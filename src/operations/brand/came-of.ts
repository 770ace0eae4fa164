import type { Store } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { afterPiece } from '../../measures/brand/after-piece.ts'
import { weekAfter } from '../../measures/network/week-after.ts'
import type { WeekAfter } from '../../measures/network/week-after.ts'
import { DAY, YEAR } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import { seeded } from '../../stats/random.ts'
import { signsOf } from '../skills/read-facts.ts'
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
  const { invitations, connections } = await readArrivals(world)
  const asOf = measured?.asOf ?? stored?.state.asOf ?? world.now()
  return {
    asOf,
    seen: { from: arrivals?.from ?? asOf, until: asOf },
    wroteFirst: Float64Array.from(arrivals?.wroteFirst ?? []).sort(),
    invitations,
    connections,
  }
}

type Came = Pick<CameBook, 'invitations' | 'connections'>
const held = new WeakMap<Store, { readonly sign: string; readonly came: Came }>()

/** When invitations and connections came: only their moments, since there are tens of thousands of them. */
async function readArrivals(world: World): Promise<Came> {
  const sign = [...(await signsOf(world, ['invitation', 'connection']))].join('|')
  const known = held.get(world.store)
  if (known?.sign === sign) return known.came
  const { observations } = world.store
  const received: Instant[] = []
  for await (const page of observations.traces(['invitation']))
    for (const { at, detail } of page) if (at !== null && detail.direction === 'in') received.push(at)
  const came = {
    invitations: Float64Array.from(received).sort(),
    connections: await observations.moments('connection'),
  }
  held.set(world.store, { sign, came })
  return came
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
