import type { FileHandle } from 'node:fs/promises'
import { crc32, createInflateRaw } from 'node:zlib'
import { Readable } from 'node:stream'
import { Refusal } from '../../../model/refusal.ts'
import type { ZipEntry } from './zip-checks.ts'

const BLOCK = 262_144
const HEADER = 30

/**
 * The bytes of one entry, unpacked as they are asked for. Size and checksum are counted on what really comes out: a
 * reader that gets to the end has read what was packed. Refusals: E_ZIP_CRC, E_ZIP_SIZE_MISMATCH.
 */
export async function* entryBytes(handle: FileHandle, entry: ZipEntry, label: string): AsyncGenerator<Uint8Array> {
  const start = await dataStart(handle, entry, label)
  let [size, sum] = [0, 0]
  for await (const chunk of unpacked(handle, entry, start, label)) {
    size += chunk.length
    if (size > entry.size) throw mismatch(entry, label)
    sum = crc32(chunk, sum)
    yield chunk
  }
  if (size !== entry.size) throw mismatch(entry, label)
  if (sum !== entry.crc) throw damaged(entry, label)
}

/** Where the packed bytes begin. The entry's own header must name the same file as the directory. */
async function dataStart(handle: FileHandle, entry: ZipEntry, label: string): Promise<number> {
  const header = Buffer.alloc(HEADER + entry.rawName.length)
  const { bytesRead } = await handle.read(header, 0, header.length, entry.offset)
  if (bytesRead < header.length || header.readUInt32LE(0) !== 0x04034b50) throw damaged(entry, label)
  const named = header.readUInt16LE(26) === entry.rawName.length && sameName(header.subarray(HEADER), entry.rawName)
  if (!named) throw damaged(entry, label)
  if (header.readUInt16LE(8) !== entry.method) throw damaged(entry, label)
  return entry.offset + HEADER + entry.rawName.length + header.readUInt16LE(28)
}

/** Some archivers on Windows write backslashes in one of the two places. */
function sameName(a: Uint8Array, b: Uint8Array): boolean {
  const slash = (byte: number | undefined): number | undefined => (byte === 0x5c ? 0x2f : byte)
  return a.every((byte, i) => slash(byte) === slash(b[i]))
}

async function* unpacked(
  handle: FileHandle,
  entry: ZipEntry,
  start: number,
  label: string,
): AsyncGenerator<Uint8Array> {
  const packed = slices(handle, start, entry, label)
  if (entry.method === 0) return yield* packed
  const raw = Readable.from(packed)
  const inflate = createInflateRaw({ chunkSize: BLOCK })
  raw.on('error', error => inflate.destroy(error))
  raw.pipe(inflate)
  try {
    for await (const chunk of inflate) yield chunk as Uint8Array
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) throw damaged(entry, label)
    throw error
  } finally {
    raw.destroy()
    inflate.destroy()
  }
}

/** The packed bytes. By positions, not by a stream of the handle: ending such a stream would close the archive. */
async function* slices(handle: FileHandle, start: number, entry: ZipEntry, label: string): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < entry.packed;) {
    const block = Buffer.allocUnsafe(Math.min(BLOCK, entry.packed - done))
    const { bytesRead } = await handle.read(block, 0, block.length, start + done)
    if (bytesRead === 0) throw damaged(entry, label)
    done += bytesRead
    yield block.subarray(0, bytesRead)
  }
}

function mismatch(entry: ZipEntry, label: string): Refusal {
  return new Refusal(
    'E_ZIP_SIZE_MISMATCH',
    `"${entry.name}" in ${label} is not as long as the archive says (${entry.size} bytes). Download it again.`,
  )
}

function damaged(entry: ZipEntry, label: string): Refusal {
  return new Refusal('E_ZIP_CRC', `"${entry.name}" in ${label} is damaged. Download it again; nothing of it was kept.`)
}
