import type { Instant } from '../../model/instant.ts'
import type { FileReport, LedgerLine, Question } from '../../model/ledger.ts'
import type { Observation } from '../../model/observation.ts'
import { nextPlace, number, text } from './base.ts'
import { readImport } from './import-rows.ts'
import { ObservationWriter } from './observation-writer.ts'
import type { WrittenCounts } from './observation-writer.ts'
import type { PackedRows } from './packed-rows.ts'
import { publicId } from './public-id.ts'
import type { Sql } from './sql.ts'
import type { ImportCounts, ImportRow, ImportWriter } from './store.ts'
import { readTombstones } from './tombstones.ts'

/** Takes the write lock on a connection of its own; nobody sees anything until `commit`. Refusal: E_BUSY */
export async function beginImport(
  sql: Sql,
  owner: number,
  label: string,
  at: Instant,
  inputs: ImportRow['inputs'],
): Promise<ImportWriter> {
  try {
    await sql.begin()
    return new SqlImportWriter(sql, owner, openRow(sql, owner, label, at, inputs))
  } catch (cause) {
    sql.close()
    throw cause
  }
}

function openRow(sql: Sql, owner: number, label: string, at: Instant, inputs: ImportRow['inputs']) {
  const inputsText = JSON.stringify(inputs.map(({ name, sha256, bytes }) => ({ bytes, name, sha256 })))
  const before = (id: string) => sql.get('SELECT id FROM import WHERE owner = ? AND public_id = ?', owner, id)
  let id = publicId('i', [label, String(at), inputsText])
  for (let again = 2; before(id) !== undefined; again++)
    id = publicId('i', [label, String(at), inputsText, String(again)])
  sql.run(
    `INSERT INTO import (owner, public_id, at, label, status, inputs, sources, counts, first_id, last_id, place)
     VALUES (?, ?, ?, ?, 'running', ?, '[]', '{}', 0, -1, ?)`,
    owner,
    id,
    at,
    label,
    inputsText,
    nextPlace(sql, owner),
  )
  return { row: number(before(id)?.['id']), id }
}

class SqlImportWriter implements ImportWriter {
  readonly id: string
  readonly #sql: Sql
  readonly #owner: number
  readonly #row: number
  readonly #writer: ObservationWriter
  readonly #counts = { added: 0, matched: 0, forgotten: 0, skipped: 0, failed: 0 }
  #seq = 0
  #open = true

  constructor(sql: Sql, owner: number, opened: { row: number; id: string }) {
    this.#sql = sql
    this.#owner = owner
    this.#row = opened.row
    this.id = opened.id
    this.#writer = new ObservationWriter(sql, owner, opened.row, readTombstones(sql, owner))
  }

  write(batch: readonly Observation[]) {
    this.#mustBeOpen()
    return this.#count(this.#writer.writeAll(batch))
  }

  writePacked(rows: PackedRows) {
    this.#mustBeOpen()
    return this.#count(this.#writer.writePacked(rows))
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
      this.#body('file', file)
    }
    for (const question of questions) this.#body('question', question)
    for (const { file, line, outcome, code, reason, raw } of lines)
      this.#sql.run(
        `INSERT INTO ledger_line (owner, import_id, seq, file, line, outcome, code, reason, raw)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        this.#owner,
        this.#row,
        this.#seq++,
        file,
        line ?? null,
        outcome,
        code,
        reason,
        raw ?? null,
      )
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
    writer.finish()
    for (const [from, to] of writer.again.runs())
      this.#sql.run(
        'INSERT INTO seen_again (owner, import_id, from_id, to_id) VALUES (?, ?, ?, ?)',
        this.#owner,
        this.#row,
        from,
        to,
      )
    this.#sql.run(
      `UPDATE import SET status = 'done', sources = ?, counts = ?, since = ?, until = ?, first_id = ?, last_id = ?
       WHERE id = ?`,
      JSON.stringify([...writer.sources].sort()),
      JSON.stringify(this.counts()),
      writer.since,
      writer.until,
      writer.firstId,
      writer.lastId,
      this.#row,
    )
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
