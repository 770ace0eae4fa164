/**
 * A set of (source, key) pairs that keeps 128 bits of each instead of its text: a million keys in 32 MB. Two different
 * keys are taken for one with a chance of about n² / 2^129, which is never; and keys are hashes of 128 bits themselves.
 */
export class KeySet {
  /** most first imports fit into it; room that is not used yet costs nothing, and each growing puts all in again */
  #table = new Int32Array(4 * 65_536)
  #size = 0

  get size(): number {
    return this.#size
  }

  /** False where it was there already. */
  add(source: number, key: string): boolean {
    if (this.#size * 4 > (this.#table.length / 4) * 3) this.#grow()
    if (!put(this.#table, lanesOf(source, key), 0)) return false
    this.#size++
    return true
  }

  #grow(): void {
    const old = this.#table
    this.#table = new Int32Array(old.length * 2)
    for (let from = 0; from < old.length; from += 4) if (!isFree(old, from)) put(this.#table, old, from)
  }
}

/** Puts in the four lanes that stand at `from` in `lanes`; false where they are there already. */
function put(table: Int32Array, lanes: Int32Array, from: number): boolean {
  const a = lanes[from] ?? 0
  const b = lanes[from + 1] ?? 0
  const c = lanes[from + 2] ?? 0
  const d = lanes[from + 3] ?? 0
  const mask = table.length - 1
  let place = (a << 2) & mask
  for (; !isFree(table, place); place = (place + 4) & mask)
    if (table[place] === a && table[place + 1] === b && table[place + 2] === c && table[place + 3] === d) return false
  table[place] = a
  table[place + 1] = b
  table[place + 2] = c
  table[place + 3] = d
  return true
}

function isFree(table: Int32Array, place: number): boolean {
  return table[place + 3] === 0
}

const LANES = new Int32Array(4)

/** Four lanes of 32 bits with different mixing, as in `sources/text/hash.ts`; the last is never 0, which means "free". */
function lanesOf(source: number, key: string): Int32Array {
  let [a, b, c, d] = [0x9e3779b9 ^ source, 0x85ebca6b, 0xc2b2ae35 + source, 0x27d4eb2f]
  for (let i = 0; i < key.length; i++) {
    const code = key.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul((b << 5) ^ (b >>> 27) ^ code, 0x5bd1e995)
    c = (Math.imul(c, 33) + code) | 0
    d = Math.imul(d ^ (code + (b >>> 15)), 0x1b873593)
  }
  LANES[0] = mix(a ^ (c >>> 3))
  LANES[1] = mix(b ^ (d >>> 5))
  LANES[2] = mix(c ^ (b << 7))
  LANES[3] = mix(d ^ (a << 11)) | 1
  return LANES
}

function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
