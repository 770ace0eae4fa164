import type { Base } from './base.ts'
import { fromJson, number, text } from './base.ts'
import type { Row, Sql } from './sql.ts'
import type { Derived, DerivedState } from './store.ts'

const PEOPLE = '#people'

export function derived(base: Base): Derived {
  const { sql, owner } = base
  const parsed = remembering()
  const read = (name: string) => sql.get('SELECT * FROM derived WHERE owner = ? AND name = ?', owner, name)
  return {
    state: async () => {
      const row = read(PEOPLE)
      return row === undefined ? null : toState(row)
    },
    get: async <T>(name: string) => {
      const row = read(name)
      return row === undefined ? null : { value: parsed(name, text(row['value'])) as T, state: toState(row) }
    },
    stateOf: async name => {
      const row = sql.get(
        'SELECT data_version, measure_version, as_of FROM derived WHERE owner = ? AND name = ?',
        owner,
        name,
      )
      return row === undefined ? null : toState(row)
    },
    put: (name, value, state) => sql.transaction(() => putDerived(sql, owner, name, value, state)),
    putAll: (values, state) =>
      sql.transaction(() => {
        for (const [name, value] of Object.entries(values)) putDerived(sql, owner, name, value, state)
      }),
  }
}

/** Parses a result once for as long as its text stays the same: ten years of weeks are asked for by every slider that moves. */
function remembering(): (name: string, json: string) => unknown {
  const known = new Map<string, { readonly json: string; readonly value: unknown }>()
  return (name, json) => {
    const last = known.get(name)
    if (last?.json === json) return last.value
    const value: unknown = JSON.parse(json)
    known.set(name, { json, value })
    return value
  }
}

/** Notes when people were derived, and that they changed; part of the transaction that replaces them. */
export function putPeopleState(sql: Sql, owner: number, state: DerivedState): void {
  putDerived(sql, owner, PEOPLE, peopleChanges(sql, owner) + 1, state)
}

/** How often people were replaced since they were first derived. */
export function peopleChanges(sql: Sql, owner: number): number {
  const row = sql.get('SELECT value FROM derived WHERE owner = ? AND name = ?', owner, PEOPLE)
  return row === undefined ? 0 : (fromJson<number | null>(row['value']) ?? 0)
}

/** Call it inside a transaction. */
export function putDerived(sql: Sql, owner: number, name: string, value: unknown, state: DerivedState): void {
  sql.run(
    `INSERT INTO derived (owner, name, value, data_version, measure_version, as_of) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (owner, name) DO UPDATE SET value = excluded.value, data_version = excluded.data_version,
       measure_version = excluded.measure_version, as_of = excluded.as_of`,
    owner,
    name,
    JSON.stringify(value),
    state.dataVersion,
    state.measureVersion,
    state.asOf,
  )
}

export function toState(row: Row): DerivedState {
  return {
    dataVersion: number(row['data_version']),
    measureVersion: number(row['measure_version']),
    asOf: number(row['as_of']),
  }
}
