import { domainFitsWords, isPublicDomain, localPart, spellsName } from './mailbox.ts'
import type { Name } from './name.ts'
import type { Traits } from './traits.ts'

/** Bits for and against two records being one human, after Fellegi and Sunter (1969). */
export type Likeness = {
  readonly bits: number
  readonly joins: boolean
  readonly agrees: Agreement
  /** little but the name speaks for it */
  readonly isBare: boolean
}

/** What is the same for all pairs of records that bear one name. */
export type Namesakes = {
  /** what the name tells, see `nameBits` */
  readonly bits: number
  /** how many humans of this name there are for sure: profiles, accounts of one service, entries of one address book */
  readonly rivals: number
  /** groups of records of this name that nothing but the name holds together yet */
  readonly groups: number
}

/** What two records of one name agree in. */
type Agreement = {
  readonly company: boolean
  /** the mail domain of one that fits the company of the other */
  readonly domain: string | null
  /** a company's mail domain of both: one human seldom has two addresses there, two of one name have to */
  readonly together: string | null
  readonly isSpelled: boolean
  readonly isLinked: boolean
  /** a chat without an address, called exactly as an entry of the address book: the telephone shows the names it keeps */
  readonly isSaved: boolean
}
const NOTHING: Agreement = {
  company: false, domain: null, together: null, isSpelled: false, isLinked: false, isSaved: false,
} // prettier-ignore

/** Above this two records are joined without asking, if more than the name speaks for it. */
export const JOIN_BITS = 7
/** The same where an address that spells the name out is all that does: a namesake's does so, too. */
const BARE_BITS = 7.5
/** Above this the user is asked. */
export const ASK_BITS = 3

const COMPANY_BITS = 5
const DOMAIN_BITS = 6
/** A namesake's address spells the name as well; that the name is written out in full twice rules little out. */
const SPELLED_BITS = 1
const SAVED_BITS = 3
/** Whom the ego is linked with is likelier to be met elsewhere than a stranger of that name. */
const KNOWN_BITS = 2
/** Of two namesakes hardly one pair in 4,000 is linked with the ego on one and the same day. */
const LINKED_BITS = 12
const SAME_BOOK_BITS = -7
/** What is asked about stands further down where two humans bear the name. */
const NAMESAKE_BITS = -6

/**
 * Weighs two records with the same name: how rare it is (`nameBits`), what else they agree in, and against it how many lie
 * about: among many of one name there is more often a second human. Where two humans bear it for sure, the rarest name does
 * not tell which of them is meant. `isKnown`: the ego is linked with one of the two.
 */
export function weigh(a: Traits, b: Traits, { bits: name, rivals, groups }: Namesakes, isKnown: boolean): Likeness {
  const agrees = agreementOf(a, b)
  const { company, domain, together, isSpelled, isLinked, isSaved } = agrees
  let beside =
    (company ? COMPANY_BITS : 0) +
    (domain === null ? 0 : DOMAIN_BITS) +
    (isSpelled ? SPELLED_BITS : 0) +
    (isLinked ? LINKED_BITS : 0) +
    (isSaved ? SAVED_BITS : 0)
  const isTold = company || domain !== null || isLinked
  const isBare = !isTold && !isSaved
  if (!isTold) beside += (isKnown ? KNOWN_BITS : 0) - Math.log2(Math.max(1, groups - 1))
  // one address book that lists two entries, or one platform with two profiles, usually means two people
  const isSameBook = !isLinked && a.book !== null && a.book === b.book
  if (isSameBook) beside += SAME_BOOK_BITS
  const isAsked =
    together !== null ||
    numberedAt(a, b) ||
    numberedAt(b, a) ||
    a.isOffice ||
    b.isOffice ||
    (isSameBook && isAddressed(a) && isAddressed(b))
  const sure = beside + (rivals > 1 ? Math.min(0, name) : name)
  const joins = !isAsked && agrees !== NOTHING && sure >= (isBare ? BARE_BITS : JOIN_BITS)
  if (joins) return { bits: sure, joins, agrees, isBare }
  return {
    bits: below(beside + name + (rivals > 1 && !isSameBook ? NAMESAKE_BITS : 0), JOIN_BITS - 1),
    joins,
    agrees,
    isBare,
  }
}

/** The same for two names of which one leaves out or shortens part of the other: never more than a question. */
export function weighPart(a: Traits, b: Traits, shared: number, isKnown: boolean): Pick<Likeness, 'bits' | 'agrees'> {
  const agrees = agreementOf(a, b)
  const { company, domain, isSpelled } = agrees
  const isSameBook = a.book !== null && a.book === b.book
  const bits =
    shared +
    (company ? COMPANY_BITS : 0) +
    (domain === null ? 0 : DOMAIN_BITS) +
    (isSpelled ? SPELLED_BITS : 0) +
    (isKnown ? KNOWN_BITS : 0) +
    (isSameBook ? SAME_BOOK_BITS : 0)
  return { bits: below(bits, JOIN_BITS - 2), agrees }
}

/** What speaks for two records of one name, in words. */
export function saysOf(a: Traits, b: Traits, agrees: Agreement): string[] {
  return [sameName(a, b), ...agreesIn(a, b, agrees)]
}

/** The same without the name. */
export function agreesIn(a: Traits, b: Traits, agrees: Agreement): string[] {
  const { company, domain, together, isSpelled, isLinked, isSaved } = agrees
  return [
    ...(company ? [`both at ${a.companyName ?? a.company}`] : []),
    ...(domain === null ? [] : [`an address at ${domain}, where they work`]),
    ...(together === null ? [] : [`both have an address at ${together}`]),
    ...(isSpelled ? ['the address spells out the full name'] : []),
    ...(isLinked ? ['linked with you on the same day'] : []),
    ...(isSaved ? ['called exactly so in your address book'] : []),
  ]
}

function agreementOf(a: Traits, b: Traits): Agreement {
  const company = a.company !== null && a.company === b.company
  const domain = fittingDomain(a, b) ?? fittingDomain(b, a)
  const together = sharedDomain(a, b)
  const isSpelled = domain === null && together === null && (spelled(a, b) || spelled(b, a))
  // archives from before 2023 have no addresses: the day tells whom of the newer one they mean, whatever their job was then
  const isLinked = isSameLink(a, b)
  // most namesakes agree in nothing, and there may be a million pairs of them
  const isSaved = isSavedAs(a, b) || isSavedAs(b, a)
  const nothing = !company && domain === null && together === null && !isSpelled && !isLinked && !isSaved
  return nothing ? NOTHING : { company, domain, together, isSpelled, isLinked, isSaved }
}

function isSavedAs(chat: Traits, card: Traits): boolean {
  return (
    chat.record.source === 'chat' &&
    card.record.source === 'contacts' &&
    !isAddressed(chat) &&
    chat.record.name !== null &&
    chat.record.name === card.record.name
  )
}

/** One of the two has no profile address: two that have are told apart by it. */
function isSameLink(a: Traits, b: Traits): boolean {
  return a.linkedDay !== null && a.linkedDay === b.linkedDay && (a.profile === null) !== (b.profile === null)
}

/** An entry of its own, and not a name that something else in the same source mentions. */
export function isAddressed({ record }: Traits): boolean {
  return record.keys.some(({ kind }) => kind !== 'name')
}

function sameName(a: Traits, b: Traits): string {
  const written = [a, b].find(({ isSpelled }) => !isSpelled)?.record.name
  if (written == null) return 'addresses that spell out the same name'
  return a.isSpelled || b.isSpelled ? `an address that spells out the name, ${written}` : `the same name, ${written}`
}

function fittingDomain(worker: Traits, writer: Traits): string | null {
  if (worker.companyName === null || writer.domains.length === 0) return null
  return writer.domains.find(domain => domainFitsWords(domain, worker.companyWords)) ?? null
}

/** Where a company numbers the address that spells a name out, somebody of that name was there before. */
function numberedAt(worker: Traits, { domains, emails, name }: Traits): boolean {
  if (worker.companyName === null || name === null) return false
  return domains.some((domain, place) => {
    const local = localPart(emails[place] ?? '')
    return /\d$/.test(local) && isMadeOf(local, name) && domainFitsWords(domain, worker.companyWords)
  })
}

/** Both names, an initial and the last, or the first alone, as companies make addresses. */
function isMadeOf(local: string, name: Name): boolean {
  return spellsName(local, name) !== 'no' || local.replace(/\d+$/, '') === name.given
}

function sharedDomain(a: Traits, b: Traits): string | null {
  if (a.domains.length === 0 || b.domains.length === 0) return null
  return a.domains.find(domain => !isPublicDomain(domain) && b.domains.includes(domain)) ?? null
}

function spelled(named: Traits, writer: Traits): boolean {
  const name = named.name
  if (writer.emails.length === 0) return false
  // an address that gave the name cannot speak for it as well
  return (
    name !== null &&
    !named.isSpelled &&
    !writer.isSpelled &&
    writer.emails.some(email => spellsName(localPart(email), name) === 'full')
  )
}

/** Never as much as `most`, and still more for more: what is asked about first is what the most speaks for. */
function below(bits: number, most: number): number {
  const excess = bits - (most - 1)
  return excess <= 0 ? bits : most - 1 / (1 + excess)
}
