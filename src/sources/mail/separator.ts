import { windows1252 } from '../text/decode.ts'
import { formOf, opensMessage } from './separator-forms.ts'
import { MONTHS, placeOf, WEEKDAYS } from './three-letters.ts'

/**
 * Whether an mbox separator stands at `at`: `From `, a sender, a date as asctime writes it or near to it, and a header
 * line (or the end) after it. Lines of a letter that begin with "From " fail one of these. `known` ends the bytes at
 * hand; `last`: nothing follows them; `announced`: Content-Length said that one stands here. Null where more bytes are
 * needed to tell.
 */
export function isSeparator(
  bytes: Uint8Array,
  at: number,
  known: number,
  last: boolean,
  announced = false,
): boolean | null {
  if (!saysFrom(bytes, at, known)) return known - at < 5 && !last ? null : false
  const most = Math.min(known, at + LONGEST + 1)
  let end = at
  while (end < most && bytes[end] !== LF) end++
  if (end === most) return known - at < LONGEST && !last ? null : false
  const next = end + 1
  if (known - next < HEADER_NAME && !last) return null
  if (endsWithAsctime(bytes, at, end)) return startsHeader(bytes, next, known)
  const form = formOf(latin(bytes, at, end))
  if (form === 'dated') return startsHeader(bytes, next, known)
  const afterBlank = announced || followsBlank(bytes, at)
  if (!afterBlank && form !== 'dash') return false
  if (announced || form === 'bare' || (afterBlank && form === 'dash')) return startsHeader(bytes, next, known)
  return opensMessage(latin(bytes, next, Math.min(known, next + HEADER_NAME)), form)
}

export function saysFrom(bytes: Uint8Array, at: number, known: number): boolean {
  return (
    at + 5 <= known &&
    bytes[at] === 70 &&
    bytes[at + 1] === 114 &&
    bytes[at + 2] === 111 &&
    bytes[at + 3] === 109 &&
    bytes[at + 4] === 32
  )
}

/** Where a mailbox begins: behind blank lines, a byte order mark, and zeros that a crash left there. */
export function firstByte(bytes: Uint8Array, from: number): number {
  let at = from
  for (; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte !== LF && byte !== 13 && byte !== 0 && byte <= 0xb0) break
  }
  return at
}

/** Whether the line that ends at `end` ends in a date like " Tue Jan 21 05:30:14 2014", as nearly all do; others go the long way. */
function endsWithAsctime(bytes: Uint8Array, at: number, end: number): boolean {
  const from = (bytes[end - 1] === 13 ? end - 1 : end) - ASCTIME.length
  if (from < at + 5) return false
  for (let i = 0; i < ASCTIME.length; i++) {
    const [byte, form] = [bytes[from + i] ?? 0, ASCTIME.charCodeAt(i)]
    const fits = form === DIGIT ? byte >= 48 && byte <= 57 : form === LETTER || byte === form
    // the day of the month may be one digit after two blanks
    if (!fits && !(i === 9 && byte === 32)) return false
  }
  return placeOf(WEEKDAYS, bytes, from + 1) >= 0 && placeOf(MONTHS, bytes, from + 5) >= 0
}

const ASCTIME = ' aaa aaa 00 00:00:00 0000'
const DIGIT = 48
const LETTER = 97

const LF = 10
const LONGEST = 1_000
const HEADER_NAME = 80

function startsHeader(bytes: Uint8Array, at: number, known: number): boolean {
  if (at >= known || bytes[at] === LF || (bytes[at] === 13 && bytes[at + 1] === LF)) return true
  for (let i = at; i < known && i < at + HEADER_NAME; i++) {
    const byte = bytes[i] ?? 0
    if (byte === 58) return i > at
    // ">From " is how some transports quoted a separator inside a header
    if (byte <= 32 || byte > 126) return byte === 32 && latin(bytes, at, i) === '>From'
  }
  return false
}

function followsBlank(bytes: Uint8Array, at: number): boolean {
  if (at < 2) return true
  return bytes[at - 2] === LF || (bytes[at - 2] === 13 && bytes[at - 3] === LF)
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return windows1252(bytes.subarray(from, to))
}
