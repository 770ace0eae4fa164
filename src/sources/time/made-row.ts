import type { TableRow } from '../log/table.ts'
import { CELL } from '../log/table.ts'

/** A row of a tracker whose file is no table: its fields by the names of `TRACKER`, as text. */
export function madeRow(line: number, raw: string, cells: Readonly<Record<string, string>>): TableRow {
  return { line, raw: raw.slice(0, 2_000), cell: field => (cells[field] ?? '').trim().slice(0, CELL) }
}
