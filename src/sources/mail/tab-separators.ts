/**
 * A mailbox whose separators have a tab after "From", told by its first line: a blank is put there, as every other mailbox
 * has it, and nothing else is changed. A line of a letter that begins so is then judged like any that begins with "From ".
 */
export class TabSeparators {
  /** how much of a line feed and "From" stands right before; the file's beginning counts as a line feed */
  #matched = 1

  /** Whether a file begins so. @example TabSeparators.begin(bytes of 'From\tana@x.example Thu Jan ...') // true */
  static begin(bytes: Uint8Array): boolean {
    return bytes[4] === TAB && FROM.slice(1).every((byte, at) => bytes[at] === byte)
  }

  /** The next bytes of the file, in a copy: a source may keep what it hands over. */
  blanked(chunk: Uint8Array): Uint8Array {
    const own = chunk.slice()
    for (let at = 0; at < own.length; at++) {
      const byte = own[at]
      if (this.#matched === FROM.length) {
        if (byte === TAB) own[at] = BLANK
        this.#matched = 0
      }
      this.#matched = byte === FROM[this.#matched] ? this.#matched + 1 : byte === FROM[0] ? 1 : 0
    }
    return own
  }
}

const TAB = 9
const BLANK = 32
/** A line feed and "From". */
const FROM = [10, 70, 114, 111, 109]
