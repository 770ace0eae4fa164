import { AT_ONCE, MANY, numbered, padded } from './at-once.ts'
import { dataVersion } from './base.ts'
import type { Base } from './base.ts'
import { ROLE_CODES } from './codes.ts'
import { RowBatch } from './row-batch.ts'
import { slices } from './sql.ts'
import type { Sql } from './sql.ts'

/**
 * Who stands in an observation under several addresses, so that everybody else in it shares it with fewer people than it names
 * addresses (MEASURES 1.3: 1/k after aliases are merged). `involvements` reads what was noted last.
 */
export type Aliases = {
  /** Notes all that there is, instead of what was noted before; the records of whom another share is read now count as touched, and are returned. */
  note(found: FoundAliases): Promise<readonly string[]>
  /** Notes more beside it, where who is who stands: whoever shares anything new with these is touched already. */
  noteMore(found: FoundAliases): Promise<void>
}

/**
 * People who may be named more than once in one observation, each by those of their records that can stand in one together;
 * and the user's own records, which were not known as such when they were read.
 */
export type FoundAliases = { readonly people: readonly (readonly string[])[]; readonly own: readonly string[] }

export function aliases({ sql, owner }: Base): Aliases {
  return {
    note: async found => {
      const shares = sharesOf(sql, owner, fewerIn(sql, owner, found))
      const { changed, isAsNoted } = compared(sql, owner, shares)
      if (isAsNoted) return []
      return sql.transaction(() => {
        sql.run('DELETE FROM alias WHERE owner = ?', owner)
        insert(sql, owner, shares)
        return touch(sql, owner, changed)
      })
    },
    noteMore: async found => {
      const shares = sharesOf(sql, owner, fewerIn(sql, owner, found))
      if (shares.size > 0) await sql.transaction(() => insert(sql, owner, shares))
    },
  }
}

/** By record and observation: how many of the addresses in it are further ones of somebody who is in it already. */
type Shares = ReadonlyMap<number, ReadonlyMap<number, number>>

/** By observation: how many of its addresses are further ones. Who is alone in one shares it with nobody. */
function fewerIn(sql: Sql, owner: number, { people, own }: FoundAliases): ReadonlyMap<number, number> {
  const fewer = new Map<number, number>()
  const numbers = new Map(numbered(sql, owner, [...people.flat(), ...own]).map(({ id, name }) => [name, id]))
  const count = (observation: number): void => void fewer.set(observation, (fewer.get(observation) ?? 0) + 1)
  for (const records of people) {
    const seen = new Map<number, Set<number>>()
    for (const [record, observation] of sharedBy(sql, owner, records, numbers)) {
      const there = seen.get(observation)
      if (there === undefined) seen.set(observation, new Set([record]))
      else if (!there.has(record)) {
        there.add(record)
        count(observation)
      }
    }
  }
  // nobody shares with the user what reaches the user
  const seen = new Set<string>()
  for (const [record, observation, role] of sharedBy(sql, owner, own, numbers)) {
    const name = `${record} ${observation}`
    if (role === ROLE_CODES.from || seen.has(name)) continue
    seen.add(name)
    count(observation)
  }
  return fewer
}

type InObservation = readonly [record: number, observation: number, role: number]

/** Where these stand in an observation with others. */
function* sharedBy(
  sql: Sql,
  owner: number,
  records: readonly string[],
  numbers: ReadonlyMap<string, number>,
): Generator<InObservation> {
  for (const record of records) {
    const number = numbers.get(record)
    if (number !== undefined)
      yield* sql.lists<InObservation>(
        'SELECT record_id, observation_id, role FROM involvement WHERE owner = ? AND record_id = ? AND size > 1 AND hidden = 0',
        owner,
        number,
      )
  }
}

/** What goes neither way is no share; the index tells directions, and weights would be looked up row by row. */
function sharesOf(sql: Sql, owner: number, fewer: ReadonlyMap<number, number>): Shares {
  const shares = new Map<number, Map<number, number>>()
  for (const slice of slices([...fewer.keys()], AT_ONCE))
    for (const [record, observation] of sql.lists<readonly [number, number]>(
      `SELECT record_id, observation_id FROM involvement WHERE owner = ? AND observation_id IN ${MANY} AND direction > 0 AND hidden = 0`,
      owner,
      ...padded(slice),
    )) {
      const theirs = shares.get(record) ?? new Map<number, number>()
      shares.set(record, theirs.set(observation, fewer.get(observation) ?? 0))
    }
  return shares
}

/**
 * Who shares something otherwise than was noted: `changed`. What was noted of an observation that is gone, or taken back, changes
 * nothing: whoever was in it is touched by that.
 */
function compared(
  sql: Sql,
  owner: number,
  shares: Shares,
): { readonly changed: readonly number[]; readonly isAsNoted: boolean } {
  const open = new Map([...shares].map(([record, theirs]) => [record, theirs.size]))
  const changed = new Set<number>()
  let isAsNoted = true
  for (const [record, observation, fewer] of sql.lists<readonly [number, number, number]>(
    'SELECT record_id, observation_id, fewer FROM alias WHERE owner = ?',
    owner,
  ))
    if (shares.get(record)?.get(observation) === fewer) open.set(record, (open.get(record) ?? 0) - 1)
    else {
      isAsNoted = false
      if (stands(sql, owner, record, observation)) changed.add(record)
    }
  for (const [record, left] of open) if (left > 0) changed.add(record)
  return { changed: [...changed], isAsNoted: isAsNoted && changed.size === 0 }
}

function stands(sql: Sql, owner: number, record: number, observation: number): boolean {
  const row = sql.get(
    'SELECT 1 AS one FROM involvement WHERE owner = ? AND observation_id = ? AND record_id = ? AND hidden = 0',
    owner,
    observation,
    record,
  )
  return row !== undefined
}

/** What is noted of an observation stands: all of it came at once. */
function insert(sql: Sql, owner: number, shares: Shares): void {
  const batch = new RowBatch(
    sql,
    'INSERT INTO alias (owner, record_id, observation_id, fewer)',
    4,
    'ON CONFLICT (owner, record_id, observation_id) DO NOTHING',
  )
  for (const [record, theirs] of [...shares].sort(([a], [b]) => a - b))
    for (const [observation, fewer] of theirs) batch.add(owner, record, observation, fewer)
  batch.flush()
}

/** What is read of them is another now, whoever asks since when; their public ids. */
function touch(sql: Sql, owner: number, records: readonly number[]): readonly string[] {
  const version = dataVersion(sql, owner)
  return records.flatMap(record =>
    sql
      .lists<readonly [string]>('UPDATE record SET changed = ? WHERE id = ? RETURNING public_id', version, record)
      .map(([id]) => id),
  )
}
