import { readSync } from 'node:fs'
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { Refusal } from '../../../model/refusal.ts'

const BLOCK = 262_144

/** Passing over a file, the loop of the thread turns after so many blocks: 4 MB, some milliseconds. */
const TURN = 16

/**
 * The bytes of a file, block by block. `passing`: for who goes over the whole of a large file and keeps nothing of it. All
 * blocks are the same memory, each good until the next is asked for, and read without a way through other threads: what a
 * new one for every 256 kB costs to wait for and to clear away is more than the reading. Refusals: E_FILE_MISSING, E_FILE_READ.
 */
export function bytesOf(path: string, how = { passing: false }): AsyncGenerator<Uint8Array> {
  return how.passing ? passingOver(path) : aheadOf(path)
}

/** The next block is read while the last is worked on. */
async function* aheadOf(path: string): AsyncGenerator<Uint8Array> {
  const handle = await openFile(path)
  let reading: Promise<number> | null = null
  try {
    let block = new Uint8Array(BLOCK)
    reading = readInto(handle, block)
    for (let length = await reading; length > 0; length = await reading) {
      const full = block
      block = new Uint8Array(BLOCK)
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

async function* passingOver(path: string): AsyncGenerator<Uint8Array> {
  const handle = await openFile(path)
  try {
    const block = new Uint8Array(BLOCK)
    for (let blocks = 1, length = 0; (length = readSync(handle.fd, block)) > 0; blocks++) {
      yield block.subarray(0, length)
      if (blocks % TURN === 0) await new Promise(resolve => setImmediate(resolve))
    }
  } catch (error) {
    throw unreadable(path, error)
  } finally {
    await handle.close()
  }
}

async function openFile(path: string): Promise<FileHandle> {
  return open(path).catch((error: unknown) => {
    throw unreadable(path, error)
  })
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
