import { decodeWords } from './encoded-words.ts'
import type { Field } from './field-names.ts'
import type { Headers } from './headers.ts'
import { KnownFields } from './known-fields.ts'
import { detach } from '../text/fold.ts'
import { withAsciiHost } from '../text/keys.ts'
import { splitAddresses } from './split-addresses.ts'

/**
 * One mailbox of a From, To or Cc field. `address`: as a key (see text/keys emailKey), null where it cannot be one;
 * then `why`: hidden by a list's archive against harvesters, or unreadable. The name is only ever a name: a display name
 * that looks like an address is not one.
 */
export type Mailbox = {
  readonly address: string | null
  readonly name: string
  readonly why?: 'hidden' | 'unreadable'
  /** what whoever reads remembers of it; the same mailbox is given again for the same field */
  memo?: object
}

type AddressList = { readonly mailboxes: readonly Mailbox[]; readonly over: boolean }

const NONE: AddressList = { mailboxes: [], over: false }

/** Reads an address field; `over` where it holds more than `limit` addresses (the rest is left out). */
export function readAddresses(text: string, limit: number): AddressList {
  if (text === '') return NONE
  return plain(text) ?? careful(text, limit)
}

/** The same for a field of a header. The same few hundred fields make most of a mailbox: these are known by their bytes. */
export function addressesIn(headers: Headers, field: Field, limit: number): AddressList {
  const from = headers.start(field)
  if (from < 0) return NONE
  const to = headers.end(field)
  if (to - from > SHORT || !headers.isAlone(field)) return readAddresses(headers.all(field), limit)
  const list = knownIn(headers, field, from, to)
  return list.mailboxes.length > limit ? { mailboxes: list.mailboxes.slice(0, limit), over: true } : list
}

/** A field of fewer bytes cannot hold as many addresses. */
const SHORT = 200

function knownIn(headers: Headers, field: Field, from: number, to: number): AddressList {
  const known = KNOWN.find(headers.bytes, from, to)
  if (known !== null) return known
  const list = readAddresses(headers.text(field), SHORT)
  KNOWN.keep(headers.bytes, from, to, list)
  return list
}

/** Fields met before; holds nothing that changes an answer. */
const KNOWN = new KnownFields<AddressList>(8_192, 1 << 20)

/** `a@b.c` or `Name <a@b.c>` or `"Name" <a@b.c>`, nine of ten fields. */
function plain(text: string): AddressList | null {
  const match = PLAIN.exec(text)
  if (match === null) return null
  const address = (match[3] ?? match[4] ?? '').replace(/[A-Z]/g, letter => letter.toLowerCase())
  const name = cleanName(match[1] ?? match[2] ?? '', address)
  return { mailboxes: [{ address, name }], over: false }
}

const ADDRESS = String.raw`(?!')[\w.+=~!#$%&'*/?^{}-]{1,64}@[A-Za-z0-9.-]{1,250}\.[A-Za-z0-9-]{2,63}`
const PLAIN = new RegExp(
  String.raw`^(?:(?:"([^"\\]{0,200})"|([^"<>@,;:()\\]{0,200}?)) ?<(${ADDRESS})>|<?(${ADDRESS})>?)$`,
)

function careful(text: string, limit: number): AddressList {
  const { parts, over } = splitAddresses(text, limit)
  return { mailboxes: parts.map(part => mailboxOf(part.address, part.name, part.comment)), over }
}

function mailboxOf(raw: string, rawName: string, comment: string): Mailbox {
  const loose = rawName === '' ? LOOSE.exec(raw) : null
  const read = addressOf(loose?.[3] ?? raw)
  const found = read === null ? null : withAsciiHost(read)
  const name = cleanName(rawName || (loose?.[1] ?? comment), read ?? '')
  if (found !== null) return { address: found, name }
  return { address: null, name, why: HIDDEN.test(raw) ? 'hidden' : 'unreadable' }
}

/** A name and an address without angle brackets, where one word only can be the address; or the same address as name too. */
const LOOSE = /^([^@|<>]{1,200}|(?=(\S{1,250}) +\2$)\S+) +([^\s@|]+@[^\s@|]+)$/i

/** Archives that swap letters for @ and | leave two or more words with such marks: what was there cannot be told any more. */
const HIDDEN = /\S\s+\S*[@|]\S*\s+\S|\s\S*[@|]\S*\s|@[.\s]*(?:\.{2,}|x{3,}|\*+)|\*{2,}/i

function addressOf(raw: string): string | null {
  const text = raw.replace(/[A-Z]/g, letter => letter.toLowerCase()).replace(/^mailto:/, '')
  if (VALID.test(text)) return text.startsWith("'") ? text.replace(/^'(.+)'$/, '$1') : text
  const bare = text
    .replace(QUOTES, '$2$3')
    .replace(/[>)\s]{1,9}$/, '')
    .replace(/\.$/, '')
  if (VALID.test(bare)) return bare
  // "ana at example.org", "ana (at) example dot org": written so by list archives, and readable without doubt
  const spelled = /^(\S+)\s*(?:\s+at\s+|\[at\]|\(at\)|\{at\})\s*(\S+(?:\s+dot\s+\S+)*)$/.exec(bare)
  if (spelled === null) return null
  const [local, host] = [spelled[1] ?? '', (spelled[2] ?? '').replace(/\s+dot\s+|\[dot\]|\(dot\)/g, '.')]
  const joined = `${local}@${host}`
  return VALID.test(joined) && !/[|]/.test(joined) ? joined : null
}

/** Apostrophes or quotes around all of it, or quotes around what stands before the @, as two dots in a row need them. */
const QUOTES = /^(["'])([^"']+)\1$|^"([^"]+)"(?=@)/

/**
 * Anything without blanks and marks of lists on both sides of one @, and a dot in the host. No more than 64 characters are
 * allowed before the @, and those who answer by an address that says to what write more.
 */
const VALID = /^[^\s@<>,;:"()[\]\\]{1,250}@[^\s@<>,;:"()[\]\\|]{1,250}\.[^\s@<>,;:"()[\]\\.|]{2,63}$/

/** Whoever has a name that is written in encoded words has it in each letter. Holds nothing that changes an answer. */
const DECODED = new Map<string, string>()
const MOST_NAMES = 4_096

function decodedName(raw: string): string {
  const known = DECODED.get(raw)
  if (known !== undefined) return known
  const name = decodeWords(raw)
  if (DECODED.size >= MOST_NAMES) DECODED.clear()
  if (raw.length <= SHORT) DECODED.set(detach(raw), name)
  return name
}

function cleanName(raw: string, address: string): string {
  let name = raw.includes('=?') ? decodedName(raw) : raw
  name = name.replace(INVISIBLE, ' ').trim()
  if (/^(['"]).*\1$/.test(name)) name = name.slice(1, -1).trim()
  if (name.length > 200) name = name.slice(0, 200)
  return name.toLowerCase() === address ? '' : name
}

/** Control characters and runs of blanks. */
const INVISIBLE = /[\s\u0000-\u001f\u007f]+/g // oxlint-disable-line no-control-regex -- names carry them, screens must not
