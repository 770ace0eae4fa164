import { fileGroups } from '../../model/file-groups.ts'
import type { FileGroup } from '../../model/file-groups.ts'
import type { FileReport } from '../api/types.ts'

type Rest = Extract<FileGroup, { rest: unknown }>

/** A row of the account: a file; all files like those above it, opened or not; or how many of the opened ones are shown. */
export type FileRow =
  | { readonly is: 'file'; readonly file: FileReport; readonly isWithin: boolean }
  | { readonly is: 'rest'; readonly id: string; readonly group: Rest; readonly isOpen: boolean }
  | { readonly is: 'more'; readonly id: string; readonly shown: number; readonly of: number }

/** So many rows are shown at once, and so many files have a row each without anything being summed up. */
export const PAGE = 100

/** The id of what is found by a name, among the lists that are shown page by page. */
const FOUND = 'found'

/**
 * The account of an import by file. Up to a hundred files have a row each, that with the most in it first. Of more, those of
 * which the same is to be said are together: a few by themselves, the others in one row that opens. `opened`: how many rows
 * of what is behind each are shown. `find`: only files whose name holds it, each by itself.
 */
export function fileRows(
  files: readonly FileReport[],
  opened: ReadonlyMap<string, number>,
  find = '',
): readonly FileRow[] {
  const words = find.trim().toLowerCase()
  if (words !== '')
    return paged(
      files.filter(({ file }) => file.toLowerCase().includes(words)),
      FOUND,
      opened.get(FOUND) ?? PAGE,
      false,
    )
  if (files.length <= PAGE) return files.toSorted((a, b) => amount(b) - amount(a)).map(alone)
  const kinds = fileGroups(files).map(groups => ({ groups, most: Math.max(...groups.map(weight)) }))
  return kinds
    .sort((a, b) => b.most - a.most)
    .flatMap(({ groups }) => groups.flatMap(group => ('own' in group ? [alone(group.own)] : together(group, opened))))
}

function together(group: Rest, opened: ReadonlyMap<string, number>): readonly FileRow[] {
  const [first] = group.rest
  const id = JSON.stringify([first?.source, first?.status, first?.file])
  const shown = opened.get(id) ?? 0
  const row: FileRow = { is: 'rest', id, group, isOpen: shown > 0 }
  return shown === 0 ? [row] : [row, ...paged(group.rest, id, shown, true)]
}

/** How many are shown is said only where that is not all at once. */
function paged(files: readonly FileReport[], id: string, most: number, isWithin: boolean): readonly FileRow[] {
  const rows = files.slice(0, most).map((file): FileRow => ({ is: 'file', file, isWithin }))
  return files.length <= PAGE ? rows : [...rows, { is: 'more', id, shown: rows.length, of: files.length }]
}

function alone(file: FileReport): FileRow {
  return { is: 'file', file, isWithin: false }
}

/** What could not be read stands above what was. */
function weight(group: FileGroup): number {
  const { kept, failed } = 'own' in group ? group.own : group.sum
  return (failed > 0 ? 1e12 : 0) + kept + failed
}

function amount({ kept, failed }: FileReport): number {
  return kept + failed
}
