import type { Measured, Reason } from '../../model/measured.ts'
import { quantileSorted } from '../../stats/quantile.ts'
import type { Random } from '../../stats/random.ts'
import type { Occupations } from '../occupation/decode-occupations.ts'
import type { TitleIndex } from '../occupation/title-index.ts'
import { titleParts } from '../occupation/title-parts.ts'
import type { Piece } from './pieces.ts'
import type { OccupationTexts } from './rarity.ts'
import { wordsOf } from './stem.ts'

/** An occupation that a text comes near to. `chance`: that it is the one, of those O*NET has, 0 to 1. */
export type NearOccupation = {
  readonly occupation: number
  readonly chance: Measured
  readonly said: readonly string[]
}

/** The words of all occupations turned over: for each stem the occupations that have it, with its weight in each. */
export type NearIndex = {
  readonly posts: ReadonlyMap<string, { readonly places: Int32Array; readonly weights: Float32Array }>
  readonly occupations: number
}

/** Lines at the top that may hold the title. */
const TITLE_LINES = 3
/** How sharply likeness tells occupations apart, and what a title that is theirs adds: set on made texts, checked on others. */
const SHARPNESS = 30
const TITLE_WORTH = 0.2
const ONLY_WORTH = 0.8
const MOST_OF_A_TITLE = 120
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

/** Weighs each word by how few occupations have it, ln(N / n), and each occupation's words to length 1. */
export function nearIndex({ stems, counts }: OccupationTexts): NearIndex {
  const lists = new Map<string, [number, number][]>()
  for (const [place, mine] of stems.entries()) {
    const weighted = [...mine].map(([stem, n]): [string, number] => [
      stem,
      (1 + Math.log(1 + n)) * idf(counts.of.get(stem) ?? 1, counts.occupations),
    ])
    const length = Math.hypot(...weighted.map(([, weight]) => weight)) || 1
    for (const [stem, weight] of weighted) {
      const list = lists.get(stem)
      if (list === undefined) lists.set(stem, [[place, weight / length]])
      else list.push([place, weight / length])
    }
  }
  const posts = new Map(
    [...lists].map(([stem, list]) => [
      stem,
      { places: Int32Array.from(list, ([place]) => place), weights: Float32Array.from(list, ([, weight]) => weight) },
    ]),
  )
  return { posts, occupations: stems.length }
}

function idf(n: number, of: number): number {
  return Math.log(of / n)
}

/**
 * The occupations that a text comes nearest to, by the words it shares with their titles, descriptions and tools (cosine of
 * ln-weighted counts), and by a title of theirs in its first lines. The chances are a softmax, exp(30 (likeness - best)),
 * over all occupations; the range is that of 60 readings with the sentences drawn anew. Empty where the text says too little.
 */
export function nearestOccupations(
  pieces: readonly Piece[],
  { index, titles, onet }: { index: NearIndex; titles: TitleIndex; onet: Occupations },
  random: Random,
): NearOccupation[] {
  const telling = pieces.filter(({ part }) => part !== 'legal' && part !== 'offer' && part !== 'apply')
  const rows = telling.map(piece => rowOf(piece, index, piece === pieces[0] ? TITLE_LINE : PART_WORTH[piece.part]))
  if (rows.reduce((sum, { n }) => sum + n, 0) < LEAST_WORDS) return []
  const named = titlesNamed(pieces.slice(0, TITLE_LINES), titles, onet)
  const once = chancesOf(
    rows,
    rows.map(() => 1),
    named,
    index.occupations,
  )
  const order = [...once.keys()].sort((a, b) => (once[b] ?? 0) - (once[a] ?? 0)).slice(0, MOST_NEAR)
  const drawn = order.map(() => new Float64Array(READINGS))
  for (let i = 0; i < READINGS; i++) {
    const times = rows.map(() => 0)
    for (let drawn = 0; drawn < rows.length; drawn++) {
      const place = Math.floor(random() * rows.length)
      times[place] = (times[place] ?? 0) + 1
    }
    const chances = chancesOf(rows, times, named, index.occupations)
    for (const [k, occupation] of order.entries()) (drawn[k] as Float64Array)[i] = chances[occupation] ?? 0
  }
  return order.flatMap((occupation, k) => {
    const value = once[occupation] ?? 0
    if (value < LEAST_CHANCE && k > 0) return []
    const sorted = (drawn[k] as Float64Array).sort()
    const said = named.get(occupation)
    const because: Reason[] =
      said === undefined
        ? []
        : [{ text: `Its first lines name "${said}", a title that people of this occupation have.` }]
    const words = sharedWords(rows, occupation)
    if (words.length > 0) because.push({ text: `It shares words with what O*NET says of it: ${words.join(', ')}.` })
    return [
      {
        occupation,
        chance: {
          value,
          low: Math.min(value, quantileSorted(sorted, 0.05)),
          high: Math.max(value, quantileSorted(sorted, 0.95)),
          n: telling.length,
          because,
        },
        said: words,
      },
    ]
  })
}

/** What one piece adds to the likeness with each occupation. */
type Row = {
  readonly n: number
  readonly squares: number
  readonly scores: Float32Array
  readonly words: readonly {
    readonly text: string
    readonly stem: string
    readonly post: NearIndex['posts'] extends ReadonlyMap<string, infer P> ? P : never
    readonly weight: number
  }[]
}

function rowOf({ text }: Piece, { posts, occupations }: NearIndex, worth: number): Row {
  const scores = new Float32Array(occupations)
  const words = [...new Map(wordsOf(text).map(word => [word.stem, word])).values()].flatMap(({ text: said, stem }) => {
    const post = posts.get(stem)
    return post === undefined ? [] : [{ text: said, stem, post, weight: worth * idf(post.places.length, occupations) }]
  })
  let squares = 0
  for (const { post, weight } of words) {
    squares += weight * weight
    for (let i = 0; i < post.places.length; i++) {
      const place = post.places[i] as number
      scores[place] = (scores[place] as number) + weight * (post.weights[i] as number)
    }
  }
  return { n: words.length, squares, scores, words }
}

function chancesOf(
  rows: readonly Row[],
  times: readonly number[],
  named: ReadonlyMap<number, TitleNamed>,
  occupations: number,
): Float64Array {
  const likeness = new Float64Array(occupations)
  let squares = 0
  for (const [i, { scores, squares: own }] of rows.entries()) {
    const n = times[i] ?? 0
    if (n === 0) continue
    squares += n * own
    for (let place = 0; place < occupations; place++)
      likeness[place] = (likeness[place] as number) + n * (scores[place] as number)
  }
  const length = Math.sqrt(squares) || 1
  let best = -Infinity
  for (let place = 0; place < occupations; place++) {
    const value = (likeness[place] as number) / length + (named.get(place)?.worth ?? 0)
    likeness[place] = value
    if (value > best) best = value
  }
  let sum = 0
  for (let place = 0; place < occupations; place++) {
    const share = Math.exp(SHARPNESS * ((likeness[place] as number) - best))
    likeness[place] = share
    sum += share
  }
  return likeness.map(share => share / sum)
}

type TitleNamed = { readonly title: string; readonly worth: number }

/** The occupations whose titles the first lines hold; a title that one alone is known by tells most. */
function titlesNamed(lines: readonly Piece[], titles: TitleIndex, onet: Occupations): Map<number, TitleNamed> {
  for (const { text } of lines)
    for (const words of titleParts(text.slice(0, MOST_OF_A_TITLE)))
      for (const said of runsOf(words)) {
        const found = titles.find(said)
        if (found.length === 0) continue
        const only = titles.only(said)
        const named = found.flatMap((place): [number, TitleNamed][] => {
          const at = onet.indexOf.get(titles.codes[place] ?? '')
          const worth = TITLE_WORTH * (place === only ? ONLY_WORTH : 1 / Math.sqrt(found.length))
          return at === undefined ? [] : [[at, { title: said, worth }]]
        })
        return new Map(named)
      }
  return new Map()
}

/** Runs of words, the longest first; of single words only the first and the last. */
function runsOf(words: readonly string[]): string[] {
  const runs: string[] = []
  for (let length = words.length; length > 0; length--)
    for (let from = 0; from + length <= words.length; from++)
      if (length > 1 || from === 0 || from === words.length - 1) runs.push(words.slice(from, from + length).join(' '))
  return runs
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
