import type { Instant } from '../../model/instant.ts'
import { SHORTEST_LETTER } from '../../stats/minhash.ts'
import { joinAlike } from './alike.ts'
import type { DisjointSets } from './disjoint-sets.ts'
import { PrintShelf } from './print-shelf.ts'

/** Something the ego wrote: a message or an invitation, with the MinHash signature of its words (stats/minhash). */
export type Outgoing = {
  readonly key: string
  readonly people: readonly string[]
  readonly at: Instant
  readonly form: 'message' | 'invitation'
  readonly chars: number
  readonly print: string
}

/** A text of which the words have been compared: whom it went to, and when. */
export type SentText = Pick<Outgoing, 'key' | 'people' | 'at'>

/**
 * Texts that may belong to a template, and how they hang together at three lines: groups of places in `texts`, the loosest
 * line first. Plain data, and no more than is needed, since it goes from one thread to another: whom the texts went to may be told more exactly before templates are made of it, as long as
 * nobody is taken for two.
 */
export type AlikeTexts = {
  /** how many were long enough to compare */
  readonly written: number
  readonly texts: readonly SentText[]
  readonly lines: readonly (readonly (readonly number[])[])[]
}

/** Half of all three-word runs in common: a letter with name, company and a sentence exchanged stays above, two different letters on one topic stay below. */
const ALIKE = 0.5
/** The range of the share comes from drawing this line lower and higher. */
const [LOOSE, STRICT] = [0.4, 0.6]
/** To fewer people than this it is a repetition, not a template. */
export const MIN_PEOPLE = 3

/** True where the texts went to `MIN_PEOPLE` different people or more, whoever got several counted once. */
export function isToMany(members: readonly SentText[]): boolean {
  return new Set(members.flatMap(({ people }) => people)).size >= MIN_PEOPLE
}

/** Takes texts in, one after the other, so that their signatures are never all there as texts, and then compares all. */
export class SentTexts {
  readonly #shelf = new PrintShelf()
  readonly #texts: SentText[] = []
  /** by text: the place of its signature; -1: too short to be compared */
  readonly #prints: number[] = []

  add({ key, people, at, chars, print }: Outgoing): void {
    this.#texts.push({ key, people, at })
    this.#prints.push(print === '' || chars < SHORTEST_LETTER ? -1 : this.#shelf.placeOf(print))
  }

  /** Those that are nearly alike and went to many, and `rest`: all others, in the order in which they came. */
  gather(): { readonly alike: AlikeTexts; readonly rest: readonly SentText[] } {
    const texts: SentText[] = []
    const places = new Int32Array(this.#texts.length).fill(-1)
    const placeOf = (text: number): number => {
      const known = places[text] ?? -1
      if (known >= 0) return known
      places[text] = texts.length
      return texts.push(this.#textOf(text)) - 1
    }
    const shelf = this.#shelf
    const members = membersOf(this.#prints, shelf.count)
    const lines = joinAlike(shelf.bytes, shelf.count, [LOOSE, ALIKE, STRICT]).map(sets =>
      this.#groups(members, sets).map(group => group.map(placeOf)),
    )
    const written = members.reduce((sum, { length }) => sum + length, 0)
    return { alike: { written, texts, lines }, rest: this.#texts.filter((_, i) => places[i] === -1) }
  }

  /** Nearly all sets are one text to one person: lists are made only of those that can be more. */
  #groups(members: readonly (readonly number[])[], sets: DisjointSets): number[][] {
    const reach = new Uint32Array(members.length)
    for (const [print, texts] of members.entries()) {
      const set = sets.find(print)
      for (const text of texts) reach[set] = (reach[set] ?? 0) + this.#textOf(text).people.length
    }
    const groups = new Map<number, number[]>()
    for (const [print, texts] of members.entries()) {
      const set = sets.find(print)
      if ((reach[set] ?? 0) < MIN_PEOPLE) continue
      const group = groups.get(set)
      if (group === undefined) groups.set(set, [...texts])
      else for (const text of texts) group.push(text)
    }
    return [...groups.values()].filter(group => isToMany(group.map(text => this.#textOf(text))))
  }

  #textOf(text: number): SentText {
    const known = this.#texts[text]
    if (known === undefined) throw new Error(`There is no text ${text}.`)
    return known
  }
}

/** The texts of each signature. */
function membersOf(prints: readonly number[], count: number): number[][] {
  const members: number[][] = Array.from({ length: count }, () => [])
  for (const [text, print] of prints.entries()) if (print >= 0) members[print]?.push(text)
  return members
}
