import type { LedgerLine } from '../api/types.ts'

/** Lines of one file with one reason. */
export type LineGroup = {
  readonly outcome: LedgerLine['outcome']
  readonly reason: string
  readonly file: string
  readonly lines: readonly LedgerLine[]
}

/** Lines put together by what is said of them and where, the largest group first; what could not be read before what was left out. */
export function groupLines(lines: readonly LedgerLine[]): readonly LineGroup[] {
  const groups = new Map<string, { readonly first: LedgerLine; readonly lines: LedgerLine[] }>()
  for (const line of lines) {
    const key = JSON.stringify([line.outcome, line.reason, line.file])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { first: line, lines: [line] })
    else group.lines.push(line)
  }
  return [...groups.values()]
    .map(({ first: { outcome, reason, file }, lines: mine }) => ({ outcome, reason, file, lines: mine }))
    .sort((a, b) => RANK[a.outcome] - RANK[b.outcome] || b.lines.length - a.lines.length)
}

const RANK = { failed: 0, warned: 1, skipped: 2 } as const
