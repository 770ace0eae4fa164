import { closeSync, fstatSync, openSync, read, readSync } from 'node:fs'
import { basename } from 'node:path'
import { promisify } from 'node:util'
import { Refusal } from '../../../model/refusal.ts'

const BLOCK = 262_144
const LEAST = 4_096

/** Passing over a file, so many bytes are read at once, by another thread, while those before are worked on: some milliseconds. */
const STRETCH = 4_194_304
/** Who passes over such a file is given so many of them at a time. */
const PASSED = 1_048_576

/** `from`, `length`: only this stretch of the file. */
type How = { readonly passing: boolean; readonly from?: number; readonly length?: number }

/**
 * The bytes of a file, block by block. `passing`: for who goes over the whole of a large file and keeps nothing of it. Then
 * all blocks lie in the same memory, each good until the next is asked for: what a new one for every 256 kB costs to clear
 * away is more than the reading. Refusals: E_FILE_MISSING, E_FILE_READ.
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
    const rest = Math.min(length, fstatSync(file).size - from)
    if (rest > STRETCH) yield* inStretches(file, from, length)
    else yield* inOneBlock(file, from, length, rest)
  } catch (error) {
    throw unreadable(path, error)
  } finally {
    closeSync(file)
  }
}

/** One stretch of memory is filled while the other is worked on. */
async function* inStretches(file: number, from: number, length: number): AsyncGenerator<Uint8Array> {
  let [now, other] = [new Uint8Array(STRETCH), new Uint8Array(STRETCH)]
  let at = from
  const fill = (): Promise<number> => readInto(file, now, at, Math.min(STRETCH, from + length - at))
  let reading: Promise<number> | null = fill()
  try {
    for (let got = await reading; got > 0; got = await reading) {
      const full = now
      ;[now, other] = [other, now]
      at += got
      reading = fill()
      for (let i = 0; i < got; i += PASSED) yield full.subarray(i, Math.min(got, i + PASSED))
    }
    reading = null
  } finally {
    // whoever stops early leaves one stretch under way; the file is closed after it
    await reading?.catch(() => 0)
  }
}

async function* inOneBlock(file: number, from: number, length: number, rest: number): AsyncGenerator<Uint8Array> {
  const block = blockFor(length, rest)
  for (let at = from; ;) {
    const got = readSync(file, block, 0, Math.min(block.length, from + length - at), at)
    if (got === 0) return
    at += got
    yield block.subarray(0, got)
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

async function readInto(file: number, block: Uint8Array, at: number, length = block.length): Promise<number> {
  if (length <= 0) return 0
  const { bytesRead } = await readAside(file, block, 0, length, at)
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
