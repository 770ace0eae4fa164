import { text } from './base.ts'
import type { Row, Sql } from './sql.ts'

/**
 * Asked for only where an import finds rows of another. Its keys fall anywhere in the tree, each row as dear as all the rest
 * of it; the other indexes grow in the order of the rows, or nearly, and cost less while rows are written, beside whoever
 * reads, than all at once when everybody waits.
 */
const BY_KEY = 'observation_key'

/** Puts back what was taken away; call it inside the same transaction. */
export type LateIndex = { restore(): void }

/**
 * Takes the index by key away while a first import fills an empty database, and makes it in one pass over the sorted rows
 * when all or most of them are there; those that follow find their places in it. All of it is part of the import's
 * transaction, so that nobody else ever sees a database without it. Null where there are rows already. `once`: it is left away,
 * for no other import will ask; a later one is refused as a bug.
 */
export function lateIndex(sql: Sql, once = false): LateIndex | null {
  if (sql.get('SELECT 1 AS found FROM observation LIMIT 1') !== undefined) return null
  const made = sql.get(`SELECT sql FROM sqlite_master WHERE type = 'index' AND name = ?`, BY_KEY)
  if (made === undefined) return null
  // what the planner was told of it goes with it
  const told = sql.all<Row>('SELECT tbl, idx, stat FROM sqlite_stat1 WHERE idx = ?', BY_KEY)
  sql.script(`DROP INDEX ${BY_KEY}`)
  return {
    restore() {
      if (!once) {
        sql.script(text(made['sql']))
        for (const { tbl = null, idx = null, stat = null } of told)
          sql.run('INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)', tbl, idx, stat)
      }
      sql.script('ANALYZE sqlite_schema')
    },
  }
}
