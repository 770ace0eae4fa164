import type { FileReport, LedgerLine, Question } from '../../model/ledger.ts'
import { Refusal } from '../../model/refusal.ts'
import { fromJson, number, numberOrNull, text, textOrNull } from './base.ts'
import type { Row, Sql, Value } from './sql.ts'
import type { ImportRow, ImportStatus, Imports } from './store.ts'

export function readImport(sql: Sql, owner: number, id: string): ImportRow | null {
  const row = sql.get('SELECT * FROM import WHERE owner = ? AND public_id = ?', owner, id)
  return row === undefined ? null : toImport(row)
}

/** Newest first. */
export function readImports(sql: Sql, owner: number): readonly ImportRow[] {
  return sql.all('SELECT * FROM import WHERE owner = ? ORDER BY id DESC', owner).map(toImport)
}

/** The row number behind an import's id. Refusal: E_IMPORT_UNKNOWN */
export function importNumber(sql: Sql, owner: number, id: string): number {
  const row = sql.get('SELECT id FROM import WHERE owner = ? AND public_id = ?', owner, id)
  if (row === undefined)
    throw new Refusal('E_IMPORT_UNKNOWN', `There is no import ${id}; "groundwork undo" lists those there are.`, {
      status: 404,
    })
  return number(row['id'])
}

/** The records involved in what an import wrote itself. Refusal: E_IMPORT_UNKNOWN */
export function readInvolved(sql: Sql, owner: number, id: string, limit: number): readonly string[] {
  const own = sql.get('SELECT first_id, last_id FROM import WHERE id = ?', importNumber(sql, owner, id))
  return sql
    .all(
      `SELECT DISTINCT r.public_id FROM involvement i JOIN record r ON r.id = i.record_id
       WHERE i.owner = ? AND i.observation_id BETWEEN ? AND ? LIMIT ?`,
      owner,
      number(own?.['first_id']),
      number(own?.['last_id']),
      limit,
    )
    .map(row => text(row['public_id']))
}

export function readLedger(
  sql: Sql,
  owner: number,
  id: string,
  page: Parameters<Imports['ledger']>[1],
): Awaited<ReturnType<Imports['ledger']>> {
  const row = importNumber(sql, owner, id)
  const bodies = <T>(form: string) =>
    sql
      .all('SELECT body FROM import_file WHERE owner = ? AND import_id = ? AND form = ? ORDER BY seq', owner, row, form)
      .map(file => fromJson<T>(file['body']))
  let where = 'owner = ? AND import_id = ?'
  const params: Value[] = [owner, row]
  if (page.outcome !== undefined) {
    where += ' AND outcome = ?'
    params.push(page.outcome)
  }
  if (page.file !== undefined) {
    where += ' AND file = ?'
    params.push(page.file)
  }
  return {
    files: page.byFile === false ? [] : bodies<FileReport>('file'),
    questions: bodies<Question>('question'),
    lines: sql
      .all(`SELECT * FROM ledger_line WHERE ${where} ORDER BY seq LIMIT ? OFFSET ?`, ...params, page.limit, page.offset)
      .map(toLedgerLine),
    total: number(sql.get(`SELECT count(*) AS n FROM ledger_line WHERE ${where}`, ...params)?.['n']),
  }
}

export function toLedgerLine(row: Row): LedgerLine {
  const line = numberOrNull(row['line'])
  const raw = textOrNull(row['raw'])
  return {
    file: text(row['file']),
    ...(line === null ? {} : { line }),
    outcome: text(row['outcome']) as LedgerLine['outcome'],
    code: text(row['code']),
    reason: text(row['reason']),
    ...(raw === null ? {} : { raw }),
  }
}

export function toImport(row: Row): ImportRow {
  return {
    id: text(row['public_id']),
    at: number(row['at']),
    order: number(row['place']),
    label: text(row['label']),
    status: text(row['status']) as ImportStatus,
    inputs: fromJson<ImportRow['inputs']>(row['inputs']),
    sources: fromJson<readonly string[]>(row['sources']),
    counts: fromJson<ImportRow['counts']>(row['counts']),
    from: numberOrNull(row['since']),
    until: numberOrNull(row['until']),
  }
}
