import { Groups } from './evidence.ts'
import type { Doubt, Evidence } from './evidence.ts'
import { ASK_BITS, saysOf, weigh } from './likeness.ts'
import type { Namesakes } from './likeness.ts'
import { commonness } from './commonness.ts'
import { isSharedMailbox, mailboxOf } from './mailbox.ts'
import { compareBearers } from './name.ts'
import { areApart, namesakesOf } from './namesakes.ts'
import { doubtPartNames } from './part-names.ts'
import { phoneNames } from './phone.ts'
import type { Traits } from './traits.ts'

/** A name borne by more records than this proves nothing and is not compared pair by pair. */
const MOST_NAMESAKES = 40

export type Found = { readonly evidence: readonly Evidence[]; readonly doubts: readonly Doubt[] }

/**
 * What speaks for records being one human, strongest kind first; what falls short is a doubt. No pass compares all with all.
 * `own`: the names of the user, by `nameBlock`: whoever bears one has a namesake for sure.
 */
export function findEvidence(traits: readonly Traits[], own: ReadonlySet<string> = new Set()): Found {
  const groups = new Groups(traits.map(one => one.profile))
  const evidence: Evidence[] = []
  const doubts: Doubt[] = []
  for (const [name, members] of keyBlocks(traits)) joinByKey(name, members, traits, groups, evidence, doubts)
  const common = commonness(traits, groups)
  for (const [block, members] of nameBlocks(traits)) {
    if (members.length < 2 || members.length > MOST_NAMESAKES) continue
    const namesakes = namesakesOf(members, traits, groups, common)
    const { rivals } = namesakes
    joinByFacts(
      members,
      traits,
      groups,
      own.has(block) ? { ...namesakes, rivals: Math.max(1, rivals) + 1 } : namesakes,
      evidence,
      doubts,
    )
  }
  doubts.push(...doubtPartNames(traits, groups, common))
  return { evidence, doubts }
}

const STRENGTH = ['url', 'handle', 'email', 'phone']

function keyBlocks(traits: readonly Traits[]): readonly (readonly [string, readonly number[]])[] {
  const blocks = new Map<string, number[]>()
  const phones = traits.flatMap(({ record }) => record.keys.filter(({ kind }) => kind === 'phone'))
  const called = phoneNames(phones.map(({ value }) => value))
  for (const [place, { record }] of traits.entries())
    for (const { kind, value } of record.keys) {
      if (kind === 'name' || (kind === 'email' && isSharedMailbox(value))) continue
      const means = kind === 'phone' ? called(value) : kind === 'email' ? mailboxOf(value) : value
      const name = `${STRENGTH.indexOf(kind)}${kind}:${means}`
      const block = blocks.get(name)
      if (block === undefined) blocks.set(name, [place])
      else if (block.at(-1) !== place) block.push(place)
    }
  return [...blocks].filter(([, members]) => members.length > 1).sort(([a], [b]) => (a < b ? -1 : 1))
}

/** One address can serve a household, and one number an office: there the names must not disagree. */
function joinByKey(
  name: string,
  members: readonly number[],
  traits: readonly Traits[],
  groups: Groups,
  evidence: Evidence[],
  doubts: Doubt[],
): void {
  const kind = name.slice(1, name.indexOf(':'))
  const value = name.slice(name.indexOf(':') + 1)
  const says = `the same ${KEY_WORDS[kind] ?? kind}, ${value}`
  const parties =
    kind === 'url' || kind === 'handle' ? [[...members]] : partiesByName(members, traits, kind === 'phone')
  const first = members[0]
  for (const party of parties) {
    const head = party[0]
    if (head === undefined) continue
    const joined = new Set([head])
    for (const member of party.slice(1)) {
      if (groups.join(head, member)) joined.add(member)
      else doubts.push({ a: head, b: member, bits: ASK_BITS + 2, says: [says, 'but two different profiles'] })
    }
    if (joined.size > 1) evidence.push({ members: joined, says, byUser: false })
    if (first !== undefined && head !== first)
      doubts.push({ a: first, b: head, bits: ASK_BITS + 1, says: [says, 'but the names do not agree'] })
  }
}

const KEY_WORDS: Readonly<Record<string, string>> = {
  url: 'profile address',
  handle: 'account',
  email: 'e-mail address',
  phone: 'phone number',
}

function partiesByName(members: readonly number[], traits: readonly Traits[], isPhone: boolean): number[][] {
  const parties: number[][] = []
  const nameless: number[] = []
  for (const member of members) {
    const one = traits[member]
    if (one === undefined) continue
    if (one.name === null || one.isNameless || one.confusable) nameless.push(member)
    else {
      const compared = parties.map(list => compareBearers(traits[list[0] ?? 0]?.name ?? null, one.name))
      const party = parties[compared.indexOf('agree')]
      // a name in another script neither agrees nor disagrees
      if (party === undefined && compared[0] === 'unknown' && !compared.includes('differ')) nameless.push(member)
      else if (party === undefined) parties.push([member])
      else party.push(member)
    }
  }
  const isOne = parties.length <= 1 && !nameless.some(member => isDoubtful(traits[member], isPhone))
  if (isOne) return [[...(parties[0] ?? []), ...nameless].sort((a, b) => a - b)]
  return [...parties, ...nameless.map(member => [member])]
}

/** Look-alike letters prove nothing; and of a number that somebody goes by, only one that says no name at all is theirs. */
function isDoubtful(one: Traits | undefined, isPhone: boolean): boolean {
  return one === undefined || one.confusable || (isPhone && !one.isNameless)
}

function nameBlocks(traits: readonly Traits[]): Map<string, number[]> {
  const blocks = new Map<string, number[]>()
  for (const [place, { block }] of traits.entries()) {
    if (block === '') continue
    const members = blocks.get(block)
    if (members === undefined) blocks.set(block, [place])
    else members.push(place)
  }
  return blocks
}

function joinByFacts(
  members: readonly number[],
  traits: readonly Traits[],
  groups: Groups,
  namesakes: Namesakes,
  evidence: Evidence[],
  doubts: Doubt[],
): void {
  if (namesakes.groups < 2) return
  const pairs: (Doubt & { readonly joins: boolean; readonly isBare: boolean })[] = []
  for (let place = 0; place < members.length; place++)
    for (let later = place + 1; later < members.length; later++) {
      const a = members[place] ?? 0
      const b = members[later] ?? 0
      if (groups.find(a) === groups.find(b)) continue
      const one = traits[a]
      const other = traits[b]
      if (one === undefined || other === undefined) continue
      const isKnown = groups.profileOf(a) !== null || groups.profileOf(b) !== null
      const { bits, joins, agrees, isBare } = weigh(one, other, namesakes, isKnown)
      // of most pairs of namesakes nothing will be said
      if (bits >= ASK_BITS) pairs.push({ a, b, bits, joins, isBare, says: saysOf(one, other, agrees) })
    }
  pairs.sort((x, y) => y.bits - x.bits || x.a - y.a || x.b - y.b)
  for (const { joins, isBare, ...pair } of pairs)
    if (joins && !areApart(pair.a, pair.b, isBare, members, traits, groups) && groups.join(pair.a, pair.b))
      evidence.push({ members: new Set([pair.a, pair.b]), says: pair.says.join(', '), byUser: false })
    else doubts.push(pair)
}
