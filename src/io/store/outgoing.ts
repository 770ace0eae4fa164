import { number, numberOrNull, text } from './base.ts'
import { DIRECTION_CODES, KIND_CODES } from './codes.ts'
import type { Sql, Value } from './sql.ts'
import type { Outgoing } from './store.ts'
import { observationId } from './stored.ts'

const PAGE = 5_000

/** What the ego wrote to others, message by message and invitation by invitation, in pages by row; memory stays bounded. */
export async function* readOutgoing(sql: Sql, owner: number): AsyncIterable<readonly Outgoing[]> {
  const names = new Map<number, string>()
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

function page(sql: Sql, owner: number, after: number, until: number, names: Map<number, string>): Outgoing[] {
  const found = new Map<number, Outgoing & { records: string[] }>()
  for (const row of sql.all(
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
  )) {
    const id = number(row['id'])
    const known =
      found.get(id) ?? open(id, row['detail'], number(row['kind']) === KIND_CODES.invitation, numberOrNull(row['at']))
    if (known === null) continue
    found.set(id, known)
    known.records.push(publicId(sql, number(row['record_id']), names))
  }
  return [...found.values()]
}

/** Null for an invitation that came in. */
function open(
  id: number,
  body: Value | undefined,
  invitation: boolean,
  at: number | null,
): (Outgoing & { records: string[] }) | null {
  const detail = JSON.parse(text(body)) as {
    direction?: string
    chars?: number
    print?: string
  }
  if (invitation && detail.direction !== 'out') return null
  return {
    id: observationId(id),
    kind: invitation ? 'invitation' : 'message',
    at,
    chars: detail.chars ?? null,
    print: detail.print ?? null,
    records: [],
  }
}

function publicId(sql: Sql, record: number, names: Map<number, string>): string {
  const known = names.get(record)
  if (known !== undefined) return known
  const name = text(sql.get('SELECT public_id FROM record WHERE id = ?', record)?.['public_id'])
  names.set(record, name)
  return name
}
