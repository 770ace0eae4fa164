import type { Sql } from './sql.ts'
import { marks, slices } from './sql.ts'

const AT_ONCE = 500

/** Public names of contact records by their row numbers, each asked for once. */
export class PublicNames {
  readonly #sql: Sql
  readonly #names = new Map<number, string>()

  constructor(sql: Sql) {
    this.#sql = sql
  }

  /** Asks for those that are not known yet, hundreds with one query. */
  learn(records: Iterable<number | null>): void {
    const unknown = new Set<number>()
    for (const record of records) if (record !== null && !this.#names.has(record)) unknown.add(record)
    for (const slice of slices([...unknown], AT_ONCE))
      for (const [id, name] of this.#sql.lists<readonly [number, string]>(
        `SELECT id, public_id FROM record WHERE id IN ${marks(slice.length)}`,
        ...slice,
      ))
        this.#names.set(id, name)
  }

  /** The name of a record that was learnt; empty where there is none. */
  of(record: number): string {
    return this.#names.get(record) ?? ''
  }
}
