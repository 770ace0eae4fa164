import type { Base } from './base.ts'
import { fromJson, number, numberOrNull, text, textOrNull } from './base.ts'
import { parseKeys } from './refresh.ts'
import type { Row, Sql } from './sql.ts'
import { marks, slices } from './sql.ts'
import type { RecordRow, Records } from './store.ts'

const PAGE = 2_000
const SELECT = `SELECT r.id, r.public_id, s.name AS source, r.name, r.keys, r.n, r.first_at, r.card_at, o.detail AS card
  FROM record r JOIN source s ON s.id = r.source LEFT JOIN observation o ON o.id = r.card`

/** The contact records of one owner, as sources name people: see `Records`. */
export function records(base: Base): Records {
  const { sql, owner } = base
  return {
    all: () => allRecords(sql, owner),
    count: async () => number(sql.get('SELECT count(*) AS n FROM record WHERE owner = ?', owner)?.['n']),
    get: async ids => {
      const rows: RecordRow[] = []
      for (const slice of slices(ids))
        rows.push(
          ...sql
            .all(`${SELECT} WHERE r.owner = ? AND r.public_id IN ${marks(slice.length)}`, owner, ...slice)
            .map(toRecord),
        )
      return rows
    },
    byKey: async key =>
      sql
        .all(
          `${SELECT} JOIN record_key k ON k.record_id = r.id WHERE k.owner = ? AND k.kind = ? AND k.value = ? ORDER BY r.public_id`,
          owner,
          key.kind,
          key.value,
        )
        .map(toRecord),
    touchedSince: async version => touchedSince(sql, owner, version),
    retoldSince: async version =>
      sql.get(
        'SELECT 1 AS one FROM record WHERE owner = ? AND changed > ? AND told > ? LIMIT 1',
        owner,
        version,
        version,
      ) !== undefined,
  }
}

async function* allRecords(sql: Sql, owner: number): AsyncIterable<readonly RecordRow[]> {
  for (let after = 0; ;) {
    const rows = sql.all(`${SELECT} WHERE r.owner = ? AND r.id > ? ORDER BY r.id LIMIT ${PAGE}`, owner, after)
    const last = rows.at(-1)
    if (last === undefined) return
    after = number(last['id'])
    yield rows.map(toRecord)
  }
}

function touchedSince(sql: Sql, owner: number, version: number): readonly string[] | null {
  const floor = number(sql.get('SELECT touched_floor FROM owner WHERE id = ?', owner)?.['touched_floor'])
  if (version < floor) return null
  return sql
    .all('SELECT public_id FROM record WHERE owner = ? AND changed > ? ORDER BY public_id', owner, version)
    .map(row => text(row['public_id']))
}

function toRecord(row: Row): RecordRow {
  const card = textOrNull(row['card'])
  return {
    id: text(row['public_id']),
    source: text(row['source']),
    name: textOrNull(row['name']),
    keys: parseKeys(text(row['keys'])).map(([kind, value]) => ({ kind, value })),
    card: card === null ? null : fromJson<Record<string, unknown>>(card),
    cardAt: numberOrNull(row['card_at']),
    first: numberOrNull(row['first_at']),
    n: number(row['n']),
  }
}
