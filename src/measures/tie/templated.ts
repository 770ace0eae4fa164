import type { Instant } from '../../model/instant.ts'
import type { Measured } from '../../model/measured.ts'
import { PRINT_POSITIONS, SHORTEST_LETTER, printBytes } from '../../stats/minhash.ts'
import { joinAlike } from './alike.ts'
import type { DisjointSets } from './disjoint-sets.ts'
import { count } from './explain.ts'

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

/** Nearly the same words sent to several people. */
export type Template = {
  readonly keys: readonly string[]
  readonly people: readonly string[]
  readonly first: Instant
  readonly last: Instant
}

/** `share`: of what was written and long enough to compare, the part that belongs to a template. */
export type Templated = { readonly templates: readonly Template[]; readonly share: Measured }

/** Half of all three-word runs in common: a letter with name, company and a sentence exchanged stays above, two different letters on one topic stay below. */
export const ALIKE = 0.5
/** The range of the share comes from drawing this line lower and higher. */
const [LOOSE, STRICT] = [0.4, 0.6]
/** To fewer people than this it is a repetition, not a template. */
const MIN_PEOPLE = 3

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

/**
 * Groups of near-duplicate outgoing texts to three people and more: candidates by locality-sensitive hashing (21 bands of
 * 3 positions find a pair of likeness 0.5 with 94 %), checked on the whole signature, joined by union-find, largest
 * first. The range of the share is what it would be with the line at 0.6 and at 0.4.
 */
export function findTemplates(outgoing: readonly Outgoing[]): Templated {
  return templatesAmong(gatherAlike(outgoing))
}

/** The first half of `findTemplates`: everything that compares texts. */
export function gatherAlike(outgoing: readonly Outgoing[]): AlikeTexts {
  const written = outgoing.filter(({ print, chars }) => print !== '' && chars >= SHORTEST_LETTER)
  const alike = [...Map.groupBy(written, ({ print }) => print).values()]
  const prints = new Uint8Array(alike.length * PRINT_POSITIONS)
  alike.forEach((group, i) => prints.set(printBytes(group[0]?.print ?? ''), i * PRINT_POSITIONS))
  const texts: SentText[] = []
  const places = new Map<Outgoing, number>()
  const placeOf = (text: Outgoing): number => {
    const known = places.get(text)
    if (known !== undefined) return known
    places.set(text, texts.length)
    return texts.push({ key: text.key, people: text.people, at: text.at }) - 1
  }
  const lines = joinAlike(prints, alike.length, [LOOSE, ALIKE, STRICT]).map(sets =>
    groupsOf(alike, sets).map(members => members.map(placeOf)),
  )
  return { written: written.length, texts, lines }
}

/** The second half: what went to enough people, and its share. */
export function templatesAmong({ written, texts, lines }: AlikeTexts): Templated {
  if (written === 0) {
    return {
      templates: [],
      share: { unknown: [{ text: 'No outgoing text of forty characters and more was seen to compare.' }] },
    }
  }
  const [loose = [], alike = [], strict = []] = lines.map(groups =>
    groups.map(places => places.flatMap(place => texts[place] ?? [])).filter(isToMany),
  )
  const templates = alike
    .map(members => templateOf(members))
    .sort((a, b) => b.keys.length - a.keys.length || a.first - b.first)
  const part = (groups: readonly (readonly SentText[])[]): number =>
    groups.reduce((sum, group) => sum + group.length, 0) / written
  const value = part(alike)
  const [low, high] = [Math.min(value, part(strict)), Math.max(value, part(loose))]
  const inside = templates.reduce((sum, { keys }) => sum + keys.length, 0)
  const says = `${inside} of ${count(written, 'text')} you sent belong to ${count(templates.length, 'template')}: nearly the same words to ${MIN_PEOPLE} people and more.`
  const because = [
    { text: says, evidence: { n: inside } },
    { text: 'The range is what a stricter and a looser idea of "nearly the same" would count.' },
  ]
  return { templates, share: { value, low, high, n: written, because } }
}

function isToMany(members: readonly SentText[]): boolean {
  return new Set(members.flatMap(({ people }) => people)).size >= MIN_PEOPLE
}

function groupsOf(texts: readonly Outgoing[][], sets: DisjointSets): Outgoing[][] {
  const groups = Map.groupBy(texts.keys(), i => sets.find(i))
  return [...groups.values()].map(members => members.flatMap(i => texts[i] ?? [])).filter(isToMany)
}

function templateOf(members: readonly SentText[]): Template {
  const sorted = [...members].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
  return {
    keys: sorted.map(({ key }) => key),
    people: [...new Set(sorted.flatMap(({ people }) => people))],
    first: sorted[0]?.at ?? 0,
    last: sorted.at(-1)?.at ?? 0,
  }
}
