/**
 * Which messages a reading has met: 8 bytes a message at most half full, so that a mailbox of millions stays small. They are
 * told apart by 53 bits of their key.
 */
export class SeenMessages {
  /** most mailboxes fit into it; room that is not used yet costs nothing, and each growing puts all in again */
  #met = new Float64Array(1 << 16)
  #count = 0

  /** Puts the message in; false where it was met before. `hash`: an integer from 1 to 2^53-1. */
  meet(hash: number): boolean {
    if (this.#count * 2 >= this.#met.length) this.#grow()
    const slot = find(this.#met, hash)
    if (this.#met[slot] === hash) return false
    this.#met[slot] = hash
    this.#count++
    return true
  }

  #grow(): void {
    const before = this.#met
    this.#met = new Float64Array(before.length * 2)
    for (const hash of before) if (hash !== 0) this.#met[find(this.#met, hash)] = hash
  }
}

function find(met: Float64Array, hash: number): number {
  const mask = met.length - 1
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) if (met[slot] === hash || met[slot] === 0) return slot
}
