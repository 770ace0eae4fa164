import type { Involvement } from '../../model/contact.ts'
import type { Instant } from '../../model/instant.ts'
import type { ObservationKind } from '../../model/observation.ts'
import { AT_ONCE, MANY, numbered, padded } from './at-once.ts'
import { channelOf, directionOf, kindOf, NO_DATE, roleOf } from './codes.ts'
import { slices } from './sql.ts'
import type { Sql } from './sql.ts'
import type { Involved } from './store.ts'

/** `observation`: only read of people who may stand in one twice, or share one with somebody who does. */
type Found = readonly [record: number, at: number, weight: number, codes: number, ...observation: number[]]
const EMPTY: Found = [0, 0, 0, 0]

/**
 * Small codes travel as one number: a million rows of eight values each cost twice what rows of four do. From the lowest
 * bits: direction (3), role (5), channel (5), kind (7), size (8).
 */
const SELECT = (
  more: string,
): string => `SELECT record_id, at, weight, direction + 8 * (role + 32 * (coalesce(channel, 0) +
    32 * (kind + 128 * CASE WHEN size > 255 THEN 255 ELSE size END))) AS codes${more}
  FROM involvement WHERE owner = ? AND at > ? AND at <= ? AND hidden = 0`
const [ONE_RECORD, SEVERAL] = [SELECT(''), SELECT(', observation_id')]
const ORDER = 'ORDER BY record_id, at, observation_id, seq'

/** All dated involvements of the records up to and with `until`, oldest first; undated ones say nothing about contact. */
export function readInvolved(sql: Sql, owner: number, records: readonly string[], until?: Instant): Involved {
  return readInvolvedOf(sql, owner, [records], until)[0] ?? NOTHING
}

/** The same for many people at once, in their order: a query for hundreds of them instead of two for each. */
export function readInvolvedOf(
  sql: Sql,
  owner: number,
  people: readonly (readonly string[])[],
  until: Instant = Number.MAX_SAFE_INTEGER,
): readonly Involved[] {
  const placeOf = new Map<number, number>()
  const byName = new Map(people.flatMap((records, place) => records.map(record => [record, place] as const)))
  const numbers = numbered(sql, owner, [...byName.keys()])
  const fewer = fewerOf(sql, owner, numbers)
  const [alone, several]: [number[], number[]] = [[], []]
  for (const { id, name } of numbers) {
    const place = byName.get(name) ?? 0
    placeOf.set(id, place)
    ;((people[place]?.length ?? 0) > 1 || fewer.has(id) ? several : alone).push(id)
  }
  const rows: Found[][] = []
  for (const [select, ids] of [
    [ONE_RECORD, alone],
    [SEVERAL, several],
  ] as const)
    // prettier-ignore
    for (const slice of slices(ids, AT_ONCE))
      for (const row of sql.lists<Found>(
        slice.length === 1 ? `${select} AND record_id = ? ${ORDER}` : `${select} AND record_id IN ${MANY} ${ORDER}`,
        owner,
        NO_DATE,
        until,
        ...(slice.length === 1 ? slice : padded(slice)),
      ))
        (rows[placeOf.get(row[0]) ?? 0] ??= []).push(row)
  return people.map((records, place) => {
    const mine = rows[place]
    if (mine === undefined) return NOTHING
    if (records.length > 1) mine.sort((a, b) => a[1] - b[1])
    return columns(mine[0]?.length === COLUMNS ? once(mine, fewer) : mine)
  })
}

/** How many columns a row has that was read without its observation. */
const COLUMNS = 5

/** By record and observation: how many of the addresses in it belong to somebody who is in it already (see `aliases.ts`). */
type Fewer = ReadonlyMap<number, ReadonlyMap<number, number>>

function fewerOf(sql: Sql, owner: number, numbers: readonly { readonly id: number }[]): Fewer {
  const fewer = new Map<number, Map<number, number>>()
  // prettier-ignore
  for (const slice of slices(numbers.map(({ id }) => id), AT_ONCE))
    for (const [record, observation, n] of sql.lists<readonly [number, number, number]>(
      `SELECT record_id, observation_id, fewer FROM alias WHERE owner = ? AND record_id ${slice.length === 1 ? '= ?' : `IN ${MANY}`}`,
      owner,
      ...(slice.length === 1 ? slice : padded(slice)),
    ))
      fewer.set(record, (fewer.get(record) ?? new Map<number, number>()).set(observation, n))
  return fewer
}

/**
 * Somebody who stands in an observation under two addresses was reached once: their rows become one, and whoever shares it
 * with them shares it with one person fewer (MEASURES 1.3: 1/k after aliases are merged).
 */
function once(rows: readonly Found[], fewer: Fewer): readonly Found[] {
  const places = new Map<number, number>()
  const kept: Found[] = []
  const own: number[] = []
  for (const row of rows) {
    const [record, , weight, codes, observation = 0] = row
    const key = observation * 8 + (codes & 7)
    const place = places.get(key) ?? -1
    if (weight > 0 && place >= 0 && kept[place]?.[0] !== record) {
      own[place] = (own[place] ?? 0) + 1
      continue
    }
    if (weight > 0) places.set(key, kept.length)
    own.push(0)
    kept.push(row)
  }
  return kept.map((row, place) => {
    const [record, at, weight, codes, observation = 0] = row
    const less = Math.max(own[place] ?? 0, fewer.get(record)?.get(observation) ?? 0)
    if (weight === 0 || less === 0) return row
    return [record, at, sharedWith(weight, codes, less), codes - Math.min(less, (codes >> 20) - 1) * ONE_OF_GROUP]
  })
}

/** The size of a group is the highest part of the codes. */
const ONE_OF_GROUP = 2 ** 20

/** A share of 1/k, or half of one where a meeting belongs to a series, among `less` people fewer. */
function sharedWith(weight: number, codes: number, less: number): number {
  // whoever has a meeting in common has a row; of a message that came, only its sender is sure to have one
  const k = kindOf((codes >> 13) & 127) === 'meeting' ? codes >> 20 : Math.round(1 / weight)
  return Math.min(1, (weight * k) / Math.max(1, k - less))
}

/** Of many linked to nothing more was ever seen: they share this. */
const NOTHING = columns([])

function columns(rows: readonly Found[]): Involved {
  const count = rows.length
  const at = new Float64Array(count)
  const weight = new Float64Array(count)
  const group = new Uint8Array(count)
  const direction: Involvement['direction'][] = []
  const role: Involvement['role'][] = []
  const channel: (string | null)[] = []
  const kind: ObservationKind[] = []
  for (let place = 0; place < count; place++) {
    const [, moment, share, codes] = rows[place] ?? EMPTY
    at[place] = moment
    weight[place] = share
    const channelCode = (codes >> 8) & 31
    direction.push(directionOf(codes & 7))
    role.push(roleOf((codes >> 3) & 31))
    channel.push(channelCode === 0 ? null : channelOf(channelCode))
    kind.push(kindOf((codes >> 13) & 127))
    group[place] = codes >> 20
  }
  return { at, weight, direction, role, channel, kind, group }
}
