import { lstatSync } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isRepository } from '../git/repository.ts'
import { Refusal } from '../../../model/refusal.ts'
import type { ArchiveLimits } from './archive-limits.ts'
import { FileCount } from './file-count.ts'

export type FoundFile = {
  readonly name: string
  readonly path: string
  readonly size: number
  readonly modified: number
}

/**
 * `repositories`: folders that git keeps, by their paths relative to the whole; what is in them is not among the files.
 * `hidden`: folders that stayed closed for being hidden.
 */
export type FoundFolder = {
  readonly files: readonly FoundFile[]
  readonly repositories: readonly string[]
  readonly hidden: readonly string[]
}

/**
 * All plain files below a folder, by name, with paths relative to it. Links are not followed; hidden
 * folders stay closed, those of a mail server aside: it keeps "Sent" as ".Sent" with `cur` in it.
 */
export async function walkFolder(root: string, limits: ArchiveLimits): Promise<FoundFolder> {
  const found: Found = { files: [], repositories: [], hidden: [], count: new FileCount(limits) }
  await walk(root, '', found, 0)
  return found
}

type Found = { files: FoundFile[]; repositories: string[]; hidden: string[]; readonly count: FileCount }

const DEEPEST = 32

async function walk(root: string, below: string, found: Found, depth: number): Promise<void> {
  const entries = await readdir(join(root, below), { withFileTypes: true }).catch((error: unknown) => {
    throw new Refusal('E_FILE_READ', `The folder ${below || root} cannot be read. Check who may read it.`, {
      cause: error,
    })
  })
  if (below !== '' && isKeptByGit(entries, join(root, below))) {
    found.repositories.push(below)
    return
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) {
      const isOpen = !entry.name.startsWith('.') || (await isMailFolder(join(root, name)))
      if (!isOpen) found.hidden.push(name)
      else if (depth < DEEPEST) await walk(root, name, found, depth + 1)
      continue
    }
    if (!entry.isFile()) continue
    // a folder of MH numbers its messages
    const tooMany = found.count.add(name, /^\d+$/.test(entry.name))
    if (tooMany !== null)
      throw new Refusal(
        'E_FILE_COUNT',
        `The folder holds ${tooMany}. Hand over the folders in it one by one, or the export's own folder.`,
      )
    const path = join(root, name)
    const { size, mtimeMs } = lstatSync(path)
    found.files.push({ name, path, size, modified: Math.round(mtimeMs) })
  }
}

async function isMailFolder(path: string): Promise<boolean> {
  const cur = await lstat(join(path, 'cur')).catch(() => null)
  return cur?.isDirectory() ?? false
}

/** Only where the names in a folder look like it is more looked at. */
function isKeptByGit(entries: readonly { readonly name: string }[], path: string): boolean {
  return entries.some(({ name }) => name === '.git' || name === 'HEAD') && isRepository(path)
}
