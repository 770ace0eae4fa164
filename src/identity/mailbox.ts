import { fold } from './fold.ts'
import type { Name } from './name.ts'

const ROLES = new Set(
  (
    'info team noreply no-reply donotreply do-not-reply admin administrator support help helpdesk contact sales office mail ' +
    'hello hi jobs job careers career hr recruiting billing accounts accounting invoice invoices finance newsletter news ' +
    'notifications notification notify alert alerts marketing press media service services customerservice postmaster ' +
    'webmaster mailer-daemon root security abuse privacy legal events event bounce bounces reply list lists owner ' +
    'family familie reception enquiries inquiries orders order shop store feedback updates update calendar members'
  ).split(' '),
)

const SHARED_DOMAINS = new Set(
  (
    'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com me.com mac.com aol.com ' +
    'gmx.com gmx.de gmx.net web.de mail.com proton.me protonmail.com pm.me fastmail.com zoho.com yandex.ru yandex.com mail.ru ' +
    'qq.com 163.com 126.com t-online.de orange.fr free.fr laposte.net libero.it wp.pl seznam.cz hey.com tutanota.com'
  ).split(' '),
)

/** True for addresses that belong to a function, a list or a machine: no human stands behind one alone. */
export function isSharedMailbox(email: string): boolean {
  const local = localPart(email)
  const plain = local.split('+')[0] ?? local
  return ROLES.has(plain) || /^(no|do).?not.?reply|^noreply|^bounce|-(bounces|request|owner|noreply)$/.test(plain)
}

/** True for a word that stands for a function, in an address or in a name. @example isFunction('support') // true */
export function isFunction(word: string): boolean {
  return ROLES.has(word)
}

/** True where anybody can have an address, so that the domain says nothing about an employer. */
export function isPublicDomain(domain: string): boolean {
  return SHARED_DOMAINS.has(domain)
}

/** What stands before the last @; '' where there is none. @example localPart('ana.ruiz@acme.example') // 'ana.ruiz' */
export function localPart(email: string): string {
  return email.slice(0, Math.max(0, email.lastIndexOf('@')))
}

/** What stands after the last @; the whole where there is none. @example domainOf('ana@acme.example') // 'acme.example' */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1)
}

/**
 * The mailbox that an address leads to: a word behind a + only sorts what arrives. What is more than a word there may stand for
 * somebody else, as services that answer for many write it. @example mailboxOf('ana+news@acme.example') // 'ana@acme.example'
 */
export function mailboxOf(email: string): string {
  return email.includes('+') ? email.replace(/\+\p{L}{1,12}(?=@[^@]*$)/u, '') : email
}

/** The address that somebody of the same name was given before. @example withoutNumber('ana.ruiz2@acme.example') // 'ana.ruiz@acme.example' */
export function withoutNumber(email: string): string {
  return email.replace(/(?<=\D)\d+(?=@[^@]*$)/, '')
}

/**
 * How much of a name its owner wrote into the address: `full` first and last name, `part` an initial and the last name.
 * @example spellsName('ana.ruiz', name) // 'full'
 */
export function spellsName(local: string, name: Name): 'full' | 'part' | 'no' {
  const plain = fold(local.split('+')[0] ?? local)
  const { given, family } = name
  if (family.length < 2 || given.length < 2) return 'no'
  if (plain.includes(given) && plain.includes(family)) return 'full'
  const letters = plain.replaceAll(/[^\p{L}]/gu, '')
  const initial = given.charAt(0)
  if (letters === initial + family || letters === family + initial) return 'part'
  return 'no'
}

/**
 * The name that the part before the @ spells out, first name first, as nearly everybody writes it; null where it does not.
 * @example nameInAddress('ana.ruiz+news') // { tokens: ['ana', 'ruiz'], given: 'ana', family: 'ruiz' }
 */
export function nameInAddress(local: string): Name | null {
  const tokens = fold(local.split('+')[0] ?? local).split(/[._-]+/)
  const [given = '', family = ''] = [tokens[0], tokens.at(-1)]
  if (tokens.length < 2 || tokens.length > 4 || given.length < 3 || family.length < 3) return null
  return tokens.every(token => /^\p{L}+$/u.test(token) && !ROLES.has(token)) ? { tokens, given, family } : null
}

/**
 * True where a mail domain looks like a company's: its first label is the company's name or the name's beginning.
 * @example domainFits('acme-labs.example', 'Acme Labs GmbH') // true
 */
export function domainFits(domain: string, company: string): boolean {
  return domainFitsWords(domain, companyWords(company))
}

/** The same for a company's name in words, for those who compare many. */
export function domainFitsWords(domain: string, words: readonly string[]): boolean {
  if (isPublicDomain(domain)) return false
  const joined = words.join('')
  const label = fold(domain.split('.').at(-2) ?? '').replaceAll(/[^\p{L}\p{N}]/gu, '')
  if (label.length < 3 || joined === '') return false
  return label === joined || label === words[0] || (label.length >= 4 && joined.startsWith(label))
}

const FORMS = new Set(
  'inc llc ltd limited gmbh ag sa sas srl bv nv plc corp corporation co company group holding the and se oy ab as'.split(
    ' ',
  ),
)

/** A company's name without its legal form. @example companyWords('The Acme Labs, Inc.') // ['acme', 'labs'] */
export function companyWords(company: string): readonly string[] {
  return fold(company)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '' && !FORMS.has(word))
}
