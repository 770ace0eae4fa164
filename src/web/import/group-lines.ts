import { namelessReason } from '../../model/nameless-reason.ts'
import type { LedgerLine, LedgerReason } from '../api/types.ts'

/** A reason with the rows that are shown for it, of the many that there may be. `others`: how many more files have it. */
export type LineGroup = LedgerReason & { readonly lines: readonly LedgerLine[]; readonly others: number }

/** A reason that so many files have is said once for all of them. */
const TOGETHER = 4

/**
 * Reasons with the lines that are at hand for them: what could not be read before what is odd, and that before what was
 * left out; of each the one with most rows first.
 */
export function groupLines(reasons: readonly LedgerReason[], lines: readonly LedgerLine[]): readonly LineGroup[] {
  const shown = Map.groupBy(lines, keyOf)
  const same = Map.groupBy(reasons, one => JSON.stringify([one.outcome, namelessReason(one)]))
  const linesOf = (reason: LedgerReason): readonly LedgerLine[] => shown.get(keyOf(reason)) ?? []
  return [...same.values()]
    .flatMap(all => (all.length >= TOGETHER ? [all] : all.map(one => [one])))
    .flatMap(all => together(all, linesOf))
    .sort((a, b) => RANK[a.outcome] - RANK[b.outcome] || b.rows - a.rows)
}

function together(all: readonly LedgerReason[], linesOf: (reason: LedgerReason) => readonly LedgerLine[]): LineGroup[] {
  const [first] = all
  if (first === undefined) return []
  const rows = all.reduce((sum, one) => sum + one.rows, 0)
  return [{ ...first, rows, lines: all.flatMap(linesOf), others: all.length - 1 }]
}

function keyOf({ outcome, reason, file }: Pick<LedgerLine, 'outcome' | 'reason' | 'file'>): string {
  return JSON.stringify([outcome, reason, file])
}

const RANK = { failed: 0, warned: 1, skipped: 2 } as const
