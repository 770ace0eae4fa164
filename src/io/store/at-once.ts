import { marks, slices } from './sql.ts'
import type { Sql } from './sql.ts'

/** So many are asked for with one statement. */
export const AT_ONCE = 200

/** As many parameters in every statement, so that there are two statements and not one for each length of list. */
export const MANY = marks(AT_ONCE)

/** A slice of at most `AT_ONCE`, filled up with nulls, which equal nothing. */
export function padded<T>(slice: readonly T[]): readonly (T | null)[] {
  return [...slice, ...Array.from({ length: AT_ONCE - slice.length }, () => null)]
}

/** Row numbers of records by their public ids; those that are not there are left out. */
export function numbered(sql: Sql, owner: number, names: readonly string[]): { id: number; name: string }[] {
  return [...slices(names, AT_ONCE)].flatMap(slice =>
    sql
      .lists<readonly [number, string]>(
        `SELECT id, public_id FROM record WHERE owner = ? AND public_id IN ${slice.length === 1 ? '(?)' : MANY}`,
        owner,
        ...(slice.length === 1 ? slice : padded(slice)),
      )
      .map(([id, name]) => ({ id, name })),
  )
}
