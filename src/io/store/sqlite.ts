import { DatabaseSync } from 'node:sqlite'
import type { StatementSync } from 'node:sqlite'
import { Refusal } from '../../model/refusal.ts'
import type { Row, Sql, Value } from './sql.ts'
import { asStorageRefusal, isBusy } from './storage-refusal.ts'

export type SqliteOptions = {
  /** false for throw-away stores: nothing is flushed to the disk */
  readonly durable: boolean
  /** filled in one transaction, read, and thrown away: what a rollback would need is kept in memory */
  readonly once?: boolean
  readonly readOnly?: boolean
  /** how long to wait for another process, in milliseconds */
  readonly patience: number
  readonly cacheMegabytes: number
}

const OLDEST = [3, 51, 3] as const

/**
 * Opens a SQLite file and makes sure that it keeps what it acknowledges: WAL, synchronous=FULL, foreign keys, each read
 * back after it was set. Refusals: E_SQLITE_OLD, E_STORAGE, E_DB_DAMAGED, E_BUSY.
 */
export function openSqlite(path: string, options: SqliteOptions): Sql {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path, { timeout: options.patience, readOnly: options.readOnly ?? false })
    settle(database, options)
    return new SqliteSql(database, options.patience, path)
  } catch (cause) {
    database?.close()
    throw asStorageRefusal(cause, path)
  }
}

function settle(database: DatabaseSync, options: SqliteOptions): void {
  const wanted = settings(options)
  const version = String(database.prepare('SELECT sqlite_version() AS version').get()?.['version'])
  if (!isAtLeast(version, OLDEST))
    throw new Refusal(
      'E_SQLITE_OLD',
      `This Node carries SQLite ${version}, which can lose data in WAL mode; install a newer Node (SQLite ${OLDEST.join('.')} or later).`,
    )
  for (const [name, value, set] of wanted) {
    if (set) database.exec(`PRAGMA ${name} = ${value}`)
    const row = database.prepare(`PRAGMA ${name}`).get()
    const read = row === undefined ? undefined : Object.values(row)[0]
    if (read !== value)
      throw new Refusal(
        'E_STORAGE',
        `The database refuses ${name}=${value} (it says ${String(read)}), so it could lose data; move the data folder to a local disk.`,
      )
  }
}

function settings(options: SqliteOptions): readonly (readonly [string, string | number, boolean])[] {
  const writable = options.readOnly !== true
  const always = [
    ['foreign_keys', 1, true],
    ['busy_timeout', options.patience, true],
    ['cache_size', -1024 * options.cacheMegabytes, true],
    ['temp_store', 2, true],
  ] as const
  if (!writable) return always
  return [
    ['journal_mode', options.once ? 'memory' : 'wal', true],
    ['synchronous', options.durable ? 2 : 0, true],
    ['secure_delete', options.once ? 0 : 1, true],
    ['fullfsync', options.durable ? 1 : 0, true],
    ['journal_size_limit', 64 * 1024 * 1024, true],
    ...always,
  ]
}

function isAtLeast(version: string, oldest: readonly number[]): boolean {
  const parts = version.split('.').map(Number)
  for (const [place, least] of oldest.entries()) {
    const part = parts[place] ?? 0
    if (part !== least) return part > least
  }
  return true
}

class SqliteSql implements Sql {
  readonly #database: DatabaseSync
  readonly #patience: number
  readonly #path: string
  readonly #statements = new Map<string, StatementSync>()
  readonly #listings = new Map<string, StatementSync>()
  #last: Promise<void> = Promise.resolve()

  constructor(database: DatabaseSync, patience: number, path: string) {
    this.#database = database
    this.#patience = patience
    this.#path = path
  }

  all<R extends Row>(text: string, ...params: readonly Value[]): R[] {
    return this.#guard(() => this.#statement(text).all(...params) as unknown as R[])
  }

  lists<R extends readonly Value[]>(text: string, ...params: readonly Value[]): R[] {
    return this.#guard(() => this.#listing(text).all(...params) as unknown as R[])
  }

  get<R extends Row>(text: string, ...params: readonly Value[]): R | undefined {
    return this.#guard(() => this.#statement(text).get(...params) as unknown as R | undefined)
  }

  iterate<R extends Row>(text: string, ...params: readonly Value[]): IterableIterator<R> {
    return this.#guard(() => this.#statement(text).iterate(...params) as unknown as IterableIterator<R>)
  }

  run(text: string, ...params: readonly Value[]): number {
    try {
      return this.#statement(text).run(...params).changes as number
    } catch (cause) {
      throw asStorageRefusal(cause, this.#path)
    }
  }

  fill(text: string, ...params: readonly Value[]): number {
    if (!this.#database.isTransaction) throw new Error('Many rows are written inside a transaction only.')
    return this.run(withoutStatementJournal(text), ...params)
  }

  script(text: string): void {
    this.#guard(() => this.#database.exec(text))
  }

  async begin(): Promise<void> {
    const started = performance.now()
    for (let wait = 1; ; wait = Math.min(wait * 2, 50)) {
      try {
        this.#database.exec('PRAGMA busy_timeout = 0; BEGIN IMMEDIATE')
        this.#database.exec(`PRAGMA busy_timeout = ${this.#patience}`)
        return
      } catch (cause) {
        if (!isBusy(cause) || performance.now() - started > this.#patience) throw asStorageRefusal(cause, this.#path)
        await new Promise(done => setTimeout(done, wait))
      }
    }
  }

  commit(): void {
    this.#guard(() => this.#database.exec('COMMIT'))
  }

  rollback(): void {
    if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
  }

  transaction<T>(work: () => T): Promise<T> {
    // one after the other: beginning waits, and another one that began meanwhile would be inside this one
    const mine = this.#last.then(() => this.#transact(work))
    this.#last = mine.then(
      () => undefined,
      () => undefined,
    )
    return mine
  }

  async #transact<T>(work: () => T): Promise<T> {
    await this.begin()
    try {
      const result = work()
      this.commit()
      return result
    } catch (cause) {
      this.rollback()
      throw cause
    }
  }

  close(): void {
    this.#statements.clear()
    this.#listings.clear()
    if (this.#database.isOpen) this.#database.close()
  }

  #statement(text: string): StatementSync {
    let statement = this.#statements.get(text)
    if (statement === undefined) {
      statement = this.#database.prepare(text)
      this.#statements.set(text, statement)
    }
    return statement
  }

  /** A statement of its own, because what a row looks like belongs to the statement. */
  #listing(text: string): StatementSync {
    let statement = this.#listings.get(text)
    if (statement === undefined) {
      statement = this.#database.prepare(text)
      statement.setReturnArrays(true)
      this.#listings.set(text, statement)
    }
    return statement
  }

  #guard<T>(work: () => T): T {
    try {
      return work()
    } catch (cause) {
      throw asStorageRefusal(cause, this.#path)
    }
  }
}

/**
 * `ABORT`, which SQLite takes for granted, undoes what the one statement did before it failed; `FAIL` leaves that to the
 * transaction (https://sqlite.org/lang_conflict.html). Rows that fall anywhere in a tree cost a third of it then.
 */
function withoutStatementJournal(insert: string): string {
  let text = fills.get(insert)
  if (text === undefined) fills.set(insert, (text = insert.replace(/^INSERT INTO\b/, 'INSERT OR FAIL INTO')))
  return text
}

const fills = new Map<string, string>()
