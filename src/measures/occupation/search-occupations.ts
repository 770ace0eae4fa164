import type { TitleIndex } from './title-index.ts'
import { normaliseTitle } from './title-text.ts'

/** An occupation found, and the title of it that was. */
export type FoundOccupation = {
  readonly occupation: number
  readonly code: string
  readonly name: string
  readonly title: string
}

/**
 * Occupations by any of their titles, for somebody who types: every word typed must begin a word of the title. Whole titles
 * first, then those that begin so, then the shortest; each occupation once, under its best title.
 * @example searchOccupations(index, 'data scien', 5)[0] // { code: '15-2051.00', title: 'data scientist', ... }
 */
export function searchOccupations(index: TitleIndex, typed: string, limit: number): FoundOccupation[] {
  const wanted = normaliseTitle(typed)
  if (wanted === '') return []
  const words = wanted.split(' ')
  const hits: { title: string; rank: number }[] = []
  for (const title of index.titles()) {
    if (!words.every(word => title.startsWith(word) || title.includes(` ${word}`))) continue
    hits.push({ title, rank: title === wanted ? 0 : title.startsWith(wanted) ? 1 : 2 })
  }
  hits.sort((a, b) => a.rank - b.rank || a.title.length - b.title.length || (a.title < b.title ? -1 : 1))
  const found = new Map<number, FoundOccupation>()
  for (const { title } of hits)
    for (const occupation of index.find(title)) {
      if (found.size >= limit) return [...found.values()]
      if (found.has(occupation)) continue
      const [code, name] = [index.codes[occupation] ?? '', index.names[occupation] ?? '']
      found.set(occupation, { occupation, code, name, title })
    }
  return [...found.values()]
}
