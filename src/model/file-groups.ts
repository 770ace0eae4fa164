import type { FileReport } from './ledger.ts'

/** A file with a line of its own, or all others of which the same is to be said, with their sums. */
export type FileGroup =
  | { readonly own: FileReport }
  | {
      readonly rest: readonly FileReport[]
      readonly sum: Pick<FileReport, 'rows' | 'kept' | 'skipped' | 'failed'>
      /** what is said of each of them in the same words; that of a file by its name is said beside those above */
      readonly note: string | undefined
    }

/** So many files of which the same is to be said have a line each; of more the rest share one. */
const MOST = 10

/** Of files in which there is nothing, so many are shown: an empty one is as good an example as the next. */
const EXAMPLES = 3

/**
 * Files of an account as its lines, each kind together: a file by itself where there are few of which the same is to be
 * said; of ten thousand letters or indexes those that failed and those with the most rows, and then all the others together.
 *
 * @example fileGroups([]) // []
 */
export function fileGroups(files: readonly FileReport[]): readonly (readonly FileGroup[])[] {
  const kinds = Map.groupBy(files, report => JSON.stringify([report.source, report.status, noteOf(report)]))
  return [...kinds.values()].map(kind => {
    // of one more than have lines of their own, a line that says so would be no shorter
    if (kind.length <= MOST + 1) return kind.map(own => ({ own }))
    const sorted = kind.toSorted((a, b) => weight(b) - weight(a))
    const named = sorted[0]?.rows === 0 ? EXAMPLES : MOST
    const rest = sorted.slice(named)
    return [...sorted.slice(0, named).map(own => ({ own })), { rest, sum: sumOf(rest), note: sameNote(rest) }]
  })
}

/** What is said of a file, without its name: a hundred repositories whose authors are all unknown are of one kind. */
function noteOf({ file, note }: FileReport): string | undefined {
  return note?.replaceAll(file, '').replaceAll(file.slice(file.lastIndexOf('/') + 1), '')
}

function sameNote(files: readonly FileReport[]): string | undefined {
  const note = files[0]?.note
  return files.every(file => file.note === note) ? note : undefined
}

/** What is not as with all others comes before what has many rows, and that before the rest. */
function weight({ rows, failed }: FileReport): number {
  return (failed > 0 ? 1e12 : 0) + rows
}

function sumOf(files: readonly FileReport[]) {
  const sum = { rows: 0, kept: 0, skipped: 0, failed: 0 }
  for (const { rows, kept, skipped, failed } of files) {
    sum.rows += rows
    sum.kept += kept
    sum.skipped += skipped
    sum.failed += failed
  }
  return sum
}
