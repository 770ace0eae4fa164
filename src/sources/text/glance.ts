import { sniffEncoding, strictUtf8 } from './decode.ts'
import { legacyEncoding } from './legacy.ts'

/** A reading of a head for looking at only (which format is this?), never for storing: wrong bytes become U+FFFD. */
export function glance(head: Uint8Array): string {
  const before = SEEN.get(head)
  if (before !== undefined) return before
  const text = textOf(head)
  SEEN.set(head, text)
  return text
}

/** Each source looks at the same head, one after the other. */
const SEEN = new WeakMap<Uint8Array, string>()

function textOf(head: Uint8Array): string {
  const { encoding, skip } = sniffEncoding(head)
  const bytes = head.subarray(skip)
  if (encoding !== 'ascii-so-far') return new TextDecoder(encoding).decode(bytes)
  const plain = strictUtf8(bytes)
  if (plain !== null) return plain
  const older = isBinary(bytes) ? null : (declaredEncoding(bytes) ?? legacyEncoding(bytes))
  return new TextDecoder(older ?? 'utf-8').decode(bytes)
}

/** Pictures, sounds and programs hold codes that no text has; what language they are in need not be asked. */
function isBinary(bytes: Uint8Array): boolean {
  let odd = 0
  for (const byte of bytes) if (byte < 32 && (byte < 9 || (byte > 13 && byte !== 27))) odd++
  return odd > 16 && odd > bytes.length / 500
}

/** The encoding that an XML declaration names, where it is one that is known and not Unicode; null else. */
export function declaredEncoding(head: Uint8Array): string | null {
  const first = String.fromCharCode(...head.subarray(0, 200))
  const label = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(first)?.[1]
  if (label === undefined) return null
  try {
    const { encoding } = new TextDecoder(label)
    return encoding.startsWith('utf-') ? null : encoding
  } catch {
    return null
  }
}
