import { number } from './base.ts'
import type { Sql } from './sql.ts'

/** Removes one observation and its involvements; the records that lose by it are added to `touched`. */
export function removeObservation(sql: Sql, owner: number, id: number, touched: Set<number>): void {
  for (const row of sql.all('SELECT record_id FROM involvement WHERE owner = ? AND observation_id = ?', owner, id))
    touched.add(number(row['record_id']))
  sql.run('DELETE FROM involvement WHERE owner = ? AND observation_id = ?', owner, id)
  sql.run('DELETE FROM observation WHERE id = ?', id)
}
