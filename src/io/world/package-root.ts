import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** True while the source files themselves are running; false in the compiled package. */
export const FROM_SOURCE = import.meta.url.endsWith('.ts')

/** The folder that holds package.json: built, this file is part of another, so how far above it lies is not known. */
export const PACKAGE_ROOT = rootAbove(import.meta.url)

/** Where the built web app is, or null where it is not built. */
export function webFolder(): string | null {
  const folder = join(PACKAGE_ROOT, 'dist', 'web')
  return existsSync(join(folder, 'index.html')) ? folder : null
}

/** The folders in which a shipped file is looked for, in order. */
export function assetFolders(): readonly string[] {
  const built = join(PACKAGE_ROOT, 'dist', 'assets')
  return FROM_SOURCE ? [join(PACKAGE_ROOT, 'data'), built] : [built]
}

/**
 * A file as a URL that a thread can be started from: of the tree that is running, or of what was built where the
 * surroundings ask for that (GROUNDWORK_TREE=dist), as they ask bin/groundwork.js.
 */
export function siblingFile(pathWithoutEnding: string): URL {
  const isSource = FROM_SOURCE && process.env['GROUNDWORK_TREE'] !== 'dist'
  const [tree, ending] = isSource ? ['src', '.ts'] : ['dist', '.js']
  return pathToFileURL(join(PACKAGE_ROOT, tree, `${pathWithoutEnding}${ending}`))
}

function rootAbove(file: string): string {
  for (let folder = new URL('./', file); ; folder = new URL('../', folder)) {
    if (existsSync(new URL('package.json', folder))) return fileURLToPath(folder)
    if (folder.pathname === '/') throw new Error('The package that this file belongs to cannot be found.')
  }
}

/** The file that threads run. It belongs to operations, which io does not import: it is named, and the thread loads it. */
export const WORK_THREAD = siblingFile('operations/work-thread')
