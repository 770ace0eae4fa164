import type { Commonness } from './commonness.ts'
import { compareNames } from './name.ts'
import { domainFits, domainOf, isPublicDomain, localPart, spellsName } from './mailbox.ts'
import type { Traits } from './traits.ts'

/** Bits for and against two records being one human, after Fellegi and Sunter (1969), with what speaks for it in words. */
export type Likeness = { readonly bits: number; readonly corroborated: boolean; readonly says: readonly string[] }

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
  const says: string[] = []
  if (a.name === null || b.name === null || !hasSameName(a, b)) return { bits: 0, corroborated: false, says }
  let bits = nameBits(a, common)
  says.push(sameName(a, b))
  let corroborated = false
  const add = (more: number, reason: string) => {
    bits += more
    corroborated = true
    says.push(reason)
  }
  if (a.company !== null && a.company === b.company) add(COMPANY_BITS, `both at ${a.companyName ?? a.company}`)
  const domain = fittingDomain(a, b) ?? fittingDomain(b, a)
  if (domain !== null) add(DOMAIN_BITS, `an address at ${domain}, where they work`)
  const together = sharedDomain(a, b)
  if (together !== null) add(COMPANY_BITS, `both have an address at ${together}`)
  if (domain === null && together === null && (spelled(a, b) || spelled(b, a)))
    add(SPELLED_BITS, 'the address spells out the full name')
  // archives from before 2023 have no addresses: the day tells whom of the newer one they mean, whatever their job was then
  const linked = isSameLink(a, b)
  if (linked) add(LINKED_BITS, 'linked with you on the same day')
  // one address book that lists two entries, or one platform with two profiles, usually means two people
  const sameBook = !linked && a.record.source === b.record.source && a.record.source !== 'mail'
  if (sameBook) bits += SAME_BOOK_BITS
  if (rivals > 1) bits += NAMESAKE_BITS
  if (sameBook && isAddressed(a) && isAddressed(b)) bits = Math.min(bits, JOIN_BITS - 1)
  return { bits, corroborated, says }
}

/** Two of one block have the same words; so have most that are weighed. */
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
  const company = worker.companyName
  if (company === null) return null
  return writer.emails.map(domainOf).find(domain => domainFits(domain, company)) ?? null
}

function sharedDomain(a: Traits, b: Traits): string | null {
  const theirs = new Set(b.emails.map(domainOf))
  return a.emails.map(domainOf).find(domain => !isPublicDomain(domain) && theirs.has(domain)) ?? null
}

function spelled(named: Traits, writer: Traits): boolean {
  const name = named.name
  // an address that gave the name cannot speak for it as well
  return (
    name !== null &&
    !named.isSpelled &&
    !writer.isSpelled &&
    writer.emails.some(email => spellsName(localPart(email), name) === 'full')
  )
}
