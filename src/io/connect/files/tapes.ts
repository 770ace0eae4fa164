import { StreamTape } from './tar-tape.ts'

/** Tapes that wait, each where its last reader left it: two, for who reads in two places in turn. */
const WAITING = 2

/**
 * Any stretch of bytes that can only be unpacked from the beginning. Whoever left a tape before the stretch saves the next
 * one the way to there; each reader has a tape of its own.
 */
export class Tapes {
  readonly #open: () => AsyncIterable<Uint8Array>
  readonly #waiting: StreamTape[] = []

  constructor(open: () => AsyncIterable<Uint8Array>) {
    this.#open = open
  }

  /** Goes over a tape from the beginning; it is not kept. */
  async first<T>(go: (tape: StreamTape) => Promise<T>): Promise<T> {
    const tape = new StreamTape(this.#open())
    try {
      return await go(tape)
    } finally {
      await tape.close()
    }
  }

  /** `size` bytes from `offset` on; fewer where they end earlier. */
  async *read(offset: number, size: number): AsyncGenerator<Uint8Array> {
    const tape = this.#take(offset)
    let isGood = false
    try {
      await tape.skip(offset - tape.at)
      for await (const chunk of tape.pass(size)) {
        isGood = true
        yield chunk
        isGood = false
      }
      isGood = true
    } finally {
      // what failed halfway is of no use to anybody
      await this.#leave(tape, isGood)
    }
  }

  async close(): Promise<void> {
    for (const tape of this.#waiting.splice(0)) await tape.close()
  }

  #take(offset: number): StreamTape {
    const before = this.#waiting.filter(({ at }) => at <= offset).toSorted((a, b) => b.at - a.at)[0]
    if (before === undefined) return new StreamTape(this.#open())
    this.#waiting.splice(this.#waiting.indexOf(before), 1)
    return before
  }

  async #leave(tape: StreamTape, isGood: boolean): Promise<void> {
    if (isGood) this.#waiting.push(tape)
    else await tape.close()
    while (this.#waiting.length > WAITING) await this.#waiting.shift()?.close()
  }
}
