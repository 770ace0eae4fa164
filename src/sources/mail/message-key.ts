import { idHash } from './id-hash.ts'
import type { Headers } from './headers.ts'

/**
 * The key of a message: a hash of its Message-ID where it has a sane one, so that every copy of a message is one, in any
 * folder and any export; else a hash of what the writer wrote into the header.
 */
export function messageKey(headers: Headers): string {
  const id = saneId(headers.text('message-id'))
  if (id !== null) return keyOfId(id)
  const said = (['date', 'from', 'to', 'cc', 'subject', 'in-reply-to'] as const).map(field => headers.text(field))
  return `h${idHash(said.join('\n').slice(0, 100_000))}`
}

/** The key that a message with this Message-ID has. */
export function keyOfId(id: string): string {
  return `m${idHash(id)}`
}

/** Message-ID without its brackets; null where it is missing, without end or plainly no name for one message. */
export function saneId(raw: string): string | null {
  const match = ID.exec(raw.length > 1_000 ? '' : raw)
  const id = (match?.[1] ?? raw).trim()
  return id.length < 6 || id.length > 998 || /\s/.test(id) ? null : id
}

const ID = /<\s*([^<>\s]+)\s*>/

/** What it answers (the nearest) and the beginning of its thread, as message keys. */
export function threadOf(headers: Headers, own: string): { readonly thread: string; readonly repliesTo?: string } {
  const references = idsOf(headers.text('references'))
  const reply = idsOf(headers.text('in-reply-to'))[0]
  const nearest = reply ?? references.at(-1)
  const root = references[0] ?? reply
  const thread = root === undefined ? own : keyOfId(root)
  return nearest === undefined ? { thread } : { thread, repliesTo: keyOfId(nearest) }
}

/** The first and the last few ids of a References field: the root and the nearest are what counts. */
function idsOf(raw: string): string[] {
  if (raw === '') return []
  const first = ID.exec(raw.slice(0, 1_000))?.[1]
  const lastOpen = raw.lastIndexOf('<')
  const last = lastOpen < 0 ? undefined : ID.exec(raw.slice(lastOpen, lastOpen + 1_000))?.[1]
  return [first, last].filter(id => id !== undefined)
}

/** 53 bits of a key, for telling ids apart in memory. */
export function numberOf(key: string): number {
  let high = 0
  let low = 0
  for (let i = 1; i < key.length; i++) {
    high = (Math.imul(high, 31) + key.charCodeAt(i)) | 0
    low = (Math.imul(low ^ key.charCodeAt(i), 0x01000193) + high) | 0
  }
  return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0) || 1
}
