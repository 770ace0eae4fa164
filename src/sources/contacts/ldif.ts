import { strictUtf8, windows1252 } from '../text/decode.ts'
import type { Card } from './card.ts'
import { birthdayOf } from './vcard.ts'
import type { CardOf } from './vcard.ts'

/** A record of an LDIF file as a card, or what it changes in a directory, which is none. */
export type LdifReading =
  | { readonly card: Card; readonly of: CardOf; readonly photo: 'none' | 'dropped' | 'remote' }
  | { readonly changes: string }

/** Whether the head of a file is that of an address book as LDIF (RFC 2849): a version or a name comes first. */
export function startsAsLdif(head: string): boolean {
  const [first = ''] = /^(?!\s*(?:#|$))[^\n]*/m.exec(head.slice(0, 10_000).replaceAll(/\r?\n /g, '')) ?? []
  return /^\ufeff?(?:version:\s*\d+\s*$|dn::?\s*\S)/i.test(first) && /^\ufeff?dn::?/im.test(head)
}

/** A record cannot be longer than this many lines. */
const MOST_LINES = 5_000

/** Cuts a stream of unfolded lines into records: at blank lines and wherever a new name begins. Remarks are passed over. */
export class LdifCutter {
  #lines: string[] = []

  push(lines: readonly string[]): string[][] {
    const records: string[][] = []
    for (const line of lines) {
      if (line.startsWith('#')) continue
      const isBlank = line.trim() === ''
      if (isBlank || /^dn::?/i.test(line)) records.push(...this.end())
      if (!isBlank && this.#lines.length < MOST_LINES) this.#lines.push(line)
    }
    return records
  }

  end(): string[][] {
    const lines = this.#lines
    this.#lines = []
    // what a search says of itself, and the version above all, is no record
    return lines.some(line => /^(?:dn|cn|mail|sn)[:;]/i.test(line)) ? [lines] : []
  }
}

/**
 * Reads one record from its unfolded lines. Values behind two colons are base64; what lies behind "<" is somewhere else and
 * never fetched. Thunderbird, Evolution, Claws and directories call the same things by several names.
 */
export function readLdif(lines: readonly string[]): LdifReading {
  const { values, isElsewhere, isPhoto } = attributesOf(lines)
  const all = (...names: readonly string[]): string[] => names.flatMap(name => values.get(name) ?? [])
  const text = (...names: readonly string[]): string => all(...names)[0] ?? ''
  // the name of a record is part of it: all that is left of one that was cut off
  const ofName = (part: string): string[] => namesIn(text('dn'), part)
  const changes = text('changetype').toLowerCase()
  if (changes !== '' && changes !== 'add') return { changes }
  return {
    of: standsFor(all('objectclass'), all('mail').length > 0),
    photo: isElsewhere ? 'remote' : isPhoto ? 'dropped' : 'none',
    card: {
      id: text('entryuuid'),
      name:
        text('displayname', 'cn', 'commonname') ||
        text('mozillanickname', 'xmozillanickname') ||
        (ofName('cn')[0] ?? nameAlone(text('dn'))),
      givenName: text('givenname', 'gn'),
      familyName: text('sn', 'surname'),
      title: text('title'),
      company: text('o', 'organizationname', 'company'),
      place: [
        text('mozillahomelocalityname', 'l', 'locality', 'homecity'),
        text('mozillahomestate', 'st', 'region', 'homestate'),
        text('mozillahomecountryname', 'c', 'co', 'countryname', 'homecountry'),
      ]
        .filter(Boolean)
        .join(', '),
      emails: all('mail', 'rfc822mailbox', 'mozillasecondemail', 'xmozillasecondemail', 'mailalternateaddress').concat(
        values.has('mail') ? [] : ofName('mail'),
      ),
      phones: [
        ...all('mobile', 'cellphone', 'homephone').map(number => ({ number, shared: false })),
        ...all('telephonenumber', 'fax', 'facsimiletelephonenumber', 'pager').map(number => ({ number, shared: true })),
      ],
      urls: all('labeleduri', 'mozillaworkurl', 'workurl', 'mozillahomeurl', 'homeurl').map(
        url => url.split(/\s/)[0] ?? '',
      ),
      birthday: birthdayIn(text('birthyear'), text('birthmonth'), text('birthday')),
      groups: [],
      note: text('description', 'notes'),
      revised: stampOf(text('modifytimestamp')),
    },
  }
}

/** Phones write the name of whom the record is about in place of its name in a directory. */
function nameAlone(dn: string): string {
  return dn.includes('=') ? '' : dn
}

/** Parts of the name of a record: `cn=Ana Bell,mail=ana@x.example`. */
function namesIn(dn: string, part: string): string[] {
  const found = dn.split(/(?<!\\)[,+]/).map(text => text.trim().split(/=(.*)/s))
  return found.flatMap(([name = '', value = '']) =>
    name.toLowerCase() === part ? [value.replace(/\\(.)/g, '$1')] : [],
  )
}

type Attributes = {
  readonly values: ReadonlyMap<string, readonly string[]>
  readonly isElsewhere: boolean
  readonly isPhoto: boolean
}

function attributesOf(lines: readonly string[]): Attributes {
  const values = new Map<string, string[]>()
  let [isElsewhere, isPhoto] = [false, false]
  for (const line of lines) {
    // the options behind a name (";lang-de", ";binary") do not count
    const match = /^([a-z][\w.-]*)(?:;[\w;-]*)?:([:<]?)[ \t]*(.*)$/is.exec(line)
    if (match === null) continue
    const [, name = '', how = '', written = ''] = match
    const called = name.toLowerCase()
    if (/^(?:jpegphoto|photo|thumbnailphoto|thumbnaillogo)$/.test(called)) {
      if (how === '<') isElsewhere = true
      else isPhoto = true
    } else if (how !== '<') {
      const value = (how === ':' ? decoded(written) : written).trim()
      if (value !== '') values.set(called, [...(values.get(called) ?? []), value])
    }
  }
  return { values, isElsewhere, isPhoto }
}

/** The text that base64 stands for; what is none, or was cut, is nothing. */
function decoded(base64: string): string {
  try {
    const bytes = Uint8Array.from(atob(base64.replace(/\s+/g, '')), char => char.charCodeAt(0))
    return strictUtf8(bytes) ?? windows1252(bytes)
  } catch {
    return ''
  }
}

const GROUPS = /^(?:groupof(?:unique)?names|posixgroup|mailgroup|mailinglist|distributionlist|groupofurls)$/i
const PEOPLE = /person|^(?:mozillaabpersonalpha|account|posixaccount)$/i

/** A list is none of its members; units and domains of a directory are things, unless they have an address. */
function standsFor(classes: readonly string[], hasAddress: boolean): CardOf {
  if (classes.some(one => GROUPS.test(one))) return 'group'
  const isTold = classes.some(one => one.toLowerCase() !== 'top')
  return !isTold || hasAddress || classes.some(one => PEOPLE.test(one)) ? 'somebody' : 'thing'
}

function birthdayIn(year: string, month: string, day: string): string {
  if (!/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day)) return birthdayOf(day)
  const rest = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return /^\d{4}$/.test(year) ? `${year}-${rest}` : `--${rest}`
}

/** Thunderbird writes seconds since 1970, directories `20260102030405Z`; null where neither is there. */
function stampOf(text: string): number | null {
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:[.,]\d+)?Z$/.exec(text)
  if (match !== null) {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number)
    return Date.UTC(year, month - 1, day, hour, minute, second)
  }
  return /^\d{9,10}$/.test(text) ? Number(text) * 1_000 : null
}
