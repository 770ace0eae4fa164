import type { PersonRow } from '../../io/store/store.ts'
import type { TieBeginning } from '../../measures/tie/beginning.ts'
import { twoWaySince } from '../../measures/tie/beginning.ts'
import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import type { MeasuredPeople } from './measure-people.ts'

/** One person with how contact with them began; null where none was seen. */
export type Begun = {
  readonly row: PersonRow
  readonly beginning: TieBeginning | null
  readonly twoWaySince: Instant | null
  /** the first sign of any kind: the connection or the first contact */
  readonly first: Instant | null
  /** seen first when the channel itself began to be seen: known before, nobody knows for how long */
  readonly knownBefore: boolean
}

/** In its first half-year a channel mostly shows people who were known before; a repository is whole from its first day. */
const SETTLING = 180 * DAY

type Measured = Pick<MeasuredPeople, 'rows' | 'exchanges'>
const known = new WeakMap<Measured, ReadonlyMap<string, Begun>>()

/** Everybody by id, with how contact began; put together once for all that ask of the same people. */
export function beginningsOf(people: Measured): ReadonlyMap<string, Begun> {
  let begun = known.get(people)
  if (begun === undefined) known.set(people, (begun = putTogether(people)))
  return begun
}

function putTogether({ rows, exchanges }: Measured): ReadonlyMap<string, Begun> {
  const beginnings = new Map(exchanges.map(({ person, beginning }) => [person, beginning]))
  const settled = settledFrom(rows)
  return new Map(
    rows.map(row => {
      const beginning = beginnings.get(row.id) ?? null
      const signs = [row.connectedOn, beginning?.first ?? null].filter(at => at !== null)
      const begun: Begun = {
        row,
        beginning,
        twoWaySince: twoWaySince(beginning),
        first: signs.length === 0 ? null : Math.min(...signs),
        knownBefore: isKnownBefore(row, beginning, settled),
      }
      return [row.id, begun] as const
    }),
  )
}

/** Since when a channel is settled: half a year after it first shows anybody. */
function settledFrom(rows: readonly PersonRow[]): ReadonlyMap<string, Instant> {
  const from = new Map<string, Instant>()
  for (const { tie } of rows)
    for (const { channel, first } of tie.seen.filter(seen => seen.channel !== 'shared-work'))
      from.set(channel, Math.min(from.get(channel) ?? Number.POSITIVE_INFINITY, first + SETTLING))
  return from
}

function isKnownBefore(
  { connectedOn, tie }: PersonRow,
  beginning: TieBeginning | null,
  settled: ReadonlyMap<string, Instant>,
): boolean {
  if (beginning === null || (connectedOn !== null && connectedOn < beginning.first)) return false
  const channel = tie.seen.find(({ first }) => first === beginning.first)?.channel
  return channel !== undefined && beginning.first < (settled.get(channel) ?? Number.NEGATIVE_INFINITY)
}
