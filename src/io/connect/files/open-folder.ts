import { Refusal } from '../../../model/refusal.ts'
import type { SourceFile } from '../../../model/source.ts'
import type { ArchiveLimits } from './archive-limits.ts'
import { bytesOf } from './bytes-of.ts'
import { digestOf } from './digest.ts'
import type { Hashed } from './digest.ts'
import { walkFolder } from './folder.ts'
import type { FoundFile } from './folder.ts'
import { gunzipped } from './gzip.ts'
import type { Input } from './input.ts'
import { kindOfHead } from './magic.ts'
import { openFile, readHead, remembered } from './open-file.ts'
import type { Aside } from './tar-kinds.ts'

/** Archives of a folder that are opened; each holds a file open. */
const MOST_ARCHIVES = 200

/**
 * Opens a folder: its files, those below it too, and each archive that lies in it by itself, as a folder of exported chats
 * or of the parts of one export has them. One that cannot be opened is set aside. Refusals: E_FILE_COUNT, E_FILE_READ.
 */
export async function openFolder(path: string, label: string, archive: ArchiveLimits): Promise<readonly Input[]> {
  const archives: Input[] = []
  try {
    const folder = await listed(path, label, archive, archives)
    const isEmpty = folder.files.length + (folder.aside?.length ?? 0) === 0
    return archives.length > 0 && isEmpty ? archives : [folder, ...archives]
  } catch (error) {
    for (const input of archives) await input.close()
    throw error
  }
}

/** The folder without the archives in it, which are added to the list. */
async function listed(path: string, label: string, archive: ArchiveLimits, archives: Input[]): Promise<Input> {
  const hashed: Hashed[] = []
  const files: SourceFile[] = []
  const aside: Aside[] = []
  let bytes = 0
  for (const found of await walkFolder(path, archive.entries)) {
    if (archives.length < MOST_ARCHIVES && isArchiveName(found.name)) {
      const opened = await openFound(found, archive, aside)
      if (opened !== null) archives.push(opened)
      continue
    }
    const { name, size, modified } = found
    const file: SourceFile = { name, size, modified, open: how => bytesOf(found.path, how) }
    hashed.push({ says: `${name}\0${size}\0`, path: found.path, size, modified })
    bytes += size
    files.push(kindOfHead(await readHead(found.path), name) === 'gzip' ? gunzipped(file, archive) : file)
  }
  return { label, sha256: remembered(() => digestOf(hashed)), bytes, files, aside, close: async () => {} }
}

function isArchiveName(name: string): boolean {
  return /^[^/]+\.(?:zip|tar|tgz|tar\.gz)$/i.test(name)
}

async function openFound({ path, name }: FoundFile, archive: ArchiveLimits, aside: Aside[]): Promise<Input | null> {
  try {
    return { ...(await openFile(path, name, archive)), isFound: true }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    aside.push({ file: name, status: 'refused', code: error.code, reason: error.message })
    return null
  }
}
