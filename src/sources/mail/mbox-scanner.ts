import { findFrom } from './find-from.ts'
import { Headers, contentLength } from './headers.ts'
import { keepFields } from './keep-fields.ts'
import { firstByte, isSeparator, saysFrom } from './separator.ts'
import { Window } from './window.ts'

/**
 * Told of each message when its header block is complete: its fields, valid during the call only. `separator`: the From_
 * line's text. `clipped`: the block was beyond the cap, fields that are too long were left out.
 */
export type OnHeader = (headers: Headers, separator: () => string, clipped: boolean) => void

/**
 * Splits an mbox into messages over a stream of chunks and hands over header blocks; bodies are jumped over. Knows mboxo,
 * mboxrd, mboxcl and mboxcl2 (Content-Length counts only where it lands on a separator or the end) and Takeout. Memory is
 * bounded by the header cap, and by `claimBytes` where a body that holds From_ lines claims a length.
 */
export class MboxScanner {
  readonly #window = new Window()
  readonly #headerBytes: number
  readonly #claimBytes: number
  readonly #onHeader: OnHeader
  #state: 'before' | 'from-line' | 'header' | 'long-field' | 'body' = 'before'
  readonly #headers = new Headers()
  readonly #fromLine = new Uint8Array(1_000)
  #fromLength = 0
  readonly #separator = (): string => String.fromCharCode(...this.#fromLine.subarray(0, this.#fromLength))
  /** fields saved from a header block that grew beyond the cap */
  #kept: Uint8Array[] = []
  #keptBytes = 0
  #clipped = false
  readonly #seam = new Uint8Array(BODY_REST + SEAM)
  /** bytes given up so far: place in the file = consumed + index - window.from */
  #consumed = 0
  /** place in the file where Content-Length says that the body ends, or -1 */
  #claim = -1

  constructor(headerBytes: number, claimBytes: number, onHeader: OnHeader) {
    this.#headerBytes = headerBytes
    this.#claimBytes = claimBytes
    this.#onHeader = onHeader
  }

  /** The chunk is not needed any more when this returns. */
  push(chunk: Uint8Array): void {
    const window = this.#window
    if (this.#state === 'body' && window.to - window.from <= BODY_REST && !this.#meets(chunk)) {
      this.#take(window.to)
      window.lend(chunk)
    } else window.append(chunk)
    while (this.#step(false));
    window.keep()
  }

  /** Whether a line that says "From " may begin in the last bytes of a body and go on in the chunk. */
  #meets(chunk: Uint8Array): boolean {
    const { bytes, from, to } = this.#window
    const rest = to - from
    if (chunk.length < SEAM) return true
    for (let i = 0; i < rest; i++) this.#seam[i] = bytes[from + i] ?? 0
    for (let i = 0; i < SEAM; i++) this.#seam[rest + i] = chunk[i] ?? 0
    return findFrom(this.#seam.subarray(0, rest + SEAM), 0) >= 0
  }

  end(): void {
    while (this.#step(true));
  }

  /** One step of the reading; false where more bytes are needed. */
  #step(last: boolean): boolean {
    switch (this.#state) {
      case 'before':
        return this.#before(last)
      case 'from-line':
        return this.#readFromLine(last)
      case 'header':
        return this.#header(last)
      case 'long-field':
        return this.#longField(last)
      case 'body':
        return this.#body(last)
    }
  }

  /** Passes what may stand above a mailbox; what is no separator then is read over like a body. */
  #before(last: boolean): boolean {
    const { bytes, to } = this.#window
    const at = firstByte(bytes, this.#window.from)
    this.#take(at)
    if (to - at < 5 && !last) return false
    this.#state = saysFrom(bytes, at, to) ? 'from-line' : 'body'
    return at < to
  }

  #readFromLine(last: boolean): boolean {
    const { bytes, from, to } = this.#window
    const feed = bytes.indexOf(10, from)
    if (feed < 0 && !last) return false
    const end = feed < 0 ? to : feed + 1
    this.#fromLength = Math.min(end - from, this.#fromLine.length)
    for (let i = 0; i < this.#fromLength; i++) this.#fromLine[i] = bytes[from + i] ?? 0
    this.#take(end)
    this.#state = 'header'
    return true
  }

  #header(last: boolean): boolean {
    const { bytes, from, to } = this.#window
    const end = this.#headers.scan(bytes, from, to, last)
    if (end < 0 && !last) {
      if (to - from > this.#headerBytes) this.#clip()
      return false
    }
    const stop = end < 0 ? to : end
    const length = this.#hand(stop)
    const body = stop + (bytes[stop] === 13 ? 2 : 1)
    this.#claim = length < 0 || end < 0 ? -1 : this.#consumed + (body - from) + length
    // the blank line's own feed stays: it may be the one before the next separator; or the separator follows at once
    this.#take(stop)
    this.#state = end >= 0 && bytes[end] === 70 ? 'from-line' : 'body'
    return true
  }

  /** Hands over the fields just read; what Content-Length claims, or -1. */
  #hand(stop: number): number {
    const { from } = this.#window
    const rest = stop - from > this.#headerBytes ? this.#save(from, stop) : from
    if (this.#clipped) this.#joinKept(rest, stop)
    const clipped = this.#clipped
    this.#clipped = false
    const length = contentLength(this.#headers)
    this.#onHeader(this.#headers, this.#separator, clipped)
    return length
  }

  /** Reads the fields that were saved before, and what stands from `from` on. */
  #joinKept(from: number, to: number): void {
    const whole = new Uint8Array(this.#keptBytes + to - from)
    let at = 0
    for (const field of this.#kept) {
      whole.set(field, at)
      at += field.length
    }
    whole.set(this.#window.bytes.subarray(from, to), at)
    this.#kept = []
    this.#keptBytes = 0
    this.#headers.read(whole, 0, whole.length)
  }

  /** A header block beyond the cap: saves the wanted fields, forgets the others. */
  #clip(): void {
    const { from, to } = this.#window
    const open = this.#save(from, to)
    if (open === to) {
      this.#state = 'long-field'
      this.#take(to - 1)
    } else this.#take(open)
  }

  /** Saves the wanted fields; returns where the one begins that is not complete yet, or `to` where that is too long already. */
  #save(from: number, to: number): number {
    const { kept, open } = keepFields(this.#window.bytes, from, to, this.#headerBytes)
    this.#clipped = true
    for (const field of kept) {
      if (this.#keptBytes + field.length > this.#headerBytes) continue
      this.#kept.push(field)
      this.#keptBytes += field.length
    }
    return to - open > this.#headerBytes ? to : open
  }

  /** Forgets bytes up to the next field. */
  #longField(last: boolean): boolean {
    const { bytes, from, to } = this.#window
    for (let at = from; ;) {
      const feed = bytes.indexOf(10, at)
      if (feed < 0 || feed + 1 >= to) {
        this.#take(last || feed < 0 ? to : feed)
        if (last) this.#state = 'header'
        return last
      }
      at = feed + 1
      if (bytes[at] === 32 || bytes[at] === 9) continue
      this.#take(at)
      this.#state = 'header'
      return true
    }
  }

  #body(last: boolean): boolean {
    const window = this.#window
    for (let search = window.from; ;) {
      const found = findFrom(window.bytes, search)
      if (found < 0) {
        this.#take(last ? window.to : Math.max(window.from, window.to - BODY_REST))
        return false
      }
      const announced = this.#claim >= 0 && this.#claim === this.#consumed + found + 1 - window.from
      const separator = isSeparator(window.bytes, found + 1, window.to, last, announced)
      const goesOn = separator === true ? this.#claimed(found + 1, last) : false
      if (separator === null || goesOn === null) {
        // what stands before the candidate must stay in sight
        this.#take(Math.max(window.from, found - 3))
        return false
      }
      if (separator && !goesOn) {
        this.#take(found + 1)
        this.#state = 'from-line'
        return true
      }
      search = goesOn ? Math.max(found + 1, this.#claim - this.#consumed + window.from - 3) : found + 1
    }
  }

  /** Whether Content-Length says that the body goes on beyond `at` and does land on a separator. Null: cannot be seen yet. */
  #claimed(at: number, last: boolean): boolean | null {
    const { bytes, from, to } = this.#window
    if (this.#claim < 0) return false
    let place = this.#claim - this.#consumed + from
    if (place <= at) return false
    if (place - at > this.#claimBytes) return this.#noClaim()
    if (place + 4 > to && !last) return null
    for (let feeds = 0; feeds < 4 && place < to && (bytes[place] === 10 || bytes[place] === 13); feeds++) place++
    if (place >= to) return last ? place === to || this.#noClaim() : null
    const lands = isSeparator(bytes, place, to, last)
    return lands === false ? this.#noClaim() : lands
  }

  #noClaim(): false {
    this.#claim = -1
    return false
  }

  #take(upTo: number): void {
    this.#consumed += upTo - this.#window.from
    this.#window.from = upTo
  }
}

/** So many bytes of a body stay at hand: a line feed and "From " may begin in them, and what a separator is told by before it. */
const BODY_REST = 8
/** So many of the next chunk tell whether what stayed is needed. */
const SEAM = 16
