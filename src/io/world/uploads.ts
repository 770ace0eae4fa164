import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import { Refusal } from '../../model/refusal.ts'
import { safeName, safePath } from './upload-names.ts'

/** What stands for everything of one upload; no file is called so, for it is no name that `safeName` gives. */
const ALL = '*'
const PREFIX = 'upload:'
const ID = /^[0-9a-f]{32}$/
const NAME = /^upload:([0-9a-f]{32})\/([^/\\\0]{1,200})$/

/** Turns `upload:<id>/<name>` into its path inside the uploads folder; any other name stays as it is. */
export function uploadPath(uploads: string, name: string): string {
  if (!name.startsWith(PREFIX)) return name
  const match = NAME.exec(name)
  const [, id, file] = match ?? []
  if (id === undefined || file === undefined || file === '.' || file === '..') throw noSuchUpload()
  return join(uploads, id, file)
}

function noSuchUpload(): Refusal {
  return new Refusal('E_UPLOAD_NAME', 'That is not the name of an uploaded file; upload the file again.', {
    status: 400,
  })
}

/** Whether a name is one that `saveUpload` or `saveFolderUpload` gave, and so leads nowhere else. */
export function isUpload(name: string): boolean {
  return NAME.test(name)
}

/** The name of something in an upload, as operations take it; without one, of everything in it. */
export function uploadName(id: string, name: string = ALL): string {
  return `${PREFIX}${id}/${name}`
}

/** The names that a name of everything in an upload stands for; any other stands for itself. */
export async function uploadsNamed(uploads: string, name: string): Promise<readonly string[]> {
  const [, id = '', file] = NAME.exec(name) ?? []
  if (file !== ALL) return [name]
  const found = await readdir(join(uploads, await uploadId(uploads, id)))
  return found.toSorted().map(one => uploadName(id, one))
}

/**
 * Streams bytes into a new file of the uploads folder. Refusal: E_UPLOAD_SIZE above `most` bytes; a broken stream
 * leaves no file. Returns the name to hand to an operation.
 */
export async function saveUpload(
  uploads: string,
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  most: number,
): Promise<{ readonly file: string; readonly bytes: number }> {
  const id = randomBytes(16).toString('hex')
  const safe = safeName(name)
  const folder = join(uploads, id)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return { file: uploadName(id, safe), bytes: await writeFile(join(folder, safe), folder, bytes, most) }
}

/**
 * Streams one file of a dropped folder into its place: `path` is "Takeout/Mail/Sent.mbox". The first file of a folder
 * begins an upload (`id` null), the others join it, so that sources see the folder as it is on the user's disk. Every
 * part of the path becomes only a name. Returns the name of the whole folder, the same for each of its files, and the id.
 */
export async function saveFolderUpload(
  uploads: string,
  id: string | null,
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  most: number,
): Promise<{ readonly file: string; readonly id: string; readonly bytes: number }> {
  const own = await uploadId(uploads, id)
  const [top, ...below] = safePath(path)
  const folder = join(uploads, own, top, ...below.slice(0, -1))
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const target = join(folder, below.at(-1) ?? 'file')
  return { file: uploadName(own, top), id: own, bytes: await writeFile(target, target, bytes, most) }
}

/** The id of an upload that is joined, or of a new one where it is null. Refusal: E_UPLOAD_NAME where there is none such. */
export async function uploadId(uploads: string, id: string | null): Promise<string> {
  if (id === null) return randomBytes(16).toString('hex')
  if (!(ID.test(id) && (await isFolder(join(uploads, id))))) throw noSuchUpload()
  return id
}

/** Removes what was handed over under an id, since nobody will ask for it. Refusal: E_UPLOAD_NAME where there is none such. */
export async function giveUpUpload(uploads: string, id: string): Promise<void> {
  // what is just being written into it may come in between
  await rm(join(uploads, await uploadId(uploads, id)), { recursive: true, force: true, maxRetries: 5 })
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    facts => facts.isDirectory(),
    () => false,
  )
}

/** Writes a new file; where that fails, `clear` is removed. Returns how many bytes it has. */
async function writeFile(path: string, clear: string, bytes: AsyncIterable<Uint8Array>, most: number): Promise<number> {
  let total = 0
  async function* counted(): AsyncIterable<Uint8Array> {
    for await (const chunk of bytes) {
      total += chunk.byteLength
      if (total > most) throw tooLarge(most)
      yield chunk
    }
  }
  // made before anything can fail: what is made only while it is cleared away would stay
  const file = await newFile(path)
  try {
    await pipeline(counted, file.createWriteStream())
  } catch (error) {
    await rm(clear, { recursive: true, force: true })
    throw error
  }
  return total
}

/** Two of one drop have the same place: E_UPLOAD_TWICE. */
export function sameName(path: string): Refusal {
  return new Refusal(
    'E_UPLOAD_TWICE',
    `Two files of the folder would have the same name, ${basename(path)}; rename one of them.`,
  )
}

/** Opens a file that is not there yet. Refusal: E_UPLOAD_TWICE where it is. */
export async function newFile(path: string): Promise<FileHandle> {
  return open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
    throw sameName(path)
  })
}

/** Removes uploads that nobody has needed for a week; what was imported from them is in the store. */
export async function sweepUploads(uploads: string, now: Instant): Promise<void> {
  for (const name of await readdir(uploads)) {
    const folder = join(uploads, name)
    const age = now - (await stat(folder)).mtimeMs
    if (age > 7 * DAY) await rm(folder, { recursive: true, force: true })
  }
}

/** What is larger than the page may hand over, in bytes: E_UPLOAD_SIZE. */
export function tooLarge(most: number): Refusal {
  return new Refusal(
    'E_UPLOAD_SIZE',
    `The file is larger than ${most} bytes; name its path on the page Import instead, or type "groundwork import FILE".`,
    { status: 413, detail: { limit: most } },
  )
}
