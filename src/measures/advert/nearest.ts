import type { Measured, Reason } from '../../model/measured.ts'
import { quantileSorted } from '../../stats/quantile.ts'
import type { Random } from '../../stats/random.ts'
import { chancesOf, rowOf, titlesNamed } from './likeness.ts'
import type { LikenessParts, Row, TitleNamed } from './likeness.ts'
import type { Piece } from './pieces.ts'

/** An occupation that a text comes near to. `chance`: that it is the one, of those O*NET has, 0 to 1. */
export type NearOccupation = { readonly occupation: number; readonly chance: Measured }
/** The same without a range, of all that somebody wrote. */
export type LikeOccupation = { readonly occupation: number; readonly chance: number }

/** Lines at the top that may hold the title. */
const TITLE_LINES = 3
const MOST_NEAR = 5
const LEAST_CHANCE = 0.05
/** Readings with the sentences drawn anew, for the range. */
const READINGS = 60
/** What the work is tells more of an occupation than what the employer says of itself. Our judgement. */
const PART_WORTH: Readonly<Record<Piece['part'], number>> = {
  tasks: 1.5,
  asks: 1,
  plain: 0.8,
  nice: 0.5,
  about: 0.2,
  offer: 0,
  apply: 0,
  legal: 0,
}
const TITLE_LINE = 2
/** Fewer words than these that any occupation has tell nothing. */
const LEAST_WORDS = 8

/**
 * The occupations that an advertisement comes nearest to, by the words it shares with their titles, descriptions and tools,
 * and by a title of theirs in its first lines (likeness.ts). The range of each chance is that of 60 readings with the
 * sentences drawn anew. Empty where the text says too little.
 */
export function nearestOccupations(pieces: readonly Piece[], parts: LikenessParts, random: Random): NearOccupation[] {
  const telling = pieces.filter(({ part }) => PART_WORTH[part] > 0)
  const rows = telling.map(piece =>
    rowOf(piece.text, parts.index, piece === pieces[0] ? TITLE_LINE : PART_WORTH[piece.part]),
  )
  const named = titlesNamed(
    pieces.slice(0, TITLE_LINES).map(({ text }) => text),
    parts,
  )
  const likeliest = likeliestOf(rows, named, parts)
  const drawn = drawAgain(rows, named, parts, likeliest, random)
  return likeliest.flatMap(({ occupation, chance }, k) => {
    if (chance < LEAST_CHANCE && k > 0) return []
    const sorted = drawn[k] ?? new Float64Array([chance])
    const low = Math.min(chance, quantileSorted(sorted, 0.05))
    const high = Math.max(chance, quantileSorted(sorted, 0.95))
    const because = reasonsOf(rows, named.get(occupation), occupation)
    return [{ occupation, chance: { value: chance, low, high, n: telling.length, because } }]
  })
}

/** The occupations that what somebody writes of their work comes nearest to; `titles`: what their positions are called. */
export function occupationsLike(
  texts: readonly string[],
  titles: readonly string[],
  parts: LikenessParts,
): LikeOccupation[] {
  const rows = texts.map(text => rowOf(text, parts.index, 1))
  return likeliestOf(rows, titlesNamed(titles, parts), parts)
}

function likeliestOf(
  rows: readonly Row[],
  named: ReadonlyMap<number, TitleNamed>,
  { index }: LikenessParts,
): LikeOccupation[] {
  if (rows.reduce((sum, { n }) => sum + n, 0) < LEAST_WORDS) return []
  const times = rows.map(() => 1)
  const chances = chancesOf(rows, times, named, index.occupations)
  return Array.from(chances, (chance, occupation) => ({ occupation, chance }))
    .sort((a, b) => b.chance - a.chance)
    .slice(0, MOST_NEAR)
}

/** The chances of some occupations in readings with the sentences drawn anew, sorted. */
function drawAgain(
  rows: readonly Row[],
  named: ReadonlyMap<number, TitleNamed>,
  { index }: LikenessParts,
  of: readonly LikeOccupation[],
  random: Random,
): Float64Array[] {
  const drawn = of.map(() => new Float64Array(READINGS))
  if (of.length === 0) return drawn
  for (let reading = 0; reading < READINGS; reading++) {
    const times = rows.map(() => 0)
    for (let i = 0; i < rows.length; i++) {
      const place = Math.floor(random() * rows.length)
      times[place] = (times[place] ?? 0) + 1
    }
    const chances = chancesOf(rows, times, named, index.occupations)
    for (const [k, { occupation }] of of.entries()) drawn[k]?.set([chances[occupation] ?? 0], reading)
  }
  return drawn.map(chances => chances.sort())
}

function reasonsOf(rows: readonly Row[], named: TitleNamed | undefined, occupation: number): Reason[] {
  const words = sharedWords(rows, occupation)
  return [
    ...(named === undefined
      ? []
      : [{ text: `Its first lines name "${named.title}", a title that people of this occupation have.` }]),
    ...(words.length === 0 ? [] : [{ text: `It shares words with what O*NET says of it: ${words.join(', ')}.` }]),
  ]
}

function sharedWords(rows: readonly Row[], occupation: number): string[] {
  const found = new Map<string, { text: string; worth: number }>()
  for (const { words } of rows)
    for (const { text, stem, post, weight } of words) {
      const at = post.places.indexOf(occupation)
      if (at < 0) continue
      const before = found.get(stem)
      found.set(stem, {
        text: before?.text ?? text.toLowerCase(),
        worth: (before?.worth ?? 0) + weight * (post.weights[at] ?? 0),
      })
    }
  return [...found.values()]
    .sort((a, b) => b.worth - a.worth)
    .slice(0, 6)
    .map(({ text }) => text)
}
