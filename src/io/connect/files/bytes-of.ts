import { fstatSync, readSync } from 'node:fs'
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { Refusal } from '../../../model/refusal.ts'

const BLOCK = 262_144
const LEAST = 4_096

/** Passing over a file, the loop of the thread turns after so many blocks: 4 MB, some milliseconds. */
const TURN = 16

/** `from`, `length`: only this stretch of the file. */
type How = { readonly passing: boolean; readonly from?: number; readonly length?: number }

/**
 * The bytes of a file, block by block. `passing`: for who goes over the whole of a large file and keeps nothing of it. All
 * blocks are the same memory, each good until the next is asked for, and read without a way through other threads: what a
 * new one for every 256 kB costs to wait for and to clear away is more than the reading. Refusals: E_FILE_MISSING, E_FILE_READ.
 */
export function bytesOf(path: string, how: How = { passing: false }): AsyncGenerator<Uint8Array> {
  const { from = 0, length = Infinity } = how
  return how.passing ? passingOver(path, from, length) : aheadOf(path, from, length)
}

/** The next block is read while the last is worked on. */
async function* aheadOf(path: string, from: number, length: number): AsyncGenerator<Uint8Array> {
  const handle = await openFile(path)
  let reading: Promise<number> | null = null
  try {
    const { size } = fstatSync(handle.fd)
    let [block, at] = [blockFor(length, size - from), from]
    reading = readInto(handle, block, at)
    for (let got = await reading; got > 0; got = await reading) {
      const full = block
      at += got
      block = blockFor(from + length - at, size - at)
      reading = readInto(handle, block, at)
      yield full.subarray(0, got)
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

async function* passingOver(path: string, from: number, length: number): AsyncGenerator<Uint8Array> {
  const handle = await openFile(path)
  try {
    const block = blockFor(length, fstatSync(handle.fd).size - from)
    let at = from
    for (let blocks = 1; ; blocks++) {
      const got = readSync(handle.fd, block, 0, Math.min(block.length, from + length - at), at)
      if (got === 0) return
      at += got
      yield block.subarray(0, got)
      if (blocks % TURN === 0) await new Promise(resolve => setImmediate(resolve))
    }
  } catch (error) {
    throw unreadable(path, error)
  } finally {
    await handle.close()
  }
}

/**
 * No larger than what is still to come: of ten thousands of letters with a file each, making and clearing away whole blocks
 * for a few kilobytes takes longer than reading them. A file may be longer than it says, so there is always some room.
 */
function blockFor(length: number, rest: number): Uint8Array {
  return new Uint8Array(Math.min(BLOCK, Math.max(0, length), Math.max(LEAST, rest + 1)))
}

async function openFile(path: string): Promise<FileHandle> {
  return open(path).catch((error: unknown) => {
    throw unreadable(path, error)
  })
}

async function readInto(handle: FileHandle, block: Uint8Array, at: number): Promise<number> {
  if (block.length === 0) return 0
  const { bytesRead } = await handle.read(block, 0, block.length, at)
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
