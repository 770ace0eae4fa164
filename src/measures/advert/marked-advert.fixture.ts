import type { Ask, AskKind, Wish } from './ask.ts'
import { wordsOf } from './stem.ts'

/** An advertisement with what it asks: the kind, the words, and how much it is wished for. */
export type MarkedAdvert = {
  readonly trade: string
  /** an occupation's title that comes near */
  readonly title: string
  readonly text: string
  readonly asks: readonly Marked[]
}
type Marked = readonly [kind: AskKind, words: string, wish: Wish]

/** How many marked asks were found, how many of what was found is marked, and how many wishes are right. */
export type Found = { readonly marked: number; readonly hits: number; readonly found: number; readonly wishes: number }

/**
 * Counts a reading against its marks. An ask is a mark's when it is of its kind and holds all of its words, in its name or in
 * the words it was read from. What is only part of the work counts as found where it is marked, and not against precision.
 */
export function countFound({ text, asks: marks }: MarkedAdvert, asks: readonly Ask[]): Found {
  const used = new Map<Ask, Marked>()
  for (const mark of marks) {
    const hit = asks.find(ask => !used.has(ask) && isOf(mark, ask, text))
    if (hit !== undefined) used.set(hit, mark)
  }
  const found = asks.filter(ask => used.has(ask) || ask.wish !== 'plain').length
  const wishes = [...used].filter(([ask, [, , wish]]) => wish === 'plain' || ask.wish === wish).length
  return { marked: marks.length, hits: used.size, found, wishes }
}

function isOf([kind, words]: Marked, ask: Ask, text: string): boolean {
  if (kind !== ask.kind) return false
  if (kind === 'years') return ask.years === Number(words)
  const said = ask.quotes.map(({ from, to }) => text.slice(from, to)).join(' ')
  const held = new Set(wordsOf(`${ask.name} ${ask.key} ${said}`).map(({ stem }) => stem))
  return wordsOf(words).every(({ stem }) => held.has(stem))
}
