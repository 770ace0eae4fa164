/**
 * The bytes at hand while a stream is scanned: appended at the end, given up at the front by moving `from`. `bytes` ends
 * where they end. An `append` may move what is left, so positions are good only until the next.
 */
export class Window {
  bytes: Uint8Array = new Uint8Array(0)
  from = 0
  #room = new Uint8Array(1 << 18)

  get to(): number {
    return this.bytes.length
  }

  /**
   * Goes on with a chunk as it is, without what is left: for who has seen that this is not needed. The chunk is somebody
   * else's memory: call `keep` before that changes.
   */
  lend(chunk: Uint8Array): void {
    this.bytes = chunk
    this.from = 0
  }

  /** What is left of a lent chunk comes into memory of our own. */
  keep(): void {
    if (this.bytes.buffer === this.#room.buffer) return
    const live = this.bytes.subarray(this.from)
    this.#makeRoom(live, 0)
    this.bytes = this.#room.subarray(0, live.length)
  }

  append(chunk: Uint8Array): void {
    const end = this.bytes.length + chunk.length
    const live = this.bytes.subarray(this.from)
    if (live.length === 0 || end > this.#room.length) this.#makeRoom(live, chunk.length)
    const at = this.from + live.length
    this.#room.set(chunk, at)
    this.bytes = this.#room.subarray(0, at + chunk.length)
  }

  /** What is left goes to the front, of a larger room where this one is too small. */
  #makeRoom(live: Uint8Array, more: number): void {
    const needed = live.length + more
    if (needed > this.#room.length)
      this.#room = new Uint8Array(Math.max(needed, Math.min(this.#room.length * 2, needed + (1 << 24))))
    this.#room.set(live, 0)
    this.from = 0
  }
}
