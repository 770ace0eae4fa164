import type { ObservationKind } from '../../model/observation.ts'
import type { Base } from './base.ts'
import { number } from './base.ts'
import { KIND_CODES, NO_DATE } from './codes.ts'
import { readCoverage } from './coverage.ts'
import { readInvolved, readInvolvedOf } from './involved.ts'
import { readGroups } from './groups.ts'
import { readOutgoing } from './outgoing.ts'
import { ObservationWriter } from './observation-writer.ts'
import { recordRowsOf } from './person-records.ts'
import type { Sql, Value } from './sql.ts'
import { marks } from './sql.ts'
import { observationRow, readStored } from './stored.ts'
import { readAgain } from './read-again.ts'
import { readTraces } from './traces.ts'
import { readWritten } from './written.ts'
import type { Observations, Stored } from './store.ts'

export function observations(base: Base): Observations {
  const { sql, owner } = base
  return {
    add: list =>
      sql.transaction(() => {
        const writer = new ObservationWriter(sql, owner, null, null)
        for (const observation of list) writer.write(observation)
        writer.finish()
      }),
    ofPerson: async (person, page) => ofPerson(sql, owner, person, page),
    ofKinds: async <K extends ObservationKind>(
      kinds: readonly K[],
      page: Parameters<Observations['ofKinds']>[1] = {},
    ) => ofKinds(sql, owner, kinds, page) as unknown as readonly Stored<K>[],
    again: async <K extends ObservationKind>(kind: K, held: readonly Stored<K>[]) =>
      readAgain(sql, owner, kind, held) as unknown as readonly Stored<K>[],
    get: async id => {
      const row = observationRow(id)
      if (row === null) return null
      return readStored(sql, 'SELECT id FROM observation WHERE owner = ? AND id = ?', 'o.id', [owner, row])[0] ?? null
    },
    coverage: async () => readCoverage(sql, owner),
    involvements: async (records, until) => readInvolved(sql, owner, records, until),
    involvementsOf: async (people, until) => readInvolvedOf(sql, owner, people, until),
    groups: options => readGroups(sql, owner, options),
    outgoing: () => readOutgoing(sql, owner),
    traces: (kinds, page = {}) => readTraces(sql, owner, kinds, page),
    written: span => readWritten(sql, owner, span),
    moments: async kind => readMoments(sql, owner, kind),
  }
}

/** A page never ends between two observations of the same moment, so that `before` loses none. */
function ofPerson(
  sql: Sql,
  owner: number,
  person: string,
  page: Parameters<Observations['ofPerson']>[1],
): readonly Stored[] {
  const kinds = page.kinds === undefined ? '' : `AND kind IN ${marks(page.kinds.length)}`
  const codes = (page.kinds ?? []).map(kind => KIND_CODES[kind])
  const before = page.before ?? Number.MAX_SAFE_INTEGER
  const found: { id: number; at: number }[] = []
  const records = recordRowsOf(sql, owner, person)
  const take = (compare: string, at: number, limit: number) => {
    for (const record of records)
      for (const row of sql.all(
        `SELECT DISTINCT observation_id, at FROM involvement WHERE owner = ? AND record_id = ? AND at ${compare} ? AND hidden = 0 ${kinds}
         ORDER BY at DESC, observation_id DESC LIMIT ?`,
        owner,
        record,
        at,
        ...codes,
        limit,
      ))
        found.push({ id: number(row['observation_id']), at: number(row['at']) })
  }
  take('<', before, page.limit)
  const ordered = pickPage(found, page.limit)
  const last = ordered.at(-1)
  if (last !== undefined && ordered.length >= page.limit) {
    take('=', last.at, 10_000)
    for (const one of pickPage(found, found.length))
      if (one.at === last.at && !ordered.some(held => held.id === one.id)) ordered.push(one)
  }
  if (ordered.length === 0) return []
  return readStored(
    sql,
    `SELECT id FROM observation WHERE id IN ${marks(ordered.length)}`,
    `coalesce(o.at, ${NO_DATE}) DESC`,
    ordered.map(one => one.id),
  )
}

function pickPage(found: readonly { id: number; at: number }[], limit: number): { id: number; at: number }[] {
  const once = new Map(found.map(one => [one.id, one]))
  return [...once.values()].sort((a, b) => b.at - a.at || b.id - a.id).slice(0, limit)
}

function ofKinds(
  sql: Sql,
  owner: number,
  kinds: readonly ObservationKind[],
  page: NonNullable<Parameters<Observations['ofKinds']>[1]>,
): readonly Stored[] {
  if (kinds.length === 0) return []
  const params: Value[] = [owner, ...kinds.map(kind => KIND_CODES[kind])]
  let where = `owner = ? AND kind IN ${marks(kinds.length)} AND hidden = 0`
  if (page.since !== undefined) {
    where += ' AND at >= ?'
    params.push(page.since)
  }
  if (page.until !== undefined) {
    where += ' AND at <= ?'
    params.push(page.until)
  }
  const order = page.oldestFirst === true ? 'at ASC NULLS LAST' : 'at DESC NULLS LAST'
  let picked = `SELECT id FROM observation WHERE ${where}`
  if (page.limit !== undefined) {
    picked += ` ORDER BY ${order}, id LIMIT ?`
    params.push(page.limit)
  }
  return readStored(sql, picked, `o.${order}`, params as readonly (string | number | null)[])
}

function readMoments(sql: Sql, owner: number, kind: ObservationKind): Float64Array {
  const rows = sql.lists<readonly [number]>(
    'SELECT at FROM observation WHERE owner = ? AND kind = ? AND at IS NOT NULL AND hidden = 0 ORDER BY at',
    owner,
    KIND_CODES[kind],
  )
  return Float64Array.from(rows, ([at]) => at)
}
