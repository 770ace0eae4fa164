import type { Decision, DecisionBody } from '../../model/decision.ts'
import { Refusal } from '../../model/refusal.ts'
import type { Base } from './base.ts'
import { bumpVersion, dataVersion, fromJson, number, text } from './base.ts'
import { forget } from './forget.ts'
import { hideRetracted } from './hide-retracted.ts'
import { insertDecision } from './insert-decision.ts'
import type { Row, Sql } from './sql.ts'
import { marks } from './sql.ts'
import type { Decisions } from './store.ts'

export function decisions(base: Base): Decisions {
  const { sql, owner } = base
  const list = remembered(sql, owner)
  return {
    add: (body, at) =>
      sql.transaction(() => {
        const decision = insertDecision(sql, owner, body, at)
        follow(sql, owner, decision, bumpVersion(sql, owner))
        return decision
      }),
    list: async (filter = {}) => list(filter),
    undo: (id, _at) => sql.transaction(() => mark(sql, owner, id, true)),
    redo: (id, _at) => sql.transaction(() => mark(sql, owner, id, false)),
    forget: (ids, at) => forget(base, ids, at),
  }
}

type Filter = NonNullable<Parameters<Decisions['list']>[0]>

/** So many lists are remembered at most: one screen asks for a handful, the same ones from every room. */
const MOST_LISTS = 16

/**
 * Lists, each read once for as long as the data stay as they are: every lever tool keeps what it knows in the decisions,
 * and one page of the plan asks two dozen of them. Whoever changes a decision raises the data version, in any process.
 */
function remembered(sql: Sql, owner: number): (filter: Filter) => readonly Decision[] {
  const lists = new Map<string, readonly Decision[]>()
  let at = -1
  return filter => {
    const version = dataVersion(sql, owner)
    if (version !== at || lists.size >= MOST_LISTS) lists.clear()
    at = version
    const asked = JSON.stringify([filter.kinds, filter.undone])
    const known = lists.get(asked) ?? listDecisions(sql, owner, filter)
    lists.set(asked, known)
    return known
  }
}

function listDecisions(sql: Sql, owner: number, { kinds, undone }: Filter): readonly Decision[] {
  const params: (string | number)[] = [owner]
  let where = 'owner = ?'
  if (kinds !== undefined) {
    if (kinds.length === 0) return []
    where += ` AND kind IN ${marks(kinds.length)}`
    params.push(...kinds)
  }
  if (undone !== undefined) {
    where += ' AND undone = ?'
    params.push(undone ? 1 : 0)
  }
  return sql
    .all(`SELECT public_id, at, body, undone, place FROM decision WHERE ${where} ORDER BY id`, ...params)
    .map(toDecision)
}

function mark(sql: Sql, owner: number, id: string, undone: boolean): Decision {
  const row = sql.get(
    'SELECT public_id, at, body, undone, place FROM decision WHERE owner = ? AND public_id = ?',
    owner,
    id,
  )
  if (row === undefined)
    throw new Refusal('E_DECISION_UNKNOWN', `There is no decision ${id}; reload the page to see those there are.`, {
      status: 404,
    })
  const before = toDecision(row)
  if (before.body.kind === 'forget')
    throw new Refusal('E_FORGET_FINAL', 'Forgetting a person cannot be taken back: nothing of them was kept.', {
      status: 409,
    })
  const decision = { ...before, undone }
  sql.run('UPDATE decision SET undone = ? WHERE owner = ? AND public_id = ?', undone ? 1 : 0, owner, id)
  follow(sql, owner, decision, bumpVersion(sql, owner))
  return decision
}

/** Decisions that say who is who, or who is nobody. */
const IDENTITY: ReadonlySet<DecisionBody['kind']> = new Set(['merge', 'split', 'distinct', 'context', 'own-address'])

/** Records that a decision names count as touched, so that a partial rebuild sees them. */
function follow(sql: Sql, owner: number, decision: Decision, version: number): void {
  if (decision.body.kind === 'retract') hideRetracted(sql, owner, decision.body.source, decision.body.key, version)
  for (const record of new Set(JSON.stringify(decision.body).match(/p_[a-z2-7]{16}/g) ?? []))
    sql.run(
      'UPDATE record SET changed = ?, told = max(told, ?) WHERE owner = ? AND public_id = ?',
      version,
      IDENTITY.has(decision.body.kind) ? version : 0,
      owner,
      record,
    )
}

export function toDecision(row: Row): Decision {
  return {
    id: text(row['public_id']),
    at: number(row['at']),
    body: fromJson<DecisionBody>(row['body']),
    undone: row['undone'] === 1,
    order: number(row['place']),
  }
}
