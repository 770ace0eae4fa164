import { fromJson, number, numberOrNull, ownerSalt, text } from './base.ts'
import type { Base } from './base.ts'
import { canonical } from './canonical.ts'
import { toDecision } from './decisions.ts'
import { holds } from './id-ranges.ts'
import { toImport, toLedgerLine } from './import-rows.ts'
import type { Row, Sql } from './sql.ts'
import { observationRow, readStored } from './stored.ts'
import type { Stored } from './store.ts'

export const FORMAT = 'groundwork-export'
export const VERSION = 1

const PAGE = 1_000
/** Joins lines until a chunk is worth handing over. */
const CHUNK = 64 * 1024

/**
 * Everything that is not derived as one JSON document, one element a line, so that a reader needs to hold only a line.
 * Keys sorted, order fixed, no row numbers: the same data give the same bytes, in whatever order they came in. It reads
 * one moment, on a connection of its own; writers are not held up.
 */
export async function* exportWhole(base: Base): AsyncIterable<string> {
  const sql = base.connect()
  try {
    sql.script('BEGIN')
    let chunk = ''
    for (const line of documentLines(sql, base.owner)) {
      chunk += `${line}\n`
      if (chunk.length < CHUNK) continue
      yield chunk
      chunk = ''
    }
    yield chunk
  } finally {
    sql.rollback()
    sql.close()
  }
}

function* documentLines(sql: Sql, owner: number): Iterable<string> {
  const counts: Record<string, number> = {}
  const hashes = sql
    .all('SELECT hash FROM tombstone WHERE owner = ? ORDER BY hash', owner)
    .map(row => text(row['hash']))
  const head = canonical({ format: FORMAT, salt: ownerSalt(sql, owner), tombstones: hashes, version: VERSION })
  yield `${head.slice(0, -1)},`
  for (const [name, elements] of sections(sql, owner)) {
    yield `"${name}":[`
    let n = 0
    let before: string | null = null
    for (const element of elements) {
      if (before !== null) yield `${before},`
      before = canonical(element)
      n += 1
    }
    if (before !== null) yield before
    yield '],'
    counts[name] = n
  }
  yield `"counts":${canonical(counts)}}`
}

function sections(sql: Sql, owner: number): readonly (readonly [string, Iterable<unknown>])[] {
  const imports = sql.all('SELECT * FROM import WHERE owner = ? ORDER BY place', owner)
  return [
    ['imports', imports.map(row => ({ ...toImport(row), undoneAt: numberOrNull(row['undone_at']) }))],
    ['files', importFiles(sql, owner, imports)],
    ['lines', ledgerLines(sql, owner, imports)],
    ['observations', observationLines(sql, owner, imports)],
    ['decisions', sql.all('SELECT * FROM decision WHERE owner = ? ORDER BY id', owner).map(toDecision)],
  ]
}

function* importFiles(sql: Sql, owner: number, imports: readonly Row[]): Iterable<unknown> {
  for (const one of imports)
    for (const row of sql.all(
      'SELECT form, body FROM import_file WHERE owner = ? AND import_id = ? ORDER BY form, seq',
      owner,
      number(one['id']),
    ))
      yield { import: text(one['public_id']), [text(row['form'])]: fromJson<unknown>(row['body']) }
}

function* ledgerLines(sql: Sql, owner: number, imports: readonly Row[]): Iterable<unknown> {
  for (const one of imports)
    for (const row of sql.iterate(
      'SELECT * FROM ledger_line WHERE owner = ? AND import_id = ? ORDER BY seq',
      owner,
      number(one['id']),
    ))
      yield { import: text(one['public_id']), line: toLedgerLine(row) }
}

function* observationLines(sql: Sql, owner: number, imports: readonly Row[]): Iterable<unknown> {
  const holders = imports.map(one => ({
    id: text(one['public_id']),
    runs: sql
      .all(
        'SELECT from_id, to_id FROM seen_again WHERE owner = ? AND import_id = ? ORDER BY from_id',
        owner,
        number(one['id']),
      )
      .map(run => [number(run['from_id']), number(run['to_id'])] as const),
  }))
  for (const source of sql.all('SELECT id FROM source WHERE owner = ? ORDER BY name', owner)) {
    for (let after = ''; ;) {
      const page = readStored(
        sql,
        `SELECT id FROM observation WHERE owner = ? AND source = ? AND key > ? ORDER BY key LIMIT ${PAGE}`,
        'o.key',
        [owner, number(source['id']), after],
      )
      for (const stored of page) yield heldObservation(stored, holders)
      const last = page.at(-1)
      if (last === undefined) break
      after = last.observation.key
    }
  }
}

type Holder = { readonly id: string; readonly runs: readonly (readonly [number, number])[] }

function heldObservation(stored: Stored, holders: readonly Holder[]): unknown {
  const row = observationRow(stored.id) ?? -1
  return {
    // stated by hand, whatever else holds it
    byHand: stored.importId === null,
    imports: holders
      .filter(holder => holder.id === stored.importId || holds(holder.runs, row))
      .map(holder => holder.id),
    observation: stored.observation,
  }
}
