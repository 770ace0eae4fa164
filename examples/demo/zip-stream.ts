import type { FileHandle } from 'node:fs/promises'
import { open } from 'node:fs/promises'
import { createDeflateRaw, crc32 } from 'node:zlib'

type Entry = { name: Buffer; offset: number; crc: number; packed: number; plain: number }
/** 1 January 2026 in the words of DOS */
const DATE = ((2026 - 1980) << 9) | (1 << 5) | 1

/** Writes a ZIP piece by piece in little memory. No ZIP64: entries and archive stay under 4 GB. */
export async function writeZip(path: string, files: Readonly<Record<string, Iterable<string>>>): Promise<void> {
  const handle = await open(path, 'w')
  try {
    const entries: Entry[] = []
    let offset = 0
    for (const [name, chunks] of Object.entries(files)) {
      const entry = await writeEntry(handle, Buffer.from(name), offset, chunks)
      entries.push(entry)
      offset += 30 + entry.name.length + entry.packed
    }
    const directory = Buffer.concat(entries.flatMap(entry => [centralHeader(entry), entry.name]))
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(entries.length, 8)
    end.writeUInt16LE(entries.length, 10)
    end.writeUInt32LE(directory.length, 12)
    end.writeUInt32LE(offset, 16)
    await handle.write(Buffer.concat([directory, end]), 0, undefined, offset)
  } finally {
    await handle.close()
  }
}

async function writeEntry(handle: FileHandle, name: Buffer, offset: number, chunks: Iterable<string>): Promise<Entry> {
  const entry: Entry = { name, offset, crc: 0, packed: 0, plain: 0 }
  const deflate = createDeflateRaw({ level: 6 })
  const start = offset + 30 + name.length
  const drained = (async () => {
    for await (const piece of deflate as AsyncIterable<Buffer>) {
      await handle.write(piece, 0, piece.length, start + entry.packed)
      entry.packed += piece.length
    }
  })()
  for (const chunk of chunks) {
    const bytes = Buffer.from(chunk)
    entry.crc = crc32(bytes, entry.crc)
    entry.plain += bytes.length
    if (!deflate.write(bytes)) await new Promise(resolve => deflate.once('drain', resolve))
  }
  deflate.end()
  await drained
  await handle.write(Buffer.concat([localHeader(entry), name]), 0, undefined, offset)
  return entry
}

function localHeader(entry: Entry): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  writeFacts(header, entry, 4)
  return header
}

function centralHeader(entry: Entry): Buffer {
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(20, 4)
  writeFacts(header, entry, 6)
  header.writeUInt32LE(entry.offset, 42)
  return header
}

/** version, flags (names in UTF-8), method, time, date, crc, sizes, length of the name: alike in both headers */
function writeFacts(header: Buffer, entry: Entry, at: number): void {
  header.writeUInt16LE(20, at)
  header.writeUInt16LE(0x0800, at + 2)
  header.writeUInt16LE(8, at + 4)
  header.writeUInt16LE(DATE, at + 8)
  header.writeUInt32LE(entry.crc, at + 10)
  header.writeUInt32LE(entry.packed, at + 14)
  header.writeUInt32LE(entry.plain, at + 18)
  header.writeUInt16LE(entry.name.length, at + 22)
}
