/** Bytes below 128 as text. The platform's own copy; a loop over the bytes costs five times as much. */
export function latin1(bytes: Uint8Array, from: number, to: number): string {
  return SLICE === null ? slowLatin1(bytes, from, to) : SLICE.call(bytes, from, to)
}

/** Where the bytes of `needle` begin at or after `from`; -1 where they do not. The search of the platform: gigabytes a second. */
export function findBytes(bytes: Uint8Array, needle: Uint8Array, from: number): number {
  return INDEX === null ? slowFind(bytes, needle, from) : INDEX.call(bytes, needle, from)
}

/** Where the next such byte stands at or after `from`; -1 where none does. */
export function findByte(bytes: Uint8Array, byte: number, from: number): number {
  return INDEX === null ? bytes.indexOf(byte, from) : INDEX.call(bytes, byte, from)
}

/** A copy of all parts behind each other. @example joinBytes([Uint8Array.of(1), Uint8Array.of(2, 3)]) // Uint8Array.of(1, 2, 3) */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Node's Buffer, where there is one; a browser goes the slower way. */
const SLICE = typeof Buffer === 'undefined' ? null : Buffer.prototype.latin1Slice
const INDEX = typeof Buffer === 'undefined' ? null : Buffer.prototype.indexOf

export function slowLatin1(bytes: Uint8Array, from: number, to: number): string {
  let text = ''
  for (let at = from; at < to; at += 4_096) text += String.fromCharCode(...bytes.subarray(at, Math.min(to, at + 4_096)))
  return text
}

/** Horspool's search (1980): the byte under the needle's end says how far it may jump. */
export function slowFind(bytes: Uint8Array, needle: Uint8Array, from: number): number {
  const last = needle.length - 1
  const jump = new Uint8Array(256).fill(Math.min(255, needle.length))
  for (let i = 0; i < last; i++) jump[needle[i] ?? 0] = Math.min(255, last - i)
  for (let at = from + last; at < bytes.length; at += jump[bytes[at] ?? 0] ?? 1) {
    let i = last
    while (i >= 0 && bytes[at - last + i] === needle[i]) i--
    if (i < 0) return at - last
  }
  return -1
}
