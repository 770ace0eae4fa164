/** Raw deflate, where the caller has one (`deflateRawSync` of node:zlib); without it entries are stored. */
export type Deflate = (bytes: Uint8Array) => Uint8Array
const UTF8_NAMES = 0x0800
/** 1 January 2026, 00:00: a fixed date, so that the same content gives the same bytes */
const DOS_DATE = ((2026 - 1980) << 9) | (1 << 5) | 1

/** A ZIP of texts with deterministic bytes. No ZIP64: under 4 GB and 65,535 entries. */
export function zip(files: Readonly<Record<string, string>>, deflate?: Deflate): Uint8Array {
  const encoder = new TextEncoder()
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const [path, text] of Object.entries(files)) {
    const [name, plain] = [encoder.encode(path), encoder.encode(text)]
    const packed = deflate ? deflate(plain) : plain
    const fields = [20, UTF8_NAMES, deflate ? 8 : 0, 0, DOS_DATE] as const
    const sizes = [crc32(plain), packed.length, plain.length] as const
    const local = record([
      [4, 0x04034b50],
      ...fields.map(n => [2, n] as const),
      ...sizes.map(n => [4, n] as const),
      [2, name.length],
      [2, 0],
    ])
    directory.push(
      record([
        [4, 0x02014b50],
        [2, 20],
        ...fields.map(n => [2, n] as const),
        ...sizes.map(n => [4, n] as const),
        [2, name.length],
        [2, 0],
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, offset],
      ]),
      name,
    )
    parts.push(local, name, packed)
    offset += local.length + name.length + packed.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const count = Object.keys(files).length
  return join([
    ...parts,
    ...directory,
    record([
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
      [2, count],
      [2, count],
      [4, size],
      [4, offset],
      [2, 0],
    ]),
  ])
}

/** Little-endian numbers of 2 or 4 bytes. */
function record(fields: readonly (readonly [2 | 4, number])[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [width]) => sum + width, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value >>> 0, true)
    at += width
  }
  return bytes
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})

function crc32(bytes: Uint8Array): number {
  let crc = ~0
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8)
  return ~crc >>> 0
}
