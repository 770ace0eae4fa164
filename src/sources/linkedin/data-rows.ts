import type { CsvLimits, CsvRow } from '../csv/row.ts'
import { scanCsv } from '../csv/scan.ts'
import { encodingNote } from '../text/encodings.ts'
import type { SourceFile } from '../../model/source.ts'
import type { Ledger } from '../../model/ledger.ts'
import { readDate } from '../text/dates.ts'
import type { Cells } from './kind.ts'
import type { Layout } from './recognise.ts'

/** A data row under our field names. */
export type DataRow = { readonly line: number; readonly cells: Cells<string>; readonly raw: readonly string[] }

/** The first rows of a file: enough to find a header below any preamble, or as many as `most`. */
export async function firstRows(file: SourceFile, limits: CsvLimits, most = 400): Promise<readonly CsvRow[]> {
  const rows: CsvRow[] = []
  for await (const batch of scanCsv(file.open(), limits)) {
    for (const row of batch.rows.slice(0, most)) rows.push(row)
    if (rows.length >= most) break
  }
  return rows
}

/**
 * The data rows of a recognised file in batches. Blank lines are nothing; rows of the wrong width and rows that could not
 * be scanned go to the ledger (where one is given), unless the kind's texts run on over lines: then they are joined.
 */
export async function* dataRows(
  file: SourceFile,
  layout: Layout,
  limits: CsvLimits,
  ledger: Ledger | null,
): AsyncGenerator<readonly DataRow[]> {
  const toCells = mapper(layout)
  const join = layout.kind.runsOn === undefined ? null : new Joiner(layout)
  const noteEncoding = encodingNote(file.name, ledger)
  for await (const batch of scanCsv(file.open(), limits)) {
    for (const fault of batch.faults)
      if (fault.line > layout.headerLine)
        ledger?.failed(file.name, fault.code, fault.reason, { line: fault.line, raw: fault.raw })
    noteEncoding(batch.encoding)
    const made: DataRow[] = []
    for (const row of batch.rows) {
      if (row.line <= layout.headerLine) continue
      const whole = join === null ? row : join.take(row)
      if (whole !== null && !isBlank(whole.cells)) check(whole, layout, file, ledger, made, toCells)
    }
    if (made.length > 0) yield made
  }
  const rest = join?.rest() ?? null
  if (rest !== null) {
    const made: DataRow[] = []
    check(rest, layout, file, ledger, made, toCells)
    yield made
  }
}

/** A row as it stood, as far as cells tell, for the ledger. */
export function rawOf(cells: readonly string[]): string {
  return cells
    .map(cell => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',')
    .slice(0, 2_000)
}

function check(
  row: CsvRow,
  layout: Layout,
  file: SourceFile,
  ledger: Ledger | null,
  made: DataRow[],
  toCells: (cells: readonly string[]) => Cells<string>,
): void {
  const { cells, line } = row
  const fits =
    cells.length === layout.width ||
    (cells.length >= layout.least && isBlank(cells.slice(layout.width))) ||
    // columns that somebody added behind LinkedIn's own need not be filled in
    (cells.length < layout.least && cells.length > layout.last)
  if (fits) made.push({ line, cells: toCells(cells), raw: cells })
  else {
    const reason = `Line ${line} has ${cells.length} columns where the header has ${layout.width}.`
    ledger?.failed(file.name, 'E_CSV_RAGGED', reason, { line, raw: rawOf(cells) })
  }
}

function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false
  return true
}

/**
 * Names come from our table, never from the file, so a header like `__proto__` is only a column nobody asks for. A cell is
 * looked up where it is asked for: a kind uses half of its columns, and archives have a million rows.
 */
function mapper(layout: Layout): (cells: readonly string[]) => Cells<string> {
  class Row {
    readonly #cells: readonly string[]
    constructor(cells: readonly string[]) {
      this.#cells = cells
    }
    static define(field: string, position: number): void {
      Object.defineProperty(Row.prototype, field, {
        enumerable: true,
        get(this: Row): string {
          return this.#cells[position] ?? ''
        },
      })
    }
  }
  for (const field of Object.keys(layout.kind.columns)) Row.define(field, layout.at.get(field) ?? -1)
  return cells => new Row(cells) as unknown as Cells<string>
}

/** Joins rows that are really the following lines of a text: those that do not begin with a date. */
class Joiner {
  readonly #layout: Layout
  readonly #date: number
  #held: CsvRow | null = null

  constructor(layout: Layout) {
    this.#layout = layout
    this.#date = layout.at.get(layout.kind.runsOn ?? '') ?? 0
  }

  take(row: CsvRow): CsvRow | null {
    const begins = row.cells.length >= this.#layout.least && readDate(row.cells[this.#date] ?? '', 'month-day') !== null
    if (this.#held === null || begins) {
      const before = this.#held
      this.#held = row
      return before
    }
    const last = this.#layout.width - 1
    const cells = [...this.#held.cells]
    cells[last] = `${cells[last] ?? ''}\n${row.cells.join(',')}`
    this.#held = { line: this.#held.line, cells }
    return null
  }

  rest(): CsvRow | null {
    return this.#held
  }
}
