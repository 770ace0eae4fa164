import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Refusal } from '../../model/refusal.ts'
import { safeName, safePath } from './upload-names.ts'
import { newFile, sameName, uploadId, uploadName } from './uploads.ts'

/** One of many small files, with where it was dropped: "letter.eml" or "Mail/cur/1". */
export type SmallFile = { readonly path: string; readonly bytes: Uint8Array }

/** What was taken. `files`: for each file the name to give to an operation; those of one folder have the same. */
export type TakenFiles = { readonly id: string; readonly files: readonly string[]; readonly bytes: number }

/** So many are written at once: to make and close a small file is mostly waiting. */
const AT_ONCE = 8

/**
 * Writes many small files into one upload, all or none: into a new one (`id` null) or one that was begun before. Folders keep
 * their form. Of two files by themselves that have the same name the second gets an upload of its own. Refusals:
 * E_UPLOAD_NAME, and E_UPLOAD_TWICE for two files of one place in a folder; what breaks off leaves nothing.
 */
export async function saveMany(
  uploads: string,
  id: string | null,
  files: AsyncIterable<SmallFile>,
): Promise<TakenFiles> {
  const own = await uploadId(uploads, id)
  const root = join(uploads, own)
  const taken = { names: [] as string[], bytes: 0 }
  // what goes again where something fails
  const written = id === null ? [root] : []
  const folders = new Map<string, Promise<unknown>>()
  await mkdir(root, { recursive: true, mode: 0o700 })
  const writeIn = async (into: string, parts: readonly [string, ...string[]], bytes: Uint8Array): Promise<string> => {
    const target = join(uploads, into, ...parts)
    const folder = dirname(target)
    const made = folders.get(folder) ?? makeFolder(folder)
    folders.set(folder, made)
    await made
    await writeNew(target, bytes, written)
    taken.bytes += bytes.byteLength
    return uploadName(into, parts[0])
  }
  const write = async ({ path, bytes }: SmallFile): Promise<string> => {
    if (/[/\\]/.test(path)) return writeIn(own, safePath(path), bytes)
    const name = safeName(path)
    try {
      return await writeIn(own, [name], bytes)
    } catch (error) {
      if (!isTwice(error)) throw error
      const other = await uploadId(uploads, null)
      written.push(join(uploads, other))
      return writeIn(other, [name], bytes)
    }
  }
  try {
    await eachAtOnce(files, async (file, at) => {
      taken.names[at] = await write(file)
    })
  } catch (error) {
    for (const path of written) await rm(path, { recursive: true, force: true })
    throw error
  }
  return { id: own, files: taken.names, bytes: taken.bytes }
}

/** Works on things as they come, on some at once; ends, with what is begun, at the first that fails. */
async function eachAtOnce<T>(things: AsyncIterable<T>, work: (thing: T, at: number) => Promise<void>): Promise<void> {
  const running = new Set<Promise<unknown>>()
  const failed: unknown[] = []
  let at = 0
  try {
    for await (const thing of things) {
      const one: Promise<unknown> = work(thing, at++)
        .catch((error: unknown) => failed.push(error))
        .finally(() => running.delete(one))
      running.add(one)
      if (running.size >= AT_ONCE) await Promise.race(running)
      if (failed.length > 0) break
    }
  } finally {
    await Promise.all(running)
  }
  if (failed.length > 0) throw failed[0]
}

/** Refusal: E_UPLOAD_TWICE where a file by itself has the name of a folder. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 })
  } catch (error) {
    if (!['ENOTDIR', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    throw sameName(path)
  }
}

/** Writes a new file, noted in `written` as soon as it is there. Refusal: E_UPLOAD_TWICE. */
async function writeNew(path: string, bytes: Uint8Array, written: string[]): Promise<void> {
  const file = await newFile(path)
  written.push(path)
  try {
    await file.writeFile(bytes)
  } finally {
    await file.close()
  }
}

function isTwice(error: unknown): boolean {
  return error instanceof Refusal && error.code === 'E_UPLOAD_TWICE'
}
