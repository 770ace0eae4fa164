import type { Sql, Value } from './sql.ts'
import { marks } from './sql.ts'

/** Rows a statement. More gains little, and statements of every odd length would have to be prepared. */
export const BATCH = 32

/** Gathers rows for one table and writes many with one statement: half the cost of a row is the call that brings it. */
export class RowBatch {
  readonly #sql: Sql
  readonly #one: string
  readonly #many: string
  readonly #columns: number
  /** how many rows were inserted so far; those that were there already do not count */
  written = 0
  #values: Value[] = []

  /** `head`: everything before the values; `tail`: what follows them. */
  constructor(sql: Sql, head: string, columns: number, tail = '') {
    const row = marks(columns)
    this.#sql = sql
    this.#columns = columns
    this.#one = `${head} VALUES ${row} ${tail}`
    this.#many = `${head} VALUES ${Array.from({ length: BATCH }, () => row).join(', ')} ${tail}`
  }

  /** As many values as there are columns; written at the latest by `flush`. */
  add(...values: readonly Value[]): void {
    this.#values.push(...values)
    if (this.#values.length >= BATCH * this.#columns) this.flush()
  }

  flush(): void {
    const values = this.#values
    if (values.length === 0) return
    this.#values = []
    if (values.length === BATCH * this.#columns) this.written += this.#sql.fill(this.#many, ...values)
    else
      for (let from = 0; from < values.length; from += this.#columns)
        this.written += this.#sql.run(this.#one, ...values.slice(from, from + this.#columns))
  }
}
