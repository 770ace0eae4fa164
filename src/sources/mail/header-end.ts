import { isSeparator } from './separator.ts'
import { fieldEnd, slotAt } from './headers.ts'

/**
 * Where the header block that begins at `start` ends: the place of the blank line, or of a separator that follows without
 * one. -1 where the end is not at hand. `last`: nothing follows the bytes at hand.
 */
export function headerEnd(bytes: Uint8Array, start: number, to: number, last: boolean): number {
  for (let at = start; at < to;) {
    const byte = bytes[at]
    if (byte === 10) return at
    if (byte === 13) {
      if (at + 1 >= to) return -1
      if (bytes[at + 1] === 10) return at
    }
    if (byte === 70) {
      const separator = isSeparator(bytes, at, to, last)
      if (separator !== false) return separator === true ? at : -1
    }
    const feed = bytes.indexOf(10, at)
    if (feed < 0 || feed >= to) return -1
    at = feed + 1
  }
  return -1
}

/**
 * What is worth keeping of a header block that grows beyond the cap: the complete fields that a reading looks at and that
 * are within the cap. `open`: where the last field, not complete yet, begins.
 */
export function keepFields(
  bytes: Uint8Array,
  start: number,
  to: number,
  cap: number,
): { readonly kept: Uint8Array[]; readonly open: number } {
  const kept: Uint8Array[] = []
  let at = start
  for (;;) {
    const end = fieldEnd(bytes, at, to)
    if (end >= to) return { kept, open: at }
    if (end - at <= cap && slotAt(bytes, at, end) >= 0) kept.push(bytes.slice(at, end))
    at = end
  }
}
