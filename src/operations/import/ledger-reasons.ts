import { namelessReason } from '../../model/nameless-reason.ts'
import type { LedgerLine, LedgerReason } from '../../model/ledger.ts'

/**
 * How many different reasons are counted, each of one file. Beyond that, what has a reason that another file had is counted there,
 * and what comes with yet another is in the counts of its file alone.
 */
const MOST_REASONS = 200

/** So many files are counted by themselves for one reason: what a thousand pictures have in common must not hide what fails after them. */
const MOST_FILES = 10

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
  /** of each reason the file that had it first, and how many have a count of their own */
  readonly #firsts = new Map<string, { readonly count: Count; files: number }>()

  add(line: LedgerLine): void {
    const reason = `${line.outcome}\n${namelessReason(line)}`
    const key = `${line.outcome}\n${line.reason}\n${line.file}`
    const first = this.#firsts.get(reason)
    const isFull = this.#counts.size >= MOST_REASONS || (first?.files ?? 0) >= MOST_FILES
    const count = this.#counts.get(key) ?? (isFull ? first?.count : undefined)
    if (count !== undefined) count.rows++
    else if (!isFull) this.#begin(reason, key, line)
  }

  #begin(reason: string, key: string, first: LedgerLine): void {
    const count = { first, rows: 1 }
    this.#counts.set(key, count)
    const before = this.#firsts.get(reason)
    if (before === undefined) this.#firsts.set(reason, { count, files: 1 })
    else before.files++
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
