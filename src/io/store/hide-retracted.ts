import { fromJson, number } from './base.ts'
import { recountKind } from './coverage.ts'
import { refreshRecords } from './refresh.ts'
import type { Sql } from './sql.ts'

/** Hides or shows an observation, as the standing `retract` decisions about it say. */
export function hideRetracted(sql: Sql, owner: number, source: string, key: string, version: number): void {
  const row = sql.get(
    'SELECT o.id, o.hidden, o.kind FROM observation o JOIN source s ON s.id = o.source WHERE o.owner = ? AND s.name = ? AND o.key = ?',
    owner,
    source,
    key,
  )
  if (row === undefined) return
  const id = number(row['id'])
  const hidden = isRetracted(sql, owner, source, key) ? 1 : 0
  if (hidden === row['hidden']) return
  sql.run('UPDATE observation SET hidden = ? WHERE id = ?', hidden, id)
  sql.run('UPDATE involvement SET hidden = ? WHERE owner = ? AND observation_id = ?', hidden, owner, id)
  const touched = sql
    .all('SELECT DISTINCT record_id FROM involvement WHERE owner = ? AND observation_id = ?', owner, id)
    .map(one => number(one['record_id']))
  refreshRecords(sql, owner, touched, version)
  recountKind(sql, owner, number(row['kind']))
}

/** What the user took back stays so where it came anew: rows from `firstId` on are hidden as standing decisions say. */
export function hideAgain(sql: Sql, owner: number, firstId: number, version: number): void {
  for (const row of sql.all(`SELECT body FROM decision WHERE owner = ? AND kind = 'retract' AND undone = 0`, owner)) {
    const { source, key } = fromJson<{ source: string; key: string }>(row['body'])
    const there = sql.get(
      'SELECT o.id FROM observation o JOIN source s ON s.id = o.source WHERE o.owner = ? AND s.owner = o.owner AND s.name = ? AND o.key = ?',
      owner,
      source,
      key,
    )
    if (there !== undefined && number(there['id']) >= firstId) hideRetracted(sql, owner, source, key, version)
  }
}

function isRetracted(sql: Sql, owner: number, source: string, key: string): boolean {
  return sql
    .all(`SELECT body FROM decision WHERE owner = ? AND kind = 'retract' AND undone = 0`, owner)
    .map(row => fromJson<{ source: string; key: string }>(row['body']))
    .some(body => body.source === source && body.key === key)
}
