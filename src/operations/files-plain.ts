import { count } from '../findings/words.ts'
import { fileGroups } from '../model/file-groups.ts'
import type { FileReport } from '../model/ledger.ts'

/**
 * What became of the files of an import, as lines: each by itself where they are few, and of ten thousand letters or
 * indexes of which the same is to be said those with the most rows, and then one line of all the others.
 *
 * @example filesPlain([]) // []
 */
export function filesPlain(files: readonly FileReport[]): readonly string[] {
  const alone = new Map<FileReport, string>()
  for (const group of fileGroups(files).flat()) {
    if ('own' in group) alone.set(group.own, `  ${group.own.file}: ${became(group.own, group.own.note)}`)
    else {
      const [first] = group.rest
      const many = `${count(group.rest.length)} more files like these, together`
      if (first !== undefined) alone.set(first, `  ${many}: ${became(group.sum, group.note)}`)
    }
  }
  return files.flatMap(one => alone.get(one) ?? [])
}

function became({ kept, skipped, failed }: Pick<FileReport, 'kept' | 'skipped' | 'failed'>, note = ''): string {
  return `${count(kept)} kept, ${count(skipped)} skipped, ${count(failed)} failed${note === '' ? '' : ` (${note})`}`
}
