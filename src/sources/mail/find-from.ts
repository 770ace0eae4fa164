import { findByte, findBytes } from '../text/bytes.ts'

/**
 * Where the next line that begins with "From " ends the line before it: the place of its line feed, or -1. A text is
 * searched for the word, which stops at each capital F and not at each line; what is attached has no blank for thousands of
 * lines, so beyond the first few thousand bytes only what stands before the next blank is looked at: half the time where
 * much is attached.
 */
export function findFrom(bytes: Uint8Array, from: number): number {
  for (let at = from; ;) {
    const end = at + STEP
    if (end >= bytes.length) return findLine(bytes, at)
    const found = findLine(bytes.subarray(0, end), at)
    if (found >= 0) return found
    const blank = findByte(bytes, BLANK, end)
    if (blank < 0) return -1
    at = blank - WORD.length
  }
}

function findLine(bytes: Uint8Array, from: number): number {
  for (let at = from + 1; ; at++) {
    at = findBytes(bytes, WORD, at)
    if (at < 0 || bytes[at - 1] === FEED) return at < 0 ? -1 : at - 1
  }
}

const WORD = Uint8Array.from([70, 114, 111, 109, 32])
const FEED = 10
const BLANK = 32
/** Bytes searched at once: more than most letters have, so that a mailbox of text is searched as before. */
const STEP = 4_096
