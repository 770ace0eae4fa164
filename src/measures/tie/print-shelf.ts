import { PRINT_POSITIONS, layPrint } from '../../stats/minhash.ts'

const WORDS = PRINT_POSITIONS / 4

/**
 * Signatures, each kept once as its 64 bytes, in the order in which they came: a hundred thousand in 6 MB. As texts they
 * are most of what looking through somebody's messages would hold.
 */
export class PrintShelf {
  #bytes = new Uint8Array(1_024 * PRINT_POSITIONS)
  #words = new Uint32Array(this.#bytes.buffer)
  /** places plus one by hash; 0 is free; never more than half full */
  #table = new Int32Array(4_096)
  #count = 0

  get count(): number {
    return this.#count
  }

  /** The bytes of all, one after the other. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#count * PRINT_POSITIONS)
  }

  /** The place of a signature, counted from 0; the same for the same. */
  placeOf(print: string): number {
    if ((this.#count + 1) * PRINT_POSITIONS > this.#bytes.length) this.#grow()
    const mine = this.#count
    layPrint(print, this.#bytes, mine * PRINT_POSITIONS)
    const slot = this.#find(mine)
    const known = this.#table[slot] ?? 0
    if (known > 0) {
      this.#bytes.fill(0, mine * PRINT_POSITIONS, (mine + 1) * PRINT_POSITIONS)
      return known - 1
    }
    this.#table[slot] = mine + 1
    this.#count++
    return mine
  }

  /** Where the signature at a place stands in the table, or belongs. */
  #find(place: number): number {
    const [table, words] = [this.#table, this.#words]
    const mask = table.length - 1
    const first = place * WORDS
    // the bytes of a signature are as good as random
    let slot = ((words[first] ?? 0) ^ (words[first + 1] ?? 0)) & mask
    for (let known = table[slot] ?? 0; known > 0 && !this.#isSame(known - 1, place); known = table[slot] ?? 0)
      slot = (slot + 1) & mask
    return slot
  }

  #isSame(a: number, b: number): boolean {
    const words = this.#words
    for (let i = 0; i < WORDS; i++) if (words[a * WORDS + i] !== words[b * WORDS + i]) return false
    return true
  }

  #grow(): void {
    const before = this.#bytes
    this.#bytes = new Uint8Array(before.length * 2)
    this.#bytes.set(before)
    this.#words = new Uint32Array(this.#bytes.buffer)
    this.#table = new Int32Array((this.#bytes.length / PRINT_POSITIONS) * 2)
    for (let place = 0; place < this.#count; place++) this.#table[this.#find(place)] = place + 1
  }
}
