import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isRepository } from '../git/repository.ts'
import { Refusal } from '../../../model/refusal.ts'

export type FoundFile = {
  readonly name: string
  readonly path: string
  readonly size: number
  readonly modified: number
}

/** `repositories`: folders that git keeps, by their paths relative to the whole; what is in them is not among the files. */
export type FoundFolder = { readonly files: readonly FoundFile[]; readonly repositories: readonly string[] }

/**
 * All plain files below a folder, by name, with paths relative to it. Links are not followed; hidden
 * folders stay closed, those of a mail server aside: it keeps "Sent" as ".Sent" with `cur` in it.
 */
export async function walkFolder(root: string, most: number): Promise<FoundFolder> {
  const found: Found = { files: [], repositories: [], messages: 0 }
  await walk(root, '', found, most, 0)
  return found
}

type Found = { files: FoundFile[]; repositories: string[]; messages: number }

const DEEPEST = 32

/** Where each message has a file of its own, these are counted as messages are, and other files beside them by themselves. */
export const MOST_MAIL = 1_000_000

async function walk(root: string, below: string, found: Found, most: number, depth: number): Promise<void> {
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
      if (isOpen && depth < DEEPEST) await walk(root, name, found, most, depth + 1)
      continue
    }
    if (!entry.isFile()) continue
    // a folder of MH numbers its messages
    if (isMessage(name) || /^\d+$/.test(entry.name)) found.messages++
    if (found.messages > MOST_MAIL || found.files.length - found.messages >= most) throw tooMany(found, most)
    const path = join(root, name)
    const { size, mtimeMs } = await lstat(path)
    found.files.push({ name, path, size, modified: Math.round(mtimeMs) })
  }
}

function tooMany({ messages }: Found, most: number): Refusal {
  const says =
    messages > MOST_MAIL
      ? `The folder holds more than ${MOST_MAIL} messages. Hand over the folders in it one by one.`
      : `The folder holds more than ${most} files (the cap archiveEntries in the settings). Hand over the export's own folder, or raise it.`
  return new Refusal('E_FILE_COUNT', says)
}

/**
 * Whether a file is one of as many as there are messages: in a Maildir, saved one by one, or the facts
 * that Proton writes beside each.
 */
export function isMessage(name: string): boolean {
  const cut = name.lastIndexOf('/')
  return isMail(name.slice(0, Math.max(0, cut))) || /\.emlx?$|\.metadata\.json$/i.test(name)
}

/** Whether the files of a folder are single messages. */
export function isMail(folder: string): boolean {
  return /(?:^|\/)(?:cur|new)$/.test(folder)
}

async function isMailFolder(path: string): Promise<boolean> {
  const cur = await lstat(join(path, 'cur')).catch(() => null)
  return cur?.isDirectory() ?? false
}

/** Only where the names in a folder look like it is more looked at. */
function isKeptByGit(entries: readonly { readonly name: string }[], path: string): boolean {
  return entries.some(({ name }) => name === '.git' || name === 'HEAD') && isRepository(path)
}
