import type { Instant } from '../../model/instant.ts'
import { idHash, idHashOf } from './id-hash.ts'
import { FIELD } from './field-names.ts'
import type { Field } from './field-names.ts'
import type { Headers } from './headers.ts'

/**
 * What a message is called by others that answer it: a hash of its Message-ID where it has a sane one; else a hash of what
 * the writer wrote into the header.
 */
export function messageName(headers: Headers): string {
  const plain = plainId(headers, FIELD['message-id'])
  if (plain !== null && plain.length >= LEAST) return plain.key
  const id = saneId(headers.text(FIELD['message-id']))
  if (id !== null) return keyOfId(id)
  const said = WRITTEN.map(field => headers.text(field))
  return idHash(said.join('\n').slice(0, 100_000), 'h')
}

/** What the writer of a message says of it. */
const WRITTEN = [FIELD.date, FIELD.from, FIELD.to, FIELD.cc, FIELD.subject, FIELD['in-reply-to']]

/**
 * The key of a message: its name and when it says that it was written, because broken programs use one id for all they
 * send. Each copy of a message has the same, in any folder and any export, whatever else lies there (decision 0029).
 * `written`: the Date field even where it cannot be true; null: it has none that can be read.
 * @example messageKey('m0', Date.UTC(2014, 0, 21)) // 'm0~hqoec5c0'
 */
export function messageKey(name: string, written: Instant | null): string {
  if (name.charCodeAt(0) !== NAMED_BY_ID) return name
  return written === null ? `${name}~` : `${name}~${inBase36(written)}`
}

const NAMED_BY_ID = 109

/** As `toString(36)`, which takes long where a number has more than 31 bits. */
function inBase36(at: Instant): string {
  const high = Math.floor(at / SHORT)
  if (high < 36 ** 3 || high >= SHORT) return at.toString(36)
  const low = at - high * SHORT
  return String.fromCharCode(
    figure(high / 46_656), figure(high / 1_296), figure(high / 36), figure(high),
    figure(low / 46_656), figure(low / 1_296), figure(low / 36), figure(low),
  ) // prettier-ignore
}

const SHORT = 36 ** 4

function figure(value: number): number {
  const one = (value | 0) % 36
  return one < 10 ? 48 + one : 87 + one
}

/** The key under which databases hold the message that were made before the date was part of it; null: the same as now. */
export function undatedKey(key: string): string | null {
  const end = key.indexOf('~')
  return end < 0 ? null : key.slice(0, end)
}

/** The name that the message with this Message-ID has. */
export function keyOfId(id: string): string {
  return idHash(id, 'm')
}

/** A shorter id is no name for one message. */
const LEAST = 6

/** A field that is one id in brackets and nothing else, as nearly all are: its key, from the bytes. Null for any other. */
function plainId(headers: Headers, field: Field): { readonly key: string; readonly length: number } | null {
  const from = headers.start(field) + 1
  const to = headers.end(field) - 1
  if (from === 0 || to <= from || to - from > 996 || !headers.isAscii(field)) return null
  const { bytes } = headers
  if (bytes[from - 1] !== OPEN || bytes[to] !== CLOSE) return null
  for (let i = from; i < to; i++) {
    const byte = bytes[i] ?? 0
    if (byte <= 32 || byte === OPEN || byte === CLOSE || byte === 127) return null
  }
  return { key: idHashOf(bytes, from, to, 'm'), length: to - from }
}

const OPEN = 60
const CLOSE = 62

/** Message-ID without its brackets; null where it is missing, without end or plainly no name for one message. */
export function saneId(raw: string): string | null {
  const match = ID.exec(raw.length > 1_000 ? '' : raw)
  const id = (match?.[1] ?? raw).trim()
  return id.length < LEAST || id.length > 998 || /\s/.test(id) ? null : id
}

const ID = /<\s*([^<>\s]+)\s*>/

/** What it answers (the nearest) and the beginning of its thread, as names of messages. */
export function threadOf(headers: Headers, own: string): { readonly thread: string; readonly repliesTo?: string } {
  const reply = keysIn(headers, FIELD['in-reply-to'])
  const references = keysIn(headers, FIELD.references)
  const nearest = reply?.first ?? references?.last
  const thread = references?.first ?? reply?.first ?? own
  return nearest === undefined ? { thread } : { thread, repliesTo: nearest }
}

function keysIn(headers: Headers, field: Field): { readonly first: string; readonly last: string } | null {
  if (!headers.has(field)) return null
  const plain = plainId(headers, field)
  if (plain !== null) return { first: plain.key, last: plain.key }
  const near = nearIds(headers, field)
  if (near !== null) return near
  const [first, last] = idsOf(headers.text(field))
  if (first === undefined) return null
  return { first: keyOfId(first), last: keyOfId(last ?? first) }
}

/**
 * The first and the last id of a field in ASCII, from its bytes, where both stand at its ends as they should. Null for any
 * other, and where an id is so far off or long that it might count for nothing (`idsOf`).
 */
function nearIds(headers: Headers, field: Field): { readonly first: string; readonly last: string } | null {
  if (!headers.isAscii(field)) return null
  const { bytes } = headers
  const [from, to] = [headers.start(field), headers.end(field)]
  if (bytes[from] !== OPEN || bytes[to - 1] !== CLOSE) return null
  let [close, open] = [from + 1, to - 2]
  while (isOfId(bytes[close] ?? 0)) close++
  while (isOfId(bytes[open] ?? 0)) open--
  const areBoth = bytes[close] === CLOSE && bytes[open] === OPEN && close > from + 1 && open < to - 2
  if (!areBoth || close - from > 996 || to - open > 996) return null
  const first = idHashOf(bytes, from + 1, close, 'm')
  return { first, last: open === from ? first : idHashOf(bytes, open + 1, to - 1, 'm') }
}

function isOfId(byte: number): boolean {
  return byte > 32 && byte !== OPEN && byte !== CLOSE
}

/** The first and the last few ids of a References field: the root and the nearest are what counts. */
function idsOf(raw: string): string[] {
  if (raw === '') return []
  const first = ID.exec(raw.slice(0, 1_000))?.[1]
  const lastOpen = raw.lastIndexOf('<')
  const last = lastOpen < 0 ? undefined : ID.exec(raw.slice(lastOpen, lastOpen + 1_000))?.[1]
  return [first, last].filter(id => id !== undefined)
}

/** 53 bits of a name and of the date of writing, for telling messages apart in memory: a name's first letters are 66 bits. */
export function numberOf(name: string, written: Instant | null): number {
  let high = written === null ? 0 : written | 0
  let low = written === null ? 1 : (written / 0x1_0000_0000) | 0
  for (let i = 1; i < 12; i++) {
    const code = name.charCodeAt(i)
    high = (Math.imul(high, 31) + code) | 0
    low = (Math.imul(low ^ code, 0x01000193) + high) | 0
  }
  return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0) || 1
}
