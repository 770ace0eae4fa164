import { glance } from '../text/glance.ts'
import { detectDialect } from './dialect.ts'
import { CsvScanner } from './scanner.ts'
import type { CsvRow } from './row.ts'

/** The rows in the first bytes of a file, for telling what it is; the last one, cut off, is left out where there are several. */
export function scanHead(head: Uint8Array): readonly CsvRow[] {
  const text = glance(head)
  const scanner = new CsvScanner(detectDialect(text), {
    fieldBytes: head.length + 1,
    rowBytes: head.length + 1,
    columns: 512,
  })
  const { rows } = scanner.push(text, [])
  return rows.length > 1 ? rows : [...rows, ...scanner.end().rows]
}
