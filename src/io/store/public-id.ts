import { createHash, hash } from 'node:crypto'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

/**
 * A short name for a thing, the same on every machine: the prefix and 16 letters (80 bits) of a SHA-256 over the parts.
 * @example publicId('p', ['linkedin', 'url', 'linkedin.com/in/ana-b']) // 'p_' and 16 letters
 */
export function publicId(prefix: string, parts: readonly string[]): string {
  const bytes = hash('sha256', parts.join('\0'), 'buffer')
  let id = `${prefix}_`
  let bits = 0
  let held = 0
  for (const byte of bytes.subarray(0, 10)) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      id += ALPHABET.charAt((held >> bits) & 31)
    }
    held &= (1 << bits) - 1
  }
  return id
}

/** What a tombstone keeps of a key: it answers "is this the one?" and tells nothing else. */
export function tombstoneHash(salt: string, kind: string, value: string): string {
  return createHash('sha256').update(`${salt}\0${kind}\0${value}`).digest('base64url')
}
