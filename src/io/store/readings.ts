import type { Base } from './base.ts'
import { fromJson, text } from './base.ts'
import { putDerived, toState } from './derived.ts'
import { RowBatch } from './row-batch.ts'
import type { Sql } from './sql.ts'
import type { DerivedState, KeptReading, Readings } from './store.ts'

/** The name under which the state of the readings stands among what is derived; it goes where that goes. */
const STATE = '#readings'
const PAGE = 500

export function readings({ sql, owner }: Base): Readings {
  return {
    state: async () => {
      const row = sql.get('SELECT * FROM derived WHERE owner = ? AND name = ?', owner, STATE)
      return row === undefined ? null : toState(row)
    },
    all: () => allReadings(sql, owner),
    keep: (rows, state, change) => sql.transaction(() => keepReadings(sql, owner, rows, state, change)),
  }
}

async function* allReadings(sql: Sql, owner: number): AsyncIterable<readonly KeptReading[]> {
  for (let after = ''; ;) {
    const rows = sql.all(
      `SELECT person, records, body FROM reading WHERE owner = ? AND person > ? ORDER BY person LIMIT ${PAGE}`,
      owner,
      after,
    )
    const last = rows.at(-1)
    if (last === undefined) return
    after = text(last['person'])
    yield rows.map(row => ({
      person: text(row['person']),
      records: fromJson<string[]>(row['records']),
      body: text(row['body']),
    }))
  }
}

function keepReadings(
  sql: Sql,
  owner: number,
  rows: Iterable<KeptReading>,
  state: DerivedState,
  { all, gone }: { readonly all: boolean; readonly gone: readonly string[] },
): void {
  if (all) sql.run('DELETE FROM reading WHERE owner = ?', owner)
  else for (const person of gone) sql.run('DELETE FROM reading WHERE owner = ? AND person = ?', owner, person)
  const newest = 'ON CONFLICT (owner, person) DO UPDATE SET records = excluded.records, body = excluded.body'
  const batch = new RowBatch(sql, 'INSERT INTO reading (owner, person, records, body)', 4, newest)
  for (const { person, records, body } of rows) batch.add(owner, person, JSON.stringify(records), body)
  batch.flush()
  putDerived(sql, owner, STATE, null, state)
}
