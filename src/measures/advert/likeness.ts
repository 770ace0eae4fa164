import type { Occupations } from '../occupation/decode-occupations.ts'
import type { TitleIndex } from '../occupation/title-index.ts'
import { titleParts } from '../occupation/title-parts.ts'
import type { OccupationTexts } from './rarity.ts'
import { wordsOf } from './stem.ts'

/** The words of all occupations turned over: for each stem the occupations that have it, with its weight in each. */
export type LikenessIndex = { readonly posts: ReadonlyMap<string, Post>; readonly occupations: number }
type Post = { readonly places: Int32Array; readonly weights: Float32Array }

/** What a likeness is read with. */
export type LikenessParts = {
  readonly index: LikenessIndex
  readonly titles: TitleIndex
  readonly onet: Occupations
}

/** How sharply likeness tells occupations apart, and what a title that is theirs adds: set on made texts, checked on others. */
const SHARPNESS = 35
const TITLE_WORTH = 0.2
const ONLY_WORTH = 0.8
const MOST_OF_A_TITLE = 120

/** Weighs each word by how few occupations have it, ln(N / n), and each occupation's words to length 1. */
export function likenessIndex({ stems, counts }: OccupationTexts): LikenessIndex {
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

/** What one piece adds to the likeness with each occupation. */
export type Row = {
  readonly n: number
  readonly squares: number
  readonly scores: Float32Array
  readonly words: readonly {
    readonly text: string
    readonly stem: string
    readonly post: Post
    readonly weight: number
  }[]
}

/**
 * What one text adds: of each of its words, counted once, weight x the word's weight in each occupation, where weight is `worth`
 * times ln(occupations / those that have the word). `scores`: by occupation; `squares`: of the text's own weights.
 */
export function rowOf(text: string, { posts, occupations }: LikenessIndex, worth: number): Row {
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

/**
 * The chance of each occupation, a softmax exp(35 (likeness - best)) of the cosines of ln-weighted counts, each row as many
 * times as is said.
 */
export function chancesOf(
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
    squares += n * n * own
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

/** A title found, and what it adds to the likeness of the occupations that carry it. */
export type TitleNamed = { readonly title: string; readonly worth: number }

/** The occupations whose titles the first lines hold; a title that one alone is known by tells most. */
export function titlesNamed(lines: readonly string[], { titles, onet }: LikenessParts): Map<number, TitleNamed> {
  for (const text of lines)
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
