import { joinBytes } from '../text/bytes.ts'
import { glance } from '../text/glance.ts'

/** Mailboxes that are divided by marks of their own: MMDF by lines of four control characters, Babyl (Rmail) by one and a line of labels. */
type Kind = 'mmdf' | 'babyl'

/** Where the reading stands: above all messages, behind a mark, at the labels, or in a message. */
type State = 'above' | 'marked' | 'labels' | 'message'

/**
 * MMDF and Babyl written as mbox, a stretch of lines at a time: a separator for each mark, and what looks like a separator
 * within a message is quoted, so that the marks alone divide.
 */
export class OtherMailbox {
  readonly #kind: Kind
  #state: State = 'above'
  /** a line that is not complete yet; a long one is no mark and is let through */
  #rest: Uint8Array = NOTHING
  #isWithinLine = false

  private constructor(kind: Kind) {
    this.#kind = kind
  }

  /** The reader of a file that begins so; null where it is neither. @example OtherMailbox.of(bytes of 'From a@x.example') // null */
  static of(beginning: Uint8Array): OtherMailbox | null {
    const kind = kindOf(beginning)
    return kind === null ? null : new OtherMailbox(kind)
  }

  /** The next bytes of the file, as mbox. */
  push(chunk: Uint8Array): Uint8Array {
    const bytes = this.#rest.length === 0 ? chunk : joinBytes([this.#rest, chunk])
    const parts: Uint8Array[] = []
    let at = 0
    for (let feed = bytes.indexOf(LF); feed >= 0; feed = bytes.indexOf(LF, at)) {
      this.#line(bytes.subarray(at, feed + 1), parts)
      at = feed + 1
    }
    this.#rest = bytes.slice(at)
    if (this.#rest.length > LONGEST_MARK) this.#letThrough(parts)
    return joinBytes(parts)
  }

  /** What is left when nothing follows. */
  end(): Uint8Array {
    const parts: Uint8Array[] = []
    if (this.#rest.length > 0) this.#line(this.#rest, parts)
    this.#rest = NOTHING
    return joinBytes(parts)
  }

  #letThrough(parts: Uint8Array[]): void {
    this.#line(this.#rest, parts)
    this.#rest = NOTHING
    this.#isWithinLine = true
  }

  #line(line: Uint8Array, parts: Uint8Array[]): void {
    const goesOn = this.#isWithinLine
    this.#isWithinLine = false
    if (!goesOn && this.#isMark(line)) this.#state = this.#kind === 'mmdf' ? 'marked' : 'labels'
    else if (this.#state === 'labels') this.#state = 'marked'
    else if (this.#state === 'marked') {
      // Rmail kept the header as it came above this line, or nothing
      if (begins(line, HEADER_ENDS)) return
      this.#state = 'message'
      parts.push(begins(line, FROM) ? FEED : SEPARATOR, line)
    } else if (this.#state === 'message') {
      if (!goesOn && begins(line, FROM)) parts.push(QUOTE)
      parts.push(line)
    }
  }

  #isMark(line: Uint8Array): boolean {
    return this.#kind === 'mmdf' ? isMmdfMark(line) : line[0] === BABYL_MARK
  }
}

function kindOf(beginning: Uint8Array): Kind | null {
  if (isMmdfMark(beginning)) return 'mmdf'
  return glance(beginning.subarray(0, 14)).toUpperCase() === 'BABYL OPTIONS:' ? 'babyl' : null
}

function isMmdfMark(line: Uint8Array): boolean {
  for (let i = 0; i < 4; i++) if (line[i] !== 1) return false
  return line.length === 4 || line[4] === LF || line[4] === CR
}

function begins(line: Uint8Array, mark: Uint8Array): boolean {
  return mark.every((byte, i) => line[i] === byte)
}

const [LF, CR, BABYL_MARK] = [10, 13, 0x1f] as const
const LONGEST_MARK = 1_000
const NOTHING = new Uint8Array(0)
const FROM = new TextEncoder().encode('From ')
const FEED = new TextEncoder().encode('\n')
const SEPARATOR = new TextEncoder().encode('\nFrom - \n')
const QUOTE = new TextEncoder().encode('>')
const HEADER_ENDS = new TextEncoder().encode('*** EOOH ***')
