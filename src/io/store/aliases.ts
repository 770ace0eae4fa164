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
  /**
   * Notes in which observations these people, each given by those of their records that may stand in one together, are named
   * more than once, and in which the user is, by records of the user's own that were not known as such when they were read.
   * `all`: nobody else is anywhere; returns the records of whom something else is read now, which count as touched.
   * `these`: who is who stands, and whoever shares anything new with them is touched already; returns nobody.
   */
  note(
    found: { readonly people: readonly (readonly string[])[]; readonly own: readonly string[] },
    reach: 'all' | 'these',
  ): Promise<readonly string[]>
}

export function aliases({ sql, owner }: Base): Aliases {
  return {
    note: async ({ people, own }, reach) => {
      const shares = sharesOf(sql, owner, fewerIn(sql, owner, people, own))
      if (reach === 'these') {
        if (shares.size === 0) return []
        await sql.transaction(() => insert(sql, owner, shares, 'DO NOTHING'))
        return []
      }
      const { changed, isAsNoted } = compared(sql, owner, shares)
      if (isAsNoted) return []
      return sql.transaction(() => {
        sql.run('DELETE FROM alias WHERE owner = ?', owner)
        insert(sql, owner, shares, 'DO UPDATE SET fewer = excluded.fewer')
        return touch(sql, owner, changed)
      })
    },
  }
}

/** By record and observation: how many of the addresses in it are further ones of somebody who is in it already. */
type Shares = ReadonlyMap<number, ReadonlyMap<number, number>>

/** By observation: how many of its addresses are further ones. Who is alone in one shares it with nobody. */
function fewerIn(
  sql: Sql,
  owner: number,
  people: readonly (readonly string[])[],
  own: readonly string[],
): ReadonlyMap<number, number> {
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

function insert(
  sql: Sql,
  owner: number,
  shares: Shares,
  known: 'DO NOTHING' | 'DO UPDATE SET fewer = excluded.fewer',
): void {
  const batch = new RowBatch(
    sql,
    'INSERT INTO alias (owner, record_id, observation_id, fewer)',
    4,
    `ON CONFLICT (owner, record_id, observation_id) ${known}`,
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
