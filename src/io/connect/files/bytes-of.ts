import { closeSync, fstatSync, openSync, read, readSync } from 'node:fs'
import { basename } from 'node:path'
import { promisify } from 'node:util'
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

/** The next block is read while the last is worked on; what is in one block is read at once. */
async function* aheadOf(path: string, from: number, length: number): AsyncGenerator<Uint8Array> {
  const file = openFile(path)
  try {
    const { size } = fstatSync(file)
    if (Math.min(length, size - from) < BLOCK) yield* atOnce(file, from, length, size)
    else yield* ahead(file, from, length, size)
  } catch (error) {
    throw unreadable(path, error)
  } finally {
    closeSync(file)
  }
}

/**
 * A small file. The way through other threads and back, three times a file, takes ten times as long as reading a few
 * kilobytes; of tens of thousands of files the loop of the thread turns after some.
 */
async function* atOnce(file: number, from: number, length: number, size: number): AsyncGenerator<Uint8Array> {
  if (++smallRead % SMALL_TURN === 0) await new Promise(resolve => setImmediate(resolve))
  for (let at = from; ;) {
    const block = blockFor(from + length - at, size - at)
    const got = block.length === 0 ? 0 : readSync(file, block, 0, block.length, at)
    if (got === 0) return
    at += got
    yield block.subarray(0, got)
  }
}

/** For a turn of the loop now and then, which belongs to the thread and not to a file. */
let smallRead = 0
const SMALL_TURN = 64

async function* ahead(file: number, from: number, length: number, size: number): AsyncGenerator<Uint8Array> {
  let [block, at] = [blockFor(length, size - from), from]
  let reading: Promise<number> | null = readInto(file, block, at)
  try {
    for (let got = await reading; got > 0; got = await reading) {
      const full = block
      at += got
      block = blockFor(from + length - at, size - at)
      reading = readInto(file, block, at)
      yield full.subarray(0, got)
    }
    reading = null
  } finally {
    // whoever stops early leaves one block under way; the file is closed after it
    await reading?.catch(() => 0)
  }
}

async function* passingOver(path: string, from: number, length: number): AsyncGenerator<Uint8Array> {
  const file = openFile(path)
  try {
    const block = blockFor(length, fstatSync(file).size - from)
    let at = from
    for (let blocks = 1; ; blocks++) {
      const got = readSync(file, block, 0, Math.min(block.length, from + length - at), at)
      if (got === 0) return
      at += got
      yield block.subarray(0, got)
      if (blocks % TURN === 0) await new Promise(resolve => setImmediate(resolve))
    }
  } catch (error) {
    throw unreadable(path, error)
  } finally {
    closeSync(file)
  }
}

/**
 * No larger than what is still to come: of ten thousands of letters with a file each, making and clearing away whole blocks
 * for a few kilobytes takes longer than reading them. A file may be longer than it says, so there is always some room.
 */
function blockFor(length: number, rest: number): Uint8Array {
  return new Uint8Array(Math.min(BLOCK, Math.max(0, length), Math.max(LEAST, rest + 1)))
}

function openFile(path: string): number {
  try {
    return openSync(path, 'r')
  } catch (error) {
    throw unreadable(path, error)
  }
}

const readAside = promisify(read)

async function readInto(file: number, block: Uint8Array, at: number): Promise<number> {
  if (block.length === 0) return 0
  const { bytesRead } = await readAside(file, block, 0, block.length, at)
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
