import { number, text } from './base.ts'
import type { Sql } from './sql.ts'
import { marks, slices } from './sql.ts'

/** Row numbers of records by their public ids; unknown ids are passed over. */
export function recordNumbers(sql: Sql, owner: number, ids: readonly string[]): readonly number[] {
  if (ids.length === 1) {
    const row = sql.get('SELECT id FROM record WHERE owner = ? AND public_id = ?', owner, text(ids[0]))
    return row === undefined ? [] : [number(row['id'])]
  }
  const found: number[] = []
  for (const slice of slices(ids))
    for (const row of sql.all(
      `SELECT id FROM record WHERE owner = ? AND public_id IN ${marks(slice.length)}`,
      owner,
      ...slice,
    ))
      found.push(number(row['id']))
  return found
}

/** The id of the person that holds this record or has this id; null where nobody was derived yet. */
export function personOf(sql: Sql, owner: number, id: string): string | null {
  const row = sql.get('SELECT person FROM person_record WHERE owner = ? AND record = ?', owner, id)
  return row === undefined ? null : text(row['person'])
}

/** The rows of all records of a person; before people are derived, the record alone. */
export function recordRowsOf(sql: Sql, owner: number, id: string): readonly number[] {
  const person = personOf(sql, owner, id)
  if (person === null) return recordNumbers(sql, owner, [id])
  return sql
    .all(
      `SELECT r.id FROM person_record p JOIN record r ON r.owner = p.owner AND r.public_id = p.record
       WHERE p.owner = ? AND p.person = ?`,
      owner,
      person,
    )
    .map(row => number(row['id']))
}
