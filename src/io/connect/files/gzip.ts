import { Readable } from 'node:stream'
import { Refusal } from '../../../model/refusal.ts'
import type { SourceFile } from '../../../model/source.ts'
import { withBeginning } from '../../../sources/text/beginning.ts'
import type { ArchiveLimits } from './archive-limits.ts'
import { kindOfHead } from './magic.ts'

/**
 * A gzip file as the file that is packed in it. What follows its end and is nothing packed is passed over, as gzip does.
 * Refusals while reading: E_GZIP_RATIO, E_GZIP_SIZE, E_GZIP_DAMAGED.
 */
export function gunzipped(file: SourceFile, limits: ArchiveLimits): SourceFile {
  const name = file.name.replace(/\.(?:gz|gzip)$/i, '').replace(/\.(?:tgz|taz)$/i, '.tar')
  let isFollowed = false
  return {
    name,
    ...(file.modified === undefined ? {} : { modified: file.modified }),
    open: () => inflate(file, limits, () => void (isFollowed = true)),
    odd: () => (isFollowed ? FOLLOWED : null),
  }
}

/**
 * What a packed file is called in the ledger: its own name without the ending, or, where that is taken by a file beside it, as if
 * it lay in a folder of the packed one's name. `taken` is added to. @example innerName('a.csv.gz', 'a.csv', new Set(['a.csv'])) // 'a.csv.gz/a.csv'
 */
export function innerName(packed: string, inner: string, taken: Set<string>): string {
  const name = taken.has(inner) ? `${packed}/${inner.split('/').at(-1) ?? inner}` : inner
  taken.add(name)
  return name
}

const FOLLOWED = {
  code: 'W_GZIP_TRAILING',
  reason:
    'Behind the end of what is packed stands something else, which was passed over. Check that nothing is missing.',
}

/**
 * Whether a tar archive is packed in a gzip file: by its first bytes, or, where those are zeros, by its name. What is damaged
 * from the beginning is none.
 */
export async function holdsTar(unpacked: SourceFile): Promise<boolean> {
  try {
    for await (const chunk of withBeginning(unpacked.open(), 512)) return kindOfHead(chunk, unpacked.name) === 'tar'
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
  return false
}

const BLOCK = 262_144

/**
 * The pieces in which a file is unpacked: what comes of a piece in which something foreign begins is lost with it, so it is
 * unpacked again in smaller ones, from where all was well.
 */
const PIECES = [BLOCK, 4_096, 1]

async function* inflate(file: SourceFile, limits: ArchiveLimits, onFollowed: () => void): AsyncGenerator<Uint8Array> {
  let [given, good] = [0, 0]
  for (const piece of PIECES) {
    const state = { unpacked: 0, packed: 0, good }
    try {
      for await (const chunk of unpack(file, limits, piece, state)) {
        const known = Math.min(chunk.length, Math.max(0, given - state.unpacked + chunk.length))
        if (known < chunk.length) yield chunk.subarray(known)
        given = Math.max(given, state.unpacked)
      }
      return
    } catch (error) {
      if (isCut(error) && (await isWholeBut(file, limits, state.packed - 1))) return onFollowed()
      if (!isForeign(error)) throw isOfZlib(error) ? damaged(file, error) : error
      good = state.good
    }
  }
  onFollowed()
}

/** Where an unpacking stands: bytes that came out, bytes that were read, and how many of those are well. */
type State = { unpacked: number; packed: number; good: number }

/** What comes out of a file; behind what is known to be well it is taken in by pieces. `most`: so many of its bytes. */
async function* unpack(
  file: SourceFile,
  limits: ArchiveLimits,
  piece: number,
  state: State,
  most = Infinity,
): AsyncGenerator<Uint8Array> {
  const { createGunzip } = await import('node:zlib')
  const raw = Readable.from(inPieces(file.open(), piece, state, most))
  const gunzip = createGunzip({ chunkSize: BLOCK })
  raw.on('error', error => gunzip.destroy(error))
  raw.pipe(gunzip)
  try {
    for await (const chunk of gunzip) {
      state.unpacked += (chunk as Uint8Array).length
      fence(file, limits, state)
      yield chunk as Uint8Array
    }
  } finally {
    state.good = gunzip.bytesWritten
    raw.destroy()
    gunzip.destroy()
  }
}

function fence({ name }: SourceFile, limits: ArchiveLimits, { unpacked, packed }: State): void {
  if (unpacked > limits.bytes)
    throw new Refusal(
      'E_GZIP_SIZE',
      `${name} unpacks to more than ${limits.bytes} bytes, the most that is read (the cap archiveBytes in the settings).`,
    )
  if (unpacked > limits.ratioFrom && unpacked > packed * limits.ratio)
    throw new Refusal(
      'E_GZIP_RATIO',
      `${name} unpacks to more than ${limits.ratio} times its size, as no honest file does (the cap archiveRatio in the settings).`,
    )
}

async function* inPieces(
  bytes: AsyncIterable<Uint8Array>,
  piece: number,
  state: State,
  most: number,
): AsyncGenerator<Uint8Array> {
  const { good } = state
  for await (const whole of bytes) {
    const chunk = whole.subarray(0, Math.max(0, most - state.packed))
    const first = Math.min(chunk.length, Math.max(0, good - state.packed))
    state.packed += chunk.length
    if (first > 0) yield chunk.subarray(0, first)
    for (let at = first; at < chunk.length; at += piece) yield chunk.subarray(at, at + piece)
  }
}

/** Whether a file would be whole if it ended so early: a single byte behind its end looks like one more beginning. */
async function isWholeBut(file: SourceFile, limits: ArchiveLimits, most: number): Promise<boolean> {
  try {
    for await (const _ of unpack(file, limits, BLOCK, { unpacked: 0, packed: 0, good: 0 }, most));
    return true
  } catch (error) {
    if (isOfZlib(error)) return false
    throw error
  }
}

function damaged({ name }: SourceFile, cause: unknown): Refusal {
  return new Refusal('E_GZIP_DAMAGED', `${name} is damaged or incomplete. Download it again.`, { cause })
}

function isOfZlib(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}

/** It ended within something. */
function isCut(error: unknown): boolean {
  return isOfZlib(error) && 'code' in error && error.code === 'Z_BUF_ERROR'
}

/** The file itself begins as one that is packed: only what stands behind an end can begin otherwise. */
function isForeign(error: unknown): boolean {
  return isOfZlib(error) && error.message === 'incorrect header check'
}
