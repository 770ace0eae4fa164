import { shareInTheWorld } from './common-words.ts'
import type { Groups } from './evidence.ts'
import { tellingWords } from './name.ts'
import type { Name } from './name.ts'
import type { Traits } from './traits.ts'

/** How common the words of names are in this data, and how many humans it roughly holds. */
export type Commonness = {
  readonly humans: number
  /** those whose profile is not known: who else an address of a name could be of */
  readonly unlinked: number
  /** how many humans have a word in their name */
  readonly tokens: ReadonlyMap<string, number>
  /** how many have both of two, see `togetherBits` */
  readonly pairs: ReadonlyMap<string, number>
  /** what a whole name weighs more (or less) than its words do one by one, in bits; see `namesakeBits` */
  readonly namesakeBits: number
}

/** Counts over groups of records that are surely one human each; the order of the records has no effect. */
export function commonness(traits: readonly Traits[], groups: Groups): Commonness {
  const [tokens, pairs] = [new Map<string, number>(), new Map<string, number>()]
  const profiles: Traits[] = []
  let [humans, linked] = [0, 0]
  for (const [place, one] of traits.entries()) {
    if (groups.find(place) !== place) continue
    humans += 1
    if (groups.profileOf(place) !== null) linked += 1
    for (const token of new Set(one.name?.tokens)) tokens.set(token, (tokens.get(token) ?? 0) + 1)
    for (const pair of pairsOf(one)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    if (one.profile !== null && one.block !== '') profiles.push(one)
  }
  return { humans, unlinked: humans - linked, tokens, pairs, namesakeBits: namesakeBits(profiles) }
}

/** Two records of one name in one life mean one human more often than chance alone would have it. */
const PRIOR_BITS = 2
/** No name says more than this: parents, cousins and children share rare ones. */
const MOST_NAME_BITS = 10

/**
 * What a whole name tells, in bits: -log2 of how many other humans here would bear it by chance. That is the number of humans
 * without a known profile (two who have one are known to be two) times the share of each word among humans of other names. A
 * name of words that are all common where it comes from is no rarer than there: one John Lopez in a mailbox does not show that
 * there is one, and two of them are as likely two. `bearers`: the groups of this name.
 * @example 1,000 humans without a profile, words that 20 and 2 others have: 2 - log2(1000 * 21 / 1000 * 3 / 1000) = 6 bits
 */
export function nameBits({ name }: Pick<Traits, 'name'>, common: Commonness, bearers: number): number {
  const humans = Math.max(2, common.humans)
  let here = Math.log2(Math.max(1, common.unlinked)) - common.namesakeBits
  let anywhere = Math.log2(humans)
  for (const token of tellingWords(name)) {
    const share = (Math.max(0, (common.tokens.get(token) ?? 0) - bearers) + 1) / humans
    here += Math.log2(share)
    const world = shareInTheWorld(token)
    anywhere = world === 0 ? -Infinity : anywhere + Math.log2(Math.max(share, world))
  }
  return Math.min(MOST_NAME_BITS, PRIOR_BITS - here, PRIOR_BITS - togetherBits(name, common, bearers), -anywhere)
}

/**
 * Words of one language come together, so that a name of three common ones is less rare than their shares multiplied: log2 of
 * how many others here bear it if each word goes by itself with the commonest of them, the humans who have both divided by
 * those who have that one. Names of two words tell nothing of it.
 * @example of 100 Nguyen 20 are a Thu and 15 a Minh: log2(100 * 20 / 100 * 15 / 100) = 1.6
 */
function togetherBits(
  name: Pick<Name, 'tokens'> | null,
  { tokens, pairs, humans, unlinked }: Commonness,
  bearers: number,
) {
  const words = tellingWords(name)
  if (words.length < 3) return -Infinity
  const others = (n: number | undefined): number => Math.max(0, (n ?? 0) - bearers)
  const commonest = words.reduce((most, word) => ((tokens.get(word) ?? 0) > (tokens.get(most) ?? 0) ? word : most))
  const have = others(tokens.get(commonest))
  let bits = Math.log2((have * Math.max(1, unlinked)) / Math.max(1, humans))
  for (const word of words) if (word !== commonest) bits += Math.log2(others(pairs.get(pairOf(word, commonest))) / have)
  return have === 0 ? -Infinity : bits
}

function pairsOf({ name, block }: Traits): readonly string[] {
  // most names have two words, and their pair is what they are compared by
  if (name === null || name.tokens.length < 3) return block === '' ? [] : [block]
  const words = tellingWords(name)
  return words.flatMap((word, place) => words.slice(place + 1).map(other => pairOf(word, other)))
}

function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

const MOST_BITS = 5
const LEAST_BITS = -5

/**
 * First and last names do not fall together by chance: they are of one language, so that who shares the one shares the other
 * more often, and families give different first names, which makes it rarer.
 * Different profiles are different humans for sure, so the pairs of them with one name, beside the pairs that chance would
 * give (the words' frequencies multiplied, each human left out of its own), say how much a whole name tells more than its
 * words: log2((expected + 1/2) / (seen + 1/2)) bits, between -5 and 5; near 0 where there are few profiles.
 * @example 812 profiles, by chance 40 pairs of namesakes expected, 1 seen: log2(40.5 / 1.5) = 4.8 bits
 */
export function namesakeBits(profiles: readonly Pick<Traits, 'name' | 'block'>[]): number {
  const others = Math.max(1, profiles.length - 1)
  const tokens = new Map<string, number>()
  const names = new Map<string, number>()
  for (const { name, block } of profiles) {
    names.set(block, (names.get(block) ?? 0) + 1)
    for (const token of tellingWords(name)) tokens.set(token, (tokens.get(token) ?? 0) + 1)
  }
  let expected = 0
  for (const { name } of profiles) {
    let share = 1
    for (const token of tellingWords(name)) share *= ((tokens.get(token) ?? 1) - 1) / others
    expected += (others * share) / 2
  }
  let seen = 0
  for (const n of names.values()) seen += (n * (n - 1)) / 2
  return Math.min(MOST_BITS, Math.max(LEAST_BITS, Math.log2((expected + 0.5) / (seen + 0.5))))
}
