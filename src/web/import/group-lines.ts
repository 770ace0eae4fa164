import type { LedgerLine, LedgerReason } from '../api/types.ts'

/** A reason with the rows of its file that are shown for it, of the many that there may be. */
export type LineGroup = LedgerReason & { readonly lines: readonly LedgerLine[] }

/**
 * Reasons with the lines that are at hand for them: what could not be read before what is odd, and that before what was
 * left out; of each the one with most rows first.
 */
export function groupLines(reasons: readonly LedgerReason[], lines: readonly LedgerLine[]): readonly LineGroup[] {
  const shown = Map.groupBy(lines, keyOf)
  return reasons
    .map(reason => ({ ...reason, lines: shown.get(keyOf(reason)) ?? [] }))
    .sort((a, b) => RANK[a.outcome] - RANK[b.outcome] || b.rows - a.rows)
}

function keyOf({ outcome, reason, file }: Pick<LedgerLine, 'outcome' | 'reason' | 'file'>): string {
  return JSON.stringify([outcome, reason, file])
}

const RANK = { failed: 0, warned: 1, skipped: 2 } as const
