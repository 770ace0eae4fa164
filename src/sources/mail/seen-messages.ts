/**
 * Which message ids a reading has met, and when each was written: 16 bytes a message, so that a mailbox of millions stays
 * small. Ids are told apart by 53 bits of their hash.
 */
export class SeenMessages {
  #ids = new Float64Array(1 << 10)
  #dates = new Float64Array(1 << 10)
  #count = 0

  /** Puts the id in. Returns the date it was first met with, or null where it is new. `hash`: an integer from 1 to 2^53-1. */
  meet(hash: number, at: number): number | null {
    if (this.#count * 2 >= this.#ids.length) this.#grow()
    const slot = find(this.#ids, hash)
    if (this.#ids[slot] === hash) return this.#dates[slot] ?? null
    this.#ids[slot] = hash
    this.#dates[slot] = at
    this.#count++
    return null
  }

  #grow(): void {
    const [ids, dates] = [this.#ids, this.#dates]
    this.#ids = new Float64Array(ids.length * 2)
    this.#dates = new Float64Array(ids.length * 2)
    for (const [old, hash] of ids.entries()) {
      if (hash === 0) continue
      const slot = find(this.#ids, hash)
      this.#ids[slot] = hash
      this.#dates[slot] = dates[old] ?? 0
    }
  }
}

function find(ids: Float64Array, hash: number): number {
  const mask = ids.length - 1
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) if (ids[slot] === hash || ids[slot] === 0) return slot
}
