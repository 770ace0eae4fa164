/** A value as a database column holds it. */
export type Value = string | number | null | Uint8Array
export type Row = Readonly<Record<string, Value>>

/**
 * The narrow seam between the store and a database. Queries are plain SQL with `?` parameters that SQLite and PostgreSQL
 * both read; what only one of them knows stays in `migrations.ts`, `sqlite.ts` and `backup.ts`.
 * Statements are prepared once and kept by their text, so texts must be constants or few.
 */
export type Sql = {
  all<R extends Row>(text: string, ...params: readonly Value[]): R[]
  /** The same as `all` with every row as a list in the order of its columns: half the cost where there are many. */
  lists<R extends readonly Value[]>(text: string, ...params: readonly Value[]): R[]
  get<R extends Row>(text: string, ...params: readonly Value[]): R | undefined
  iterate<R extends Row>(text: string, ...params: readonly Value[]): IterableIterator<R>
  /** @returns how many rows were inserted, changed or removed */
  run(text: string, ...params: readonly Value[]): number
  /**
   * Inserts many rows with one statement, inside a transaction that is given up when it throws: the database need not be
   * able to take back this one statement alone, for which it would copy every page before it writes to it.
   */
  fill(text: string, ...params: readonly Value[]): number
  /** Statements without parameters, as many as the text holds. */
  script(text: string): void
  /** Takes the write lock, waiting without blocking the thread. Refusal: E_BUSY */
  begin(): Promise<void>
  commit(): void
  rollback(): void
  /** `work` must not wait for anything: between `begin` and `commit` nobody else may use this connection. */
  transaction<T>(work: () => T): Promise<T>
  close(): void
}

/** `(?, ?, ?)` for a list of that length. @example marks(2) // '(?, ?)' */
export function marks(count: number): string {
  return `(${Array.from({ length: count }, () => '?').join(', ')})`
}

/** Lists longer than the database's limit on parameters are asked in slices. */
export function* slices<T>(list: readonly T[], size = 500): IterableIterator<readonly T[]> {
  for (let from = 0; from < list.length; from += size) yield list.slice(from, from + size)
}
