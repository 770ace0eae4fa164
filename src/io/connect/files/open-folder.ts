import { join } from 'node:path'
import { Refusal } from '../../../model/refusal.ts'
import type { SourceFile } from '../../../model/source.ts'
import type { ArchiveLimits } from './archive-limits.ts'
import { bytesOf } from './bytes-of.ts'
import { digestOf } from './digest.ts'
import type { Hashed } from './digest.ts'
import { isOneOfMany, TOGETHER } from './file-count.ts'
import { walkFolder } from './folder.ts'
import type { FoundFile } from './folder.ts'
import { gunzipped, innerName } from './gzip.ts'
import { hiddenFolders } from './hidden-folders.ts'
import type { Input } from './input.ts'
import { kindOfHead } from './magic.ts'
import { openFile, readHead, remembered } from './open-file.ts'
import { hasNoCommit, isWithoutHistory } from '../git/repository.ts'
import { openGit } from './open-git.ts'
import type { Aside } from './tar-kinds.ts'

/** Archives and repositories in a folder that are opened, at whatever depth; each archive holds a file open. */
const MOST_ARCHIVES = 200
const MOST_REPOSITORIES = 200

/** How far the opening of a folder is, is said so often. */
const SAID = 500

/**
 * Opens a folder: its files, those below it too, each archive that lies anywhere in it, as a folder of exported chats or of
 * the parts of one export has them, and each git repository below it. One that cannot be opened is set aside.
 * Refusals: E_FILE_COUNT, E_FILE_READ.
 */
export async function openFolder(
  path: string,
  label: string,
  limits: ArchiveLimits,
  at: (label: string) => void,
): Promise<readonly Input[]> {
  const archives = new Archives(limits)
  try {
    const { files, repositories, hidden } = await walkFolder(path, limits)
    const aside: Aside[] = []
    const folder = await listed(files, label, aside, archives, at)
    const others = [...(await openRepositories(path, repositories, aside, at)), ...archives.opened]
    const closed = hiddenFolders(hidden, label)
    if (closed !== null) aside.push(closed)
    const isEmpty = folder.files.length + aside.length === 0
    return others.length > 0 && isEmpty ? others : [folder, ...others]
  } catch (error) {
    await archives.close()
    throw error
  }
}

/** The files without the archives among them, which are opened. */
async function listed(
  found: readonly FoundFile[],
  label: string,
  aside: Aside[],
  archives: Archives,
  at: (label: string) => void,
): Promise<Input & { readonly aside: readonly Aside[] }> {
  const hashed: Hashed[] = []
  const files: SourceFile[] = []
  const names = new Set(found.map(({ name }) => name))
  let bytes = 0
  for (const [n, one] of found.entries()) {
    if (n > 0 && n % SAID === 0) at(`${label}: ${n.toLocaleString('en')} of ${found.length.toLocaleString('en')} files`)
    if (isArchiveName(one.name)) {
      const why = await archives.open(one)
      if (why !== null) aside.push(why)
      continue
    }
    const { name, size, modified, path } = one
    const file: SourceFile = { name, size, modified, open: how => bytesOf(path, how) }
    hashed.push({ says: `${name}\0${size}\0`, path, size, modified })
    bytes += size
    const isPacked = kindOfHead(await readHead(path), name) === 'gzip'
    const inner = isPacked ? gunzipped(file, archives.limits) : file
    // a file that is packed without being called so keeps its name
    files.push(inner.name === name ? inner : { ...inner, name: innerName(name, inner.name, names) })
  }
  return { label, sha256: remembered(() => digestOf(hashed)), bytes, files, aside, close: async () => {} }
}

/** By its name; not what a Mac leaves beside an archive under the same name. */
function isArchiveName(name: string): boolean {
  return /\.(?:zip|tar|tgz|tar\.gz)$/i.test(name) && !/(?:^|\/)(?:\._|__MACOSX\/)/.test(name)
}

/** The archives of a folder, opened one after the other within caps that count over all of them. */
class Archives {
  readonly opened: Input[] = []
  readonly limits: ArchiveLimits
  #entries = 0
  #bytes = 0

  constructor(limits: ArchiveLimits) {
    this.limits = limits
  }

  /** Null once it is open; else what is to be said of it. */
  async open({ path, name }: FoundFile): Promise<Aside | null> {
    if (this.opened.length >= MOST_ARCHIVES) return refused(name, tooMany(`${MOST_ARCHIVES} archives`))
    try {
      const input = await openFile(path, name, this.limits)
      const entries = this.#entries + input.files.filter(({ name: of }) => !isOneOfMany(of)).length
      const bytes = this.#bytes + input.files.reduce((sum, { size = 0 }) => sum + size, 0)
      if (entries > this.limits.entries * TOGETHER || bytes > this.limits.bytes * TOGETHER) {
        await input.close()
        return refused(name, tooMany(`${TOGETHER} times what the caps on archives say`))
      }
      this.#entries = entries
      this.#bytes = bytes
      this.opened.push({ ...input, isFound: true })
      return null
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return refused(name, error)
    }
  }

  async close(): Promise<void> {
    for (const input of this.opened) await input.close()
  }
}

/** Each is read by its log; of the files in it is said in one line that they were passed over. */
async function openRepositories(
  root: string,
  names: readonly string[],
  aside: Aside[],
  at: (label: string) => void,
): Promise<readonly Input[]> {
  const inputs: Input[] = []
  for (const name of names)
    try {
      if (inputs.length >= MOST_REPOSITORIES) throw tooMany(`${MOST_REPOSITORIES} repositories`)
      if (isWithoutHistory(join(root, name))) {
        aside.push({ file: name, ...NOT_THERE })
        continue
      }
      const input = await openGit(join(root, name), name, at)
      inputs.push({ ...input, aside: [{ file: name, ...PASSED_OVER }] })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      aside.push(hasNoCommit(error) ? { file: name, ...WITHOUT_COMMIT } : refused(name, error))
    }
  return inputs
}

const PASSED_OVER = {
  status: 'known-unused',
  code: 'W_GIT_FILES',
  reason:
    'It is a git repository: its log was read, and the files in it were passed over. Hand over by itself what lies there and is an export.',
} as const

/** Nothing is wrong with it: somebody began it, or made it to push to. */
const WITHOUT_COMMIT = {
  status: 'known-unused',
  code: 'W_GIT_EMPTY',
  reason: 'It is a git repository that holds no commit yet, so there is nothing to read in it.',
} as const

/** What a browser hands over of a repository: that it is one (see `web/import/wanted.ts`). */
const NOT_THERE = {
  status: 'known-unused',
  code: 'W_GIT_PATH',
  reason:
    'It is a git repository, of which a browser hands over nothing. Name its path on this machine instead, or that of the whole folder.',
} as const

function refused(file: string, { code, message }: Refusal): Aside {
  return { file, status: 'refused', code, reason: message }
}

function tooMany(most: string): Refusal {
  return new Refusal(
    'E_FILE_COUNT',
    `The folder holds more than ${most}, the most that is opened of one folder. Hand this one over by itself.`,
  )
}
