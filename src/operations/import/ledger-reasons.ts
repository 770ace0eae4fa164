import type { LedgerLine, LedgerReason } from '../../model/ledger.ts'

/**
 * How many different reasons are counted, each of one file. Beyond that, what has a reason that another file had is counted there,
 * and what comes with yet another is in the counts of its file alone.
 */
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

type Count = { readonly first: LedgerLine; rows: number }

/** The same, line by line while a file is read. */
export class LedgerReasons {
  readonly #counts = new Map<string, Count>()
  /** of each reason the file that had it first */
  readonly #firsts = new Map<string, Count>()

  add(line: LedgerLine): void {
    const reason = `${line.outcome}\n${line.reason}`
    const key = `${reason}\n${line.file}`
    const isFull = this.#counts.size >= MOST_REASONS
    const count = this.#counts.get(key) ?? (isFull ? this.#firsts.get(reason) : undefined)
    if (count !== undefined) count.rows++
    else if (!isFull) this.#begin(reason, key, line)
  }

  #begin(reason: string, key: string, first: LedgerLine): void {
    const count = { first, rows: 1 }
    this.#counts.set(key, count)
    if (!this.#firsts.has(reason)) this.#firsts.set(reason, count)
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
