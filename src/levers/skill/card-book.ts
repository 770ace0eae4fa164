import type { Instant } from '../../model/instant.ts'
import { hashOf } from '../../sources/text/hash.ts'
import { freshMemory, remember } from './card-memory.ts'
import type { Grade, Memory } from './card-memory.ts'

/** A card in all the decks that hold it: its progress counts once. */
export type HeldCard = {
  readonly id: string
  readonly front: string
  readonly back: string
  readonly decks: readonly string[]
  readonly tags: readonly string[]
  readonly memory: Memory
}
export type CardFact = {
  readonly front: string
  readonly back: string
  readonly deck: string
  readonly tags: readonly string[]
  readonly at: Instant
}
export type ReviewFact = { readonly card: string; readonly grade: Grade; readonly at: Instant }
export type DeckCount = { readonly deck: string; readonly cards: number; readonly fresh: number; readonly due: number }

/** The id of a card: its two sides, white space apart. */
export function cardId(front: string, back: string): string {
  return hashOf(['card', front, back])
}

/** All cards with their memory, from the facts alone: the same facts in any order give the same cards. */
export function holdCards(cards: Iterable<CardFact>, reviews: Iterable<ReviewFact>): Map<string, HeldCard> {
  const held = new Map<string, HeldCard>()
  for (const { front, back, deck, tags, at } of cards) {
    const id = cardId(front, back)
    const known = held.get(id)
    held.set(id, {
      id,
      front: known?.front ?? front,
      back: known?.back ?? back,
      decks: joined(known?.decks, [deck]),
      tags: joined(known?.tags, tags),
      memory: freshMemory(Math.min(at, known?.memory.due ?? at)),
    })
  }
  for (const [id, list] of Map.groupBy(reviews, ({ card }) => card)) {
    const card = held.get(id)
    if (card !== undefined) held.set(id, { ...card, memory: replay(card.memory, list) })
  }
  return held
}

/** A memory after reviews in the order of their moments. */
export function replay(memory: Memory, reviews: readonly ReviewFact[]): Memory {
  return reviews.toSorted((a, b) => a.at - b.at).reduce((state, { grade, at }) => remember(state, grade, at), memory)
}

/**
 * What to ask now: cards in short steps first, then those due longest against their own memory, then fresh ones in the order
 * they are held in. `deck`: only that one and those below it (`Languages` holds `Languages::German`).
 */
export function dueCards(
  held: Iterable<HeldCard>,
  at: Instant,
  page: { deck?: string | undefined; fresh: number; most: number },
): HeldCard[] {
  const due: HeldCard[] = []
  const fresh: HeldCard[] = []
  for (const card of held) {
    if (page.deck !== undefined && !card.decks.some(deck => isIn(deck, page.deck ?? ''))) continue
    if (card.memory.state !== 'new') {
      if (card.memory.due <= at) due.push(card)
    } else if (fresh.length < page.fresh) fresh.push(card)
  }
  const urgent = due.map(card => ({ card, urgency: urgency(card, at) })).sort((a, b) => b.urgency - a.urgency)
  return [...urgent.map(({ card }) => card), ...fresh].slice(0, page.most)
}

/** How many cards each deck holds, and how many of them are fresh or due. */
export function countDecks(held: Iterable<HeldCard>, at: Instant): DeckCount[] {
  const counts = new Map<string, { cards: number; fresh: number; due: number }>()
  for (const { decks, memory } of held)
    for (const deck of decks) {
      const count = counts.get(deck) ?? { cards: 0, fresh: 0, due: 0 }
      counts.set(deck, count)
      count.cards++
      if (memory.state === 'new') count.fresh++
      else if (memory.due <= at) count.due++
    }
  return [...counts].map(([deck, count]) => ({ deck, ...count })).sort((a, b) => (a.deck < b.deck ? -1 : 1))
}

/** True of the deck itself and of those below it, as Anki names them. @example isIn('Dutch::Verbs', 'Dutch') // true */
export function isIn(deck: string, wanted: string): boolean {
  return deck === wanted || deck.startsWith(`${wanted}::`)
}

/** Minutes matter for a card being learned, days against its stability for one being kept. */
function urgency({ memory }: HeldCard, at: Instant): number {
  if (memory.state !== 'review') return 1e9 + (at - memory.due)
  return (at - memory.due) / 86_400_000 / Math.max(memory.stability, 0.01)
}

function joined(known: readonly string[] | undefined, more: readonly string[]): readonly string[] {
  return known === undefined ? [...new Set(more)] : [...new Set([...known, ...more])]
}
