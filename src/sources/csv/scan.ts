import { textBlocks } from './blocks.ts'
import { detectDialect } from './dialect.ts'
import type { Dialect } from './dialect.ts'
import { CsvScanner } from './scanner.ts'
import type { CsvBatch, CsvLimits } from './row.ts'

/**
 * Reads a CSV file from its bytes, row by row, in batches. Encoding (UTF-8, UTF-16, windows-1252), separator (comma,
 * semicolon, tab) and line ends (LF, CRLF, CR) are detected. Every record comes out either as a row or as a fault that
 * names its line; a fault costs only its own record. Memory is bounded by the row cap, not by the file.
 */
export async function* scanCsv(
  bytes: AsyncIterable<Uint8Array>,
  limits: CsvLimits,
  dialect?: Dialect,
): AsyncGenerator<CsvBatch> {
  let scanner: CsvScanner | null = null
  const wanted = (): number => (scanner === null ? 0 : scanner.waiting * 2)
  for await (const block of textBlocks(bytes, wanted)) {
    scanner ??= new CsvScanner(dialect ?? detectDialect(block.text), limits)
    const found = scanner.push(block.text, block.bad)
    yield { ...found, encoding: block.encoding }
  }
  if (scanner === null) return
  const found = scanner.end()
  if (found.rows.length > 0 || found.faults.length > 0) yield { ...found, encoding: 'ascii-so-far' }
}
