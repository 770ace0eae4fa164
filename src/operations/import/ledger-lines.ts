import type { LedgerLine, LedgerReason } from '../../model/ledger.ts'
import { LedgerReasons } from './ledger-reasons.ts'

/** How many lines one import keeps in full; counts stay exact beyond it. */
const MOST_LINES = 100_000
const MOST_RAW = 2_000
/** How many lines a report of an import shows at once. */
const SHOWN = 200

/**
 * The lines of a ledger while it is written: held until somebody takes them, so that a mailbox of which most is left out
 * needs no more memory than another. What is asked of all of them when the reading is over is noted on the way.
 */
export class LedgerLines {
  #waiting: LedgerLine[] = []
  #kept = 0
  readonly #reasons = new LedgerReasons()
  readonly #first: LedgerLine[] = []
  readonly #codes = new Set<string>()
  readonly #files = new Map<string, Set<string>>()

  /** Where the ledger is full it is only counted. */
  add(line: LedgerLine): void {
    this.#reasons.add(line)
    if (this.#kept >= MOST_LINES) return
    this.#kept++
    const { raw, code } = line
    const kept = raw === undefined || raw.length <= MOST_RAW ? line : { ...line, raw: raw.slice(0, MOST_RAW) }
    this.#waiting.push(kept)
    if (this.#first.length < SHOWN || !this.#codes.has(code)) this.#first.push(kept)
    this.#codes.add(code)
    if (line.outcome !== 'skipped') this.#note(code, line.file)
  }

  /** The lines since they were last taken. */
  take(): readonly LedgerLine[] {
    const taken = this.#waiting
    this.#waiting = []
    return taken
  }

  /** How many there are to take. */
  get waiting(): number {
    return this.#waiting.length
  }

  /** Of all lines the first two hundred, and the first of every other code. */
  get first(): readonly LedgerLine[] {
    return this.#first
  }

  /** What is said of the lines, and of how many. */
  get reasons(): readonly LedgerReason[] {
    return this.#reasons.counted()
  }

  /** The files with a line that has one of these codes and is no skipped row. */
  filesWith(codes: ReadonlySet<string>): ReadonlySet<string> {
    return new Set([...codes].flatMap(code => [...(this.#files.get(code) ?? [])]))
  }

  #note(code: string, file: string): void {
    const files = this.#files.get(code)
    if (files === undefined) this.#files.set(code, new Set([file]))
    else files.add(file)
  }
}
