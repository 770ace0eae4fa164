import type { Decision, DecisionBody } from '../../model/decision.ts'
import type { Instant } from '../../model/instant.ts'
import { nextPlace, number } from './base.ts'
import { publicId } from './public-id.ts'
import type { Sql } from './sql.ts'

/** Writes a decision down; the order of writing is the order in which decisions hold. */
export function insertDecision(sql: Sql, owner: number, body: DecisionBody, at: Instant): Decision {
  const bodyText = JSON.stringify(body)
  const next = number(sql.get('SELECT coalesce(max(id), 0) + 1 AS next FROM decision')?.['next'])
  const count = number(sql.get('SELECT count(*) AS n FROM decision WHERE owner = ?', owner)?.['n'])
  const taken = (id: string) =>
    sql.get('SELECT id FROM decision WHERE owner = ? AND public_id = ?', owner, id) !== undefined
  let id = publicId('d', [String(at), bodyText, String(count)])
  for (let again = 2; taken(id); again++) id = publicId('d', [String(at), bodyText, String(count), String(again)])
  const order = nextPlace(sql, owner)
  sql.run(
    'INSERT INTO decision (id, owner, public_id, at, kind, body, undone, place) VALUES (?, ?, ?, ?, ?, ?, 0, ?)',
    next,
    owner,
    id,
    at,
    body.kind,
    bodyText,
    order,
  )
  return { id, at, body, undone: false, order }
}
