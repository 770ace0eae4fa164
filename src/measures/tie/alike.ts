import { PRINT_POSITIONS } from '../../stats/minhash.ts'
import { DisjointSets } from './disjoint-sets.ts'

const [BANDS, ROWS] = [21, 3]
const WORDS = PRINT_POSITIONS / 4
/** In a crowded bucket each is compared with the first eight only; groups that share a member become one all the same. */
const MOST_COMPARED = 8

/**
 * Joins what is alike, once for each line (ascending likeness). `prints`: `count` signatures of 64 bytes, one after the
 * other, beginning at a multiple of four. Candidates share a band of three positions; bands are sorted as numbers, so that a million signatures need no
 * table of a million lists. A pair that the strictest line has joined already is joined everywhere and not looked at again.
 */
export function joinAlike(prints: Uint8Array, count: number, lines: readonly number[]): DisjointSets[] {
  const joined = lines.map(() => new DisjointSets(count))
  const needed = lines.map(line => equalNeeded(line))
  const least = needed[0] ?? PRINT_POSITIONS
  const strictest = joined.at(-1) ?? new DisjointSets(count)
  const words = new Uint32Array(prints.buffer, prints.byteOffset, count * WORDS)
  const band = new BandOrder(count)
  for (let row = 0; row < BANDS * ROWS; row += ROWS) {
    const { keys, order } = band.sort(prints, row)
    for (let from = 0, at = 1; at < count; at++) {
      const index = order[at] ?? 0
      if (keys[index] !== keys[order[from] ?? 0]) {
        from = at
        continue
      }
      for (let place = from; place < Math.min(at, from + MOST_COMPARED); place++) {
        const other = order[place] ?? 0
        if (strictest.find(other) === strictest.find(index)) continue
        const equal = equalPositions(words, other * WORDS, index * WORDS, least)
        for (let line = 0; line < needed.length && equal >= (needed[line] ?? 0); line++)
          joined[line]?.join(other, index)
      }
    }
  }
  return joined
}

/** How many of the 64 positions must be equal for a likeness; the inverse of `bytesLikeness`. */
function equalNeeded(line: number): number {
  return Math.ceil((line * (1 - 1 / 256) + 1 / 256) * PRINT_POSITIONS)
}

/** Counts equal bytes, four at a time; gives up (-1) as soon as `least` cannot be reached any more. */
function equalPositions(words: Uint32Array, a: number, b: number, least: number): number {
  const most = PRINT_POSITIONS - least
  let missing = 0
  for (let i = 0; i < WORDS; i++) {
    const differs = (words[a + i] ?? 0) ^ (words[b + i] ?? 0)
    // the top bit of each byte is set where the byte is not zero; the product adds those bits up
    const bits = ((((differs & 0x7f7f7f7f) + 0x7f7f7f7f) | differs) >>> 7) & 0x01010101
    missing += Math.imul(bits, 0x01010101) >>> 24
    if (missing > most) return -1
  }
  return PRINT_POSITIONS - missing
}

/** Sorts signatures by the three bytes of one band, in two passes over twelve bits; equal ones keep their order. */
class BandOrder {
  readonly #count: number
  readonly #keys: Uint32Array
  readonly #half: Uint32Array
  readonly #order: Uint32Array
  readonly #starts = new Uint32Array(4_097)

  constructor(count: number) {
    this.#count = count
    this.#keys = new Uint32Array(count)
    this.#half = new Uint32Array(count)
    this.#order = new Uint32Array(count)
  }

  sort(prints: Uint8Array, row: number): { readonly keys: Uint32Array; readonly order: Uint32Array } {
    for (let i = 0, at = row; i < this.#count; i++, at += PRINT_POSITIONS)
      this.#keys[i] = ((prints[at] ?? 0) << 16) | ((prints[at + 1] ?? 0) << 8) | (prints[at + 2] ?? 0)
    this.#pass(null, this.#half, 0)
    this.#pass(this.#half, this.#order, 12)
    return { keys: this.#keys, order: this.#order }
  }

  #pass(from: Uint32Array | null, to: Uint32Array, shift: number): void {
    const starts = this.#starts.fill(0)
    const keys = this.#keys
    for (let i = 0; i < this.#count; i++) {
      const digit = (((keys[i] ?? 0) >>> shift) & 4_095) + 1
      starts[digit] = (starts[digit] ?? 0) + 1
    }
    for (let digit = 1; digit <= 4_096; digit++) starts[digit] = (starts[digit] ?? 0) + (starts[digit - 1] ?? 0)
    for (let i = 0; i < this.#count; i++) {
      const index = from === null ? i : (from[i] ?? 0)
      const digit = ((keys[index] ?? 0) >>> shift) & 4_095
      const place = starts[digit] ?? 0
      to[place] = index
      starts[digit] = place + 1
    }
  }
}
