import type { Involvement } from '../../model/contact.ts'
import type { Instant } from '../../model/instant.ts'
import type { ObservationKind } from '../../model/observation.ts'
import { channelOf, directionOf, kindOf, NO_DATE, roleOf } from './codes.ts'
import { marks, slices } from './sql.ts'
import type { Sql } from './sql.ts'
import type { Involved } from './store.ts'

/** `observation`: only read of people with several records, who may stand in one observation twice. */
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
  const [alone, several]: [number[], number[]] = [[], []]
  const byName = new Map(people.flatMap((records, place) => records.map(record => [record, place] as const)))
  for (const { id, name } of numbered(sql, owner, [...byName.keys()])) {
    const place = byName.get(name) ?? 0
    placeOf.set(id, place)
    ;((people[place]?.length ?? 0) > 1 ? several : alone).push(id)
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
    if (records.length === 1) return columns(mine)
    mine.sort((a, b) => a[1] - b[1])
    return columns(once(mine))
  })
}

/**
 * Somebody who stands in an observation under two addresses was reached once: the rows become one, with the weight that is
 * right for one person fewer (MEASURES 1.3: 1/k after aliases are merged).
 */
function once(rows: readonly Found[]): readonly Found[] {
  const seen = new Map<number, number>()
  const kept: Found[] = []
  for (const row of rows) {
    const [record, at, weight, codes, observation] = row
    const key = (observation ?? 0) * 8 + (codes & 7)
    const before = seen.get(key) ?? -1
    const [other, , shared, group] = kept[before] ?? EMPTY
    if (weight === 0 || before < 0 || other === record) {
      if (weight > 0) seen.set(key, kept.length)
      kept.push(row)
    } else {
      const others = group >> 20
      kept[before] = [other, at, Math.min(1, (shared * others) / (others - 1)), group - ONE_OF_GROUP, observation ?? 0]
    }
  }
  return kept
}

/** The size of a group is the highest part of the codes. */
const ONE_OF_GROUP = 2 ** 20

/** As many parameters in every statement, so that there are two statements and not one for each length of list. */
const AT_ONCE = 200
const MANY = marks(AT_ONCE)

function padded<T>(slice: readonly T[]): readonly (T | null)[] {
  return [...slice, ...Array.from({ length: AT_ONCE - slice.length }, () => null)]
}

function numbered(sql: Sql, owner: number, names: readonly string[]): { id: number; name: string }[] {
  return [...slices(names, AT_ONCE)].flatMap(slice =>
    sql
      .lists<readonly [number, string]>(
        `SELECT id, public_id FROM record WHERE owner = ? AND public_id IN ${slice.length === 1 ? '(?)' : MANY}`,
        owner,
        ...(slice.length === 1 ? slice : padded(slice)),
      )
      .map(([id, name]) => ({ id, name })),
  )
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
