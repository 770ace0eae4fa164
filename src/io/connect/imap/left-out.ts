/** Where a folder stands; `tried` are UIDs of an unfinished batch that came, or that cannot come. */
export type Mark = { validity: string; last: number; readonly tried: Set<number> }

/** So many messages in a row are tried without, where the connection breaks at each of them. */
const MOST_IN_ROW = 5

/**
 * The messages of a batch at which the connection may have broken. What is asked for comes without them first; then each is
 * asked for by itself, and one at which it breaks again is passed over.
 */
export class LeftOut {
  readonly #uids = new Set<number>()
  /** numbers say something within one folder only */
  #of: Mark | null = null
  /** since something came; and whether anything came without those that are left out */
  #inRow = 0
  #cameWithout = false
  /** what is asked for by itself, after others came without it */
  #onTrial: { mark: Mark; uid: number } | null = null

  get count(): number {
    return this.#uids.size
  }

  has(uid: number): boolean {
    return this.#uids.has(uid)
  }

  /** A connection begins: what broke the one before is known to nobody any more, but for the messages that are left out. */
  begin(): void {
    this.#onTrial = null
  }

  /** From now on a batch of this folder is asked for. */
  turnTo(mark: Mark): void {
    if (this.#of === mark) return
    this.#of = mark
    this.#uids.clear()
    this.#cameWithout = false
  }

  /** After a connection that broke before anything of a batch came, again: this may be what it broke at. False: too many are. */
  add(mark: Mark, uid: number): boolean {
    if (this.#inRow >= MOST_IN_ROW) return false
    this.#inRow++
    this.turnTo(mark)
    this.#uids.add(uid)
    return true
  }

  /** A message came. */
  came(): void {
    this.#inRow = 0
    this.#cameWithout ||= this.#uids.size > 0 && this.#onTrial === null
  }

  /** Asks for those that were left out, each by itself. False where nothing came without them: then nobody knows what broke. */
  async each(mark: Mark, ask: (uid: number) => Promise<void>): Promise<boolean> {
    if (this.#uids.size > 0 && !this.#cameWithout) return false
    for (const uid of this.#uids) {
      this.#onTrial = { mark, uid }
      await ask(uid)
      this.#onTrial = null
      this.#uids.delete(uid)
    }
    this.#cameWithout = false
    return true
  }

  /** After a connection that broke: a message that was asked for by itself is what it breaks at, and is passed over. */
  judge(): boolean {
    const trial = this.#onTrial
    this.#onTrial = null
    if (trial === null || trial.mark.tried.has(trial.uid)) return false
    trial.mark.tried.add(trial.uid)
    this.#uids.delete(trial.uid)
    return true
  }
}
