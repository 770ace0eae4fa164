/**
 * A short name for a text: 126 bits as 21 characters of base64url, after the given mark of one
 * character. Like text/hash, but every
 * character counts and it costs a third: three of these are made for each message. Four lanes (FNV-1a, rotate-multiply,
 * times 33, Murmur's mixing), crossed and finished by Murmur3. Not for secrets. @example idHash('a@b', 'm') === idHash('a@b', 'm') // true
 */
export function idHash(text: string, mark: string): string {
  let a = 0x9e3779b9
  let b = 0x85ebca6b
  let c = 0xc2b2ae35
  let d = 0x27d4eb2f
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul((b << 5) ^ (b >>> 27) ^ code, 0x5bd1e995)
    c = (Math.imul(c, 33) + code) | 0
    d = Math.imul(d ^ (code + (b >>> 15)), 0x1b873593)
  }
  return written(a, b, c, d, mark)
}

/**
 * The same of ASCII bytes, without a text being made of them; `small`: as if they were written in small letters.
 * @example idHashOf(bytes('a@b'), 0, 3, 'm') === idHash('a@b', 'm') // true
 */
export function idHashOf(bytes: Uint8Array, from: number, to: number, mark: string, small = false): string {
  let a = 0x9e3779b9
  let b = 0x85ebca6b
  let c = 0xc2b2ae35
  let d = 0x27d4eb2f
  for (let i = from; i < to; i++) {
    const byte = bytes[i] ?? 0
    const code = small && byte >= 65 && byte <= 90 ? byte + 32 : byte
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul((b << 5) ^ (b >>> 27) ^ code, 0x5bd1e995)
    c = (Math.imul(c, 33) + code) | 0
    d = Math.imul(d ^ (code + (b >>> 15)), 0x1b873593)
  }
  return written(a, b, c, d, mark)
}

/**
 * The four lanes crossed, finished and spelled: five letters each, and one for the bits that are left. One call, one text: a
 * mark put before it would make one of two parts, which whoever copies it has to join.
 */
function written(a: number, b: number, c: number, d: number, mark: string): string {
  const e = finish(a ^ (c >>> 3))
  const f = finish(b ^ (d >>> 5))
  const g = finish(c ^ (b << 7))
  const h = finish(d ^ (a << 11))
  return String.fromCharCode(
    mark.charCodeAt(0), letter(e), letter(e >>> 6), letter(e >>> 12), letter(e >>> 18), letter(e >>> 24),
    letter(f), letter(f >>> 6), letter(f >>> 12), letter(f >>> 18), letter(f >>> 24),
    letter(g), letter(g >>> 6), letter(g >>> 12), letter(g >>> 18), letter(g >>> 24),
    letter(h), letter(h >>> 6), letter(h >>> 12), letter(h >>> 18), letter(h >>> 24),
    letter((e >>> 30) | ((f >>> 28) & 12) | ((g >>> 26) & 48)),
  ) // prettier-ignore
}

function finish(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

const LETTERS = Uint8Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_', one =>
  one.charCodeAt(0),
)

function letter(bits: number): number {
  return LETTERS[bits & 63] ?? 0
}
