import { strictUtf8, windows1252 } from '../text/decode.ts'

/** The header fields that a reading looks at; all others are never decoded. */
const FIELDS = [
  'from', 'sender', 'to', 'cc', 'date', 'subject', 'message-id', 'in-reply-to', 'references', 'received',
  'list-id', 'list-post', 'list-unsubscribe', 'precedence', 'auto-submitted', 'x-auto-response-suppress', 'feedback-id',
  'x-autoreply', 'x-autorespond', 'x-loop', 'x-beenthere', 'mailing-list', 'return-path', 'content-type',
  'content-length', 'x-spam-flag', 'x-spam-status', 'x-gmail-labels', 'delivered-to', 'x-original-to', 'envelope-to',
  'x-mozilla-status', 'x-google-group-id', 'list-owner', 'resent-from',
] as const // prettier-ignore
type Field = (typeof FIELDS)[number]

/** Fields of which every occurrence counts. Of the others the first one does. */
const MANY: ReadonlySet<number> = new Set(['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to'].map(slotOfName))

/**
 * The wanted fields of one header block. One object is used for all messages: `read` finds where each field stands
 * (no text is made), `text` decodes one on demand.
 */
export class Headers {
  #bytes: Uint8Array = new Uint8Array(0)
  readonly #starts = new Int32Array(FIELDS.length)
  readonly #ends = new Int32Array(FIELDS.length)
  readonly #more: { slot: number; start: number; end: number }[] = []
  /** lines that are neither a field nor the continuation of one */
  strays = 0

  read(bytes: Uint8Array, from: number, to: number): void {
    this.#bytes = bytes
    this.#starts.fill(-1)
    this.#more.length = 0
    this.strays = 0
    for (let at = from; at < to;) {
      const slot = slotAt(bytes, at, to)
      const end = fieldEnd(bytes, at, to)
      if (slot >= 0) this.#put(slot, at, end)
      else if (slot === STRAY) this.strays++
      at = end
    }
  }

  #put(slot: number, at: number, end: number): void {
    const start = this.#bytes.indexOf(COLON, at) + 1
    if (this.#starts[slot] === -1) {
      this.#starts[slot] = start
      this.#ends[slot] = end
    } else if (MANY.has(slot)) this.#more.push({ slot, start, end })
  }

  has(field: Field): boolean {
    return (this.#starts[SLOTS[field]] ?? -1) >= 0
  }

  /** The field's text, unfolded and trimmed, '' where absent. Bytes that are no UTF-8 are read as windows-1252. Encoded words stay. */
  text(field: Field): string {
    const slot = SLOTS[field]
    const start = this.#starts[slot] ?? -1
    return start < 0 ? '' : decode(this.#bytes, start, this.#ends[slot] ?? 0)
  }

  /** Every occurrence of the field, joined by commas. */
  all(field: Field): string {
    let text = this.text(field)
    if (this.#more.length === 0) return text
    const slot = SLOTS[field]
    for (const one of this.#more) if (one.slot === slot) text += `, ${decode(this.#bytes, one.start, one.end)}`
    return text
  }
}

/** How many bytes the body has by what the header claims; -1 where it claims nothing that is a number. */
export function contentLength(headers: Headers): number {
  const text = headers.text('content-length')
  return /^\d{1,10}$/.test(text) ? Number(text) : -1
}

/** The slot of the field that begins at `at`: -1 not wanted, -2 no field at all. */
export function slotAt(bytes: Uint8Array, at: number, to: number): number {
  let hash = 0x811c9dc5
  let i = at
  for (; i < to && i < at + 60; i++) {
    const byte = bytes[i] ?? 0
    if (byte === COLON) break
    if (byte <= 32) {
      // blanks before the colon are wrong and common enough
      if (byte !== 10 && i > at && onlyBlanksToColon(bytes, i, to)) break
      return STRAY
    }
    hash = Math.imul(hash ^ (byte >= 65 && byte <= 90 ? byte + 32 : byte), 0x01000193)
  }
  return i === at ? STRAY : (BY_HASH.get(hash) ?? -1)
}

/** Where the field that begins at `at` ends: after the first line feed that no blank follows. */
export function fieldEnd(bytes: Uint8Array, at: number, to: number): number {
  for (let i = at; ;) {
    const feed = bytes.indexOf(10, i)
    if (feed < 0 || feed >= to) return to
    i = feed + 1
    if (i >= to || (bytes[i] !== 32 && bytes[i] !== 9)) return i
  }
}

const COLON = 58
const STRAY = -2

function onlyBlanksToColon(bytes: Uint8Array, at: number, to: number): boolean {
  for (let i = at; i < to && i < at + 4; i++) {
    if (bytes[i] === COLON) return true
    if (bytes[i] !== 32 && bytes[i] !== 9) return false
  }
  return false
}

function slotOfName(name: string): number {
  return (FIELDS as readonly string[]).indexOf(name)
}

const SLOTS = Object.fromEntries(FIELDS.map((name, slot) => [name, slot])) as Record<Field, number>

const BY_HASH = new Map(
  FIELDS.map((name, slot) => {
    let hash = 0x811c9dc5
    for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
    return [hash, slot]
  }),
)

/** The text between two places without the blanks around it, unfolded. The decoder of the platform beats any loop of ours. */
function decode(bytes: Uint8Array, start: number, end: number): string {
  let [from, to] = [start, end]
  while (from < to && (bytes[from] ?? 0) <= 32) from++
  while (from < to && (bytes[to - 1] ?? 0) <= 32) to--
  const part = bytes.subarray(from, to)
  const text = strictUtf8(part) ?? windows1252(part)
  return part.includes(10) ? text.replace(/\r?\n[ \t]+/g, ' ') : text
}
