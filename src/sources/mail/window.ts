/**
 * The bytes at hand while a stream is scanned: appended at the end, given up at the front. Positions are indexes into
 * `bytes`; `drop` moves what is left to the front, so positions held across it must be shifted by what it returns.
 */
export class Window {
  bytes = new Uint8Array(1 << 18)
  from = 0
  to = 0

  append(chunk: Uint8Array): void {
    if (this.to + chunk.length > this.bytes.length) this.#makeRoom(chunk.length)
    this.bytes.set(chunk, this.to)
    this.to += chunk.length
  }

  #makeRoom(more: number): void {
    const live = this.to - this.from
    const needed = live + more
    if (needed > this.bytes.length) {
      const larger = new Uint8Array(Math.max(needed, Math.min(this.bytes.length * 2, needed + (1 << 24))))
      larger.set(this.bytes.subarray(this.from, this.to))
      this.bytes = larger
    } else this.bytes.copyWithin(0, this.from, this.to)
    this.from = 0
    this.to = live
  }
}
