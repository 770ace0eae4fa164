import type { SourceFile } from '../../model/source.ts'
import { Headers } from './headers.ts'
import { passOver } from './mail-file.ts'
import type { MailboxFacts, PassLimits } from './mail-file.ts'
import type { OnHeader } from './mbox-scanner.ts'

/** A header block that was looked at and will be read. */
type Kept = { readonly block: Uint8Array; readonly separator: string; readonly clipped: boolean }

/** After so many headers the reading turns to whoever takes what it found. */
const TURN = 100

/**
 * One pass over a file in two parts: its beginning is looked at, to learn whose mail it is, and then read from memory, and
 * the rest from where the looking stopped. So nothing is fetched and searched twice. Only the header blocks looked at are
 * held. Whoever begins a pass closes it.
 */
export class BegunPass {
  readonly #pass: AsyncGenerator<number>
  readonly #kept: Kept[] = []
  #onHeader: OnHeader = () => undefined
  #facts: MailboxFacts | null = null
  #onEnd = (facts: MailboxFacts): void => void (this.#facts = facts)

  constructor(file: SourceFile, limits: PassLimits) {
    this.#pass = passOver(
      file,
      limits,
      (...header) => this.#onHeader(...header),
      facts => this.#onEnd(facts),
    )
  }

  /** Hands over the headers as they come; yields how many bytes were read. The first part ends when nobody asks for more. */
  async *look(onHeader: OnHeader): AsyncGenerator<number> {
    this.#onHeader = (headers, separator, clipped) => {
      this.#kept.push({ block: headers.block(), separator: separator(), clipped })
      onHeader(headers, separator, clipped)
    }
    // not in a `for` over the pass itself, which would close it
    for (let next = await this.#pass.next(); next.done !== true; next = await this.#pass.next()) yield next.value
  }

  /** Hands over those that were looked at and all others; yields how many bytes were read. */
  async *read(onHeader: OnHeader, onEnd: (facts: MailboxFacts) => void): AsyncGenerator<number> {
    this.#onHeader = onHeader
    this.#onEnd = onEnd
    const headers = new Headers()
    for (const [at, { block, separator, clipped }] of this.#kept.entries()) {
      headers.read(block, 0, block.length)
      onHeader(headers, () => separator, clipped)
      // as often as new chunks would have come
      if (at % TURN === TURN - 1) yield 0
    }
    this.#kept.length = 0
    if (this.#facts !== null) onEnd(this.#facts)
    yield* this.#pass
  }

  async close(): Promise<void> {
    await this.#pass.return(undefined)
  }
}
