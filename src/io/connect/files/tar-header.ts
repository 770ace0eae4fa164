import { Refusal } from '../../../model/refusal.ts'
import { strictUtf8, windows1252 } from '../../../sources/text/decode.ts'

/** Everything in a tar archive stands in blocks of so many bytes. */
export const BLOCK = 512

/** What one header block says. `type`: the letter of the kind of entry; '0' is a plain file. */
export type TarHeader = {
  readonly name: string
  readonly size: number
  /** milliseconds since 1970; undefined where it says nothing that can be read */
  readonly modified: number | undefined
  readonly type: string
  readonly link: string
  /** an old sparse file whose map goes on in the next block */
  readonly mapGoesOn: boolean
}

/**
 * Reads one header block; null where it is none: its checksum, of its bytes as numbers with or without sign, does not fit.
 * Refusal: E_TAR_DAMAGED, for a size that is no number. Source: POSIX pax, ustar interchange format; GNU tar, "Basic Tar
 * Format"; before 1988 there was no magic, only the checksum.
 */
export function readHeader(block: Uint8Array, label: string): TarHeader | null {
  if (block.length < BLOCK || block[0] === 0 || !hasTarChecksum(block)) return null
  const size = numberAt(block, 124, 12)
  if (size === null || size < 0)
    throw new Refusal(
      'E_TAR_DAMAGED',
      `${label} says of a file in it that it has no possible size. Download it again; nothing of it was read.`,
    )
  const own = field(block, 0, 100)
  const prefix = prefixOf(block)
  const seconds = numberAt(block, 136, 12)
  const letter = String.fromCharCode(block[156] ?? 0)
  return {
    name: textOf(prefix.length === 0 ? own : joined(prefix, own)),
    size,
    modified: seconds === null ? undefined : seconds * 1_000,
    type: letter === '\0' || letter === '7' ? '0' : letter,
    link: textOf(field(block, 157, 100)),
    mapGoesOn: letter === 'S' && block[482] !== 0,
  }
}

/** Whether a file begins as a tar archive does. An empty archive, which is all zeros, does not say what it is. */
export function beginsAsTar(head: Uint8Array): boolean {
  return head.length >= BLOCK && head[0] !== 0 && hasTarChecksum(head)
}

/** @example isZeros(new Uint8Array(512)) // true */
export function isZeros(block: Uint8Array): boolean {
  return block.every(byte => byte === 0)
}

/** Names are bytes: UTF-8 where they are valid as such, else what Western systems wrote before. */
export function textOf(bytes: Uint8Array): string {
  return strictUtf8(bytes) ?? windows1252(bytes)
}

function hasTarChecksum(block: Uint8Array): boolean {
  const said = numberAt(block, 148, 8)
  if (said === null || said === 0) return false
  let [plain, signed] = [0, 0]
  for (let i = 0; i < BLOCK; i++) {
    const byte = i >= 148 && i < 156 ? 32 : (block[i] ?? 0)
    plain += byte
    signed += byte < 128 ? byte : byte - 256
  }
  return said === plain || said === signed
}

/** The first folders of a long name: only where POSIX put them, since GNU keeps times in the same place. */
function prefixOf(block: Uint8Array): Uint8Array {
  const isPosix = textOf(block.subarray(257, 263)) === 'ustar\0'
  if (!isPosix) return block.subarray(0, 0)
  const isStar = textOf(block.subarray(508, 512)) === 'tar\0'
  return field(block, 345, isStar ? 131 : 155)
}

/** Octal digits between blanks and zeros, or, with the highest bit set, a number to the base 256; null where it is neither. */
function numberAt(block: Uint8Array, at: number, length: number): number | null {
  const bytes = block.subarray(at, at + length)
  const first = bytes[0] ?? 0
  if (first >= 0x80) {
    let value = first === 0xff ? -1n : BigInt(first & 0x7f)
    for (const byte of bytes.subarray(1)) value = value * 256n + BigInt(byte)
    const number = Number(value)
    return Number.isSafeInteger(number) ? number : null
  }
  const digits = /^[ \0]*([0-7]*)(?:[ \0].*)?$/s.exec(String.fromCharCode(...bytes))?.[1]
  return digits === undefined ? null : parseInt(digits === '' ? '0' : digits, 8)
}

function field(block: Uint8Array, at: number, length: number): Uint8Array {
  const bytes = block.subarray(at, at + length)
  const end = bytes.indexOf(0)
  return end < 0 ? bytes : bytes.subarray(0, end)
}

function joined(prefix: Uint8Array, name: Uint8Array): Uint8Array {
  return Buffer.concat([prefix, Uint8Array.of(0x2f), name])
}
