import type { Base } from './base.ts'
import { fromJson, text } from './base.ts'
import { putDerived, toState } from './derived.ts'
import { RowBatch } from './row-batch.ts'
import type { Row, Sql } from './sql.ts'
import { marks, slices } from './sql.ts'
import type { KeptGist, KeptReading, Readings } from './store.ts'

/** The name under which the state of the readings stands among what is derived; it goes where that goes. */
const STATE = '#readings'
const PAGE = 500

export function readings({ sql, owner }: Base): Readings {
  return {
    state: async () => {
      const row = sql.get('SELECT * FROM derived WHERE owner = ? AND name = ?', owner, STATE)
      return row === undefined ? null : toState(row)
    },
    all: of => (of === undefined ? allReadings(sql, owner) : someReadings(sql, owner, of)),
    gists: async () => readGists(sql, owner),
    keep: (rows, gists, state, change) =>
      sql.transaction(() => {
        keepReadings(sql, owner, rows, change)
        keepGists(sql, owner, gists, change)
        putDerived(sql, owner, STATE, null, state)
      }),
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
    yield rows.map(toReading)
  }
}

async function* someReadings(
  sql: Sql,
  owner: number,
  people: readonly string[],
): AsyncIterable<readonly KeptReading[]> {
  for (const slice of slices(people))
    yield sql
      .all(
        `SELECT person, records, body FROM reading WHERE owner = ? AND person IN ${marks(slice.length)}`,
        owner,
        ...slice,
      )
      .map(toReading)
}

function toReading(row: Row): KeptReading {
  return { person: text(row['person']), records: fromJson<string[]>(row['records']), body: text(row['body']) }
}

function readGists(sql: Sql, owner: number): Awaited<ReturnType<Readings['gists']>> {
  const rows = sql.lists<[string, Uint8Array]>(
    'SELECT person, gist FROM tie_gist WHERE owner = ? ORDER BY person',
    owner,
  )
  const bytes = rows[0]?.[1].length ?? 0
  const gists = new Float64Array((rows.length * bytes) / Float64Array.BYTES_PER_ELEMENT)
  const room = new Uint8Array(gists.buffer)
  for (const [place, [, gist]] of rows.entries()) room.set(gist, place * bytes)
  return { people: rows.map(([person]) => person), gists }
}

type Kept = Parameters<Readings['keep']>[3]

function keepReadings(sql: Sql, owner: number, rows: Iterable<KeptReading>, { all, gone }: Kept): void {
  if (all) sql.run('DELETE FROM reading WHERE owner = ?', owner)
  else for (const person of gone) sql.run('DELETE FROM reading WHERE owner = ? AND person = ?', owner, person)
  const newest = 'ON CONFLICT (owner, person) DO UPDATE SET records = excluded.records, body = excluded.body'
  const batch = new RowBatch(sql, 'INSERT INTO reading (owner, person, records, body)', 4, newest)
  for (const { person, records, body } of rows) batch.add(owner, person, JSON.stringify(records), body)
  batch.flush()
}

function keepGists(sql: Sql, owner: number, gists: Iterable<KeptGist>, { allGists, gone }: Kept): void {
  if (allGists) sql.run('DELETE FROM tie_gist WHERE owner = ?', owner)
  else for (const person of gone) sql.run('DELETE FROM tie_gist WHERE owner = ? AND person = ?', owner, person)
  const newest = 'ON CONFLICT (owner, person) DO UPDATE SET gist = excluded.gist'
  const batch = new RowBatch(sql, 'INSERT INTO tie_gist (owner, person, gist)', 3, newest)
  for (const { person, gist } of gists)
    batch.add(owner, person, new Uint8Array(gist.buffer, gist.byteOffset, gist.byteLength))
  batch.flush()
}
