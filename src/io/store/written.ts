import type { Instant } from '../../model/instant.ts'
import { number, text } from './base.ts'
import { channelOf, KIND_CODES, PRECISION_CODES, ROLE_CODES } from './codes.ts'
import { PublicNames } from './public-names.ts'
import type { Sql } from './sql.ts'
import type { Written } from './store.ts'

const PAGE = 5_000

/** One row a person of each message. */
type Found = readonly [
  id: number,
  key: string,
  at: number,
  precision: number,
  channel: number | null,
  source: number,
  record: number | null,
]

/** Half of all messages came in: those are told by the index of people alone. */
const SELECT = `SELECT o.id, o.key, o.at, o.precision, o.channel, o.source, i.record_id
  FROM (SELECT m.id, m.owner, m.key, m.at, m.precision, m.channel, m.source FROM observation m
    WHERE m.owner = ? AND m.kind = ${KIND_CODES.message} AND (m.at, m.id) > (?, ?) AND m.at <= ?
      AND EXISTS (SELECT 1 FROM involvement t WHERE t.owner = m.owner AND t.observation_id = m.id
        AND t.role IN (${ROLE_CODES.to}, ${ROLE_CODES.cc}) AND t.hidden = 0)
      AND m.hidden = 0
    ORDER BY m.at, m.id LIMIT ${PAGE}) o
  LEFT JOIN involvement i ON i.owner = o.owner AND i.observation_id = o.id AND i.hidden = 0
  ORDER BY o.at, o.id, i.seq`

type Open = Omit<Written, 'records'> & { readonly id: number; readonly records: string[] }

/** Messages to somebody, with the moment they were written, in the order of time. The cost is that of the span. */
export async function* readWritten(
  sql: Sql,
  owner: number,
  { since, until }: { readonly since: Instant; readonly until: Instant },
): AsyncIterable<readonly Written[]> {
  const names = new PublicNames(sql)
  const sources = new Map(
    sql.all('SELECT id, name FROM source WHERE owner = ?', owner).map(row => [number(row['id']), text(row['name'])]),
  )
  for (let at = since, id = -1; ;) {
    const rows = sql.lists<Found>(SELECT, owner, at, id, until)
    const last = rows.at(-1)
    if (last === undefined) return
    yield messagesOf(rows, sources, names)
    at = last[2]
    id = last[0]
  }
}

function messagesOf(rows: readonly Found[], sources: ReadonlyMap<number, string>, names: PublicNames): Written[] {
  names.learn(rows.map(row => row[6]))
  const all: Open[] = []
  let open: Open | undefined
  for (const [id, key, at, precision, channel, source, record] of rows) {
    // nobody knows when of a day it was written
    if (precision !== PRECISION_CODES.instant && precision !== PRECISION_CODES.minute) continue
    if (open?.id !== id) {
      const from = { source: sources.get(source) ?? '', channel: channel === null ? null : channelOf(channel) }
      open = { id, key, at, ...from, records: [] }
      all.push(open)
    }
    if (record === null) continue
    const name = names.of(record)
    if (!open.records.includes(name)) open.records.push(name)
  }
  return all
}
