import { unguardCell } from '../../model/guard-cell.ts'
import { scanCsv } from '../csv/scan.ts'
import type { CsvRow } from '../csv/row.ts'
import type { Ledger } from '../../model/ledger.ts'
import type { Reading, SourceFile } from '../../model/source.ts'
import { encodingNote } from '../text/encodings.ts'
import type { Columns } from './columns.ts'

/** A data row: its cells by field name, trimmed; a field without a column is empty. */
export type TableRow = { readonly line: number; readonly raw: string; cell(field: string): string }

/** No name, date or note that a person writes is longer; what is beyond is cut, so that no pattern runs long on it. */
export const CELL = 5_000

/** The first rows of a CSV file, enough to find its header. */
export async function firstRows(file: SourceFile, reading: Reading): Promise<readonly CsvRow[]> {
  const rows: CsvRow[] = []
  for await (const batch of scanCsv(file.open(), reading.limits)) {
    rows.push(...batch.rows.slice(0, 40))
    if (rows.length >= 40) break
  }
  return rows
}

/** The rows below the header, in batches. Rows that cannot be scanned go to the ledger, where one is given. */
export async function* tableRows(
  file: SourceFile,
  { at, headerLine }: Columns,
  reading: Reading,
  ledger: Ledger | null,
): AsyncGenerator<readonly TableRow[]> {
  const noteEncoding = encodingNote(file.name, ledger)
  for await (const batch of scanCsv(file.open(), reading.limits)) {
    noteEncoding(batch.encoding)
    for (const fault of batch.faults)
      if (fault.line > headerLine)
        ledger?.failed(file.name, fault.code, fault.reason, { line: fault.line, raw: fault.raw })
    yield batch.rows
      .filter(({ line, cells }) => line > headerLine && cells.some(cell => cell.trim() !== ''))
      .map(({ line, cells }) => ({
        line,
        raw: cells.join(',').slice(0, 2_000),
        cell: field =>
          unguardCell(cells[at.get(field) ?? -1] ?? '')
            .trim()
            .slice(0, CELL),
      }))
  }
}
