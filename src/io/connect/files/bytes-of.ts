import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { Refusal } from '../../../model/refusal.ts'

const BLOCK = 262_144

/**
 * The bytes of a file, the next block read while the last is worked on. `passing`: two blocks take turns, each good until
 * the next is asked for, because a new one for every 256 kB of a large mailbox costs more to clear away than to read.
 * Refusals: E_FILE_MISSING, E_FILE_READ.
 */
export async function* bytesOf(path: string, how = { passing: false }): AsyncGenerator<Uint8Array> {
  const handle = await open(path).catch((error: unknown) => {
    throw unreadable(path, error)
  })
  let block = new Uint8Array(BLOCK)
  let other = how.passing ? new Uint8Array(BLOCK) : null
  let reading: Promise<number> | null = null
  try {
    reading = readInto(handle, block)
    for (let length = await reading; length > 0; length = await reading) {
      const full = block
      block = other ?? new Uint8Array(BLOCK)
      if (other !== null) other = full
      reading = readInto(handle, block)
      yield full.subarray(0, length)
    }
    reading = null
  } catch (error) {
    throw unreadable(path, error)
  } finally {
    // whoever stops early leaves one block under way; the file is closed after it
    await reading?.catch(() => 0)
    await handle.close()
  }
}

async function readInto(handle: FileHandle, block: Uint8Array): Promise<number> {
  const { bytesRead } = await handle.read(block, 0, block.length, null)
  return bytesRead
}

/** What cannot be read, in one sentence; any other error as it was. */
export function unreadable(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const label = basename(path)
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new Refusal('E_FILE_MISSING', `There is no file or folder ${label}. Check the path.`, { cause: error })
  if (code === 'EACCES' || code === 'EPERM' || code === 'EIO' || code === 'EISDIR')
    return new Refusal('E_FILE_READ', `${label} cannot be read (${code}). Check who may read it.`, { cause: error })
  return error
}
