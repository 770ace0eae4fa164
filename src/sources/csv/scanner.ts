import type { BadLine } from './blocks.ts'
import type { Dialect } from './dialect.ts'
import type { CsvFault, CsvLimits, CsvRow } from './row.ts'

type Found = { rows: CsvRow[]; faults: CsvFault[] }

/** Returned by the reading of a row where the text ends inside it. */
const INCOMPLETE = -1
/** Returned where a quote was opened and the text shows that it is not closed. */
const UNCLOSED = -2

const QUOTE = 34
const LF = 10
const CR = 13

/**
 * The life of one scan: text is pushed in blocks, rows come out, what is not complete waits for the next block.
 * A class because the hot loop needs its state in fields; everything else of the room is functions.
 */
export class CsvScanner {
  readonly #separator: number
  readonly #bareCr: boolean
  readonly #limits: CsvLimits
  #text = ''
  #bad: readonly BadLine[] = []
  #last = false
  /** line of the row being read, and line breaks met inside its quoted fields so far */
  #line = 1
  #breaks = 0
  #cells: string[] = []
  #columns = 0
  #longField = false
  /** where the field's quote stands, or -1 */
  #open = -1
  #dropping = false
  /** whether the text at hand holds a NUL anywhere: asked once, not once a row */
  #nul = false
  #found: Found = { rows: [], faults: [] }

  constructor(dialect: Dialect, limits: CsvLimits) {
    this.#separator = dialect.separator.charCodeAt(0)
    this.#bareCr = dialect.ends === 'cr'
    this.#limits = limits
  }

  /** Characters that wait for more text: worth reading at least twice as much before trying again. */
  get waiting(): number {
    return this.#text.length
  }

  push(text: string, bad: readonly BadLine[]): Found {
    const shift = this.#text.length
    const moved = shift === 0 ? bad : bad.map(line => ({ ...line, from: line.from + shift, to: line.to + shift }))
    this.#bad = this.#bad.length === 0 ? moved : [...this.#bad, ...moved]
    this.#text = shift === 0 ? text : this.#text + text
    return this.#scan()
  }

  end(): Found {
    this.#last = true
    return this.#scan()
  }

  #scan(): Found {
    this.#found = { rows: [], faults: [] }
    this.#nul = this.#text.includes('\0')
    let start = this.#dropping ? this.#drop(0) : 0
    while (start < this.#text.length) {
      const next = this.#row(start)
      if (next >= 0) {
        this.#emit(start, next)
        this.#line += this.#breaks + 1
        start = next
      } else if (next === UNCLOSED) start = this.#recover(start)
      else if (this.#last || this.#text.length - start > this.#limits.rowBytes) start = this.#tooMuch(start)
      else break
    }
    this.#text = start === 0 ? this.#text : this.#text.slice(start)
    this.#bad = this.#bad
      .filter(line => line.to > start)
      .map(line => ({ ...line, from: line.from - start, to: line.to - start }))
    return this.#found
  }

  /** Reads the row that begins at `pos` into `cells`; returns where the next begins, or INCOMPLETE or UNCLOSED. */
  #row(pos: number): number {
    const text = this.#text
    const end = text.length
    const separator = this.#separator
    this.#cells = []
    this.#columns = 0
    this.#breaks = 0
    this.#longField = false
    for (let at = pos; ;) {
      this.#open = -1
      if (text.charCodeAt(at) === QUOTE) {
        at = this.#quoted(at)
        if (at < 0) return at
      } else {
        let i = at
        let code = 0
        for (; i < end; i++) {
          code = text.charCodeAt(i)
          if (code === separator || code === LF || (code === CR && this.#ends(i))) break
        }
        if (i >= end && !this.#last) return INCOMPLETE
        this.#field(text.substring(at, i))
        at = i
      }
      if (at >= end) return this.#last ? end : INCOMPLETE
      const code = text.charCodeAt(at)
      if (code === separator) at++
      else if (code === LF) return at + 1
      else {
        if (at + 1 >= end && !this.#last && !this.#bareCr) return INCOMPLETE
        return text.charCodeAt(at + 1) === LF ? at + 2 : at + 1
      }
    }
  }

  /** Whether the carriage return at `i` ends a row: before a line feed, or alone in files that know no other end. */
  #ends(i: number): boolean {
    if (this.#bareCr || this.#text.charCodeAt(i + 1) === LF) return true
    return i + 1 >= this.#text.length
  }

  /** Reads a field that begins with a quote at `at`; returns where it ends (a separator, a line end or the end). */
  #quoted(at: number): number {
    const text = this.#text
    this.#open = at
    let value: string | null = null
    let from = at + 1
    for (let quote = text.indexOf('"', from); ;) {
      if (quote < 0) return INCOMPLETE
      if (quote + 1 >= text.length && !this.#last) return INCOMPLETE
      const next = text.charCodeAt(quote + 1)
      if (next === QUOTE) {
        value = (value ?? '') + text.substring(from, quote + 1)
        from = quote + 2
        quote = text.indexOf('"', from)
        continue
      }
      if (
        quote + 1 >= text.length ||
        next === this.#separator ||
        next === LF ||
        (next === CR && this.#ends(quote + 1))
      ) {
        const piece = text.substring(from, quote)
        this.#breaks += this.#count(at, quote)
        this.#field(value === null ? piece : value + piece)
        return quote + 1
      }
      // a quote that neither closes nor is doubled: on the line it opened it is a slip of the writer and stays as it is;
      // further down it is the next field's opening quote, so the first one was never closed
      if (this.#count(at, quote) > 0) return UNCLOSED
      value = (value ?? '') + text.substring(from, quote + 1)
      from = quote + 1
      quote = text.indexOf('"', from)
    }
  }

  #field(value: string): void {
    this.#columns++
    if (value.length > this.#limits.fieldBytes) this.#longField = true
    else if (this.#columns <= this.#limits.columns) this.#cells.push(value)
  }

  #emit(start: number, next: number): void {
    if (this.#bad.length > 0) {
      const bad = this.#bad.find(line => line.from < next && line.to > start)
      if (bad !== undefined)
        return this.#fault(
          this.#line,
          'E_CSV_ENCODING',
          start,
          next,
          `has a byte that is no text, at byte ${bad.byte} of the file`,
        )
    }
    const { fieldBytes, rowBytes, columns } = this.#limits
    if (this.#columns > columns)
      return this.#fault(this.#line, 'E_CSV_LIMIT', start, next, `has more than ${columns} columns`)
    if (this.#longField || next - start > rowBytes) {
      const what = this.#longField ? `a field longer than ${fieldBytes} characters` : `more than ${rowBytes} characters`
      return this.#fault(this.#line, 'E_CSV_LIMIT', start, next, `has ${what}`)
    }
    if (this.#nul && this.#cells.some(cell => cell.includes('\0')))
      return this.#fault(this.#line, 'E_CSV_NUL', start, next, 'holds a NUL character, which no text has')
    this.#found.rows.push({ line: this.#line, cells: this.#cells })
  }

  /** A row that cannot be finished: an unclosed quote costs its line, a line beyond the cap costs itself. */
  #tooMuch(start: number): number {
    if (this.#open >= 0 && (this.#last || this.#count(this.#open, this.#text.length) > 0)) return this.#recover(start)
    this.#fault(this.#line, 'E_CSV_LIMIT', start, start + 2_000, `has more than ${this.#limits.rowBytes} characters`)
    this.#dropping = true
    return this.#drop(start)
  }

  /** Skips to the end of the line. */
  #drop(start: number): number {
    const end = this.#lineEnd(start)
    if (end < 0) return this.#text.length
    this.#dropping = false
    this.#line++
    return end
  }

  /** Gives up the row with the unclosed quote and goes on after the line on which that quote stands. */
  #recover(start: number): number {
    const before = this.#count(start, this.#open)
    const opened = this.#line + before
    const end = this.#lineEnd(this.#open)
    const next = end < 0 ? this.#text.length : end
    this.#fault(opened, 'E_CSV_QUOTE', start, next, 'opens a quote that is never closed')
    this.#line = opened + 1
    return next
  }

  #lineEnd(from: number): number {
    const at = this.#text.indexOf(this.#bareCr ? '\r' : '\n', from)
    return at < 0 ? -1 : at + 1
  }

  #count(from: number, to: number): number {
    const mark = this.#bareCr ? '\r' : '\n'
    let n = 0
    for (let at = this.#text.indexOf(mark, from); at >= 0 && at < to; at = this.#text.indexOf(mark, at + 1)) n++
    return n
  }

  #fault(line: number, code: CsvFault['code'], start: number, next: number, says: string): void {
    const raw = this.#text.slice(start, Math.min(next, start + 2_000)).replace(/[\r\n]+$/, '')
    this.#found.faults.push({ line, code, reason: `Line ${line} ${says}.`, raw })
  }
}
