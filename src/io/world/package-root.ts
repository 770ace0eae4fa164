import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** True while the source files themselves are running; false in the compiled package. */
export const FROM_SOURCE = import.meta.url.endsWith('.ts')

/** The folder that holds package.json; this file is src/io/world or dist/io/world inside it. */
export const PACKAGE_ROOT = fileURLToPath(new URL('../../../', import.meta.url))

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

/** A sibling file of this tree as a URL that a thread can be started from, whichever of the two trees is running. */
export function siblingFile(pathWithoutEnding: string): URL {
  return new URL(`../../${pathWithoutEnding}${FROM_SOURCE ? '.ts' : '.js'}`, import.meta.url)
}
