import { PLAIN, toPlain } from '../../stats/plain-bytes.ts'

/**
 * A short name for a text: 128 bits as 28 characters of 0-9 a-z, for observation keys. White space does not count, because
 * older exports wrote line breaks as two spaces and newer ones write them as they are. Not for secrets.
 * Four lanes of 32 bits with different mixing (FNV-1a, rotate-multiply, times 33, Murmur), crossed and finished by Murmur3
 * @example hashOf(['a b', 'c']) === hashOf(['ab ', 'c']) // true
 */
export function hashOf(parts: readonly string[]): string {
  let a = 0x9e3779b9 | 0
  let b = 0x85ebca6b | 0
  let c = 0xc2b2ae35 | 0
  let d = 0x27d4eb2f
  for (const part of parts) {
    const codes = toPlain(part) ? PLAIN : codesOf(part)
    for (let i = 0; i < part.length; i++) {
      const code = codes[i] as number
      if (code <= 32) continue
      a = Math.imul(a ^ code, 0x01000193)
      b = Math.imul((b << 5) ^ (b >>> 27) ^ code, 0x5bd1e995)
      c = (Math.imul(c, 33) + code) | 0
      d = Math.imul(d ^ (code + (b >>> 15)), 0x1b873593)
    }
    // a separator that no text can contain keeps ['a', 'b'] and ['ab'] apart
    a = Math.imul(a ^ 0x10ffff, 0x01000193)
    b = Math.imul((b << 5) ^ (b >>> 27) ^ 0x10ffff, 0x5bd1e995)
    c = (Math.imul(c, 33) + 0x10ffff) | 0
    d = Math.imul(d ^ (0x10ffff + (b >>> 15)), 0x1b873593)
  }
  return word(mix(a ^ (c >>> 3))) + word(mix(b ^ (d >>> 5))) + word(mix(c ^ (b << 7))) + word(mix(d ^ (a << 11)))
}

/** The characters of a text as numbers; white space beyond ASCII as a space. */
function codesOf(part: string): Uint16Array {
  const codes = new Uint16Array(part.length)
  for (let i = 0; i < part.length; i++) {
    const code = part.charCodeAt(i)
    codes[i] = code === 0xa0 || code === 0x202f ? 32 : code
  }
  return codes
}

function mix(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

const DIGITS = Array.from('0123456789abcdefghijkmnpqrstuvwx', digit => digit.charCodeAt(0))

/** 32 bits as seven characters; one call that makes a flat string, as every message passes here. */
function word(value: number): string {
  return String.fromCharCode(
    DIGITS[value >>> 30] ?? 0,
    DIGITS[(value >>> 25) & 31] ?? 0,
    DIGITS[(value >>> 20) & 31] ?? 0,
    DIGITS[(value >>> 15) & 31] ?? 0,
    DIGITS[(value >>> 10) & 31] ?? 0,
    DIGITS[(value >>> 5) & 31] ?? 0,
    DIGITS[value & 31] ?? 0,
  )
}
