import { hash } from 'node:crypto'
import { basename } from 'node:path'
import { Refusal } from '../../model/refusal.ts'
import { number, text } from './base.ts'
import type { Migration } from './migrations.ts'
import type { Sql } from './sql.ts'

/**
 * Brings the schema up to date, each step in a transaction of its own and each after `backup` where there is data to
 * lose; `backup` gives the name of the copy. Refusals: E_SCHEMA_NEWER, E_MIGRATION, E_BUSY
 */
export async function migrate(
  sql: Sql,
  steps: readonly Migration[],
  at: number,
  backup: () => Promise<string>,
): Promise<void> {
  if (isCurrent(sql, steps)) return
  const hadData = readApplied(sql).length > 0
  for (const step of steps) {
    if (readApplied(sql).some(done => done.id === step.id)) continue
    const copy = hadData ? await backup() : null
    await apply(sql, steps, step, at, copy)
  }
}

/** What a database of this version says of its steps; the text is what its checksum is taken of. */
export function checksum(step: Migration): string {
  return hash('sha256', `${step.id}\0${step.name}\0${step.script}`)
}

type Applied = { readonly id: number; readonly name: string; readonly checksum: string }

function isCurrent(sql: Sql, steps: readonly Migration[]): boolean {
  const applied = readApplied(sql)
  refuseStrange(applied, steps)
  return applied.length === steps.length
}

function readApplied(sql: Sql): readonly Applied[] {
  const table = sql.get(`SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'migration'`)
  if (table === undefined) return []
  return sql
    .all('SELECT id, name, checksum FROM migration ORDER BY id')
    .map(row => ({ id: number(row['id']), name: text(row['name']), checksum: text(row['checksum']) }))
}

function refuseStrange(applied: readonly Applied[], steps: readonly Migration[]): void {
  for (const { id, name, checksum: sum } of applied) {
    const step = steps.find(known => known.id === id)
    if (step === undefined)
      throw new Refusal(
        'E_SCHEMA_NEWER',
        `Your data were written by a newer Groundwork (schema ${applied.at(-1)?.id}, this one knows ${steps.at(-1)?.id}); nothing was changed. Install the newer version.`,
        { status: 409 },
      )
    if (checksum(step) !== sum)
      throw new Refusal(
        'E_MIGRATION',
        `Your data were made by another build of Groundwork: step ${id} (${name}) is not the same there; nothing was changed. Use the build that made them, or export there and restore here.`,
        { status: 409 },
      )
  }
}

async function apply(
  sql: Sql,
  steps: readonly Migration[],
  step: Migration,
  at: number,
  copy: string | null,
): Promise<void> {
  await sql.begin()
  try {
    // another process may have done it while this one waited for the lock
    const applied = readApplied(sql)
    refuseStrange(applied, steps)
    if (!applied.some(done => done.id === step.id)) {
      sql.script(
        'CREATE TABLE IF NOT EXISTS migration (id INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, at INTEGER NOT NULL) STRICT',
      )
      sql.script(step.script)
      sql.run(
        'INSERT INTO migration (id, name, checksum, at) VALUES (?, ?, ?, ?)',
        step.id,
        step.name,
        checksum(step),
        at,
      )
    }
    sql.commit()
  } catch (cause) {
    sql.rollback()
    if (cause instanceof Refusal) throw cause
    const kept = copy === null ? '' : ` A copy from before is ${basename(copy)}.`
    throw new Refusal(
      'E_MIGRATION',
      `Step ${step.id} (${step.name}) of the database failed and was taken back.${kept} Report this.`,
      {
        status: 500,
        cause,
      },
    )
  }
}
