/** The header fields that a reading looks at; all others are never decoded. */
export const FIELDS = [
  'from', 'sender', 'to', 'cc', 'date', 'subject', 'message-id', 'in-reply-to', 'references', 'received',
  'list-id', 'list-post', 'list-unsubscribe', 'precedence', 'auto-submitted', 'x-auto-response-suppress', 'feedback-id',
  'x-autoreply', 'x-autorespond', 'x-loop', 'x-beenthere', 'mailing-list', 'return-path', 'content-type',
  'content-length', 'x-spam-flag', 'x-spam-status', 'x-gmail-labels', 'delivered-to', 'x-original-to', 'envelope-to',
  'x-mozilla-status', 'x-google-group-id', 'list-owner', 'resent-from',
] as const // prettier-ignore
export type Field = (typeof FIELDS)[number]

export const SLOTS = Object.fromEntries(FIELDS.map((name, slot) => [name, slot])) as Record<Field, number>

/** Fields of which every occurrence counts. Of the others the first one does. */
export const MANY: ReadonlySet<number> = new Set(
  (['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to'] as const).map(name => SLOTS[name]),
)

/** Fields of which each alone can say that no person wrote to people. Where none stands there, there is nothing to ask. */
const TELLING = [
  'list-id', 'list-post', 'list-unsubscribe', 'precedence', 'auto-submitted', 'x-auto-response-suppress', 'feedback-id',
  'x-autoreply', 'x-autorespond', 'x-beenthere', 'mailing-list', 'return-path', 'x-spam-flag', 'x-spam-status',
  'x-google-group-id', 'list-owner',
] as const satisfies readonly Field[] // prettier-ignore
export const IS_TELLING = Uint8Array.from(FIELDS, name => Number((TELLING as readonly string[]).includes(name)))

/** The slot of the field that begins at `at`; -1 where it is not wanted or no field at all. */
export function slotAt(bytes: Uint8Array, at: number, to: number): number {
  const first = beginning(bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0)
  for (let slot = FIRST[first] ?? -1; slot >= 0; slot = NEXT[slot] ?? -1) if (isNamed(bytes, at, to, slot)) return slot
  return -1
}

/** Whether the field that begins at `at` has the name of this slot, in letters of any size. */
function isNamed(bytes: Uint8Array, at: number, to: number, slot: number): boolean {
  const start = STARTS[slot] ?? 0
  const end = at + (STARTS[slot + 1] ?? 0) - start
  if (end >= to) return false
  for (let i = at, name = start; i < end; i++, name++) {
    const byte = bytes[i] ?? 0
    if ((byte >= 65 && byte <= 90 ? byte + 32 : byte) !== NAMES[name]) return false
  }
  // blanks before the colon are wrong and common enough
  return bytes[end] === COLON || onlyBlanksToColon(bytes, end, to)
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

function onlyBlanksToColon(bytes: Uint8Array, at: number, to: number): boolean {
  for (let i = at; i < to && i < at + 4; i++) {
    if (bytes[i] === COLON) return true
    if (bytes[i] !== 32 && bytes[i] !== 9) return false
  }
  return false
}

/** Three letters of any case as a number below 4,096: most fields are told by how they begin. */
function beginning(first: number, second: number, third: number): number {
  return ((first & 31) << 7) ^ ((second & 31) << 3) ^ (third & 31)
}

/** All names one after the other, and where each begins. */
const NAMES = Uint8Array.from(FIELDS.join(''), letter => letter.charCodeAt(0))
const STARTS = new Uint16Array(FIELDS.length + 1)
/** By beginning the first wanted field that begins so, and by slot the next one; -1: none. */
const FIRST = new Int8Array(4_096).fill(-1)
const NEXT = new Int8Array(FIELDS.length).fill(-1)
for (const [slot, name] of FIELDS.entries()) {
  STARTS[slot + 1] = (STARTS[slot] ?? 0) + name.length
  for (const third of name.length > 2 ? [name.charCodeAt(2)] : [COLON, 32, 9]) {
    const first = beginning(name.charCodeAt(0), name.charCodeAt(1), third)
    NEXT[slot] = FIRST[first] ?? -1
    FIRST[first] = slot
  }
}
