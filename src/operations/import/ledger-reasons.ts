import type { LedgerLine, LedgerReason } from '../../model/ledger.ts'

/** How many different reasons are counted, each of one file; what comes with yet another is in the counts of its file alone. */
const MOST_REASONS = 200

/**
 * How many lines of each file have which reason, in the order in which they first came: what is said of all lines where
 * only the first of them are shown.
 *
 * @example countReasons([]).length // 0
 */
export function countReasons(lines: Iterable<LedgerLine>): readonly LedgerReason[] {
  const reasons = new LedgerReasons()
  for (const line of lines) reasons.add(line)
  return reasons.counted()
}

/** The same, line by line while a file is read. */
export class LedgerReasons {
  readonly #counts = new Map<string, { readonly first: LedgerLine; rows: number }>()

  add(line: LedgerLine): void {
    const key = `${line.outcome}\n${line.file}\n${line.reason}`
    const count = this.#counts.get(key)
    if (count !== undefined) count.rows++
    else if (this.#counts.size < MOST_REASONS) this.#counts.set(key, { first: line, rows: 1 })
  }

  counted(): readonly LedgerReason[] {
    return [...this.#counts.values()].map(({ first: { outcome, code, file, reason }, rows }) => ({
      outcome,
      code,
      file,
      reason,
      rows,
    }))
  }
}
