/**
 * How the bytes of a text file stand for characters: a label of the Encoding Standard. `ascii-so-far`: nothing above 127 was
 * seen yet, so it is not decided.
 */
export type Encoding = string

/** The encoding that the first bytes give away: a byte order mark, or the zero bytes of UTF-16. `skip`: length of the mark. */
export function sniffEncoding(head: Uint8Array): {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'ascii-so-far'
  readonly skip: number
} {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', skip: 3 }
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', skip: 2 }
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', skip: 2 }
  const length = Math.min(head.length, 1_000)
  let [even, odd] = [0, 0]
  for (let i = 0; i < length; i += 2) {
    if (head[i] === 0) even++
    if (head[i + 1] === 0) odd++
  }
  // Latin text in UTF-16 has a zero in nearly every second byte; stray NUL bytes do not come in one parity
  if (odd > length * 0.3 && even < length * 0.02) return { encoding: 'utf-16le', skip: 0 }
  if (even > length * 0.3 && odd < length * 0.02) return { encoding: 'utf-16be', skip: 0 }
  return { encoding: 'ascii-so-far', skip: 0 }
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const western = new TextDecoder('windows-1252')

/** Decodes UTF-8, or null where the bytes are not valid UTF-8. */
export function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes)
  } catch {
    return null
  }
}

/** Bytes as Windows-1252, in which each byte is a character: for what is no UTF-8. */
export function windows1252(bytes: Uint8Array): string {
  return western.decode(bytes)
}

/** The bytes that `windows1252` made this text of; null where it holds other characters, or nothing beyond ASCII. */
export function westernBytes(text: string): Uint8Array | null {
  if (/^\p{ASCII}*$/u.test(text)) return null
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const byte = WESTERN.get(text.charCodeAt(at))
    if (byte === undefined) return null
    bytes[at] = byte
  }
  return bytes
}

/** Each byte as Windows-1252 reads it. */
const LETTERS = Array.from({ length: 256 }, (_, byte) => western.decode(Uint8Array.of(byte)))
const WESTERN: ReadonlyMap<number, number> = new Map(
  LETTERS.map((letter, byte) => [letter.charCodeAt(0), byte] as const),
)

/**
 * UTF-8 in which some characters were pasted from Windows-1252, as blogs do: each valid sequence as what it says, every other
 * byte as the Western letter or mark that it may be in its place, else U+FFFD.
 * @example mixedUtf8(Uint8Array.of(0x63, 0xe9, 0x20, 0xc3, 0xa9)) // 'cé é'
 */
export function mixedUtf8(bytes: Uint8Array): string {
  const parts: string[] = []
  let from = 0
  for (let i = 0; i < bytes.length;) {
    const length = lengthAt(bytes, i)
    if (length > 0) {
      i += length
      continue
    }
    const byte = bytes[i] ?? 0
    const isLetterHere = plausible(byte, bytes[i - 1] ?? 32, bytes[i + 1] ?? 32)
    if (from < i) parts.push(strict.decode(bytes.subarray(from, i)))
    parts.push(isLetterHere ? (LETTERS[byte] ?? '\ufffd') : '\ufffd')
    from = ++i
  }
  return parts.length === 0 ? strict.decode(bytes) : parts.join('') + strict.decode(bytes.subarray(from))
}

/**
 * How many bytes the UTF-8 character that begins at `at` has; 0 where none does. Told by the bytes, because a decoder that
 * throws at each of a million bytes takes seconds.
 */
function lengthAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  if (first < 0xc2 || first > 0xf4) return 0
  const second = bytes[at + 1] ?? 0
  // what could be written shorter, halves of pairs, and what is beyond the last character
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
  const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
  if (second < least || second > most) return 0
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  for (let i = 2; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}

/**
 * Whether bytes that are no valid UTF-8 read as plausible Western European text: every high byte is a letter or mark in
 * the place of one, and not half of a broken UTF-8 sequence. Only where nothing in the same bytes is valid UTF-8.
 */
export function looksWestern(bytes: Uint8Array): boolean {
  let seen = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    if (byte < 0x80) continue
    seen++
    if (!plausible(byte, bytes[i - 1] ?? 32, bytes[i + 1] ?? 32)) return false
  }
  return seen > 0
}

function plausible(byte: number, before: number, after: number): boolean {
  if (byte >= 0xfe || byte === 0xd7 || byte === 0xf7) return false
  // "à", "è", "ó" and the like are words by themselves
  if (byte >= 0xdf) return isLetter(before) || isLetter(after) || (WORDS.has(byte) && before < 0x80 && after < 0x80)
  // a capital follows no small letter ("nÃ(" is a broken UTF-8 sequence)
  if (byte >= 0xc0) return !isSmall(before) && (isLetter(after) || isLetter(before)) && !(after >= 0x80 && after < 0xc0)
  return WESTERN_MARKS.has(byte) && !(before >= 0xc2 && before <= 0xf4)
}

/** € ‚ „ … Š Œ Ž ‘ ’ “ ” • – — ™ š œ ž Ÿ no-break space ¡ £ © « ® ° ² ³ ´ · º » ½ ¿ § ª */
const WESTERN_MARKS = new Set([
  0x80, 0x82, 0x84, 0x85, 0x8a, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9a, 0x9c, 0x9e, 0x9f,
  0xa0, 0xa1, 0xa3, 0xa7, 0xa9, 0xaa, 0xab, 0xae, 0xb0, 0xb2, 0xb3, 0xb4, 0xb7, 0xba, 0xbb, 0xbd, 0xbf,
])

const WORDS = new Set([0xe0, 0xe8, 0xe9, 0xea, 0xf2, 0xf3, 0xf9])

function isSmall(byte: number): boolean {
  return (byte >= 97 && byte <= 122) || byte >= 0xdf
}

function isLetter(byte: number): boolean {
  return (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || byte >= 0xc0
}
