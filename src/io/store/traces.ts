import type { Instant } from '../../model/instant.ts'
import type { Role } from '../../model/contact.ts'
import type { ObservationKind } from '../../model/observation.ts'
import { fromJson } from './base.ts'
import { channelOf, KIND_CODES, leverOf, precisionOf, roleOf } from './codes.ts'
import { PublicNames } from './public-names.ts'
import type { Sql } from './sql.ts'
import type { Trace } from './store.ts'

const PAGE = 5_000

type Found = readonly [
  id: number,
  key: string,
  at: number | null,
  precision: number,
  channel: number | null,
  minutes: number | null,
  lever: number | null,
  detail: string,
  source: string,
  people: string | null,
]

/**
 * One row an observation, its people as one text of "record role" pairs: a tenth of what whole observations cost, which
 * is what measures over many years of meetings and commits need.
 */
const SELECT = `SELECT o.id, o.key, o.at, o.precision, o.channel, o.minutes, o.lever, o.detail,
    (SELECT s.name FROM source s WHERE s.id = o.source) AS source, (SELECT group_concat(i.record_id || ' ' || i.role, ' ')
    FROM involvement i WHERE i.owner = o.owner AND i.observation_id = o.id AND i.hidden = 0) AS people
  FROM observation o WHERE o.owner = ? AND o.kind = ? AND o.hidden = 0`

/** Kind after kind, each in the order of time, what has no date last; in pages, so that memory stays bounded. */
export async function* readTraces<K extends ObservationKind>(
  sql: Sql,
  owner: number,
  kinds: readonly K[],
  { since = Number.MIN_SAFE_INTEGER, until }: { readonly since?: Instant; readonly until?: Instant },
): AsyncIterable<readonly Trace<K>[]> {
  const names = new PublicNames(sql)
  const isWhole = since === Number.MIN_SAFE_INTEGER && until === undefined
  for (const kind of kinds) {
    const code = KIND_CODES[kind]
    for (let at = since, id = -1; ;) {
      const rows = sql.lists<Found>(
        `${SELECT} AND (o.at, o.id) > (?, ?) AND o.at <= ? ORDER BY o.at, o.id LIMIT ${PAGE}`,
        owner,
        code,
        at,
        id,
        until ?? Number.MAX_SAFE_INTEGER,
      )
      const last = rows.at(-1)
      if (last === undefined) break
      yield tracesOf(kind, rows, names)
      at = last[2] ?? at
      id = last[0]
    }
    if (!isWhole) continue
    for (let id = -1; ;) {
      const rows = sql.lists<Found>(
        `${SELECT} AND o.at IS NULL AND o.id > ? ORDER BY o.id LIMIT ${PAGE}`,
        owner,
        code,
        id,
      )
      const last = rows.at(-1)
      if (last === undefined) break
      yield tracesOf(kind, rows, names)
      id = last[0]
    }
  }
}

function tracesOf<K extends ObservationKind>(kind: K, rows: readonly Found[], names: PublicNames): Trace<K>[] {
  const people = rows.map(row => (row[9] === null ? NOBODY : row[9].split(' ').map(Number)))
  names.learn(people.flatMap(pairs => pairs.filter((_, i) => i % 2 === 0)))
  return rows.map(
    ([, key, at, precision, channel, minutes, lever, detail, source], i) =>
      ({
        key,
        source,
        at,
        precision: precisionOf(precision),
        kind,
        channel: channel === null ? null : channelOf(channel),
        minutes,
        lever: lever === null ? null : leverOf(lever),
        detail: fromJson<unknown>(detail),
        people: peopleOf(people[i] ?? NOBODY, names),
      }) as Trace<K>,
  )
}

const NOBODY: readonly number[] = []

function peopleOf(pairs: readonly number[], names: PublicNames): Trace['people'] {
  const people: { record: string; role: Role }[] = []
  for (let i = 0; i + 1 < pairs.length; i += 2)
    people.push({ record: names.of(pairs[i] ?? -1), role: roleOf(pairs[i + 1] ?? 0) })
  return people
}
