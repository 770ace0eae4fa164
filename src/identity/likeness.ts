import type { Commonness } from './commonness.ts'
import { compareNames } from './name.ts'
import { domainFitsWords, isPublicDomain, localPart, spellsName } from './mailbox.ts'
import type { Traits } from './traits.ts'

/** Bits for and against two records being one human, after Fellegi and Sunter (1969). */
export type Likeness = { readonly bits: number; readonly corroborated: boolean; readonly agrees: Agreement }

/** What two records of one name agree in. */
type Agreement = {
  readonly company: boolean
  /** the mail domain of one that fits the company of the other */
  readonly domain: string | null
  /** a company's mail domain of both */
  readonly together: string | null
  readonly isSpelled: boolean
  readonly isLinked: boolean
}
const NOTHING: Agreement = { company: false, domain: null, together: null, isSpelled: false, isLinked: false }

/** Above this two records are joined without asking, if more than the name speaks for it. */
export const JOIN_BITS = 7
/** Above this the user is asked. */
export const ASK_BITS = 3

const COMPANY_BITS = 5
const DOMAIN_BITS = 6
const SPELLED_BITS = 3
/** Of two namesakes hardly one pair in 4,000 is linked with the ego on one and the same day. */
const LINKED_BITS = 12
const SAME_BOOK_BITS = -7
const NAMESAKE_BITS = -6

/**
 * Weighs two records with the same name. A name weighs log2 of how rare it is against how many humans there are: with
 * 1,000 humans, a first name one in 50 has and a last name one in 500 has weigh log2(50 * 500 / 1000) = 4.6 bits.
 * `rivals`: how many different profiles carry this very name.
 */
export function weigh(a: Traits, b: Traits, common: Commonness, rivals: number): Likeness {
  if (a.name === null || b.name === null || !hasSameName(a, b)) return { bits: 0, corroborated: false, agrees: NOTHING }
  const agrees = agreementOf(a, b)
  const { company, domain, together, isSpelled, isLinked } = agrees
  let bits =
    nameBits(a, common) +
    (company ? COMPANY_BITS : 0) +
    (domain === null ? 0 : DOMAIN_BITS) +
    (together === null ? 0 : COMPANY_BITS) +
    (isSpelled ? SPELLED_BITS : 0) +
    (isLinked ? LINKED_BITS : 0)
  // one address book that lists two entries, or one platform with two profiles, usually means two people
  const sameBook = !isLinked && a.record.source === b.record.source && a.record.source !== 'mail'
  if (sameBook) bits += SAME_BOOK_BITS
  if (rivals > 1) bits += NAMESAKE_BITS
  if (sameBook && isAddressed(a) && isAddressed(b)) bits = Math.min(bits, JOIN_BITS - 1)
  return { bits, corroborated: agrees !== NOTHING, agrees }
}

/** What speaks for two records of one name, in words. */
export function saysOf(a: Traits, b: Traits, { company, domain, together, isSpelled, isLinked }: Agreement): string[] {
  return [
    sameName(a, b),
    ...(company ? [`both at ${a.companyName ?? a.company}`] : []),
    ...(domain === null ? [] : [`an address at ${domain}, where they work`]),
    ...(together === null ? [] : [`both have an address at ${together}`]),
    ...(isSpelled ? ['the address spells out the full name'] : []),
    ...(isLinked ? ['linked with you on the same day'] : []),
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
  const nothing = !company && domain === null && together === null && !isSpelled && !isLinked
  return nothing ? NOTHING : { company, domain, together, isSpelled, isLinked }
}

/** Records of one block have names of the same words, which is quicker to see than to compare them, and most are such. */
function hasSameName(a: Traits, b: Traits): boolean {
  return (a.block !== '' && a.block === b.block) || compareNames(a.name, b.name) === 'agree'
}

/** One of the two has no profile address: two that have are told apart by it. */
function isSameLink(a: Traits, b: Traits): boolean {
  return a.linkedDay !== null && a.linkedDay === b.linkedDay && (a.profile === null) !== (b.profile === null)
}

/** An entry of its own, and not a name that something else in the same source mentions. */
function isAddressed({ record }: Traits): boolean {
  return record.keys.some(({ kind }) => kind !== 'name')
}

function sameName(a: Traits, b: Traits): string {
  const written = [a, b].find(({ isSpelled }) => !isSpelled)?.record.name
  if (written == null) return 'addresses that spell out the same name'
  return a.isSpelled || b.isSpelled ? `an address that spells out the name, ${written}` : `the same name, ${written}`
}

function nameBits(traits: Traits, common: Commonness): number {
  let bits = common.namesakeBits - Math.log2(Math.max(2, common.humans))
  for (const token of traits.name?.tokens ?? [])
    // seen once may still be common in the world: nothing counts as rarer than one in 2,000
    bits += Math.min(11, Math.log2(common.humans / (common.tokens.get(token) ?? 1)) + 1)
  return Math.min(10, bits)
}

function fittingDomain(worker: Traits, writer: Traits): string | null {
  if (worker.companyName === null || writer.domains.length === 0) return null
  return writer.domains.find(domain => domainFitsWords(domain, worker.companyWords)) ?? null
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
