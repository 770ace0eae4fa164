import { latin1 } from '../text/bytes.ts'
import { strictUtf8, windows1252 } from '../text/decode.ts'
import { FIELDS, FIELD, IS_TELLING, MANY, slotAt } from './field-names.ts'
import type { Field } from './field-names.ts'
import { isSeparator } from './separator.ts'

/**
 * The wanted fields of one header block. One object is used for all messages: `scan` and `read` find where each field
 * stands (no text is made), `text` decodes one on demand. Valid while the bytes are.
 */
export class Headers {
  /** the bytes in which the fields stand */
  bytes: Uint8Array = new Uint8Array(0)
  readonly #starts = new Int32Array(FIELDS.length)
  readonly #ends = new Int32Array(FIELDS.length)
  /** by field: HIGH where it holds bytes above 127, FOLDED where it goes on over lines */
  readonly #marks = new Uint16Array(FIELDS.length)
  readonly #more: { slot: number; start: number; end: number; marks: number }[] = []
  /** the slots of the fields that stand there and can say that a machine wrote it (see field-names), as they came */
  readonly telling: number[] = []
  /** bytes of the block, and where it begins */
  length = 0
  #from = 0

  /** Reads a block whose ends are known. */
  read(bytes: Uint8Array, from: number, to: number): void {
    this.#clear(bytes)
    this.#from = from
    this.length = to - from
    for (let at = from; at < to;) at = this.#field(at, to)
  }

  /**
   * Reads the block that begins at `from` and tells where it ends: the place of the blank line, or of a separator that
   * follows without one. -1 where the end is not at hand; then the fields up to `to` are read. `last`: nothing follows.
   */
  scan(bytes: Uint8Array, from: number, to: number, last: boolean): number {
    this.#clear(bytes)
    this.#from = from
    const end = this.#scan(bytes, from, to, last)
    this.length = (end < 0 ? to : end) - from
    return end
  }

  #scan(bytes: Uint8Array, from: number, to: number, last: boolean): number {
    for (let at = from; at < to;) {
      const byte = bytes[at]
      if (byte === 10) return at
      if (byte === 13 && at + 1 >= to) return -1
      if (byte === 13 && bytes[at + 1] === 10) return at
      if (byte === 70 && (at + 5 > to || bytes[at + 4] === 32)) {
        const separator = isSeparator(bytes, at, to, last)
        if (separator !== false) return separator === true ? at : -1
      }
      at = this.#field(at, to)
    }
    return -1
  }

  #clear(bytes: Uint8Array): void {
    this.bytes = bytes
    this.#starts.fill(-1)
    this.#more.length = 0
    this.telling.length = 0
  }

  /** Takes in the field that begins at `at`; returns where the next line begins that does not continue it. */
  #field(at: number, to: number): number {
    const bytes = this.bytes
    const slot = slotAt(bytes, at, to)
    let marks = 0
    for (let i = at; ;) {
      let byte = 0
      while (i < to && (byte = bytes[i] ?? 0) !== 10) {
        marks |= byte
        i++
      }
      i++
      if (i < to && (bytes[i] === 32 || bytes[i] === 9)) {
        marks |= FOLDED
        continue
      }
      const end = i < to ? i : to
      if (slot >= 0) this.#put(slot, at, end, marks)
      return end
    }
  }

  #put(slot: number, at: number, end: number, marks: number): void {
    const bytes = this.bytes
    const isFirst = this.#starts[slot] === -1
    if (!isFirst && !MANY.has(slot)) return
    let from = at
    while (bytes[from] !== 58) from++
    from++
    let to = end
    while (from < to && (bytes[from] ?? 0) <= 32) from++
    while (from < to && (bytes[to - 1] ?? 0) <= 32) to--
    const how = marks & (HIGH | FOLDED)
    if (!isFirst) return void this.#more.push({ slot, start: from, end: to, marks: how })
    if (IS_TELLING[slot] === 1) this.telling.push(slot)
    this.#starts[slot] = from
    this.#ends[slot] = to
    this.#marks[slot] = how
  }

  /** A copy of the block, which stays. */
  block(): Uint8Array {
    return this.bytes.slice(this.#from, this.#from + this.length)
  }

  /** Whether a field stands there that can say that a machine wrote it. */
  get tells(): boolean {
    return this.telling.length > 0
  }

  has(field: Field): boolean {
    return (this.#starts[field] ?? -1) >= 0
  }

  /** Where the field's text begins in `bytes`, blanks passed; -1 where it is absent. */
  start(field: Field): number {
    return this.#starts[field] ?? -1
  }

  /** Where the field's text ends in `bytes`. */
  end(field: Field): number {
    return this.#ends[field] ?? -1
  }

  /** Whether the field stands on one line in ASCII, so that its bytes are its text. */
  isPlain(field: Field): boolean {
    return this.#marks[field] === 0
  }

  /** Whether the field is ASCII, on whichever number of lines. */
  isAscii(field: Field): boolean {
    return ((this.#marks[field] ?? 0) & HIGH) === 0
  }

  /** Whether the field stands there once, or only its first counts. */
  isAlone(field: Field): boolean {
    if (this.#more.length === 0) return true
    return !this.#more.some(one => one.slot === field)
  }

  /** The field's text, unfolded and trimmed, '' where absent. Bytes that are no UTF-8 are read as windows-1252. Encoded words stay. */
  text(field: Field): string {
    const start = this.#starts[field] ?? -1
    return start < 0 ? '' : decode(this.bytes, start, this.#ends[field] ?? 0, this.#marks[field] ?? 0)
  }

  /** Every occurrence of the field, joined by commas. */
  all(field: Field): string {
    let text = this.text(field)
    if (this.#more.length === 0) return text
    for (const one of this.#more)
      if (one.slot === field) text += `, ${decode(this.bytes, one.start, one.end, one.marks)}`
    return text
  }
}

/** How many bytes the body has by what the header claims; -1 where it claims nothing that is a number. */
export function contentLength(headers: Headers): number {
  if (!headers.has(FIELD['content-length'])) return -1
  const text = headers.text(FIELD['content-length'])
  return /^\d{1,10}$/.test(text) ? Number(text) : -1
}

const HIGH = 128
/** a bit that no ASCII letter needs: marks hold the bits of all bytes, of which only the highest counts */
const FOLDED = 256

function decode(bytes: Uint8Array, start: number, end: number, marks: number): string {
  let text: string
  if ((marks & HIGH) === 0) text = latin1(bytes, start, end)
  else {
    const part = bytes.subarray(start, end)
    text = strictUtf8(part) ?? windows1252(part)
  }
  return (marks & FOLDED) === 0 ? text : text.replace(/\r?\n[ \t]+/g, ' ')
}
