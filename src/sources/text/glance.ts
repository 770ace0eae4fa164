import { sniffEncoding, strictUtf8 } from './decode.ts'
import { legacyEncoding } from './legacy.ts'

/** A reading of a head for looking at only (which format is this?), never for storing: wrong bytes become U+FFFD. */
export function glance(head: Uint8Array): string {
  const { encoding, skip } = sniffEncoding(head)
  const bytes = head.subarray(skip)
  if (encoding !== 'ascii-so-far') return new TextDecoder(encoding).decode(bytes)
  const plain = strictUtf8(bytes)
  if (plain !== null) return plain
  return new TextDecoder(declaredEncoding(bytes) ?? legacyEncoding(bytes) ?? 'utf-8').decode(bytes)
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
