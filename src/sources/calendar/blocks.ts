import { endsSoftly } from '../text/quoted-printable.ts'

/** One VEVENT or VTIMEZONE as its own lines, a property of the calendar around it, or where a calendar begins. `number`: the how-many-th event. */
export type Block =
  | {
      readonly kind: 'event' | 'zone'
      readonly lines: readonly string[]
      readonly number: number
      readonly torn: boolean
    }
  | { readonly kind: 'property'; readonly name: string; readonly value: string }
  | { readonly kind: 'calendar' }

/** An event of more lines than this is an attack, not an event. */
const MOST_LINES = 20_000

/**
 * Cuts a calendar into its events and time zones, whatever the file has lost: an event ends at its END, at the next event
 * or with the file (`torn` then). What lies inside an event (alarms) falls away, as do to-dos, journals and unknown parts.
 */
export class BlockCutter {
  #kind: 'event' | 'zone' | null = null
  #lines: string[] = []
  /** names of open parts inside the block, or inside a part that is passed over */
  #inside = 0
  #passing = 0
  #number = 0

  push(lines: readonly string[]): Block[] {
    const found: Block[] = []
    for (const line of lines) {
      const begins = line.length < 80 && /^begin:/i.test(line) ? name(line) : null
      const ends = begins === null && line.length < 80 && /^end:/i.test(line) ? name(line) : null
      if (begins === 'VCALENDAR' || begins === 'VEVENT' || (begins === 'VTIMEZONE' && this.#kind === null)) {
        this.#close(true, found)
        this.#passing = 0
        if (begins === 'VCALENDAR') found.push({ kind: 'calendar' })
        else this.#open(begins === 'VEVENT' ? 'event' : 'zone')
      } else if (ends === 'VEVENT' || ends === 'VTIMEZONE' || ends === 'VCALENDAR') {
        this.#close(ends === 'VCALENDAR', found)
        this.#passing = 0
      } else if (this.#kind !== null) this.#within(line, begins !== null, ends !== null)
      else if (begins !== null) this.#passing++
      else if (ends !== null) this.#passing = Math.max(0, this.#passing - 1)
      else if (this.#passing === 0) property(line, found)
    }
    return found
  }

  end(): Block[] {
    const found: Block[] = []
    this.#close(true, found)
    return found
  }

  #open(kind: 'event' | 'zone'): void {
    this.#kind = kind
    this.#lines = []
    this.#inside = 0
    if (kind === 'event') this.#number++
  }

  #within(line: string, begins: boolean, ends: boolean): void {
    // a zone needs its inner parts, an event does not
    if (begins) this.#inside++
    if (this.#lines.length < MOST_LINES && (this.#kind === 'zone' || this.#inside === 0)) this.#add(line)
    if (ends) this.#inside = Math.max(0, this.#inside - 1)
  }

  #add(line: string): void {
    const last = this.#lines.at(-1)
    // vCalendar 1.0 breaks quoted-printable softly
    if (last !== undefined && endsSoftly(last)) this.#lines[this.#lines.length - 1] = `${last.slice(0, -1)}${line}`
    else if (last !== undefined && isBroken(last) && !PROPERTY.test(line))
      this.#lines[this.#lines.length - 1] = last + line.trimStart()
    else this.#lines.push(line)
  }

  #close(torn: boolean, found: Block[]): void {
    if (this.#kind === null) return
    found.push({ kind: this.#kind, lines: this.#lines, number: Math.max(1, this.#number), torn })
    this.#kind = null
    this.#lines = []
  }
}

/** A property of which no value has come: programs of mail break such a line, and the blank of the fold is lost. */
function isBroken(line: string): boolean {
  return !line.includes(':') && line.length < LONGEST_BROKEN && /^[A-Za-z][\w-]{2,30};/.test(line)
}

const LONGEST_BROKEN = 1_000
const PROPERTY = /^[A-Za-z][\w-]*[;:]/

function name(line: string): string {
  return line
    .slice(line.indexOf(':') + 1)
    .trim()
    .toUpperCase()
}

function property(line: string, found: Block[]): void {
  const colon = line.indexOf(':')
  if (colon < 1) return
  const name = line.slice(0, colon).split(';', 1)[0] ?? ''
  found.push({ kind: 'property', name: name.toUpperCase(), value: line.slice(colon + 1).trim() })
}
