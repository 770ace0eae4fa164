import { number } from './base.ts'
import { DIRECTION_CODES, KIND_CODES } from './codes.ts'
import { PublicNames } from './public-names.ts'
import type { Sql } from './sql.ts'
import type { Outgoing } from './store.ts'
import { observationId } from './stored.ts'

/** Rows of the store that are gone over together. */
const PAGE = 2_000

const { message, invitation } = KIND_CODES

/** What the ego wrote to others, message by message and invitation by invitation, in pages by row; memory stays bounded. */
export async function* readOutgoing(sql: Sql, owner: number): AsyncIterable<readonly Outgoing[]> {
  const names = new PublicNames(sql)
  const last = sql.get('SELECT id FROM observation WHERE owner = ? ORDER BY id DESC LIMIT 1', owner)
  const end = last === undefined ? 0 : number(last['id'])
  for (let after = 0; after < end; after += PAGE) {
    const all = page(sql, owner, after, names)
    if (all.length > 0) yield all
  }
}

type Found = readonly [
  id: number,
  at: number | null,
  kind: number,
  direction: string | null,
  chars: number | null,
  print: string | null,
  record: number,
]

/**
 * Three things of the detail and not its text, most of which nobody asks for here. The order of the two tables is given:
 * the other way round every involvement after `after` would be looked at for every page.
 */
const SELECT = `SELECT o.id, o.at, o.kind, o.detail ->> 'direction', o.detail ->> 'chars', o.detail ->> 'print', i.record_id
  FROM observation o CROSS JOIN involvement i
  WHERE o.owner = ? AND o.id > ? AND o.id <= ? AND o.kind IN (${message}, ${invitation}) AND o.hidden = 0
    AND i.owner = o.owner AND i.observation_id = o.id AND (i.direction = ${DIRECTION_CODES.out} OR o.kind = ${invitation})
  ORDER BY o.id, i.seq`

function page(sql: Sql, owner: number, after: number, names: PublicNames): Outgoing[] {
  const rows = sql.lists<Found>(SELECT, owner, after, after + PAGE)
  names.learn(rows.map(row => row[6]))
  const all: Outgoing[] = []
  let last = -1
  let records: string[] = []
  for (const [id, at, kind, direction, chars, print, record] of rows) {
    if (kind === invitation && direction !== 'out') continue
    if (id !== last) {
      last = id
      records = []
      all.push({
        id: observationId(id),
        kind: kind === invitation ? 'invitation' : 'message',
        at,
        chars,
        print,
        records,
      })
    }
    records.push(names.of(record))
  }
  return all
}
