import { shareInTheWorld } from './common-words.ts'
import type { Groups } from './evidence.ts'
import type { Traits } from './traits.ts'

/** How common the words of names are in this data, and how many humans it roughly holds. */
export type Commonness = {
  readonly humans: number
  /** how many humans have a word in their name */
  readonly tokens: ReadonlyMap<string, number>
  /** what a whole name weighs more (or less) than its words do one by one, in bits; see `namesakeBits` */
  readonly namesakeBits: number
}

/** Counts over groups of records that are surely one human each; the order of the records has no effect. */
export function commonness(traits: readonly Traits[], groups: Groups): Commonness {
  const tokens = new Map<string, number>()
  const profiles: Traits[] = []
  let humans = 0
  for (const [place, one] of traits.entries()) {
    if (groups.find(place) !== place) continue
    humans += 1
    for (const token of new Set(one.name?.tokens)) tokens.set(token, (tokens.get(token) ?? 0) + 1)
    if (one.profile !== null && one.block !== '') profiles.push(one)
  }
  return { humans, tokens, namesakeBits: namesakeBits(profiles) }
}

/** Two records of one name in one life mean one human more often than chance alone would have it. */
const PRIOR_BITS = 2
/** No name says more than this: parents, cousins and children share rare ones. */
const MOST_NAME_BITS = 10

/**
 * What a whole name tells, in bits: -log2 of how many other humans here would bear it by chance, which is the number of
 * humans times the share of each word among humans of other names here. A name of words that are all common where it comes
 * from is no rarer than there: one John Lopez in a mailbox does not show that there is one, and two of them are as likely two. `bearers`: the groups of this
 * name. @example 1,000 humans, words that 20 and 2 others have: 2 - log2(1000 * 21 / 1000 * 3 / 1000) = 6 bits
 */
export function nameBits({ name }: Pick<Traits, 'name'>, common: Commonness, bearers: number): number {
  const humans = Math.max(2, common.humans)
  let here = Math.log2(humans) - common.namesakeBits
  let anywhere = Math.log2(humans)
  for (const token of new Set(name?.tokens)) {
    const share = (Math.max(0, (common.tokens.get(token) ?? 0) - bearers) + 1) / humans
    here += Math.log2(share)
    const world = shareInTheWorld(token)
    anywhere = world === 0 ? -Infinity : anywhere + Math.log2(Math.max(share, world))
  }
  return Math.min(MOST_NAME_BITS, PRIOR_BITS - here, -anywhere)
}

const MOST_BITS = 5
const LEAST_BITS = 0

/**
 * First and last names do not fall together by chance: they are of one language, and families give different first names.
 * Different profiles are different humans for sure, so the pairs of them with one name, beside the pairs that chance would
 * give (the words' frequencies multiplied, each human left out of its own), say how much a whole name tells more than its
 * words: log2((expected + 1/2) / (seen + 1/2)) bits, between 0 and 5; near 0 where there are few profiles.
 * @example 812 profiles, by chance 40 pairs of namesakes expected, 1 seen: log2(40.5 / 1.5) = 4.8 bits
 */
export function namesakeBits(profiles: readonly Pick<Traits, 'name' | 'block'>[]): number {
  const others = Math.max(1, profiles.length - 1)
  const tokens = new Map<string, number>()
  const names = new Map<string, number>()
  for (const { name, block } of profiles) {
    names.set(block, (names.get(block) ?? 0) + 1)
    for (const token of new Set(name?.tokens)) tokens.set(token, (tokens.get(token) ?? 0) + 1)
  }
  let expected = 0
  for (const { name } of profiles) {
    let share = 1
    for (const token of new Set(name?.tokens)) share *= ((tokens.get(token) ?? 1) - 1) / others
    expected += (others * share) / 2
  }
  let seen = 0
  for (const n of names.values()) seen += (n * (n - 1)) / 2
  return Math.min(MOST_BITS, Math.max(LEAST_BITS, Math.log2((expected + 0.5) / (seen + 0.5))))
}
