import type { FileHandle } from 'node:fs/promises'
import { open } from 'node:fs/promises'
import { getFileNameLowLevel, openPromise } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { Refusal } from '../../../model/refusal.ts'
import type { SourceFile } from '../../../model/source.ts'
import type { ArchiveLimits } from './archive-limits.ts'
import { FileCount } from './file-count.ts'
import { checkEntries, checkEntry } from './zip-checks.ts'
import type { ZipEntry } from './zip-checks.ts'
import { entryBytes } from './zip-entry.ts'
import { wholeEntries } from './zip-salvage.ts'

/**
 * Opens a ZIP archive without unpacking it. The whole directory is checked first, so that nothing of an archive that will
 * be refused is read. Refusals: E_ZIP_TRUNCATED, E_ZIP_ENTRIES, E_ZIP_PATH, E_ZIP_SYMLINK, E_ZIP_DUPLICATE, E_ZIP_OVERLAP,
 * E_ZIP_RATIO, E_ZIP_SIZE, E_ZIP_UNSUPPORTED; while reading an entry E_ZIP_SIZE_MISMATCH and E_ZIP_CRC.
 */
export async function openZip(
  path: string,
  label: string,
  limits: ArchiveLimits,
): Promise<{ files: readonly SourceFile[]; close(): Promise<void> }> {
  const handle = await open(path)
  try {
    const entries = await readDirectory(path, label, limits, handle)
    checkEntries(entries, label, limits)
    const files = entries
      .filter(({ name }) => !name.endsWith('/'))
      .map(entry => ({
        name: entry.name,
        size: entry.size,
        modified: entry.modified,
        open: () => entryBytes(handle, entry, label),
      }))
    return { files, close: () => handle.close() }
  } catch (error) {
    await handle.close()
    throw error
  }
}

async function readDirectory(
  path: string,
  label: string,
  limits: ArchiveLimits,
  handle: FileHandle,
): Promise<readonly ZipEntry[]> {
  const zip = await openPromise(path, {
    lazyEntries: true,
    autoClose: false,
    decodeStrings: false,
    validateEntrySizes: false,
  }).catch(async (error: unknown) => {
    throw await notOpened(error, label, handle)
  })
  try {
    const count = new FileCount(limits)
    const crowded = (tooMany: string): Refusal =>
      new Refusal('E_ZIP_ENTRIES', `${label} holds ${tooMany}, the most that are read.`)
    if (zip.entryCount > count.mostOfAll) throw crowded(`more than ${count.mostOfAll} files`)
    const entries: ZipEntry[] = []
    for await (const entry of entriesOf(zip, label)) {
      checkEntry(entry, label, limits)
      entries.push(entry)
      const tooMany = count.add(entry.name)
      if (tooMany !== null) throw crowded(tooMany)
    }
    await checkEnd(zip, label, handle)
    return entries
  } finally {
    zip.close()
  }
}

async function* entriesOf(zip: ZipFile, label: string): AsyncGenerator<ZipEntry> {
  try {
    for await (const entry of zip.eachEntry()) yield plain(entry)
  } catch (error) {
    if (error instanceof Refusal || !(error instanceof Error)) throw error
    throw new Refusal('E_ZIP_CRC', `The list of files in ${label} is damaged. Download it again.`, { cause: error })
  }
}

function plain(entry: Entry): ZipEntry {
  return {
    name: getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false),
    rawName: entry.fileNameRaw,
    size: entry.uncompressedSize,
    packed: entry.compressedSize,
    method: entry.compressionMethod,
    encrypted: entry.isEncrypted(),
    crc: entry.crc32,
    offset: entry.relativeOffsetOfLocalHeader,
    mode: entry.externalFileAttributes >>> 16,
    modified: entry.getLastModDate({ timezone: 'UTC' }).getTime(),
  }
}

/** After the last entry the end record must follow: a directory that claims fewer entries than it has would lose files in silence. */
async function checkEnd(zip: ZipFile, label: string, handle: FileHandle): Promise<void> {
  const next = new Uint8Array(4)
  await handle.read(next, 0, 4, Number(zip.readEntryCursor))
  // end record, its 64-bit form, or a signature of the directory
  const follows = next[0] === 0x50 && next[1] === 0x4b && ['5,6', '6,6', '5,5'].includes(`${next[2]},${next[3]}`)
  if (!follows) throw new Refusal('E_ZIP_CRC', `The list of files in ${label} is damaged. Download it again.`)
}

async function notOpened(error: unknown, label: string, handle: FileHandle): Promise<unknown> {
  if (!(error instanceof Error) || 'code' in error) return error
  if (/multi-disk|unsupported/i.test(error.message))
    return new Refusal(
      'E_ZIP_UNSUPPORTED',
      `${label} is one part of a split archive. Join the parts, or ask for the export again.`,
    )
  const whole = (await wholeEntries(handle)).filter(name => name !== '')
  const list = whole.length === 0 ? 'No file in it is complete' : `Complete in it are ${whole.slice(0, 20).join(', ')}`
  return new Refusal(
    'E_ZIP_TRUNCATED',
    `${label} ends too early: it was not downloaded or copied to its end. ${list}. Nothing was read; download it again.`,
    { cause: error, detail: { complete: whole.length } },
  )
}
