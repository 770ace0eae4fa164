import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { bytesOf, unreadable } from './bytes-of.ts'

/** A file that is hashed: what it is called, its bytes, and when it was changed last (milliseconds since 1970). */
export type Hashed = { readonly says: string; readonly path: string; readonly size: number; readonly modified: number }

/** From so many bytes on, hashing all of them would take about as long as reading what they say. */
const LARGE = 33_554_432

/** Of a large file so many stretches are looked at, at equal distances from its first bytes to its last. */
const STRETCHES = 64
const STRETCH = 16_384

/**
 * SHA-256 in hexadecimal digits, by which files are known again. Up to 32 MB of the names given and all bytes. Of more, of
 * names, sizes, times of change and stretches of the bytes: a copy with another time of change is then taken for another
 * file, which costs a reading; two files of one size and time that differ only between the stretches would be taken for one.
 * Refusals: E_FILE_MISSING, E_FILE_READ. @example await digestOf([{ says: '', path, size: 3, modified: 0 }])
 */
export async function digestOf(files: readonly Hashed[], large = LARGE): Promise<string> {
  const hash = createHash('sha256')
  const isLarge = files.reduce((sum, { size }) => sum + size, 0) >= large
  for (const file of files) {
    hash.update(file.says)
    if (isLarge) await addLarge(hash, file)
    else for await (const block of bytesOf(file.path, { passing: true })) hash.update(block)
  }
  return hash.digest('hex')
}

async function addLarge(hash: Hash, { path, size, modified }: Hashed): Promise<void> {
  hash.update(`${size} ${modified}\0`)
  if (size < STRETCHES * STRETCH) return
  const handle = await open(path).catch((error: unknown) => {
    throw unreadable(path, error)
  })
  try {
    const stretch = new Uint8Array(STRETCH)
    for (let i = 0; i < STRETCHES; i++) {
      const at = Math.floor(((size - STRETCH) / (STRETCHES - 1)) * i)
      const { bytesRead } = await handle.read(stretch, 0, STRETCH, at)
      hash.update(stretch.subarray(0, bytesRead))
    }
  } catch (error) {
    throw unreadable(path, error)
  } finally {
    await handle.close()
  }
}
