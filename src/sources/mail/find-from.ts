import { findBytes } from '../text/bytes.ts'

/** Where the next line that begins with "From " ends the line before it: the place of its line feed, or -1. */
export function findFrom(bytes: Uint8Array, from: number): number {
  return findBytes(bytes, NEEDLE, from)
}

const NEEDLE = Uint8Array.from([10, 70, 114, 111, 109, 32])
