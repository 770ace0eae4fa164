import { text } from './base.ts'
import { marks } from './sql.ts'
import type { Row, Sql } from './sql.ts'

/** Asked for only where an import finds rows of another. */
const BY_KEY = 'observation_key'
/** The indexes of the two tables that grow with what is imported. Their primary keys stay. */
const LATE = [BY_KEY, 'observation_kind', 'involvement_observation', 'involvement_group'] as const

/** Puts back what was taken away; call it inside the same transaction. */
export type LateIndexes = { restore(): void }

/**
 * Takes the indexes away while a first import fills an empty database, and makes each in one pass over the sorted rows
 * when they are all there: a third of the work of keeping four of them in order row by row. All of it is part of the
 * import's transaction, so that nobody else ever sees a database without them. Null where there are rows already.
 * `once`: what only another import would ask for is left away, half of the making; a later import is refused as a bug.
 */
export function lateIndexes(sql: Sql, once = false): LateIndexes | null {
  if (sql.get('SELECT 1 AS found FROM observation LIMIT 1') !== undefined) return null
  const made = sql
    .all(`SELECT name, sql FROM sqlite_master WHERE type = 'index' AND name IN ${marks(LATE.length)}`, ...LATE)
    .map(row => ({ name: text(row['name']), sql: text(row['sql']) }))
  if (made.length !== LATE.length) return null
  // what the planner was told of them goes with them
  const told = sql.all<Row>(`SELECT tbl, idx, stat FROM sqlite_stat1 WHERE idx IN ${marks(LATE.length)}`, ...LATE)
  for (const { name } of made) sql.script(`DROP INDEX ${name}`)
  const isWanted = (name: unknown): boolean => !(once && name === BY_KEY)
  return {
    restore() {
      for (const one of made) if (isWanted(one.name)) sql.script(one.sql)
      for (const { tbl = null, idx = null, stat = null } of told.filter(row => isWanted(row['idx'])))
        sql.run('INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)', tbl, idx, stat)
      sql.script('ANALYZE sqlite_schema')
    },
  }
}
