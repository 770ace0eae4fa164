import type { SourceFile } from '../../model/source.ts'
import { kindByName } from './recognise.ts'
import { unusedBecause } from './unused.ts'

/**
 * The files archive by archive, where one folder holds several: each archive has a profile of its own, and is of another day
 * and perhaps another person. A file belongs to the nearest folder above it that has a profile, else to the first archive.
 * One archive in parts, of which one part has the profile, stays whole.
 * @example archivesOf of '2021/Profile.csv', '2021/messages.csv', '2023/Profile.csv' // two archives
 */
export function archivesOf(files: readonly SourceFile[]): readonly (readonly SourceFile[])[] {
  const roots = new Set<string>()
  for (const { name } of files)
    if (kindByName(name)?.id === 'profile' && unusedBecause(name) === null) roots.add(above(name))
  const [first = ''] = roots
  const archives = new Map<string, SourceFile[]>([...roots].map(root => [root, []]))
  if (archives.size < 2) return [files]
  for (const file of files) archives.get(rootOf(file.name, roots) ?? first)?.push(file)
  return [...archives.values()]
}

function rootOf(name: string, roots: ReadonlySet<string>): string | null {
  for (let folder = above(name); ; folder = above(folder)) {
    if (roots.has(folder)) return folder
    if (folder === '') return null
  }
}

function above(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
