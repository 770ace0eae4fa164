import { number } from './base.ts'
import { DIRECTION_CODES, KIND_CODES } from './codes.ts'
import { PublicNames } from './public-names.ts'
import type { Sql } from './sql.ts'
import type { Outgoing } from './store.ts'
import { observationId } from './stored.ts'

const PAGE = 5_000

/** What the ego wrote to others, message by message and invitation by invitation, in pages by row; memory stays bounded. */
export async function* readOutgoing(sql: Sql, owner: number): AsyncIterable<readonly Outgoing[]> {
  const names = new PublicNames(sql)
  for (let after = 0; ;) {
    const ids = sql.all(
      `SELECT id FROM observation WHERE owner = ? AND id > ? AND kind IN (?, ?) AND hidden = 0 ORDER BY id LIMIT ${PAGE}`,
      owner,
      after,
      KIND_CODES.message,
      KIND_CODES.invitation,
    )
    const last = ids.at(-1)
    if (last === undefined) return
    const until = number(last['id'])
    yield page(sql, owner, after, until, names)
    after = until
  }
}

type Found = readonly [id: number, at: number | null, kind: number, detail: string, record: number]

function page(sql: Sql, owner: number, after: number, until: number, names: PublicNames): Outgoing[] {
  const rows = sql.lists<Found>(
    `SELECT o.id, o.at, o.kind, o.detail, i.record_id FROM observation o
     JOIN involvement i ON i.owner = o.owner AND i.observation_id = o.id
     WHERE o.owner = ? AND o.id > ? AND o.id <= ? AND o.kind IN (?, ?) AND o.hidden = 0
       AND (i.direction = ? OR o.kind = ?) ORDER BY o.id, i.seq`,
    owner,
    after,
    until,
    KIND_CODES.message,
    KIND_CODES.invitation,
    DIRECTION_CODES.out,
    KIND_CODES.invitation,
  )
  names.learn(rows.map(row => row[4]))
  const all: Outgoing[] = []
  let last = -1
  let records: string[] | null = null
  for (const [id, at, kind, detail, record] of rows) {
    if (id !== last) {
      last = id
      records = open(all, id, at, kind === KIND_CODES.invitation, detail)
    }
    records?.push(names.of(record))
  }
  return all
}

/** Begins one of a page and gives the list of its records; null for an invitation that came in. */
function open(all: Outgoing[], id: number, at: number | null, invitation: boolean, body: string): string[] | null {
  const detail = JSON.parse(body) as { direction?: string; chars?: number; print?: string }
  if (invitation && detail.direction !== 'out') return null
  const records: string[] = []
  all.push({
    id: observationId(id),
    kind: invitation ? 'invitation' : 'message',
    at,
    chars: detail.chars ?? null,
    print: detail.print ?? null,
    records,
  })
  return records
}
