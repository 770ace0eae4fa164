import { crc32, deflateRawSync } from 'node:zlib'

/** An entry of a made archive. Whatever is set by hand is written as it is, true or not. */
export type MadeEntry = {
  readonly name: string | Uint8Array
  readonly data?: Uint8Array | string
  /** 0 stored, 8 deflated (default) */
  readonly method?: number
  readonly flags?: number
  /** Unix mode, e.g. 0o120777 for a link */
  readonly mode?: number
  /** lies: what the directory says instead of the truth */
  readonly size?: number
  readonly crc?: number
  /** writes no bytes of its own and points at the entry of this number */
  readonly sameAs?: number
}

/** Writes a ZIP archive with its own directory writer, so that it can be wrong in any way. Deterministic: no clock, no chance. */
export function makeZip(
  entries: readonly MadeEntry[],
  options: { comment?: string; count?: number; marker?: string } = {},
): Buffer {
  const parts: Buffer[] = [Buffer.from(options.marker ?? '')]
  const directory: Buffer[] = []
  const offsets: number[] = []
  let at = options.marker?.length ?? 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const data = Buffer.from(entry.data ?? '')
    const method = entry.method ?? 8
    const packed = method === 8 ? deflateRawSync(data) : data
    const facts = {
      ...entry,
      name,
      method,
      packed: packed.length,
      size: entry.size ?? data.length,
      crc: entry.crc ?? crc32(data),
    }
    const offset = entry.sameAs === undefined ? at : (offsets[entry.sameAs] ?? 0)
    offsets.push(offset)
    if (entry.sameAs === undefined) {
      parts.push(localHeader(facts), name, packed)
      at += 30 + name.length + packed.length
    }
    directory.push(directoryHeader(facts, offset), name)
  }
  const list = Buffer.concat(directory)
  return Buffer.concat([
    ...parts,
    list,
    endRecord(options.count ?? entries.length, list.length, at, options.comment ?? ''),
  ])
}

type Facts = {
  readonly name: Buffer
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly crc: number
  readonly flags?: number
  readonly mode?: number
}

/** 2026-01-02 03:04:06 in the clock of MS-DOS. */
const TIME = (3 << 11) | (4 << 5) | 3
const DATE = ((2026 - 1980) << 9) | (1 << 5) | 2

function localHeader(facts: Facts): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  common(header, 6, facts)
  header.writeUInt16LE(facts.name.length, 26)
  return header
}

function directoryHeader(facts: Facts, offset: number): Buffer {
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE((3 << 8) | 20, 4)
  header.writeUInt16LE(20, 6)
  common(header, 8, facts)
  header.writeUInt16LE(facts.name.length, 28)
  header.writeUInt32LE(((facts.mode ?? 0o100644) << 16) >>> 0, 38)
  header.writeUInt32LE(offset, 42)
  return header
}

function common(header: Buffer, at: number, facts: Facts): void {
  header.writeUInt16LE((facts.flags ?? 0) | 0x800, at)
  header.writeUInt16LE(facts.method, at + 2)
  header.writeUInt16LE(TIME, at + 4)
  header.writeUInt16LE(DATE, at + 6)
  header.writeUInt32LE(facts.crc >>> 0, at + 8)
  header.writeUInt32LE(facts.packed, at + 12)
  header.writeUInt32LE(facts.size, at + 16)
}

function endRecord(count: number, length: number, offset: number, comment: string): Buffer {
  const text = Buffer.from(comment)
  const record = Buffer.alloc(22)
  record.writeUInt32LE(0x06054b50, 0)
  record.writeUInt16LE(Math.min(count, 0xffff), 8)
  record.writeUInt16LE(Math.min(count, 0xffff), 10)
  record.writeUInt32LE(length, 12)
  record.writeUInt32LE(offset, 16)
  record.writeUInt16LE(text.length, 20)
  return Buffer.concat([record, text])
}

/** An archive of very many empty entries, with the 64-bit end record that so many need. */
export function makeCrowdedZip(count: number): Buffer {
  const facts = { name: Buffer.alloc(8), method: 0, packed: 0, size: 0, crc: 0 }
  const first = Buffer.concat([localHeader(facts), Buffer.alloc(8, 'x')])
  const one = Buffer.concat([directoryHeader(facts, 0), Buffer.alloc(8, 'x')])
  const list = Buffer.alloc(one.length * count, one)
  const large = Buffer.alloc(56)
  large.writeUInt32LE(0x06064b50, 0)
  large.writeBigUInt64LE(44n, 4)
  large.writeBigUInt64LE(BigInt(count), 24)
  large.writeBigUInt64LE(BigInt(count), 32)
  large.writeBigUInt64LE(BigInt(list.length), 40)
  large.writeBigUInt64LE(BigInt(first.length), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(first.length + list.length), 8)
  locator.writeUInt32LE(1, 16)
  const end = endRecord(0xffff, 0xffffffff, 0xffffffff, '')
  return Buffer.concat([first, list, large, locator, end])
}

/** Numbers in [0, below) that are the same in every run (mulberry32). */
export function seededPicks(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
