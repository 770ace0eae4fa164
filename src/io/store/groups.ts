import { number, text } from './base.ts'
import { KIND_CODES } from './codes.ts'
import type { Sql } from './sql.ts'
import { marks } from './sql.ts'
import type { Observations } from './store.ts'

const PAGE = 5_000

/** Groups of records seen together, in batches; from an index that holds only observations with two or more people. */
export async function* readGroups(
  sql: Sql,
  owner: number,
  { kinds, most, since }: Parameters<Observations['groups']>[0],
): AsyncIterable<readonly (readonly string[])[]> {
  if (kinds.length === 0) return
  const names = new Map<number, string>()
  for (let after = 0; ;) {
    const ids = sql.all(
      `SELECT DISTINCT observation_id FROM involvement
       WHERE owner = ? AND size > 1 AND observation_id > ? AND kind IN ${marks(kinds.length)} AND size <= ?
       ORDER BY observation_id LIMIT ${PAGE}`,
      owner,
      after,
      ...kinds.map(kind => KIND_CODES[kind]),
      most,
    )
    const last = ids.at(-1)
    if (last === undefined) return
    const groups = readPage(sql, owner, number(ids[0]?.['observation_id']), number(last['observation_id']), {
      kinds: new Set(kinds.map(kind => KIND_CODES[kind])),
      most,
      since: since ?? Number.MIN_SAFE_INTEGER,
      names,
    })
    if (groups.length > 0) yield groups
    after = number(last['observation_id'])
  }
}

type Wanted = {
  readonly kinds: ReadonlySet<number>
  readonly most: number
  readonly since: number
  readonly names: Map<number, string>
}

function readPage(sql: Sql, owner: number, from: number, to: number, wanted: Wanted): readonly (readonly string[])[] {
  const groups: string[][] = []
  let last = -1
  let group = new Set<string>()
  const close = () => {
    if (group.size > 1) groups.push([...group].sort())
    group = new Set()
  }
  for (const row of sql.all(
    `SELECT observation_id, record_id FROM involvement
     WHERE owner = ? AND size > 1 AND observation_id BETWEEN ? AND ? AND kind IN ${marks(wanted.kinds.size)}
       AND size <= ? AND at >= ? AND hidden = 0 ORDER BY observation_id`,
    owner,
    from,
    to,
    ...wanted.kinds,
    wanted.most,
    wanted.since,
  )) {
    const id = number(row['observation_id'])
    if (id !== last) close()
    last = id
    group.add(nameOf(sql, number(row['record_id']), wanted.names))
  }
  close()
  return groups
}

function nameOf(sql: Sql, record: number, names: Map<number, string>): string {
  let name = names.get(record)
  if (name === undefined) {
    name = text(sql.get('SELECT public_id FROM record WHERE id = ?', record)?.['public_id'])
    names.set(record, name)
  }
  return name
}
