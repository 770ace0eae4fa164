import { Groups } from './evidence.ts'
import type { Doubt, Evidence } from './evidence.ts'
import { ASK_BITS, JOIN_BITS, saysOf, weigh } from './likeness.ts'
import { commonness } from './commonness.ts'
import type { Commonness } from './commonness.ts'
import { isSharedMailbox } from './mailbox.ts'
import { compareNames } from './name.ts'
import type { Traits } from './traits.ts'

/** A name borne by more records than this proves nothing and is not compared pair by pair. */
const MOST_NAMESAKES = 40

export type Found = { readonly evidence: readonly Evidence[]; readonly doubts: readonly Doubt[] }

/** What speaks for records being one human, strongest kind first; what falls short is a doubt. No pass compares all with all. */
export function findEvidence(traits: readonly Traits[]): Found {
  const groups = new Groups(traits.map(one => one.profile))
  const evidence: Evidence[] = []
  const doubts: Doubt[] = []
  for (const [name, members] of keyBlocks(traits)) joinByKey(name, members, traits, groups, evidence, doubts)
  const common = commonness(traits, groups)
  for (const members of nameBlocks(traits).values()) joinByFacts(members, traits, groups, common, evidence, doubts)
  return { evidence, doubts }
}

const STRENGTH = ['url', 'handle', 'email', 'phone']

function keyBlocks(traits: readonly Traits[]): readonly (readonly [string, readonly number[]])[] {
  const blocks = new Map<string, number[]>()
  for (const [place, { record }] of traits.entries())
    for (const { kind, value } of record.keys) {
      if (kind === 'name' || (kind === 'email' && isSharedMailbox(value))) continue
      const name = `${STRENGTH.indexOf(kind)}${kind}:${value}`
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

function partiesByName(members: readonly number[], traits: readonly Traits[], mustAgree: boolean): number[][] {
  const parties: number[][] = []
  const nameless: number[] = []
  for (const member of members) {
    const one = traits[member]
    if (one === undefined) continue
    // look-alike letters: an address proves it, a shared number does not
    if (one.name === null || one.isSpelled || one.confusable) nameless.push(member)
    else {
      const compared = parties.map(list => compareNames(traits[list[0] ?? 0]?.name ?? null, one.name))
      const party = parties[compared.indexOf('agree')]
      // a name in another script neither agrees nor disagrees
      if (party === undefined && compared[0] === 'unknown' && !compared.includes('differ')) nameless.push(member)
      else if (party === undefined) parties.push([member])
      else party.push(member)
    }
  }
  if (!mustAgree && parties.length <= 1 && !nameless.some(member => traits[member]?.confusable === true))
    return [[...(parties[0] ?? []), ...nameless].sort((a, b) => a - b)]
  return [...parties, ...nameless.map(member => [member])]
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
  common: Commonness,
  evidence: Evidence[],
  doubts: Doubt[],
): void {
  if (members.length < 2 || members.length > MOST_NAMESAKES) return
  const rivals = new Set(members.map(member => groups.profileOf(member)).filter(profile => profile !== null)).size
  const pairs: Doubt[] = []
  let sure = 0
  for (let place = 0; place < members.length; place++)
    for (let later = place + 1; later < members.length; later++) {
      const a = members[place] ?? 0
      const b = members[later] ?? 0
      if (groups.find(a) === groups.find(b)) continue
      const one = traits[a]
      const other = traits[b]
      if (one === undefined || other === undefined) continue
      const { bits, corroborated, agrees } = weigh(one, other, common, rivals)
      const most = corroborated ? bits : Math.min(bits, JOIN_BITS - 1)
      // of most pairs of namesakes nothing will be said
      if (most < ASK_BITS) continue
      pairs.push({ a, b, bits: most, says: saysOf(one, other, agrees) })
      if (corroborated && bits >= JOIN_BITS) sure += 1
    }
  pairs.sort((x, y) => y.bits - x.bits || x.a - y.a || x.b - y.b)
  for (const pair of pairs) {
    const joins = sure > 0 && pair.bits >= JOIN_BITS && groups.join(pair.a, pair.b)
    if (joins) evidence.push({ members: new Set([pair.a, pair.b]), says: pair.says.join(', '), byUser: false })
    else doubts.push(pair)
  }
}
