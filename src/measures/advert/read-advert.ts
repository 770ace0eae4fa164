import { kindOfSkill } from '../skill/skill-kind.ts'
import { skillKey } from '../skill/skill-key.ts'
import type { Ask, AskKind, Wish } from './ask.ts'
import { choiceOf } from './choices.ts'
import { DEGREES, findDegree } from './find-degrees.ts'
import { findLanguages } from './find-languages.ts'
import { findPhrases } from './find-phrases.ts'
import { findTerms } from './find-terms.ts'
import { findYears } from './find-years.ts'
import { piecesOf } from './pieces.ts'
import type { Piece } from './pieces.ts'
import type { Rarity } from './rarity.ts'
import { wordsOf } from './stem.ts'
import type { Vocabulary } from './vocabulary.ts'

/** An advertisement as it was read. */
export type AdvertReading = { readonly pieces: readonly Piece[]; readonly asks: readonly Ask[] }

/** Usual work done alone from beginning to end (O*NET's scale, our words), and how far off that may be. Our judgement. */
const USUAL_LEVEL = 3
const LEVEL_SPREAD = 0.8
const LANGUAGE_SPREAD = 0.7
const MOST_ASKS = 120

type Found = Omit<Ask, 'rarity' | 'quotes' | 'wish' | 'choice'> & {
  readonly piece: Piece
  readonly from: number
  readonly to: number
}

/**
 * What an advertisement asks, each thing once with the words that say so: known names of skills and tools, languages,
 * certificates, degrees, years, and what its sentences ask for in other words. Nothing is taken from what the employer
 * offers, says of itself or has to say by law. Its title names the work, which is compared as a whole: only tools count there.
 */
export function readAdvert(text: string, vocabulary: Vocabulary, rarityOf: Rarity): AdvertReading {
  const pieces = piecesOf(text)
  const title = titleOf(pieces)
  const read = pieces
    .filter(({ part }) => SAYS_WORK.has(part))
    .map(piece => {
      const found = findIn(piece, vocabulary)
      const counts = piece === title ? found.filter(({ skillKind }) => skillKind === 'tool') : found
      return { found: counts, text, isAsked: piece.wish !== 'plain' }
    })
  const choice = choiceOf(read)
  const byId = Map.groupBy(
    read.flatMap(({ found }) => found),
    ({ kind, key }) => `${kind} ${key}`,
  )
  const asks = [...byId].map(([id, list]) => ({ ...joined(list, text, rarityOf), choice: choice.get(id) ?? null }))
  return { pieces, asks: asks.slice(0, MOST_ASKS) }
}

/** A title is a line of its own at the very beginning: a few words, and no sentence. */
const MOST_IN_TITLE = 10
const SENTENCE = /\b(?:you|your|we|our|us|is|are|will|who|must|need(?:ed)?|seek(?:ing)?|looking)\b|:/i

/** The piece that is the title; undefined where the text begins otherwise or holds nothing else. */
function titleOf(pieces: readonly Piece[]): Piece | undefined {
  const [first] = pieces
  if (first === undefined || pieces.length === 1 || first.part !== 'plain' || first.wish !== 'plain') return undefined
  return first.text.split(/\s+/).length <= MOST_IN_TITLE && !SENTENCE.test(first.text) ? first : undefined
}

const SAYS_WORK = new Set(['plain', 'asks', 'nice', 'tasks'])
const WISH_ORDER: readonly Wish[] = ['must', 'nice', 'plain']

/** The strongest wish counts; what is asked and only liked elsewhere is asked. */
function joined(list: readonly Found[], text: string, rarityOf: Rarity): Omit<Ask, 'choice'> {
  const wishes = new Set(list.map(({ piece }) => piece.wish))
  const wish = WISH_ORDER.find(one => wishes.has(one)) ?? 'plain'
  const strongest = list.find(({ piece }) => piece.wish === wish) ?? list[0]
  if (strongest === undefined) throw new Error('an ask without words')
  const { piece: _piece, from: _from, to: _to, ...ask } = strongest
  const years = Math.max(0, ...list.map(one => one.years ?? 0))
  return {
    ...ask,
    level: Math.max(...list.map(one => one.level)),
    years: years === 0 ? null : years,
    wish,
    rarity: rarityOf(ask.name),
    quotes: list.slice(0, 5).map(({ piece, from, to }) => quoteOf(text, piece, from, to)),
  }
}

const MOST_QUOTED = 160

/** The sentence around the words, shortened where it is long. */
function quoteOf(text: string, piece: Piece, from: number, to: number): Ask['quotes'][number] {
  const whole = { from: piece.from, to: piece.from + piece.text.length }
  const isLong = piece.text.length > MOST_QUOTED
  const start = isLong ? Math.max(whole.from, from - 60) : whole.from
  const end = isLong ? Math.min(whole.to, to + 60) : whole.to
  const said = text.slice(start, end).replaceAll(/\s+/g, ' ').trim()
  return { from, to, text: `${start > whole.from ? '… ' : ''}${said}${end < whole.to ? ' …' : ''}` }
}

function findIn(piece: Piece, vocabulary: Vocabulary): Found[] {
  const taken: [number, number][] = []
  const found: Found[] = []
  const take = (from: number, to: number, one: Omit<Found, 'piece' | 'from' | 'to'>): void => {
    taken.push([from, to])
    found.push({ ...one, piece, from: piece.from + from, to: piece.from + to })
  }
  const isFree = (from: number, to: number): boolean => taken.every(([a, b]) => b <= from || to <= a)
  const isAsked = piece.wish !== 'plain'
  const degree = isAsked ? findDegree(piece.text) : null
  if (degree !== null) take(degree.from, degree.to, degreeAsk(degree.step, degree.field))
  if (isAsked)
    for (const { name, level, from, to } of findLanguages(piece.text))
      if (isFree(from, to))
        take(from, to, {
          ...plainAsk('language', name),
          skillKind: 'language',
          level,
          spread: LANGUAGE_SPREAD,
          known: true,
        })
  const years = isAsked || piece.part !== 'tasks' ? findYears(piece.text) : []
  const words = wordsOf(piece.text, piece.from)
  for (const { term, at, length } of findTerms(words, vocabulary, piece.text, piece.from)) {
    const [from, to] = [(words[at]?.from ?? 0) - piece.from, (words[at + length - 1]?.to ?? 0) - piece.from]
    if (!isFree(from, to) || (term.kind === 'certificate' && !isAsked)) continue
    const { kind, key, name, skillKind } = term
    take(from, to, {
      kind,
      key,
      name,
      skillKind,
      ...levelAt(piece.text, from, to),
      years: yearsOf(years, piece.text, from),
      degree: null,
      known: true,
    })
  }
  for (const one of years) take(one.from, one.to, yearsAsk(one.years, one.of))
  if (isAsked)
    for (const { text: said, from, to, kind } of findPhrases(piece))
      if (isFree(from, to))
        take(from, to, {
          ...plainAsk(kind, said),
          ...levelAt(piece.text, from, to),
          years: yearsOf(years, piece.text, from),
          known: false,
        })
  return found
}

function plainAsk(kind: AskKind, name: string): Omit<Ask, 'rarity' | 'quotes' | 'wish' | 'known' | 'choice'> {
  const key = skillKey(name)
  return {
    kind,
    key,
    name,
    skillKind: kindOfSkill(key),
    level: USUAL_LEVEL,
    spread: LEVEL_SPREAD,
    years: null,
    degree: null,
  }
}

function degreeAsk(step: number, field: string): Omit<Found, 'piece' | 'from' | 'to'> {
  const called = DEGREES[step - 1] ?? ''
  const title = `${called.charAt(0).toUpperCase()}${called.slice(1)}`
  return {
    ...plainAsk('degree', field === '' ? title : `${title}: ${field}`),
    skillKind: 'knowledge',
    degree: step,
    known: true,
  }
}

function yearsAsk(years: number, of: string): Omit<Found, 'piece' | 'from' | 'to'> {
  const name = of === '' ? 'work like this' : of
  return { ...plainAsk('years', name), years, known: true }
}

/** Years stand for the first thing named after them in the same part of a sentence. */
function yearsOf(years: readonly { years: number; from: number }[], text: string, from: number): number | null {
  const before = years.findLast(one => one.from <= from && !/[,;]/.test(text.slice(one.from, from)))
  return before !== undefined && from - before.from < 60 ? before.years : null
}

const LEVELS: readonly (readonly [number, RegExp])[] = [
  [5, /\b(?:expert(?:ise)?|mastery|exceptional|outstanding|deep|extensive|senior)\b[^,;]*$/i],
  [4, /\b(?:strong|advanced|excellent|thorough|solid|proven|very good|in-depth|proficien\w+|confident)\b[^,;]*$/i],
  [2, /\b(?:basic|some|familiar\w*|exposure|awareness|introductory|interest)\b[^,;]*$/i],
]

/** The level that the words before a name speak for. */
function levelAt(text: string, from: number, _to: number): { level: number; spread: number } {
  const before = text.slice(Math.max(0, from - 60), from)
  return { level: LEVELS.find(([, pattern]) => pattern.test(before))?.[0] ?? USUAL_LEVEL, spread: LEVEL_SPREAD }
}
