import { createHash } from 'node:crypto'
import { lstatSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Refusal } from '../../model/refusal.ts'

/** The file by which a folder is known as an earlier site: what was written, and its hashes. */
const MANIFEST = '.groundwork-site.json'
const NEW = '.groundwork-site.new'
const OLD = '.groundwork-site.old'

/** What became of a writing. `gone`: files of the earlier site that this one has no more. */
export type SiteWritten = {
  readonly folder: string
  readonly files: number
  readonly bytes: number
  readonly changed: number
  readonly gone: number
}

/**
 * Writes a site into an empty or new folder, or over the site that was written there before; all of it or nothing. Files that
 * are not the site's are never touched: one in the way, or one of the site's that was changed by hand, is a refusal.
 * Refusals: E_SITE_FOLDER, E_SITE_FOREIGN, E_SITE_CHANGED, E_SITE_WRITE.
 */
export async function writeSite(asked: string, files: ReadonlyMap<string, string>): Promise<SiteWritten> {
  const folder = resolve(asked)
  const bytes = new Map([...files].map(([name, text]) => [name, Buffer.from(text)]))
  const hashes = Object.fromEntries([...bytes].map(([name, content]) => [name, hashOf(content)]).toSorted())
  try {
    await mkdir(folder, { recursive: true, mode: 0o755 })
    await finishBroken(folder)
    const before = await readManifest(folder)
    await refuseForeign(folder, before, [...files.keys()])
    const changed = Object.entries(hashes).filter(([name, hash]) => before?.[name] !== hash)
    const gone = Object.keys(before ?? {}).filter(name => !files.has(name))
    if (changed.length > 0 || gone.length > 0 || before === null) {
      const manifest = Buffer.from(`${JSON.stringify({ site: 1, files: hashes }, null, 1)}\n`)
      const written = new Map([
        ...changed.map(([name]) => [name, bytes.get(name) ?? Buffer.of()] as const),
        [MANIFEST, manifest],
      ])
      await stage(folder, written)
      await swap(folder, [...written.keys()], [...gone, ...written.keys()])
    }
    const total = [...bytes.values()].reduce((sum, content) => sum + content.length, 0)
    return { folder, files: files.size, bytes: total, changed: changed.length, gone: gone.length }
  } catch (error) {
    if (error instanceof Refusal) throw error
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new Refusal(
      'E_SITE_WRITE',
      `The site could not be written to ${folder} (${code}); nothing in it was changed.`,
      {
        cause: error,
      },
    )
  }
}

/** New files first stand aside, safely on the disk. */
async function stage(folder: string, files: ReadonlyMap<string, Buffer>): Promise<void> {
  const aside = join(folder, NEW)
  await rm(aside, { recursive: true, force: true })
  for (const [name, content] of files) {
    const path = join(aside, name)
    await mkdir(dirname(path), { recursive: true, mode: 0o755 })
    const handle = await open(path, 'wx', 0o644)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
  }
}

/** The old ones aside, the new ones in their place; where that fails, everything back. */
async function swap(folder: string, add: readonly string[], take: readonly string[]): Promise<void> {
  const [fresh, aside] = [join(folder, NEW), join(folder, OLD)]
  await mkdir(aside, { recursive: true })
  const placed: string[] = []
  try {
    for (const name of take) await moveIfThere(join(folder, name), join(aside, name))
    for (const name of add) {
      await moveIfThere(join(fresh, name), join(folder, name))
      placed.push(name)
    }
  } catch (error) {
    for (const name of placed) await rm(join(folder, name), { force: true })
    await restore(folder)
    throw error
  }
  await rm(aside, { recursive: true, force: true })
  await rm(fresh, { recursive: true, force: true })
  for (const name of take) await removeEmpty(folder, dirname(name))
}

/** A writing that was cut off: the site that stood there is put back. */
async function finishBroken(folder: string): Promise<void> {
  await rm(join(folder, NEW), { recursive: true, force: true })
  await restore(folder)
}

async function restore(folder: string): Promise<void> {
  const aside = join(folder, OLD)
  const names = await readdir(aside, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of names)
    if (entry.isFile()) {
      const path = join(entry.parentPath, entry.name)
      await moveIfThere(path, join(folder, path.slice(aside.length + 1)))
    }
  await rm(aside, { recursive: true, force: true })
}

async function moveIfThere(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o755 })
  await rename(from, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
}

/** Folders of the earlier site that hold nothing any more. */
async function removeEmpty(folder: string, name: string): Promise<void> {
  if (name === '.' || name === '') return
  await rmdir(join(folder, name)).catch(() => undefined)
}

async function readManifest(folder: string): Promise<Readonly<Record<string, string>> | null> {
  const names = await readdir(folder)
  if (!names.includes(MANIFEST)) {
    if (names.length === 0) return null
    throw new Refusal(
      'E_SITE_FOLDER',
      `${folder} holds other things; name an empty folder, a new one, or one that a site was written to before.`,
    )
  }
  try {
    const { files } = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')) as { files: Record<string, string> }
    return files
  } catch {
    throw new Refusal('E_SITE_FOLDER', `${join(folder, MANIFEST)} cannot be read; name another folder for the site.`)
  }
}

async function refuseForeign(
  folder: string,
  before: Readonly<Record<string, string>> | null,
  names: readonly string[],
): Promise<void> {
  for (const name of new Set([...names, ...Object.keys(before ?? {})])) {
    const path = join(folder, name)
    if (!isThere(path)) continue
    if (before?.[name] === undefined)
      throw new Refusal('E_SITE_FOREIGN', `${path} is not the site's; move it away, or name another folder.`)
    if (!lstatSync(path).isFile() || hashOf(await readFile(path)) !== before[name])
      throw new Refusal(
        'E_SITE_CHANGED',
        `${path} was changed by hand since it was written; move it away if it should be written anew.`,
      )
  }
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
