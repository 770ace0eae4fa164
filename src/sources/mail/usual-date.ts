import { DAY, HOUR, MINUTE, SECOND } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import { MONTHS, placeOf } from './three-letters.ts'

/**
 * Reads a date where it stands in bytes as in nearly all mail, "Tue, 21 Jan 2014 05:30:14 +0100", without making a text of
 * it. Null where it is written in any other way or says something impossible: mail-date looks at those.
 */
export function usualDate(bytes: Uint8Array, from: number, to: number): Instant | null {
  if (!isLetter(bytes, from) || !isLetter(bytes, from + 1) || !isLetter(bytes, from + 2)) return null
  if (bytes[from + 3] !== 44 || bytes[from + 4] !== 32) return null
  const short = bytes[from + 6] === 32
  if (!isDigit(bytes, from + 5)) return null
  // the last digit of the day
  const at = short ? from + 5 : from + 6
  const end = at + SHAPE.length
  if (end > to || (end < to && bytes[end] !== 32)) return null
  for (let i = 0; i < SHAPE.length; i++) {
    const form = SHAPE.charCodeAt(i)
    if (form === DIGIT ? !isDigit(bytes, at + i) : form !== ANY && bytes[at + i] !== form) return null
  }
  const day = (bytes[at] ?? 0) - 48 + (short ? 0 : (bytes[from + 5] ?? 0) * 10 - 480)
  const month = placeOf(MONTHS, bytes, at + 2)
  const slot = (two(bytes, at + 6) * 100 + two(bytes, at + 8) - 1900) * 12 + month
  const start = STARTS[slot] ?? 0
  if (
    month < 0 ||
    slot < 0 ||
    slot + 1 >= STARTS.length ||
    day < 1 ||
    start + (day - 1) * DAY >= (STARTS[slot + 1] ?? 0)
  )
    return null
  const [hour, minute, second] = [two(bytes, at + 11), two(bytes, at + 14), two(bytes, at + 17)]
  const east = two(bytes, at + 21) * HOUR + two(bytes, at + 23) * MINUTE
  if (hour > 23 || minute > 59 || second > 59 || east > 14 * HOUR || two(bytes, at + 23) > 59) return null
  const local = start + (day - 1) * DAY + hour * HOUR + minute * MINUTE + second * SECOND
  return bytes[at + 20] === 43 ? local - east : bytes[at + 20] === 45 ? local + east : null
}

/** From the last digit of the day on; `a` is looked at apart. */
const SHAPE = '0 aaa 0000 00:00:00 a0000'
const DIGIT = 48
const ANY = 97

/** When each month begins, from January 1900 to January 2200. */
const STARTS = Float64Array.from({ length: 300 * 12 + 1 }, (_, month) => Date.UTC(1900, month, 1))

function two(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) - 48) * 10 + (bytes[at + 1] ?? 0) - 48
}

function isDigit(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at] ?? 0
  return byte >= 48 && byte <= 57
}

function isLetter(bytes: Uint8Array, at: number): boolean {
  const small = (bytes[at] ?? 0) | 32
  return small >= 97 && small <= 122
}
