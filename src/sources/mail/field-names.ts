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
  // most unwanted fields are told by how they begin
  if (BEGINNINGS[beginning(bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0)] === 0) return -1
  let hash = 0x811c9dc5
  const most = Math.min(to, at + LONGEST)
  let i = at
  for (; i < most; i++) {
    const byte = bytes[i] ?? 0
    // blanks before the colon are wrong and common enough
    if (byte === COLON || (byte <= 32 && byte !== 10 && onlyBlanksToColon(bytes, i, to))) return BY_HASH.get(hash) ?? -1
    if (byte <= 32) return -1
    hash = Math.imul(hash ^ (byte >= 65 && byte <= 90 ? byte + 32 : byte), 0x01000193)
  }
  return -1
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

/** No name of a wanted field is longer. */
const LONGEST = 60

/** Three letters of any case as a number below 4,096. */
function beginning(first: number, second: number, third: number): number {
  return ((first & 31) << 7) ^ ((second & 31) << 3) ^ (third & 31)
}

/** How names of wanted fields begin. */
const BEGINNINGS = new Uint8Array(4_096)
for (const name of FIELDS)
  for (const third of name.length > 2 ? [name.charCodeAt(2)] : [COLON, 32, 9])
    BEGINNINGS[beginning(name.charCodeAt(0), name.charCodeAt(1), third)] = 1

const BY_HASH = new Map(
  FIELDS.map((name, slot) => {
    let hash = 0x811c9dc5
    for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
    return [hash, slot]
  }),
)
