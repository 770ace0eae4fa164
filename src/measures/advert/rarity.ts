import type { Occupations } from '../occupation/decode-occupations.ts'
import type { TitleIndex } from '../occupation/title-index.ts'
import { stemOf, wordsOf } from './stem.ts'

/** How much a name tells, 0.5 (every occupation speaks of it) to 1 (hardly one does). */
export type Rarity = (name: string) => number

/** In how many occupations' descriptions, titles and tools each stem stands. */
export type StemCounts = { readonly of: ReadonlyMap<string, number>; readonly occupations: number }

/** The words of each occupation: its titles, what O*NET says of it, and its tools. Word counts by stem. */
export type OccupationTexts = { readonly stems: readonly ReadonlyMap<string, number>[]; readonly counts: StemCounts }

const [OWN_TITLE, DESCRIPTION, TITLE, TOOL] = [3, 2, 1, 0.5]

/** Reads the texts of all occupations; `skips`: titles to leave out, for a test that holds them back. */
export function occupationTexts(
  onet: Occupations,
  titles: TitleIndex,
  skips: ReadonlySet<string> = new Set(),
): OccupationTexts {
  const stems = onet.list.map(({ title, description }, place) => {
    const mine = new Map<string, number>()
    add(mine, title, OWN_TITLE)
    add(mine, description, DESCRIPTION)
    for (const { technology } of onet.technologyOf[place] ?? [])
      add(mine, onet.technologies[technology]?.name ?? '', TOOL)
    return mine
  })
  for (const title of titles.titles()) {
    if (skips.has(title)) continue
    for (const place of titles.find(title)) {
      const mine = stems[onet.indexOf.get(titles.codes[place] ?? '') ?? -1]
      if (mine !== undefined) for (const norm of title.split(' ')) count(mine, stemOf(norm), TITLE)
    }
  }
  const of = new Map<string, number>()
  for (const mine of stems) for (const stem of mine.keys()) of.set(stem, (of.get(stem) ?? 0) + 1)
  return { stems, counts: { of, occupations: stems.length } }
}

function add(into: Map<string, number>, text: string, weight: number): void {
  for (const { stem } of wordsOf(text)) count(into, stem, weight)
}

function count(into: Map<string, number>, stem: string, weight: number): void {
  if (stem.length > 1 || stem === 'r' || stem === 'c') into.set(stem, (into.get(stem) ?? 0) + weight)
}

/**
 * The rarity of a name by its rarest word, 0.5 + 0.5 ln(N / n) / ln(N). A word that no occupation has tells as much as the
 * usual one. @example a word in 10 of 1,016 occupations: 0.83
 */
export function rarityBy({ of, occupations }: StemCounts): Rarity {
  return name => {
    const parts = wordsOf(name).map(({ stem }) => {
      const n = of.get(stem) ?? 0
      return n === 0 ? 0.8 : 0.5 + (0.5 * Math.log(occupations / n)) / Math.log(occupations)
    })
    return Math.max(0.5, ...parts)
  }
}
