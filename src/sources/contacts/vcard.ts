import { readDate } from '../text/dates.ts'
import type { Card } from './card.ts'
import { readProperties } from './vcard-line.ts'
import type { CardProperty } from './vcard-line.ts'

/** Whom or what a card stands for; `thing`: an organisation, a place, a device. */
export type CardOf = 'somebody' | 'group' | 'thing'

/** A card of a vCard file, whom or what it stands for, and what was left out of it. */
type VcardReading = {
  readonly card: Card
  readonly of: CardOf
  readonly photo: 'none' | 'dropped' | 'remote'
}

/** Reads one vCard (2.1, 3.0, 4.0) from its unfolded lines, without BEGIN and END. */
export function readVcard(lines: readonly string[]): VcardReading {
  const properties = readProperties(lines)
  const all = (name: string): CardProperty[] => properties.filter(property => property.name === name)
  const text = (name: string): string => (all(name)[0]?.values[0] ?? '').trim()
  const [family = '', given = ''] = all('N')[0]?.values ?? []
  const texts = (name: string): string[] => all(name).flatMap(({ values }) => values.map(value => value.trim()))
  const kind = text('KIND') || text('X-ADDRESSBOOKSERVER-KIND')
  const isNamed = `${given}${family}`.trim() !== ''
  return {
    // Apple marks the card of a firm; one with somebody's name in it is theirs
    of: /^company$/i.test(text('X-ABSHOWAS')) && !isNamed ? 'thing' : cardOf(kind),
    photo: photoOf([...all('PHOTO'), ...all('LOGO')]),
    card: {
      id: text('UID').slice(0, 1_000),
      name: text('FN') || (isNamed ? '' : text('NICKNAME')),
      givenName: given.trim(),
      familyName: family.trim(),
      title: text('TITLE'),
      company: text('ORG'),
      place: placeOf(all('ADR')[0]),
      emails: texts('EMAIL').map(email => email.replace(/^mailto:/i, '')),
      phones: all('TEL').map(({ types, values }) => ({
        number: numberOf(values[0] ?? ''),
        shared: isShared(types) || EXTENSION.test(values[0] ?? ''),
      })),
      urls: [...texts('URL'), ...texts('X-SOCIALPROFILE').filter(url => /^https?:/i.test(url))],
      birthday: birthdayOf(text('BDAY')),
      groups: texts('CATEGORIES').flatMap(value => value.split(',').map(one => one.trim())),
      note: text('NOTE'),
      revised:
        readDate(text('REV').replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d).*$/, '$1-$2-$3T$4:$5:$6Z'), 'day-month')
          ?.at ?? null,
    },
  }
}

/** KIND of RFC 6350 and its likes; one that is not known is somebody, as the standard says. */
function cardOf(kind: string): CardOf {
  if (/^group$/i.test(kind)) return 'group'
  return /^(?:org|location|application|device|thing)$/i.test(kind) ? 'thing' : 'somebody'
}

function photoOf(photos: readonly CardProperty[]): VcardReading['photo'] {
  if (photos.length === 0) return 'none'
  const remote = photos.some(
    ({ values, kind }) => kind !== 'binary' && /^(?!data:)[a-z][a-z0-9+.-]*:/i.test(values[0] ?? ''),
  )
  return remote ? 'remote' : 'dropped'
}

/** Post box, flat, street, town, region, code, country. */
function placeOf(address: CardProperty | undefined): string {
  const [, , , town = '', region = '', , country = ''] = address?.values ?? []
  return [town, region, country]
    .map(part => part.trim())
    .filter(part => part !== '')
    .join(', ')
}

function numberOf(value: string): string {
  return value
    .replace(/^tel:/i, '')
    .replace(/;(?!ext=).*$/, '')
    .trim()
}

/** A number behind a number is that of a desk in an office. */
const EXTENSION = /;ext=\d|\bext?\.? ?\d|\d ?x ?\d{1,5}$|durchwahl/i

/** Office, fax and pager numbers belong to more than one person; a mobile phone does not, even at work. */
function isShared(types: readonly string[]): boolean {
  if (types.some(type => type === 'CELL' || type === 'IPHONE')) return false
  return types.some(type => /^(?:WORK|FAX|PAGER|MAIN|COMPANY)/.test(type))
}

/** As a card writes it, without the year 1604 that Apple puts where none was given. */
export function birthdayOf(value: string): string {
  if (/^0+[/.-]0+[/.-]0+$/.test(value)) return ''
  return value.replace(/^1604-?/, '--').slice(0, 40)
}
