import { PLAIN, toPlain } from './plain-bytes.ts'

/** Positions of a signature; each is one byte, so a signature is 64 bytes, 86 characters of base64url. */
export const PRINT_POSITIONS = 64

/** Shorter texts ("Thanks, talk soon") are alike by chance and courtesy, so that comparing them says nothing. In characters. */
export const SHORTEST_LETTER = 40

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const DIGITS = Uint8Array.from(ALPHABET, digit => digit.charCodeAt(0))
/** the value of each digit, by its character */
const VALUES = new Uint8Array(128)
DIGITS.forEach((digit, value) => (VALUES[digit] = value))
const MULTIPLIERS = new Int32Array(PRINT_POSITIONS)
const OFFSETS = new Int32Array(PRINT_POSITIONS)
for (let i = 0; i < PRINT_POSITIONS; i++) {
  MULTIPLIERS[i] = avalanche(2 * i + 1) | 1
  OFFSETS[i] = avalanche(2 * i + 2)
}
const minima = new Int32Array(PRINT_POSITIONS)

/** The signature of a text that is long enough to be compared with others; '' for a shorter one. */
export function letterPrint(text: string): string {
  return text.length < SHORTEST_LETTER ? '' : printOf(text)
}

/**
 * The MinHash signature of a text's runs of three words (Broder 1997), eight bits kept of each minimum (Li and König
 * 2010), as base64url. Case, punctuation and digits do not count, so "Hi Ana, 3 roles!" is "hi ana 0 roles".
 * A text without any word has no signature: ''. Two signatures tell how alike two texts are without keeping either.
 * @example printOf('Hello there') === printOf('hello, THERE!') // true
 */
export function printOf(text: string): string {
  minima.fill(0x7fffffff)
  const isPlain = toPlain(text)
  const lower = isPlain ? text : text.toLowerCase()
  let [older, old, words] = [0, 0, 0]
  let hash = START
  let before = SPACE
  for (let i = 0; i <= lower.length; i++) {
    const code = i === lower.length ? 32 : isPlain ? (LOWER[PLAIN[i] as number] as number) : lower.charCodeAt(i)
    const kind = code < 128 ? (KINDS[code] as number) : kindOf(code)
    if (kind === LETTER) hash = Math.imul(hash ^ code, 16_777_619)
    else if (kind === DIGIT && before !== DIGIT) hash = Math.imul(hash ^ 48, 16_777_619)
    before = kind
    if (kind === SPACE || kind === ALONE) {
      if (hash !== START) {
        if (++words >= 3) lowerMinima(shingle(older, old, hash))
        ;[older, old, hash] = [old, hash, START]
      }
    }
    if (kind === ALONE) {
      if (++words >= 3) lowerMinima(shingle(older, old, code))
      ;[older, old] = [old, code]
    }
  }
  if (words === 0) return ''
  if (words < 3) lowerMinima(shingle(0, older, old))
  return encode()
}

/**
 * How alike the texts behind two signatures are: the share of equal positions, less what chance makes equal, in [0, 1];
 * estimates the share of three-word runs in common (Jaccard) with a standard error of at most 0.063.
 * Two empty signatures are not alike. @example printLikeness(print, print) // 1
 */
export function printLikeness(a: string, b: string): number {
  if (a === '' || b === '') return 0
  return bytesLikeness(printBytes(a), printBytes(b))
}

/** As printLikeness, on decoded signatures: for comparing many. */
export function bytesLikeness(a: Uint8Array, b: Uint8Array): number {
  let equal = 0
  for (let i = 0; i < PRINT_POSITIONS; i++) if (a[i] === b[i]) equal++
  return Math.max(0, (equal / PRINT_POSITIONS - 1 / 256) / (1 - 1 / 256))
}

/** The 64 bytes of a signature. Characters outside base64url read as zero. */
export function printBytes(print: string): Uint8Array {
  const bytes = new Uint8Array(PRINT_POSITIONS)
  layPrint(print, bytes, 0)
  return bytes
}

/** Lays the 64 bytes of a signature into others, from a place on: for many of them. What is there must be zero. */
export function layPrint(print: string, into: Uint8Array, from: number): void {
  const until = from + PRINT_POSITIONS
  let [bits, held, at] = [0, 0, from]
  for (let i = 0; i < print.length && at < until; i++) {
    bits = ((bits << 6) | (VALUES[print.charCodeAt(i)] ?? 0)) & 0xffff
    held += 6
    if (held >= 8) {
      held -= 8
      into[at++] = (bits >> held) & 255
    }
  }
}

const START = 0x811c9dc5 | 0
const SPACE = 0
const LETTER = 1
const DIGIT = 2
const ALONE = 3

/** Letters of alphabets join to words; a Chinese or Japanese sign is a word of its own; the rest parts words. */
function kindOf(code: number): number {
  if (code < 128) {
    if (code >= 97 && code <= 122) return LETTER
    return code >= 48 && code <= 57 ? DIGIT : SPACE
  }
  if (code < 0xc0) return SPACE
  if (code >= 0x2000 && code <= 0x2bff) return SPACE
  if (code >= 0x3040 && code <= 0x9fff) return ALONE
  if (code >= 0x2e80 && code <= 0x303f) return SPACE
  if ((code >= 0xd800 && code <= 0xf8ff) || code >= 0xfe00) return SPACE
  return LETTER
}

const LOWER = Uint8Array.from({ length: 128 }, (_, code) => (code >= 65 && code <= 90 ? code + 32 : code))
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => kindOf(code))

function shingle(a: number, b: number, c: number): number {
  return avalanche(Math.imul(Math.imul(a, 31) + b, 31) + c)
}

function lowerMinima(hash: number): void {
  for (let i = 0; i < PRINT_POSITIONS; i++) {
    const value = (Math.imul(hash, MULTIPLIERS[i] as number) + (OFFSETS[i] as number)) | 0
    if (value < (minima[i] as number)) minima[i] = value
  }
}

function avalanche(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

const digits = new Uint8Array(Math.ceil((PRINT_POSITIONS * 4) / 3))
const decoder = new TextDecoder()

function encode(): string {
  for (let i = 0, at = 0; i < PRINT_POSITIONS; i += 3, at += 4) {
    const left = PRINT_POSITIONS - i
    // the low bits of a minimum are as good as random; the high ones are all "very negative"
    const word = (fold(i) << 16) | (left > 1 ? fold(i + 1) << 8 : 0) | (left > 2 ? fold(i + 2) : 0)
    // what does not fit is no part of the signature: it ends with two digits of its last byte
    digits[at] = DIGITS[(word >> 18) & 63] as number
    digits[at + 1] = DIGITS[(word >> 12) & 63] as number
    digits[at + 2] = DIGITS[(word >> 6) & 63] as number
    digits[at + 3] = DIGITS[word & 63] as number
  }
  return decoder.decode(digits)
}

function fold(i: number): number {
  return avalanche(minima[i] ?? 0) & 255
}
