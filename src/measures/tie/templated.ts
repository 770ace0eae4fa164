import type { Instant } from '../../model/instant.ts'
import type { Measured } from '../../model/measured.ts'
import { count } from './explain.ts'
import { MIN_PEOPLE, isToMany } from './sent-texts.ts'
import type { AlikeTexts, SentText } from './sent-texts.ts'

/** Nearly the same words sent to several people. */
export type Template = {
  readonly keys: readonly string[]
  readonly people: readonly string[]
  readonly first: Instant
  readonly last: Instant
}

/** `share`: of what was written and long enough to compare, the part that belongs to a template. */
export type Templated = { readonly templates: readonly Template[]; readonly share: Measured }

/**
 * Groups of near-duplicate outgoing texts to three people and more, largest first: candidates by locality-sensitive
 * hashing (21 bands of 3 positions find a pair of likeness 0.5 with 94 %), checked on the whole signature, joined by
 * union-find (`SentTexts`). The range of the share is what it would be with the line at 0.6 and at 0.4.
 */
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

function templateOf(members: readonly SentText[]): Template {
  const sorted = [...members].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
  return {
    keys: sorted.map(({ key }) => key),
    people: [...new Set(sorted.flatMap(({ people }) => people))],
    first: sorted[0]?.at ?? 0,
    last: sorted.at(-1)?.at ?? 0,
  }
}
