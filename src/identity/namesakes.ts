import { nameBits } from './commonness.ts'
import type { Commonness } from './commonness.ts'
import type { Groups } from './evidence.ts'
import { isAddressed } from './likeness.ts'
import type { Namesakes } from './likeness.ts'
import { isPublicDomain, mailboxOf, withoutNumber } from './mailbox.ts'
import type { Traits } from './traits.ts'

/**
 * What is the same for all pairs of records that bear one name. `rivals` counts, in the place that shows the most, what one
 * human has once: a profile, an account, an entry of an address book, an address of a company without and with a number.
 */
export function namesakesOf(
  members: readonly number[],
  traits: readonly Traits[],
  groups: Groups,
  common: Commonness,
): Namesakes {
  const all = new Set<number>()
  // by place: whom it shows there, by group
  const byPlace = new Map<string, Map<number, unknown>>()
  const count = (place: string, group: number, as: unknown = group): void => {
    byPlace.set(place, (byPlace.get(place) ?? new Map<number, unknown>()).set(group, as))
  }
  for (const member of members) {
    const group = groups.find(member)
    all.add(group)
    if (groups.profileOf(member) !== null) count('profile', group)
    const one = traits[member]
    if (one === undefined) continue
    // an older archive of connections names them without profiles
    if (one.book !== null && one.book !== 'linkedin' && isAddressed(one)) count(one.book, group)
    for (const address of companyAddresses(one)) count(`@ ${withoutNumber(address)}`, group, address)
  }
  const first = traits[members[0] ?? 0]
  return {
    bits: first === undefined ? 0 : nameBits(first, common, all.size),
    rivals: Math.max(
      0,
      connections(members, traits),
      ...[...byPlace.values()].map(shown => new Set(shown.values()).size),
    ),
    groups: all.size,
  }
}

/** How many connections of this name are surely different ones: an archive without profiles means those of the same day. */
function connections(members: readonly number[], traits: readonly Traits[]): number {
  const [profiles, known, days] = [new Set<string>(), new Set<number>(), new Set<number>()]
  for (const member of members) {
    const { profile, linkedDay } = traits[member] ?? { profile: null, linkedDay: null }
    if (profile !== null) profiles.add(profile)
    if (linkedDay !== null) (profile === null ? days : known).add(linkedDay)
  }
  return profiles.size + [...days].filter(day => !known.has(day)).length
}

/**
 * True where two groups of one name hold what one human has once: connections made on different days, or two addresses at one
 * company. What a third record has in common with each of them does not make them one. `isBare`: little but the name speaks
 * for it; then no telephone number or employer that both tell may differ.
 */
export function areApart(
  a: number,
  b: number,
  isBare: boolean,
  members: readonly number[],
  traits: readonly Traits[],
  groups: Groups,
): boolean {
  const [one, other] = [a, b].map(place => {
    const root = groups.find(place)
    return members.flatMap(member => (groups.find(member) === root ? (traits[member] ?? []) : []))
  })
  if (one === undefined || other === undefined) return false
  if (isBare && (differ(one, other, numbersOf) || differ(one, other, employersOf))) return true
  const days = new Set(one.flatMap(({ linkedDay }) => linkedDay ?? []))
  const theirs = other.flatMap(({ linkedDay }) => linkedDay ?? [])
  if (days.size > 0 && theirs.length > 0 && !theirs.some(day => days.has(day))) return true
  const addressAt = new Map(one.flatMap(companyAddresses).map(address => [domainIn(address), address]))
  return other.flatMap(companyAddresses).some(address => (addressAt.get(domainIn(address)) ?? address) !== address)
}

/** Both tell something of the kind, and nothing that the other tells as well. */
function differ(one: readonly Traits[], other: readonly Traits[], tell: (of: Traits) => readonly string[]): boolean {
  const known = new Set(one.flatMap(tell))
  const theirs = other.flatMap(tell)
  return known.size > 0 && theirs.length > 0 && !theirs.some(fact => known.has(fact))
}

/** So many digits at the end are the same however a number is written. */
const TELLING_DIGITS = 7

function numbersOf({ record }: Traits): string[] {
  return record.keys.flatMap(({ kind, value }) => (kind === 'phone' ? [value.slice(-TELLING_DIGITS)] : []))
}

/** By its first word: "Acme" and "Acme Labs" may be one. */
function employersOf({ companyWords }: Traits): readonly string[] {
  return companyWords.slice(0, 1)
}

/** Mailboxes where a company, and not everybody, gives them out. */
function companyAddresses({ emails, domains }: Traits): string[] {
  return emails.flatMap((email, place) => {
    const domain = domains[place] ?? ''
    return isPublicDomain(domain) ? [] : [mailboxOf(email)]
  })
}

function domainIn(address: string): string {
  return address.slice(address.lastIndexOf('@'))
}
