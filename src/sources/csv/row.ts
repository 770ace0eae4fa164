import type { Encoding } from '../text/decode.ts'

/** One record of a CSV file. `line` is the 1-based line it begins on; a blank line is one empty cell. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] }

/** A record that could not be read. `raw` is cut at 2,000 characters. */
export type CsvFault = {
  readonly line: number
  readonly code: 'E_CSV_QUOTE' | 'E_CSV_LIMIT' | 'E_CSV_ENCODING' | 'E_CSV_NUL'
  readonly reason: string
  readonly raw: string
}

/** What a few hundred kilobytes of a CSV file hold. */
export type CsvBatch = {
  readonly rows: readonly CsvRow[]
  readonly faults: readonly CsvFault[]
  /** as far as it is known by now */
  readonly encoding: Encoding
}

export type CsvLimits = { readonly fieldBytes: number; readonly rowBytes: number; readonly columns: number }
