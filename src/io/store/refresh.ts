import { KEY_KINDS } from '../../model/contact.ts'
import { fromJson, number, numberOrNull, text, textOrNull } from './base.ts'
import { KIND_CODES, NO_DATE, ROLE_CODES } from './codes.ts'
import type { Sql } from './sql.ts'

type Key = readonly [kind: string, value: string]
type Said = { n: number; name: string | null; keys: readonly Key[] }

/**
 * Brings records up to date with their mentions and involvements: name, keys, count, first sight, newest card.
 * With `prune`, mentions that nobody makes any more are removed, and records without mentions with them.
 * @returns public ids of the records that were removed
 */
export function refreshRecords(
  sql: Sql,
  owner: number,
  ids: Iterable<number>,
  version: number,
  prune = false,
): readonly string[] {
  const removed: string[] = []
  for (const id of ids) {
    const record = sql.get('SELECT public_id, key_kind, key_value, keys FROM record WHERE id = ?', id)
    if (record === undefined) continue
    const seen = readSeen(sql, owner, id)
    if (prune) pruneMentions(sql, owner, id, seen)
    const said = readSaid(sql, owner, id, seen)
    const oldKeys = parseKeys(text(record['keys']))
    if (said.length === 0) {
      writeKeys(sql, owner, id, oldKeys, [])
      sql.run('DELETE FROM record WHERE id = ?', id)
      removed.push(text(record['public_id']))
      continue
    }
    const keys = orderKeys([text(record['key_kind']), text(record['key_value'])], said)
    writeKeys(sql, owner, id, oldKeys, keys)
    writeRecord(sql, id, version, keys, bestName(said), seen, seen.cards ? newestCard(sql, owner, id) : null)
  }
  return removed
}

/** `[["email","a@b.example"]]` as it stands in the database. */
export function parseKeys(json: string): readonly Key[] {
  return fromJson<readonly Key[]>(json)
}

type Seen = {
  readonly byMention: ReadonlyMap<number, number>
  readonly n: number
  readonly first: number | null
  readonly cards: boolean
}

function readSeen(sql: Sql, owner: number, record: number): Seen {
  const byMention = new Map<number, number>()
  let n = 0
  let first: number | null = null
  let cards = false
  for (const row of sql.all(
    `SELECT mention_id, count(*) AS all_of_them, sum(CASE WHEN hidden = 0 THEN 1 ELSE 0 END) AS n,
       min(CASE WHEN hidden = 0 AND at > ${NO_DATE} THEN at END) AS first_at,
       max(CASE WHEN kind = ${KIND_CODES.card} THEN 1 ELSE 0 END) AS cards
     FROM involvement WHERE owner = ? AND record_id = ? GROUP BY mention_id`,
    owner,
    record,
  )) {
    byMention.set(number(row['mention_id']), number(row['all_of_them']))
    n += number(row['n'])
    cards ||= row['cards'] === 1
    const at = numberOrNull(row['first_at'])
    if (at !== null && (first === null || at < first)) first = at
  }
  return { byMention, n, first, cards }
}

function readSaid(sql: Sql, owner: number, record: number, seen: Seen): readonly Said[] {
  return sql.all('SELECT id, keys, name FROM mention WHERE owner = ? AND record_id = ?', owner, record).map(row => ({
    n: seen.byMention.get(number(row['id'])) ?? 0,
    keys: parseKeys(text(row['keys'])),
    name: textOrNull(row['name']),
  }))
}

function pruneMentions(sql: Sql, owner: number, record: number, seen: Seen): void {
  for (const row of sql.all('SELECT id FROM mention WHERE owner = ? AND record_id = ?', owner, record))
    if (!seen.byMention.has(number(row['id']))) sql.run('DELETE FROM mention WHERE id = ?', number(row['id']))
}

/** The main key first, then by kind and value: the same whatever came in first. */
export function orderKeys(main: Key, said: readonly Said[]): readonly Key[] {
  const name = (key: Key) => `${key[0]}\n${key[1]}`
  const others = new Map<string, Key>()
  for (const { keys } of said) for (const key of keys) others.set(name(key), key)
  others.delete(name(main))
  const rank = (key: Key) => KEY_KINDS.findIndex(kind => kind === key[0])
  return [main, ...[...others.values()].sort((a, b) => rank(a) - rank(b) || (a[1] < b[1] ? -1 : 1))]
}

/** The name said most often; among equals the longer, then the first by code point. */
export function bestName(said: readonly Said[]): string | null {
  const counts = new Map<string, number>()
  for (const { name, n } of said) if (name !== null && name !== '') counts.set(name, (counts.get(name) ?? 0) + n)
  let best: string | null = null
  for (const [name, n] of counts) {
    if (best === null) best = name
    else {
      const order = n - (counts.get(best) ?? 0) || name.length - best.length || (name < best ? 1 : -1)
      if (order > 0) best = name
    }
  }
  return best
}

export function writeKeys(
  sql: Sql,
  owner: number,
  record: number,
  before: readonly Key[],
  after: readonly Key[],
): void {
  const name = (key: Key) => `${key[0]}\n${key[1]}`
  const kept = new Set(after.map(name))
  const known = new Set(before.map(name))
  for (const key of before)
    if (!kept.has(name(key)))
      sql.run(
        'DELETE FROM record_key WHERE owner = ? AND kind = ? AND value = ? AND record_id = ?',
        owner,
        ...key,
        record,
      )
  for (const key of after)
    if (!known.has(name(key)))
      sql.run('INSERT INTO record_key (owner, kind, value, record_id) VALUES (?, ?, ?, ?)', owner, ...key, record)
}

export function writeRecord(
  sql: Sql,
  record: number,
  version: number,
  keys: readonly Key[],
  name: string | null,
  seen: Pick<Seen, 'n' | 'first'>,
  card: { readonly observation: number; readonly at: number } | null,
): void {
  const written = JSON.stringify(keys)
  const observation = card?.observation ?? null
  sql.run(
    `UPDATE record SET told = CASE WHEN name IS ? AND keys = ? AND first_at IS ? AND card IS ? THEN told ELSE ? END,
       name = ?, keys = ?, n = ?, first_at = ?, card = ?, card_at = ?, changed = ? WHERE id = ?`,
    name,
    written,
    seen.first,
    observation,
    version,
    name,
    written,
    seen.n,
    seen.first,
    observation,
    card === null || card.at === NO_DATE ? null : card.at,
    version,
    record,
  )
}

function newestCard(sql: Sql, owner: number, record: number): { observation: number; at: number } | null {
  const row = sql.get(
    `SELECT i.observation_id, i.at FROM involvement i JOIN observation o ON o.id = i.observation_id
     WHERE i.owner = ? AND i.record_id = ? AND i.kind = ${KIND_CODES.card} AND i.hidden = 0
       AND (i.role = ${ROLE_CODES.subject} OR i.size = 1)
     ORDER BY i.at DESC, o.key DESC LIMIT 1`,
    owner,
    record,
  )
  return row === undefined ? null : { observation: number(row['observation_id']), at: number(row['at']) }
}
