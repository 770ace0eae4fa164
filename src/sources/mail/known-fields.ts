/**
 * What was read of short stretches of bytes that come again and again, like the fields of a mailbox: each in the one place
 * that its hash names, where the next one with that place takes its stead. All bytes lie in one piece of memory, for between
 * two letters that name the same person lie thousands of bytes, and each thing looked at has to be fetched anew.
 */
export class KnownFields<T> {
  /** by slot where the bytes begin and how many they are, as start * 256 + length; -1: none */
  readonly #places: Int32Array
  readonly #values: (T | null)[]
  readonly #bytes: Uint8Array
  #filled = 0

  /** `slots`: a power of two. `room`: bytes kept; where they are full, everything is forgotten. */
  constructor(slots: number, room: number) {
    this.#places = new Int32Array(slots).fill(-1)
    this.#values = Array.from({ length: slots }, () => null)
    this.#bytes = new Uint8Array(room)
  }

  /** What was kept for the same bytes; null where nothing is. At most 255 bytes. */
  find(bytes: Uint8Array, from: number, to: number): T | null {
    const slot = this.#slotOf(bytes, from, to)
    const place = this.#places[slot] ?? -1
    if (place < 0 || (place & 255) !== to - from) return null
    const held = this.#bytes
    for (let i = from, at = place >>> 8; i < to; i++, at++) if (held[at] !== bytes[i]) return null
    return this.#values[slot] ?? null
  }

  keep(bytes: Uint8Array, from: number, to: number, value: T): void {
    if (this.#filled + to - from > this.#bytes.length) this.#forget()
    const slot = this.#slotOf(bytes, from, to)
    this.#bytes.set(bytes.subarray(from, to), this.#filled)
    this.#places[slot] = this.#filled * 256 + to - from
    this.#values[slot] = value
    this.#filled += to - from
  }

  #forget(): void {
    this.#places.fill(-1)
    this.#values.fill(null)
    this.#filled = 0
  }

  /** The length and every third byte tell fields apart well enough to find where one may lie; what lies there is compared whole. */
  #slotOf(bytes: Uint8Array, from: number, to: number): number {
    let hash = to - from
    for (let i = from; i < to; i += 3) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193)
    return (hash ^ (hash >>> 15)) & (this.#places.length - 1)
  }
}
