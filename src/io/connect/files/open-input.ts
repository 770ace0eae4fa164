import { createHash } from 'node:crypto'
import { open, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { Refusal } from '../../../model/refusal.ts'
import type { SourceFile } from '../../../model/source.ts'
import { isRepository, openRepository } from '../git/repository.ts'
import { ARCHIVE_LIMITS } from './archive-limits.ts'
import type { ArchiveLimits } from './archive-limits.ts'
import { walkFolder } from './folder.ts'
import { gunzipped, holdsTar } from './gzip.ts'
import { bytesOf, unreadable } from './bytes-of.ts'
import { digestOf } from './digest.ts'
import type { Hashed } from './digest.ts'
import { foreignKind, kindOfHead } from './magic.ts'
import type { HeadKind } from './magic.ts'
import { openPackedTar, openTar } from './tar.ts'
import type { Aside } from './tar-kinds.ts'
import { openZip } from './zip.ts'

/** One thing that was handed over, open: its files with bytes on demand, and the hash by which it is recognised again. */
export type Input = {
  readonly label: string
  /** by it the same content is known again (see `digest.ts`); of a folder, of all its files in order; worked out when asked for */
  sha256(): Promise<string>
  readonly bytes: number
  readonly files: readonly SourceFile[]
  /** what is in an archive besides */
  readonly aside?: readonly Aside[]
  close(): Promise<void>
}

/**
 * Opens files, folders, ZIP and tar archives, packed by gzip or not: one input a path, in their order. Nothing is unpacked
 * to disk, links in folders are not followed, archives in archives stay closed. Refusals: E_FILE_MISSING, E_FILE_READ,
 * E_SPREADSHEET, E_ZIP_* (see `zip.ts`), E_TAR_* (see `tar-index.ts`), E_GZIP_*.
 */
export async function openInput(
  paths: readonly string[],
  archive: ArchiveLimits = ARCHIVE_LIMITS,
): Promise<readonly Input[]> {
  const inputs: Input[] = []
  try {
    for (const path of paths) inputs.push(await openOne(path, archive))
  } catch (error) {
    for (const input of inputs) await input.close()
    throw error
  }
  return inputs
}

/** The first byte of what programs of before 2007 wrote. */
const OLE = 0xd0

async function openOne(path: string, archive: ArchiveLimits): Promise<Input> {
  const label = basename(resolve(path))
  const facts = await stat(path).catch((error: unknown) => {
    throw unreadable(path, error)
  })
  if (facts.isDirectory()) return isRepository(path) ? openGit(path, label) : openFolder(path, label, archive)
  if (!facts.isFile()) throw new Refusal('E_FILE_READ', `${label} is neither a file nor a folder.`)
  const head = await readHead(path)
  const kind = kindOfHead(head, label)
  if (/\.(?:xlsx?|xlsm|ods|numbers)$/i.test(label) && (kind === 'zip' || head[0] === OLE))
    throw new Refusal(
      'E_SPREADSHEET',
      `${label} is a spreadsheet as its program keeps it, which is not read. Open it there, save the sheet as CSV, and hand that over.`,
    )
  const sha256 = remembered(() => digestOf([{ says: '', path, size: facts.size, modified: facts.mtimeMs }]))
  const shared = { label, sha256, bytes: facts.size }
  if (kind === 'zip') return { ...shared, ...(await openZip(path, label, archive)) }
  if (kind === 'tar') return { ...shared, ...(await openTar(path, label, archive)) }
  const refusal = notOpened(kind, label, head)
  if (refusal !== null) throw refusal
  const file: SourceFile = {
    name: label,
    size: facts.size,
    modified: Math.round(facts.mtimeMs),
    open: how => bytesOf(path, how),
  }
  if (kind !== 'gzip') return { ...shared, files: [file], close: async () => {} }
  const unpacked = gunzipped(file, archive)
  if (await holdsTar(unpacked)) return { ...shared, ...(await openPackedTar(unpacked.open, label, archive)) }
  return { ...shared, files: [unpacked], close: async () => {} }
}

/** Why an archive is not opened; null where the kind of its first bytes forbids nothing. */
function notOpened(kind: HeadKind, label: string, head: Uint8Array): Refusal | null {
  if (kind === 'foreign-archive')
    return new Refusal(
      'E_ZIP_UNSUPPORTED',
      `${label} is packed in a way that is not read (${foreignKind(head)}). Unpack it and hand over what was in it, or ask for the export as ZIP.`,
    )
  if (kind === 'broken-zip')
    return new Refusal(
      'E_ZIP_TRUNCATED',
      `${label} is not a complete ZIP archive: it has no valid beginning. Download it again.`,
    )
  if (kind === 'broken-tar')
    return new Refusal(
      'E_TAR_TRUNCATED',
      `${label} is not a complete tar archive: it has no valid beginning. Download it again.`,
    )
  return null
}

/** A repository is read through git itself, not as a folder of files; its hash is that of its whole log. */
async function openGit(path: string, label: string): Promise<Input> {
  const file = openRepository(path)
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of file.open()) {
    hash.update(chunk)
    bytes += chunk.length
  }
  const digest = hash.digest('hex')
  return { label, sha256: async () => digest, bytes, files: [file], close: async () => {} }
}

async function openFolder(path: string, label: string, archive: ArchiveLimits): Promise<Input> {
  const hashed: Hashed[] = []
  const files: SourceFile[] = []
  let bytes = 0
  for (const found of await walkFolder(path, archive.entries)) {
    const file: SourceFile = {
      name: found.name,
      size: found.size,
      modified: found.modified,
      open: how => bytesOf(found.path, how),
    }
    const { size, modified } = found
    hashed.push({ says: `${found.name}\0${size}\0`, path: found.path, size, modified })
    bytes += found.size
    files.push(kindOfHead(await readHead(found.path), found.name) === 'gzip' ? gunzipped(file, archive) : file)
  }
  return { label, sha256: remembered(() => digestOf(hashed)), bytes, files, close: async () => {} }
}

/** Worked out when first asked for, and once. */
function remembered(work: () => Promise<string>): () => Promise<string> {
  let answer: Promise<string> | null = null
  return () => (answer ??= work())
}

async function readHead(path: string): Promise<Uint8Array> {
  const handle = await open(path).catch((error: unknown) => {
    throw unreadable(path, error)
  })
  try {
    const head = new Uint8Array(512)
    const { bytesRead } = await handle.read(head, 0, head.length, 0)
    return head.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
