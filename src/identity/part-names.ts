import { nameBits } from './commonness.ts'
import type { Commonness } from './commonness.ts'
import type { Doubt, Groups } from './evidence.ts'
import { agreesIn, ASK_BITS, weighPart } from './likeness.ts'
import { compareNames } from './name.ts'
import type { Name } from './name.ts'
import { isNickname } from './nicknames.ts'
import type { Traits } from './traits.ts'

/** Half of a name shared by more records than this is too common to ask about. */
const MOST_ALIKE = 40
/** A first letter alone: one first name in so many begins with it. */
const INITIAL_SHARE = 1 / 16
/** The part that one of them leaves out may be where they differ. */
const PART_BITS = -1

/**
 * Names of which one leaves out or shortens part of the other (Ana Garcia beside Ana Garcia Lopez, A. Garcia, Bob beside
 * Robert): the user is asked, the rarest and best supported first, and nothing is joined.
 */
export function doubtPartNames(traits: readonly Traits[], groups: Groups, common: Commonness): Doubt[] {
  const doubts: Doubt[] = []
  for (const [family, members] of familyBlocks(traits)) {
    if (members.length < 2 || members.length > MOST_ALIKE) continue
    for (const [place, a] of members.entries())
      for (const b of members.slice(place + 1)) {
        const doubt = groups.find(a) === groups.find(b) ? null : doubtOf(a, b, family, traits, groups, common)
        if (doubt !== null) doubts.push(doubt)
      }
  }
  return doubts
}

/** Places by a word of the name that is not the first name, and the letter with which the first name, or its long form, begins. */
function familyBlocks(traits: readonly Traits[]): Map<string, number[]> {
  const blocks = new Map<string, number[]>()
  for (const [place, { name, block }] of traits.entries()) {
    if (block === '' || name === null) continue
    for (const family of new Set(name.tokens.slice(1))) {
      if (family.length < 2) continue
      const members = blocks.get(family)
      if (members === undefined) blocks.set(family, [place])
      else members.push(place)
    }
  }
  return blocks
}

function doubtOf(
  a: number,
  b: number,
  family: string,
  traits: readonly Traits[],
  groups: Groups,
  common: Commonness,
): Doubt | null {
  const [one, other] = [traits[a], traits[b]]
  if (one?.name == null || other?.name == null || one.block === other.block) return null
  if (!isPart(one.name, other.name)) return null
  const isKnown = groups.profileOf(a) !== null || groups.profileOf(b) !== null
  const given = one.name.given.length > other.name.given.length ? one.name.given : other.name.given
  const isInitial = Math.min(one.name.given.length, other.name.given.length) === 1
  const shared = isInitial
    ? nameBits({ name: wordsOf(family) }, common, 2) - Math.log2(INITIAL_SHARE)
    : nameBits({ name: wordsOf(given, family) }, common, 2)
  const { bits, agrees } = weighPart(one, other, shared + PART_BITS, isKnown)
  if (bits < ASK_BITS) return null
  const says = `names that agree, ${writtenOf(one)} and ${writtenOf(other)}`
  return { a, b, bits, says: [says, ...agreesIn(one, other, agrees)] }
}

function isPart(a: Name, b: Name): boolean {
  if (compareNames(a, b) === 'agree') return true
  return a.family === b.family && isNickname(a.given, b.given)
}

function wordsOf(...tokens: string[]): Name {
  return { tokens, given: tokens[0] ?? '', family: tokens.at(-1) ?? '' }
}

function writtenOf({ record, name }: Traits): string {
  return record.name ?? name?.tokens.join(' ') ?? ''
}
