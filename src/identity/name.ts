import { fold, isPlain } from './fold.ts'
import { isNickname } from './nicknames.ts'

/** A human's name, taken apart for comparison. `tokens` folded, titles and suffixes left out, in the written order. */
export type Name = { readonly tokens: readonly string[]; readonly given: string; readonly family: string }

const NOISE = new Set(
  'mr mrs ms dr prof sir dipl ing jr sr ii iii iv phd md mba msc bsc cpa pmp esq llm ma ba he him she her they them via'.split(
    ' ',
  ),
)

/**
 * Takes a written name apart; "Ruiz, Ana" becomes Ana Ruiz. Null where nothing is left, or where it is an address.
 * @example readName('Dr. Ana Ruiz, PhD') // { tokens: ['ana', 'ruiz'], given: 'ana', family: 'ruiz' }
 */
export function readName(written: string | null): Name | null {
  if (written === null || written.includes('@')) return null
  const plain = written.normalize('NFC').replaceAll(/\([^)]*\)|"[^"]*"/g, ' ')
  const [before = '', after = ''] = plain.split(',', 2)
  const front = tokensOf(before)
  const back = tokensOf(after)
  const tokens = back.length > 0 && isFamilyName(before, front) ? [...back, ...front] : front.length > 0 ? front : back
  const given = tokens[0]
  if (given === undefined) return null
  return { tokens, given, family: tokens.length > 1 ? (tokens.at(-1) ?? '') : '' }
}

const PARTICLES = new Set(
  'van von der den de del della di da do dos das la le du el al bin ibn ben ter ten zu zur of'.split(' '),
)

/** The middle name of so many Vietnamese women that it tells as little as "van", that of the men, does. */
const MIDDLE = 'thi'

/**
 * The words of a name, each once, without those in the middle that only come along with another: "van der" makes no Berg rarer.
 * @example tellingWords({ tokens: ['jan', 'van', 'der', 'berg'] }) // ['jan', 'berg']
 */
export function tellingWords(name: Pick<Name, 'tokens'> | null): readonly string[] {
  const tokens = name?.tokens ?? []
  const last = tokens.length - 1
  if (last <= 1) return tokens[0] === tokens[1] ? tokens.slice(0, 1) : tokens
  const isTelling = (word: string, place: number): boolean =>
    place === 0 || place === last || !(PARTICLES.has(word) || word === MIDDLE)
  return [...new Set(tokens.filter(isTelling))]
}

/** What may stand before a comma as a family name: one word, hyphens and all, with particles ("van der Berg, Jan"). */
function isFamilyName(before: string, tokens: readonly string[]): boolean {
  const words = fold(before).trim().split(/\s+/)
  return tokens.length === 1 || words.slice(0, -1).every(word => PARTICLES.has(word))
}

/** The same whatever the order of the words: two names with one block key are the same words. */
export function nameBlock(name: Name): string {
  return [...name.tokens].sort().join(' ')
}

/**
 * How two names compare; `agree` also where one leaves out middle names or shortens one to its first letter, `unknown`
 * also where they are written in different scripts.
 */
export function compareNames(a: Name | null, b: Name | null): 'agree' | 'differ' | 'unknown' {
  if (a === null || b === null) return 'unknown'
  if (nameBlock(a) === nameBlock(b)) return 'agree'
  if (isLatin(a) !== isLatin(b)) return 'unknown'
  const given = alike(a.given, b.given) || (a.tokens.includes(b.given) && b.tokens.includes(a.given))
  if (a.family === '' || b.family === '') return given ? 'agree' : 'differ'
  const initial = (a.family.length === 1 || b.family.length === 1) && alike(a.family, b.family)
  const family = initial || a.family === b.family || a.tokens.includes(b.family) || b.tokens.includes(a.family)
  return given && family ? 'agree' : 'differ'
}

/**
 * The same of two names that stand at one address or number. Those who share one have different first names; another family
 * name behind the same first name, or a short form of it, is a marriage or a label ("Ana Acme") of the same human.
 */
export function compareBearers(a: Name | null, b: Name | null): 'agree' | 'differ' | 'unknown' {
  const compared = compareNames(a, b)
  if (compared !== 'differ' || a === null || b === null) return compared
  const isOne = a.given.length > 1 && b.given.length > 1 && (alike(a.given, b.given) || isNickname(a.given, b.given))
  return isOne ? 'agree' : 'differ'
}

/**
 * True where a name mixes alphabets inside a word, or holds invisible letters: made to look like another name, or
 * broken. Such a name proves nothing.
 */
export function isConfusable(written: string | null): boolean {
  if (written === null || isPlain(written)) return false
  if (/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/.test(written)) return true
  return written.split(/[\s\p{P}]+/u).some(word => SCRIPTS.filter(script => script.test(word)).length > 1)
}

const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
]

function isLatin({ tokens }: Name): boolean {
  return tokens.some(token => /\p{Script=Latin}/u.test(token))
}

function tokensOf(text: string): readonly string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(token => token !== '' && !NOISE.has(token))
}

function alike(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length === 1 ? long.startsWith(short) : short.length >= 3 && long.startsWith(short)
}
