import type { Instant } from '../../model/instant.ts'
import type { FileReport, LedgerLine, Question } from '../../model/ledger.ts'
import type { Observation } from '../../model/observation.ts'
import { Refusal } from '../../model/refusal.ts'
import { moveOn } from './account-imports.ts'
import { nextPlace, number, text } from './base.ts'
import type { Base } from './base.ts'
import { callOffDeleted } from './deleted-meetings.ts'
import type { CalledOff } from './account-types.ts'
import { holdAgain } from './hold-again.ts'
import { addToFile, earlierOf, joined, noteAgain } from './import-parts.ts'
import type { Earlier, Part } from './import-parts.ts'
import { importNumber, readImport } from './import-rows.ts'
import { ObservationWriter } from './observation-writer.ts'
import type { WrittenCounts } from './observation-writer.ts'
import type { PackedRows } from './packed-rows.ts'
import { publicId } from './public-id.ts'
import { RowBatch } from './row-batch.ts'
import type { Sql } from './sql.ts'
import type { AccountRun, ImportCounts, ImportRow, ImportWriter } from './store.ts'
import { readTombstones } from './tombstones.ts'

/** Takes the write lock on a connection of its own; nobody sees anything until `commit`. Refusal: E_BUSY */
export async function beginImport(
  { connect, owner, once }: Base,
  label: string,
  at: Instant,
  inputs: ImportRow['inputs'],
  run?: AccountRun,
): Promise<ImportWriter> {
  const sql = connect()
  try {
    sql.script(LEFT_IN_THE_LOG)
    await sql.begin()
    const into = run?.into ?? null
    const opened = into === null ? openRow(sql, owner, label, at, inputs) : reopenRow(sql, owner, into, inputs)
    return new SqlImportWriter(sql, owner, opened, run ?? null, once)
  } catch (cause) {
    sql.close()
    throw cause
  }
}

/**
 * What an import commits is safe once it stands in the log of the database, and is copied from there into its place by
 * whoever closes the store or commits next: nobody need wait for that to know that all is kept.
 */
const LEFT_IN_THE_LOG = 'PRAGMA wal_autocheckpoint = 0'

type OpenedRow = { readonly row: number; readonly id: string; readonly earlier: Earlier | null }

function openRow(sql: Sql, owner: number, label: string, at: Instant, inputs: ImportRow['inputs']): OpenedRow {
  const given = inputsText(inputs)
  const before = (id: string) => sql.get('SELECT id FROM import WHERE owner = ? AND public_id = ?', owner, id)
  let id = publicId('i', [label, String(at), given])
  for (let again = 2; before(id) !== undefined; again++) id = publicId('i', [label, String(at), given, String(again)])
  sql.run(
    `INSERT INTO import (owner, public_id, at, label, status, inputs, sources, counts, first_id, last_id, place)
     VALUES (?, ?, ?, ?, 'running', ?, '[]', '{}', 0, -1, ?)`,
    owner,
    id,
    at,
    label,
    given,
    nextPlace(sql, owner),
  )
  return { row: number(before(id)?.['id']), id, earlier: null }
}

/** Goes on with the import that an earlier part of the same run began. Refusal: E_IMPORT_UNDONE */
function reopenRow(sql: Sql, owner: number, id: string, inputs: ImportRow['inputs']): OpenedRow {
  const row = importNumber(sql, owner, id)
  if (sql.get('SELECT status FROM import WHERE id = ?', row)?.['status'] !== 'done')
    throw new Refusal('E_IMPORT_UNDONE', 'What came was taken back while more was coming; nothing more was kept.', {
      status: 409,
    })
  sql.run('UPDATE import SET inputs = ? WHERE id = ?', inputsText(inputs), row)
  return { row, id, earlier: earlierOf(sql, owner, row) }
}

function inputsText(inputs: ImportRow['inputs']): string {
  return JSON.stringify(inputs.map(({ name, sha256, bytes }) => ({ bytes, name, sha256 })))
}

const INSERT_LINE = `INSERT INTO ledger_line (owner, import_id, seq, file, line, outcome, code, reason, raw)`

class SqlImportWriter implements ImportWriter {
  readonly id: string
  readonly #sql: Sql
  readonly #owner: number
  readonly #row: number
  readonly #writer: ObservationWriter
  readonly #counts = { added: 0, matched: 0, forgotten: 0, skipped: 0, failed: 0 }
  readonly #run: AccountRun | null
  readonly #earlier: Earlier | null
  readonly #lines: RowBatch
  #seq: number
  #open = true

  constructor(sql: Sql, owner: number, opened: OpenedRow, run: AccountRun | null, once: boolean) {
    this.#sql = sql
    this.#owner = owner
    this.#row = opened.row
    this.#run = run
    this.#earlier = opened.earlier
    this.#seq = opened.earlier?.seq ?? 0
    this.id = opened.id
    this.#lines = new RowBatch(sql, INSERT_LINE, 9)
    this.#writer = new ObservationWriter(sql, owner, opened.row, readTombstones(sql, owner))
    this.#writer.replaces = run !== null
    this.#writer.fillFirst(once)
  }

  write(batch: readonly Observation[]) {
    this.#mustBeOpen()
    return this.#count(this.#writer.writeAll(batch))
  }

  writePacked(rows: PackedRows) {
    this.#mustBeOpen()
    return this.#count(this.#writer.writePacked(rows))
  }

  nearEnd(): void {
    this.#mustBeOpen()
    this.#writer.nearEnd()
  }

  holdAgain(id: string): boolean {
    this.#mustBeOpen()
    const held = holdAgain(this.#sql, this.#owner, id, this.#writer)
    this.#counts.matched += held?.matched ?? 0
    return held !== null
  }

  callOff(): CalledOff {
    this.#mustBeOpen()
    if (this.#run?.calendars === undefined) return { off: 0, left: 0 }
    const { account, calendars, since } = this.#run
    const called = callOffDeleted(this.#sql, this.#owner, account, calendars, since, this.#writer)
    this.#counts.added += called.off
    return called
  }

  #count(written: WrittenCounts): WrittenCounts {
    this.#counts.added += written.added
    this.#counts.matched += written.matched
    this.#counts.forgotten += written.forgotten
    return written
  }

  ledger(files: readonly FileReport[], lines: readonly LedgerLine[], questions: readonly Question[]): void {
    this.#mustBeOpen()
    for (const file of files) {
      this.#counts.skipped += file.skipped
      this.#counts.failed += file.failed
      if (this.#earlier === null || !addToFile(this.#sql, this.#owner, this.#row, file)) this.#body('file', file)
    }
    for (const question of questions) this.#body('question', question)
    for (const { file, line, outcome, code, reason, raw } of lines)
      this.#lines.add(this.#owner, this.#row, this.#seq++, file, line ?? null, outcome, code, reason, raw ?? null)
  }

  counts(): ImportCounts {
    return { ...this.#counts, people: this.#writer.touched.size }
  }

  async commit(): Promise<ImportRow> {
    this.#mustBeOpen()
    try {
      this.#close()
      this.#sql.commit()
      const row = readImport(this.#sql, this.#owner, this.id)
      if (row === null) throw new Error(`The import ${this.id} was committed and cannot be found.`)
      return row
    } catch (cause) {
      this.#sql.rollback()
      throw cause
    } finally {
      this.#open = false
      this.#sql.close()
    }
  }

  async abort(): Promise<void> {
    if (!this.#open) return
    this.#open = false
    this.#sql.rollback()
    this.#sql.close()
  }

  #close(): void {
    const writer = this.#writer
    this.#lines.flush()
    writer.finish()
    noteAgain(this.#sql, this.#owner, this.#row, writer.again, this.#earlier !== null)
    const part: Part = {
      sources: [...writer.sources],
      since: writer.since,
      until: writer.until,
      firstId: writer.firstId,
      lastId: writer.lastId,
      counts: this.counts(),
    }
    const whole = this.#earlier === null ? part : joined(this.#sql, this.#owner, this.#row, this.#earlier, part)
    this.#sql.run(
      `UPDATE import SET status = 'done', sources = ?, counts = ?, since = ?, until = ?, first_id = ?, last_id = ?
       WHERE id = ?`,
      JSON.stringify([...whole.sources].sort()),
      JSON.stringify(whole.counts),
      whole.since,
      whole.until,
      whole.firstId,
      whole.lastId,
      this.#row,
    )
    if (this.#run !== null) moveOn(this.#sql, this.#owner, this.#row, this.#run)
  }

  #body(form: 'file' | 'question', body: FileReport | Question): void {
    this.#sql.run(
      'INSERT INTO import_file (owner, import_id, seq, form, body) VALUES (?, ?, ?, ?, ?)',
      this.#owner,
      this.#row,
      this.#seq++,
      form,
      JSON.stringify(body),
    )
  }

  #mustBeOpen(): void {
    if (!this.#open) throw new Error(`The import ${text(this.id)} is over; nothing more can be written to it.`)
  }
}
