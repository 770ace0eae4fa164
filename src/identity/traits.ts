import { DAY } from '../model/instant.ts'
import { fold } from './fold.ts'
import { companyWords, domainOf, isSharedMailbox } from './mailbox.ts'
import { isConfusable, nameBlock, readName } from './name.ts'
import type { Name } from './name.ts'
import { isOfficeAddress } from './office.ts'
import type { IdentityRecord } from './record.ts'
import { nameFrom } from './spelled-names.ts'

/** What one contact record is compared by, read out of it once. */
export type Traits = {
  readonly record: IdentityRecord
  readonly name: Name | null
  /** true where no full name is written and an address spells it out */
  readonly isSpelled: boolean
  /** true where no name is written, be it only a first one */
  readonly isNameless: boolean
  /** empty where the name cannot be compared: missing, one word, or made of look-alike letters */
  readonly block: string
  readonly confusable: boolean
  readonly emails: readonly string[]
  /** the domain of each */
  readonly domains: readonly string[]
  readonly company: string | null
  readonly companyName: string | null
  readonly companyWords: readonly string[]
  /** the one profile address on LinkedIn, where it has one */
  readonly profile: string | null
  /** every address is a function's, and there is no other sign of a human: nobody's name is proved by it */
  readonly isOffice: boolean
  /** where each human has one entry: an address book, a service with accounts; null where humans are known by addresses alone */
  readonly book: string | null
  /** the day on which they were linked with the ego, counted from 1970-01-01; null where no archive says it */
  readonly linkedDay: number | null
}

/** Takes from one record what others are compared with: its name, addresses, profile, company and first day, read once. */
export function readTraits(record: IdentityRecord): Traits {
  const written =
    record.name ?? textOf(record.card, 'name') ?? record.keys.find(key => key.kind === 'name')?.value ?? null
  const confusable = isConfusable(written)
  const linkedOn = record.card?.['connectedOn']
  const own = readName(written)
  const name = nameFrom(
    own,
    record.keys.flatMap(({ kind, value }) => (kind === 'email' ? [value] : [])),
  )
  const companyName = textOf(record.card, 'company')
  const words = companyName === null ? NONE : companyWords(companyName)
  const emails = record.keys.filter(key => key.kind === 'email' && !isSharedMailbox(key.value)).map(key => key.value)
  return {
    record,
    name,
    isSpelled: name !== own,
    isNameless: own === null,
    confusable,
    block: name !== null && name.tokens.length > 1 && !confusable ? nameBlock(name) : '',
    emails: emails.length === 0 ? NONE : emails,
    domains: emails.length === 0 ? NONE : emails.map(domainOf),
    company: words.length === 0 ? null : words.join(' '),
    companyName,
    companyWords: words,
    profile: record.keys.find(key => key.kind === 'url' && isProfile(key.value))?.value ?? null,
    isOffice: emails.length === 0 && isOfficeAddress(record.keys),
    book: bookOf(record),
    linkedDay: typeof linkedOn === 'number' ? Math.floor(linkedOn / DAY) : null,
  }
}

const NONE: readonly string[] = []

/** One human writes from several addresses, so that two of them in one mailbox, calendar or repository say nothing. */
const NO_BOOKS: ReadonlySet<string> = new Set(['mail', 'git', 'calendar'])

function bookOf({ source, keys }: IdentityRecord): string | null {
  if (NO_BOOKS.has(source)) return null
  if (source !== 'chat') return source
  const account = keys.find(({ kind }) => kind === 'handle')?.value
  return account === undefined ? null : account.slice(0, account.indexOf(':'))
}

/** A page that belongs to one human. @example isProfile('linkedin.com/in/ana-b') // true */
export function isProfile(url: string): boolean {
  return /^(www\.)?linkedin\.com\/(in|pub)\/[^/]+/.test(fold(url))
}

function textOf(card: IdentityRecord['card'], field: string): string | null {
  const value = card?.[field]
  return typeof value === 'string' && value.trim() !== '' ? value : null
}
