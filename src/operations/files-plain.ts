import { count } from '../findings/words.ts'
import type { FileReport } from '../model/ledger.ts'

/** So many files of which the same is to be said have a line each; of more the rest share one. */
const MOST = 10

/**
 * What became of the files of an import, as lines: each by itself where they are few, and of ten thousand letters or
 * indexes of which the same is to be said those with the most rows, and then one line of all the others.
 *
 * @example filesPlain([]) // []
 */
export function filesPlain(files: readonly FileReport[]): readonly string[] {
  const groups = Map.groupBy(files, ({ source, status, note }) => JSON.stringify([source, status, note]))
  const alone = new Map<FileReport, string>()
  for (const group of groups.values()) {
    // of one more than have lines of their own, a line that says so would be no shorter
    const [own, rest] = group.length <= MOST + 1 ? [group, []] : parted(group)
    for (const one of own) alone.set(one, filePlain(one))
    const [first] = rest
    if (first !== undefined) alone.set(first, together(rest, first))
  }
  return files.flatMap(one => alone.get(one) ?? [])
}

/** Those that have a line each: what is not as with all others comes before what has many rows, and that before the rest. */
function parted(group: readonly FileReport[]): readonly [readonly FileReport[], readonly FileReport[]] {
  const weight = ({ rows, failed }: FileReport): number => (failed > 0 ? 1e12 : 0) + rows
  const sorted = group.toSorted((a, b) => weight(b) - weight(a))
  // an empty file is as good an example as the next
  const most = sorted[0]?.rows === 0 ? EXAMPLES : MOST
  return [sorted.slice(0, most), sorted.slice(most)]
}

const EXAMPLES = 3

function filePlain({ file, kept, skipped, failed, note }: FileReport): string {
  return `  ${file}: ${became(kept, skipped, failed, note)}`
}

function together(files: readonly FileReport[], { note }: FileReport): string {
  const [kept, skipped, failed] = (['kept', 'skipped', 'failed'] as const).map(of =>
    files.reduce((sum, one) => sum + one[of], 0),
  )
  return `  ${count(files.length)} more files like these, together: ${became(kept, skipped, failed, note)}`
}

function became(kept = 0, skipped = 0, failed = 0, note = ''): string {
  return `${count(kept)} kept, ${count(skipped)} skipped, ${count(failed)} failed${note === '' ? '' : ` (${note})`}`
}
