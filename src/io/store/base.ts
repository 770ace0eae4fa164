import { Refusal } from '../../model/refusal.ts'
import type { Sql, Value } from './sql.ts'

/** What the parts of one opened store hold in common. */
export type Base = {
  readonly sql: Sql
  readonly owner: number
  readonly path: string
  /** another connection to the same database, for imports (their own transaction) and exports (their own snapshot) */
  connect(): Sql
  /** filled by one import, read, and thrown away: what only another import would ask for is not made */
  readonly once: boolean
}

export function dataVersion(sql: Sql, owner: number): number {
  return number(sql.get('SELECT data_version FROM owner WHERE id = ?', owner)?.['data_version'])
}

/** Counts one change of observations or decisions; call it inside the transaction that makes the change. */
export function bumpVersion(sql: Sql, owner: number): number {
  sql.run('UPDATE owner SET data_version = data_version + 1 WHERE id = ?', owner)
  return dataVersion(sql, owner)
}

/** The next place in the order of writing that imports and decisions share; call it inside the writing transaction. */
export function nextPlace(sql: Sql, owner: number): number {
  const row = sql.get(
    `SELECT max((SELECT coalesce(max(place), 0) FROM import WHERE owner = ?),
       (SELECT coalesce(max(place), 0) FROM decision WHERE owner = ?)) + 1 AS next`,
    owner,
    owner,
  )
  return number(row?.['next'])
}

/** From here on nobody can tell what was touched before: records have gone, so all must be looked at again. */
export function raiseTouchedFloor(sql: Sql, owner: number, version: number): void {
  sql.run('UPDATE owner SET touched_floor = ? WHERE id = ?', version, owner)
}

export function ownerSalt(sql: Sql, owner: number): string {
  return text(sql.get('SELECT salt FROM owner WHERE id = ?', owner)?.['salt'])
}

export function number(value: Value | undefined): number {
  if (typeof value !== 'number') throw new Error(`The database gave ${typeof value} where a number belongs.`)
  return value
}

export function numberOrNull(value: Value | undefined): number | null {
  return value === null ? null : number(value)
}

export function text(value: Value | undefined): string {
  if (typeof value !== 'string') throw new Error(`The database gave ${typeof value} where text belongs.`)
  return value
}

export function textOrNull(value: Value | undefined): string | null {
  return value === null ? null : text(value)
}

/** JSON that this store wrote; where it cannot be read any more, the file is damaged. Refusal: E_DB_DAMAGED */
export function fromJson<T>(json: Value | undefined): T {
  try {
    return JSON.parse(text(json)) as T
  } catch (cause) {
    throw new Refusal('E_DB_DAMAGED', 'A row of the database cannot be read; run "groundwork doctor".', {
      cause,
      status: 500,
    })
  }
}
