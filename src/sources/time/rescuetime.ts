import type { CsvRow } from '../csv/row.ts'
import type { Columns } from '../log/columns.ts'

/** What RescueTime sorts all that was on the screen into; its archive has no other sign of whose it is. */
const KINDS = new Set([
  'Business', 'Communication & Scheduling', 'Communication', 'Social Networking', 'Design & Composition', 'Entertainment', 'News & Opinion',
  'Reference & Learning', 'Software Development', 'Shopping', 'Utilities', 'Personal', 'Miscellaneous', 'Uncategorized',
]) // prettier-ignore

const WHEN = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d ?(?:[+-]\d\d:?\d\d|UTC|Z)?$/

/**
 * The columns of RescueTime's archive, which has no header: when the hour or the five minutes began, what was on the screen,
 * its title, what kind of thing, what kind of work, seconds. Null where it is another table.
 */
export function rescueTimeColumns(rows: readonly CsvRow[]): Columns | null {
  const filled = rows.filter(({ cells }) => cells.some(cell => cell.trim() !== ''))
  const isIts = ({ cells }: CsvRow): boolean =>
    cells.length === 6 && WHEN.test(cells[0]?.trim() ?? '') && /^\d{1,5}$/.test(cells[5]?.trim() ?? '')
  if (filled.length === 0 || !filled.every(isIts)) return null
  if (filled.filter(({ cells }) => KINDS.has(cells[4]?.trim() ?? '')).length * 2 < filled.length) return null
  const at = Object.entries({ start: 0, subject: 1, app: 1, task: 3, seconds: 5 })
  return { headers: [], headerLine: 0, at: new Map(at) }
}
