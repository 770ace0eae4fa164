import ICAL from 'ical.js'
import { strictUtf8, westernBytes, windows1252 } from '../text/decode.ts'
import { decodeQuoted, decoderFor } from '../text/quoted-printable.ts'

/** A property of a card: its name without group, its types, its values (the parts of a structured one). */
export type CardProperty = {
  readonly name: string
  readonly types: readonly string[]
  readonly values: readonly string[]
  readonly kind: string
}

/**
 * Reads the lines of one card: through ical.js where it is vCard 3 or 4; vCard 2.1, and lines that ical.js refuses, by a
 * reader of our own that knows quoted-printable, character sets and types without a name.
 */
export function readProperties(lines: readonly string[]): CardProperty[] {
  const version = /^\s*version:\s*([\d.]+)/i.exec(lines.find(line => /^\s*version:/i.test(line)) ?? '')?.[1] ?? '2.1'
  const wanted = lines
    .filter(line => WANTED.test(line))
    .map(unpacked)
    .map(inCharset)
  const plain = wanted.filter(line => !/quoted-printable/i.test(line.slice(0, 200)))
  if (version === '2.1' || plain.length < wanted.length) return wanted.flatMap(oldProperty)
  return modern(wanted, version) ?? wanted.flatMap(line => modern([line], version) ?? oldProperty(line))
}

const WANTED =
  /^(?:[\w-]+\.)?(?:fn|n|nickname|org|title|tel|email|url|adr|bday|categories|note|uid|rev|kind|x-addressbookserver-kind|x-abshowas|x-socialprofile|photo|logo)[;:]/i

/** A text that stands in base64, as vCard 3 allows of any, as what it says: only pictures are bytes. */
function unpacked(line: string): string {
  const match = PACKED.exec(line)
  if (match === null) return line
  const bytes = Buffer.from(match[2] ?? '', 'base64')
  const charset = /;charset="?([\w-]+)/i.exec(line)?.[1] ?? ''
  const text = strictUtf8(bytes) ?? (charset === '' ? windows1252(bytes) : decoderFor(charset).decode(bytes))
  return `${match[1]}:${text.replace(/\r?\n/g, '\\n')}`
}

const PACKED =
  /^((?:[\w-]+\.)?(?!photo|logo)[\w-]+)(?:;[^:;]{1,200})*?;(?:(?:encoding=)?"?base64"?|encoding="?b"?)(?:;[^:]{0,200})?:([A-Za-z0-9+/=\s]*)$/i

/**
 * Phones of vCard 2.1 write the bytes of another character set and name it beside them. Such a line was read as Western
 * European, byte by byte: put back, and read in its own. Quoted-printable knows its character set by itself.
 */
function inCharset(line: string): string {
  const colon = line.indexOf(':')
  const charset = /;charset="?([\w-]+)/i.exec(line.slice(0, colon))?.[1] ?? ''
  if (charset === '' || /^utf-?8$/i.test(charset) || /quoted-printable/i.test(line.slice(0, colon))) return line
  const bytes = westernBytes(line.slice(colon + 1))
  return bytes === null ? line : line.slice(0, colon + 1) + decoderFor(charset).decode(bytes)
}

function modern(lines: readonly string[], version: string): CardProperty[] | null {
  let properties: readonly (readonly [string, Readonly<Record<string, unknown>>, string, ...unknown[]])[]
  try {
    properties = ICAL.parse(`BEGIN:VCARD\r\nVERSION:${version}\r\n${lines.join('\r\n')}\r\nEND:VCARD`)[1] as never
  } catch {
    return null
  }
  return properties.slice(1).map(([name, parameters, kind, ...values]) => ({
    name: name.replace(/^.*\./, '').toUpperCase(),
    types: [parameters.type ?? []].flat().flatMap(type => String(type).toUpperCase().split(',')),
    // "http\://" is how some programs write an address, and ical.js leaves it
    values: values.flatMap(value => partsOf(name, value)).map(value => value.replace(/\\([:;"])/g, '$1')),
    kind,
  }))
}

/** The parts of a structured value, each with its commas: whoever writes "12 Main St, Suite 5" means one street. */
function partsOf(name: string, value: unknown): string[] {
  const between = /(?:^|\.)n$/i.test(name) ? ' ' : ', '
  return [value].flat().map(part =>
    [part]
      .flat()
      .map(one => String(one).trim())
      .join(between),
  )
}

function oldProperty(line: string): CardProperty[] {
  const match = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:"[^"]*"|[^":])*)?):(.*)$/s.exec(line)
  if (match === null) return []
  const name = (match[1] ?? '').toUpperCase()
  const parameters = (match[2] ?? '')
    .split(';')
    .slice(1)
    .map(one => one.toUpperCase().replace(/"/g, ''))
  const value = (key: string): string => parameters.find(one => one.startsWith(`${key}=`))?.slice(key.length + 1) ?? ''
  const quoted = parameters.some(one => one.endsWith('QUOTED-PRINTABLE'))
  const text = quoted ? decodeQuoted(match[3] ?? '', value('CHARSET')) : (match[3] ?? '')
  const types = parameters.flatMap(one =>
    one.startsWith('TYPE=') ? one.slice(5).split(',') : one.includes('=') ? [] : [one],
  )
  const parts = STRUCTURED.has(name) ? text.split(/(?<!\\);/) : [text]
  const kind = parameters.some(one => /BASE64$|=B$/.test(one)) ? 'binary' : value('VALUE').toLowerCase() || 'text'
  return [
    {
      name,
      types,
      values: parts.map(part => part.replace(/\\([\\;,:nN])/g, (_, one: string) => (/n/i.test(one) ? '\n' : one))),
      kind,
    },
  ]
}

const STRUCTURED = new Set(['N', 'ORG', 'ADR'])
