import type { ContactKey } from '../../model/contact.ts'
import type { Instant } from '../../model/instant.ts'
import type { Observation } from '../../model/observation.ts'
import { hashOf } from '../text/hash.ts'
import { emailKey, nameKey, phoneKey, urlKey } from '../text/keys.ts'

/** One card as any of the formats gives it. `shared`: a number that several people may have (an office, a fax). */
export type Card = {
  readonly id: string
  readonly name: string
  readonly givenName: string
  readonly familyName: string
  readonly title: string
  readonly company: string
  readonly place: string
  readonly emails: readonly string[]
  readonly phones: readonly { readonly number: string; readonly shared: boolean }[]
  readonly urls: readonly string[]
  readonly birthday: string
  readonly groups: readonly string[]
  readonly note: string
  readonly revised: Instant | null
}

/** More addresses or numbers than anybody has are an attack or a fault of the file. */
const MOST = 50

/**
 * A card as an observation: it enriches a person and is no tie. Its key names the card and what it says, so that the same
 * file adds nothing twice and a changed card is a new fact. Null where it names nobody. `at`: when the file was written.
 */
export function cardObservation(card: Card, at: Instant, keepNote: boolean): Observation<'card'> | null {
  const keys = keysOf(card)
  if (keys.length === 0) return null
  const detail = detailOf(card, keepNote)
  const strongest = keys[0]
  const id = card.id === '' ? `${strongest?.kind}:${strongest?.value}` : card.id
  const name = nameOf(card)
  return {
    source: 'contacts',
    key: `${hashOf([id])}~${hashOf([JSON.stringify(detail)]).slice(0, 14)}`,
    at: card.revised ?? at,
    precision: card.revised === null ? 'day' : 'instant',
    kind: 'card',
    channel: null,
    people: [{ who: name === '' ? { keys } : { keys, name }, role: 'subject', direction: 'none', weight: 0 }],
    detail,
  }
}

function keysOf(card: Card): ContactKey[] {
  const found = new Map<string, ContactKey>()
  const add = (key: ContactKey | null): void => {
    if (key !== null) found.set(`${key.kind}:${key.value}`, key)
  }
  for (const email of addressesOf(card)) add(emailKey(email))
  for (const url of card.urls.slice(0, MOST)) if (PROFILE.test(url)) add(urlKey(url))
  for (const phone of card.phones.slice(0, MOST)) if (!phone.shared) add(phoneKey(phone.number))
  add(nameKey(nameOf(card)))
  return [...found.values()]
}

/** Programs of mail write an address with its name around it, and people several into one field. */
function addressesOf({ emails }: Card): string[] {
  return emails.slice(0, MOST).flatMap(written => {
    const inside = /<([^<>\s]{3,320})>\s*$/.exec(written)?.[1]
    if (inside !== undefined && emailKey(inside) !== null) return [inside]
    const parts = written.split(/[;,\s]+/).filter(part => part !== '')
    return parts.length > 1 && parts.every(part => emailKey(part) !== null) ? parts : [written]
  })
}

/** Pages that stand for one human; the page of a company would make one person of all who work there. */
const PROFILE =
  /^(?:https?:)?\/?\/?(?:[a-z-]+\.)?(?:linkedin\.com\/in|github\.com|gitlab\.com|twitter\.com|x\.com|orcid\.org)\/[^/?#\s]+\/?(?:[?#].*)?$/i

function nameOf(card: Card): string {
  const parts = fullName(card.givenName, '', card.familyName)
  // some programs write the firm above the card of somebody who works there
  const isFirm = card.name !== '' && card.name === card.company
  const name = (isFirm ? parts : card.name || parts).replace(/\s+/g, ' ').trim().slice(0, 200)
  // and the address where no name was given
  return /[^\s@]@[^\s@]+\.[^\s@]/.test(name) ? '' : name
}

/**
 * The parts of a name as it is written: the family's first and without a blank in Chinese, Japanese and Korean.
 * @example fullName('花子', '', '山田') // '山田花子'
 */
export function fullName(given: string, middle: string, family: string): string {
  const parts = [given, middle, family].map(part => part.trim()).filter(part => part !== '')
  return parts.length > 1 && parts.every(part => EAST_ASIAN.test(part))
    ? [family, middle, given].map(part => part.trim()).join('')
    : parts.join(' ')
}

const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}々]+$/u

function detailOf(card: Card, keepNote: boolean): Observation<'card'>['detail'] {
  const text = (name: string, value: string): Record<string, string> =>
    value.trim() === '' ? {} : { [name]: value.trim().slice(0, 10_000) }
  const list = (name: string, values: readonly string[]): Record<string, string[]> => {
    const found = [...new Set(values.map(value => value.trim()).filter(value => value !== ''))].slice(0, MOST)
    return found.length === 0 ? {} : { [name]: found }
  }
  return {
    ...text('name', nameOf(card)),
    ...text('givenName', card.givenName),
    ...text('familyName', card.familyName),
    ...text('title', card.title),
    ...text('company', card.company),
    ...text('place', card.place),
    ...list('emails', addressesOf(card)),
    ...list(
      'phones',
      card.phones.map(({ number }) => number),
    ),
    ...list('urls', card.urls),
    ...text('birthday', card.birthday),
    ...list('groups', card.groups),
    ...(keepNote ? text('note', card.note) : {}),
  }
}
