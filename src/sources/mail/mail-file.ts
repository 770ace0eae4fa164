import type { SourceFile } from '../../model/source.ts'
import { withBeginning } from '../text/beginning.ts'
import { sniffEncoding } from '../text/decode.ts'
import { glance } from '../text/glance.ts'
import { Headers } from './headers.ts'
import { MboxScanner } from './mbox-scanner.ts'
import type { OnHeader } from './mbox-scanner.ts'
import { OtherMailbox } from './other-mailboxes.ts'
import { firstByte, isSeparator } from './separator.ts'
import { TabSeparators } from './tab-separators.ts'

/** Caps of a pass over a mail file. */
export type PassLimits = { readonly headerBytes: number; readonly messageBytes: number }

/** What a whole mailbox showed of itself. `isDivided`: it begins with a separator, as mailboxes do. */
export type MailboxFacts = { readonly bytes: number; readonly isDivided: boolean }

/** How surely a file is mail, from its name and its first bytes. */
export function looksLikeMail(name: string, head: Uint8Array): number {
  if (head.length === 0) return /\.mbox$|\.eml$/i.test(name) ? 0.6 : 0
  if (isOutlookExpress(head)) return 0
  const text = glance(head.subarray(0, 8_192))
  const bytes = isUsual(head) ? head : new TextEncoder().encode(text.replaceAll('\r', '\n'))
  const first = bytes.subarray(firstByte(bytes, 0))
  if (isSeparator(first, 0, first.length, true) === true || OtherMailbox.of(bytes) !== null) return SURE
  const block = text.replace(/^\s*(?:\d+\s*\n)?/, '').split(/\r?\n\r?\n/, 1)[0] ?? ''
  const begins = /^(?:>?From |[A-Za-z][\w-]*\s*:)/.test(block)
  const fields = mailFields(block)
  // one message may begin with a signature of many kilobytes
  if (/\.emlx?$/i.test(name)) return fields > 0 ? SURE : begins ? 0.95 : 0.3
  if (/\/(?:cur|new)\/[^/]+$/.test(`/${name}`)) return fields > 0 ? SURE : 0.3
  if (MAILBOX.test(name)) return fields > 0 ? SURE : 0.3
  if (!begins) return 0
  // what Outlook calls so is no text; what test suites and scripts call so is
  if (/\.(?:msg|mail|mime)$/i.test(name) && fields > 0) return SURE
  return fields < 3 ? 0 : OTHERS.test(name) ? 0.75 : SURE
}

/** Its folders hold whole letters between bytes that are no text, and were called .mbx as mailboxes are. */
function isOutlookExpress(head: Uint8Array): boolean {
  return OUTLOOK_EXPRESS.some(first => first.every((byte, at) => head[at] === byte))
}

/** "JMF" of version 4, and the number of versions 5 and 6. */
const OUTLOOK_EXPRESS = [
  [0x4a, 0x4d, 0x46, 0x36, 0x03, 0x00],
  [0xcf, 0xad, 0x12, 0xfe],
]

/** More than a card or a calendar that stands in a letter says of itself. */
const SURE = 0.99
/** Who saved what came with a letter, header and all, means what the name says. */
const OTHERS = /\.(?:vcf|vcard|ics|ical|ifb|ldif)$/i

/** How many of the fields that mail has stand in the block. */
function mailFields(block: string): number {
  const found = block.match(
    /^(?:from|to|date|subject|message-id|received|mime-version|return-path|delivered-to|content-type)\s*:/gim,
  )
  return new Set(found?.map(name => name.toLowerCase())).size
}

/** Whether the bytes can be read as they are: no UTF-16, as programs of Windows save a text, and no lines that end as on old Macs. */
function isUsual(head: Uint8Array): boolean {
  return utf16(head) === null && !endsWithCr(head)
}

function utf16(head: Uint8Array): string | null {
  const { encoding } = sniffEncoding(head.subarray(0, BEGINNING))
  return encoding === 'utf-16le' || encoding === 'utf-16be' ? encoding : null
}

/** Whether lines end with a carriage return alone. */
function endsWithCr(head: Uint8Array): boolean {
  const beginning = head.subarray(0, BEGINNING)
  return beginning.indexOf(CR) < beginning.lastIndexOf(CR) && !beginning.includes(LF)
}

const CR = 13
const LF = 10

/**
 * Goes over the messages of one file, an mbox or a single message, and hands over their header blocks. Yields after every
 * chunk how many bytes were read, so that what was found can be handed on. `onEnd` is told of a mailbox that was read to its
 * end.
 */
export async function* passOver(
  file: SourceFile,
  limits: PassLimits,
  onHeader: OnHeader,
  onEnd: (facts: MailboxFacts) => void = () => undefined,
): AsyncGenerator<number> {
  let scanner: MboxScanner | null = null
  let single: Single | null = null
  let read = 0
  let isDivided = true
  let tabs: TabSeparators | null = null
  for await (const bytes of asUsual(withBeginning(file.open({ passing: true }), BEGINNING))) {
    if (bytes.length === 0) continue
    if (read === 0 && TabSeparators.begin(bytes)) tabs = new TabSeparators()
    let chunk: Uint8Array = tabs === null ? bytes : tabs.blanked(bytes)
    read += chunk.length
    if (scanner === null && single === null) {
      const start = headerStart(chunk)
      if (isMbox(chunk) || (MAILBOX.test(file.name) && start < chunk.length))
        scanner = new MboxScanner(limits.headerBytes, limits.messageBytes, onHeader)
      else single = new Single(limits.headerBytes)
      // a mailbox by its name that lost its first separator is read as if it stood there
      if (scanner !== null && !isMbox(chunk)) {
        scanner.push(LOST)
        chunk = chunk.subarray(start)
        isDivided = false
      }
    }
    scanner?.push(chunk)
    // the rest of a single message is its body, which nobody reads
    if (single?.push(chunk) === true) break
    yield read
  }
  scanner?.end()
  if (scanner !== null) onEnd({ bytes: read, isDivided })
  single?.hand(onHeader)
  yield read
}

/** The same chunks; of a file in UTF-16, its text in UTF-8, and lines that end with a line feed; of MMDF and Babyl, as mbox. */
async function* asUsual(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let usual: ((chunk: Uint8Array) => Uint8Array) | null = null
  let other: OtherMailbox | null = null
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue
    const isFirst = usual === null
    usual ??= toUsual(chunk)
    const plain = usual(chunk)
    if (isFirst) other = OtherMailbox.of(plain)
    yield other === null ? plain : other.push(plain)
  }
  if (other !== null) yield other.end()
}

/** `first`: the beginning of the file. */
function toUsual(first: Uint8Array): (chunk: Uint8Array) => Uint8Array {
  const encoding = utf16(first)
  if (encoding !== null) {
    const [decoder, encoder] = [new TextDecoder(encoding), new TextEncoder()]
    return chunk => encoder.encode(decoder.decode(chunk, { stream: true }))
  }
  return endsWithCr(first) ? chunk => chunk.map(byte => (byte === CR ? LF : byte)) : chunk => chunk
}

const MAILBOX = /\.(?:mbox|mbx|mbs)$/i
const LOST = new TextEncoder().encode('From - \n')

/** Enough to tell a mailbox from a message, blank lines above it included. */
const BEGINNING = 512

function isMbox(chunk: Uint8Array): boolean {
  const at = firstByte(chunk, 0)
  return glance(chunk.subarray(at, at + 5)) === 'From '
}

/** The header block of one message in a file of its own. */
class Single {
  #bytes: Uint8Array = new Uint8Array(0)
  #isWhole = false
  readonly #headers = new Headers()
  readonly #cap: number

  constructor(cap: number) {
    this.#cap = cap
  }

  /** True when the header is complete. */
  push(chunk: Uint8Array): boolean {
    if (this.#bytes.length > 0) {
      const joined = new Uint8Array(this.#bytes.length + chunk.length)
      joined.set(this.#bytes)
      joined.set(chunk, this.#bytes.length)
      this.#bytes = joined
    } else this.#bytes = chunk.slice()
    this.#isWhole = this.#scan(false) >= 0
    return this.#isWhole || this.#bytes.length > this.#cap
  }

  hand(onHeader: OnHeader): void {
    const end = this.#scan(true)
    if ((end < 0 ? this.#bytes.length : end) <= headerStart(this.#bytes)) return
    onHeader(this.#headers, () => '', !this.#isWhole && this.#bytes.length > this.#cap)
  }

  /** A separator among the fields of a single message separates nothing: whoever stored it wrote it there. */
  #scan(last: boolean): number {
    const start = headerStart(this.#bytes)
    const end = this.#headers.scan(this.#bytes, start, this.#bytes.length, last)
    if (end < 0 || this.#bytes[end] !== LETTER_F) return end
    const blank = blankLine(this.#bytes, end)
    if (blank < 0 && !last) return -1
    this.#headers.read(this.#bytes, start, blank < 0 ? this.#bytes.length : blank)
    return blank
  }
}

const LETTER_F = 70

/** Where the next blank line begins, or -1. */
function blankLine(bytes: Uint8Array, from: number): number {
  for (let feed = bytes.indexOf(LF, from); feed >= 0; feed = bytes.indexOf(LF, feed + 1))
    if (bytes[feed + 1] === LF || (bytes[feed + 1] === CR && bytes[feed + 2] === LF)) return feed + 1
  return -1
}

/** Passes a byte order mark, blank lines, and the length that Apple Mail writes above a message. */
function headerStart(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length && ((bytes[at] ?? 0) > 0xb0 || (bytes[at] ?? 0) <= 32)) at++
  let digit = at
  while (digit < bytes.length && (bytes[digit] ?? 0) >= 48 && (bytes[digit] ?? 0) <= 57) digit++
  while (digit > at && (bytes[digit] === 32 || bytes[digit] === 13)) digit++
  return digit > at && bytes[digit] === 10 ? digit + 1 : at
}
