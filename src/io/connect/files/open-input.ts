import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { Refusal } from '../../../model/refusal.ts'
import { isRepository } from '../git/repository.ts'
import { ARCHIVE_LIMITS } from './archive-limits.ts'
import type { ArchiveLimits } from './archive-limits.ts'
import { unreadable } from './bytes-of.ts'
import type { Input } from './input.ts'
import { openFile } from './open-file.ts'
import { openFolder } from './open-folder.ts'
import { openGit, repositoriesApart } from './open-git.ts'

/**
 * Opens files, folders, ZIP and tar archives, packed by gzip or not, in their order: one input a path, and one more for each
 * archive and each git repository that lies in a folder. Nothing is unpacked to disk, links in folders are not followed, archives in archives stay
 * closed. Refusals: E_FILE_MISSING, E_FILE_READ, E_SPREADSHEET, E_MAIL_KEPT, E_ZIP_* (see `zip.ts`), E_TAR_* (see `tar-index.ts`), E_GZIP_*.
 */
export async function openInput(
  paths: readonly string[],
  archive: ArchiveLimits = ARCHIVE_LIMITS,
  at: (label: string) => void = () => undefined,
): Promise<readonly Input[]> {
  const inputs: Input[] = []
  try {
    for (const path of paths) inputs.push(...(await openOne(path, archive, at)))
  } catch (error) {
    for (const input of inputs) await input.close()
    throw error
  }
  return repositoriesApart(inputs)
}

async function openOne(path: string, archive: ArchiveLimits, at: (label: string) => void): Promise<readonly Input[]> {
  const label = basename(resolve(path))
  const facts = await stat(path).catch((error: unknown) => {
    throw unreadable(path, error)
  })
  if (facts.isDirectory())
    return isRepository(path) ? [await openGit(path, label, at)] : openFolder(path, label, archive, at)
  if (!facts.isFile()) throw new Refusal('E_FILE_READ', `${label} is neither a file nor a folder.`)
  return [await openFile(path, label, archive)]
}
