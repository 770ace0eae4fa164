import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../../../model/refusal.ts'

export type FoundFile = {
  readonly name: string
  readonly path: string
  readonly size: number
  readonly modified: number
}

/**
 * All plain files below a folder, by name, with paths relative to it. Links are not followed; hidden
 * folders stay closed, those of a mail server aside: it keeps "Sent" as ".Sent" with `cur` in it.
 */
export async function walkFolder(root: string, most: number): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = []
  await walk(root, '', found, most, 0)
  return found
}

const DEEPEST = 32

/** A Maildir has one file a message, so its files are counted as messages are. */
export const MOST_MAIL = 1_000_000

async function walk(root: string, below: string, found: FoundFile[], most: number, depth: number): Promise<void> {
  const entries = await readdir(join(root, below), { withFileTypes: true }).catch((error: unknown) => {
    throw new Refusal('E_FILE_READ', `The folder ${below || root} cannot be read. Check who may read it.`, {
      cause: error,
    })
  })
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) {
      const isOpen = !entry.name.startsWith('.') || (await isMailFolder(join(root, name)))
      if (isOpen && depth < DEEPEST) await walk(root, name, found, most, depth + 1)
      continue
    }
    if (!entry.isFile()) continue
    if (found.length >= (isMail(below) ? MOST_MAIL : most))
      throw new Refusal(
        'E_FILE_COUNT',
        `The folder holds more than ${most} files (the cap archiveEntries in the settings). Hand over the export's own folder, or raise it.`,
      )
    const path = join(root, name)
    const { size, mtimeMs } = await lstat(path)
    found.push({ name, path, size, modified: Math.round(mtimeMs) })
  }
}

/** Whether the files of a folder are single messages. */
export function isMail(folder: string): boolean {
  return /(?:^|\/)(?:cur|new)$/.test(folder)
}

async function isMailFolder(path: string): Promise<boolean> {
  const cur = await lstat(join(path, 'cur')).catch(() => null)
  return cur?.isDirectory() ?? false
}
