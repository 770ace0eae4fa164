import type { Instant } from '../../model/instant.ts'
import type { ObservationKind } from '../../model/observation.ts'
import { fromJson, number, numberOrNull, text, textOrNull } from './base.ts'
import { channelOf, KIND_CODES, leverOf, precisionOf, roleOf } from './codes.ts'
import type { Row, Sql } from './sql.ts'
import { marks, slices } from './sql.ts'
import type { Trace } from './store.ts'

const PAGE = 5_000
const NAMES_AT_ONCE = 500

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
  const names = new Map<number, string>()
  const isWhole = since === Number.MIN_SAFE_INTEGER && until === undefined
  for (const kind of kinds) {
    const code = KIND_CODES[kind]
    for (let at = since, id = -1; ;) {
      const rows = sql.all(
        `${SELECT} AND (o.at, o.id) > (?, ?) AND o.at <= ? ORDER BY o.at, o.id LIMIT ${PAGE}`,
        owner,
        code,
        at,
        id,
        until ?? Number.MAX_SAFE_INTEGER,
      )
      const last = rows.at(-1)
      if (last === undefined) break
      yield tracesOf(sql, kind, rows, names)
      at = number(last['at'])
      id = number(last['id'])
    }
    if (!isWhole) continue
    for (let id = -1; ;) {
      const rows = sql.all(`${SELECT} AND o.at IS NULL AND o.id > ? ORDER BY o.id LIMIT ${PAGE}`, owner, code, id)
      const last = rows.at(-1)
      if (last === undefined) break
      yield tracesOf(sql, kind, rows, names)
      id = number(last['id'])
    }
  }
}

function tracesOf<K extends ObservationKind>(
  sql: Sql,
  kind: K,
  rows: readonly Row[],
  names: Map<number, string>,
): Trace<K>[] {
  const people = rows.map(row => (textOrNull(row['people']) ?? '').split(' ').filter(Boolean).map(Number))
  learnNames(sql, people, names)
  return rows.map((row, i) => {
    const pairs = people[i] ?? []
    const [channel, lever] = [numberOrNull(row['channel']), numberOrNull(row['lever'])]
    return {
      key: text(row['key']),
      source: text(row['source']),
      at: numberOrNull(row['at']),
      precision: precisionOf(number(row['precision'])),
      kind,
      channel: channel === null ? null : channelOf(channel),
      minutes: numberOrNull(row['minutes']),
      lever: lever === null ? null : leverOf(lever),
      detail: fromJson<unknown>(row['detail']),
      people: Array.from({ length: pairs.length / 2 }, (_, n) => ({
        record: names.get(pairs[2 * n] ?? -1) ?? '',
        role: roleOf(pairs[2 * n + 1] ?? 0),
      })),
    } as Trace<K>
  })
}

function learnNames(sql: Sql, people: readonly (readonly number[])[], names: Map<number, string>): void {
  const unknown = new Set(people.flatMap(pairs => pairs.filter((record, i) => i % 2 === 0 && !names.has(record))))
  for (const slice of slices([...unknown], NAMES_AT_ONCE))
    for (const row of sql.all(`SELECT id, public_id FROM record WHERE id IN ${marks(slice.length)}`, ...slice))
      names.set(number(row['id']), text(row['public_id']))
}
