import type { FileHandle } from 'node:fs/promises'

/** Bytes that are gone over forwards. */
export type Tape = {
  /** how many are behind */
  readonly at: number
  /** the next bytes, good until the tape is asked again; fewer at its end */
  take(count: number): Promise<Uint8Array>
  /** passes over bytes; how many there were */
  skip(count: number): Promise<number>
}

const WINDOW = 65_536

/** A file on the disk as a tape: what is passed over is not read. */
export function fileTape(handle: FileHandle, size: number): Tape {
  const window = Buffer.alloc(WINDOW)
  let [at, from, length] = [0, 0, 0]
  return {
    get at() {
      return at
    },
    async take(count) {
      const wanted = Math.min(count, size - at)
      if (at + wanted > from + length || at < from) {
        const room = wanted <= WINDOW ? window : Buffer.alloc(wanted)
        const { bytesRead } = await handle.read(room, 0, room.length, at)
        if (room !== window) {
          at += bytesRead
          return room.subarray(0, bytesRead)
        }
        ;[from, length] = [at, bytesRead]
      }
      const taken = window.subarray(at - from, Math.min(at - from + wanted, length))
      at += taken.length
      return taken
    },
    async skip(count) {
      const passed = Math.min(count, size - at)
      at += passed
      return passed
    },
  }
}

/** What is unpacked on the way as a tape: passing over bytes takes as long as unpacking them. */
export class StreamTape implements Tape {
  #at = 0
  #chunk: Uint8Array = new Uint8Array(0)
  readonly #chunks: AsyncIterator<Uint8Array>

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#chunks = bytes[Symbol.asyncIterator]()
  }

  get at(): number {
    return this.#at
  }

  async take(count: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = []
    for await (const part of this.pass(count)) parts.push(part)
    return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)
  }

  async skip(count: number): Promise<number> {
    const before = this.#at
    for (let left = count; left > 0; left = count - (this.#at - before)) if ((await this.#next(left)) === null) break
    return this.#at - before
  }

  /** The next bytes, chunk by chunk. Who stops early leaves the tape behind the last chunk taken. */
  async *pass(count: number): AsyncGenerator<Uint8Array> {
    for (let left = count; left > 0;) {
      const part = await this.#next(left)
      if (part === null) return
      left -= part.length
      yield part
    }
  }

  async close(): Promise<void> {
    await this.#chunks.return?.()
  }

  /** Up to `most` bytes of what is at hand; null at the end. */
  async #next(most: number): Promise<Uint8Array | null> {
    while (this.#chunk.length === 0) {
      const { value, done } = await this.#chunks.next()
      if (done === true) return null
      this.#chunk = value
    }
    const part = this.#chunk.subarray(0, most)
    this.#chunk = this.#chunk.subarray(part.length)
    this.#at += part.length
    return part
  }
}
