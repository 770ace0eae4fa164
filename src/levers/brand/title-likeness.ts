/** Words that tell no title from another. */
const COMMON = new Set(
  'a an the of and or in on to for with from by at is are how why what my your our der die das und in von mit für ein eine le la les de des et du un une el los las y'.split(
    ' ',
  ),
)
const FEWEST = 2

/** How alike two titles are. `shared` of `most`: content words in both, of the longer one. */
export type TitleLikeness = { readonly likeness: number; readonly shared: number; readonly most: number }

/**
 * How alike two titles are by their content words (Dice's coefficient, 0 to 1), accents and case aside. Below two content
 * words on either side only the very same words are alike: "Notes" and "Notes" may be two pieces.
 * @example titleLikeness('Counting twice, and why', 'Counting twice').likeness // 1
 */
export function titleLikeness(a: string, b: string): TitleLikeness {
  return likenessOfWords(titleWords(a), titleWords(b))
}

/** The same of words that were taken out of their titles before. */
export function likenessOfWords(a: ReadonlySet<string>, b: ReadonlySet<string>): TitleLikeness {
  const most = Math.max(a.size, b.size)
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  if (a.size < FEWEST || b.size < FEWEST) return { likeness: 0, shared, most }
  return { likeness: (2 * shared) / (a.size + b.size), shared, most }
}

/** The content words of a title, folded. @example titleWords('The Mill and the Queue') // mill, queue */
export function titleWords(title: string): ReadonlySet<string> {
  const words = title
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
  return new Set(words.filter(word => word !== '' && !COMMON.has(word)))
}
