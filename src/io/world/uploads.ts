import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import { Refusal } from '../../model/refusal.ts'

const PREFIX = 'upload:'
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
  return { file: `${PREFIX}${id}/${safe}`, bytes: await writeFile(join(folder, safe), folder, bytes, most) }
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
  if (id !== null && !(/^[0-9a-f]{32}$/.test(id) && (await isFolder(join(uploads, id))))) throw noSuchUpload()
  const own = id ?? randomBytes(16).toString('hex')
  const parts = path
    .split(/[/\\]/)
    .filter(part => part !== '')
    .map((part, at, all) => (at > 0 && at < all.length - 1 ? safeFolder(part) : safeName(part)))
  const [top = 'folder', ...below] = parts.length > 1 ? parts : ['folder', ...parts]
  if (below.length === 0 || below.length > DEEPEST)
    throw new Refusal('E_UPLOAD_NAME', 'That is no file in a folder, or one too deep inside.', { status: 400 })
  const folder = join(uploads, own, top, ...below.slice(0, -1))
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const target = join(folder, below.at(-1) ?? 'file')
  return { file: `${PREFIX}${own}/${top}`, id: own, bytes: await writeFile(target, target, bytes, most) }
}

const DEEPEST = 32

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

async function newFile(path: string): Promise<FileHandle> {
  return open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
    throw new Refusal('E_UPLOAD_TWICE', 'Two files of the folder would have the same name; rename one of them.')
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

/** The name of a folder in a folder. A mail server keeps "Sent" as ".Sent": one dot before a name stays. */
function safeFolder(name: string): string {
  return /^\.[^.]/.test(name) ? `.${safeName(name.slice(1))}` : safeName(name)
}

/** A name that is only a name: no folder, no control character, no leading dot, at most 150 characters. */
function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  // eslint-disable-next-line no-control-regex -- control characters are what it removes
  const plain = last.replace(/[\u0000-\u001f\u007f<>:"|?*]/g, '_').replace(/^\.+/, '_')
  const dot = plain.lastIndexOf('.')
  const ending = dot > 0 ? plain.slice(dot).slice(0, 20) : ''
  return plain.slice(0, Math.min(150 - ending.length, dot > 0 ? dot : plain.length)) + ending || 'file'
}
