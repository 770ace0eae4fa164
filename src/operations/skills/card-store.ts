import type { Store, Stored } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { cardId, countDecks, dueCards, holdCards, isIn, replay } from '../../levers/skill/card-book.ts'
import type { DeckCount, HeldCard, ReviewFact } from '../../levers/skill/card-book.ts'
import { freshMemory, remember } from '../../levers/skill/card-memory.ts'
import type { Grade } from '../../levers/skill/card-memory.ts'
import type { Observation } from '../../model/observation.ts'
import { signsOf } from './read-facts.ts'

type KeyedReview = ReviewFact & { readonly key: string }

/**
 * All cards with their memory, kept while this process lives: an answer changes one card, not twenty thousand. The facts in
 * the store remain the truth; whatever changed them elsewhere makes the book anew.
 */
export class CardBook {
  readonly cards: Map<string, HeldCard>
  readonly #since = new Map<string, number>()
  readonly #reviews: Map<string, KeyedReview[]>

  constructor(cards: readonly Stored[], reviews: readonly Stored[]) {
    const facts = cards.flatMap(({ observation }) =>
      observation.kind === 'flashcard'
        ? [{ ...observation.detail, tags: observation.detail.tags ?? [], at: observation.at ?? 0 }]
        : [],
    )
    const answers = reviews.flatMap(({ observation }): KeyedReview[] =>
      observation.kind === 'review' && observation.at !== null
        ? [{ card: observation.detail.card, grade: observation.detail.grade, at: observation.at, key: observation.key }]
        : [],
    )
    for (const { front, back, at } of facts) {
      const id = cardId(front, back)
      this.#since.set(id, Math.min(at, this.#since.get(id) ?? at))
    }
    this.#reviews = Map.groupBy(answers, ({ card }) => card)
    this.cards = holdCards(facts, answers)
  }

  due(at: number, page: { deck?: string | undefined; fresh: number; most: number }): HeldCard[] {
    return dueCards(this.cards.values(), at, page)
  }

  /** Cards that were learned and are due, fresh ones not counted. */
  dueCount(at: number, deck?: string): number {
    let n = 0
    for (const { memory, decks } of this.cards.values())
      if (memory.state !== 'new' && memory.due <= at && (deck === undefined || decks.some(one => isIn(one, deck)))) n++
    return n
  }

  /** Cards never asked. */
  freshCount(deck?: string): number {
    let n = 0
    for (const { memory, decks } of this.cards.values())
      if (memory.state === 'new' && (deck === undefined || decks.some(one => isIn(one, deck)))) n++
    return n
  }

  decks(at: number): DeckCount[] {
    return countDecks(this.cards.values(), at)
  }

  answer(review: KeyedReview): void {
    const card = this.cards.get(review.card)
    if (card === undefined) return
    const list = this.#reviews.get(review.card)
    if (list === undefined) this.#reviews.set(review.card, [review])
    else list.push(review)
    this.cards.set(card.id, { ...card, memory: remember(card.memory, review.grade, review.at) })
  }

  /** The newest answer of all, or null. */
  lastAnswer(): KeyedReview | null {
    let last: KeyedReview | null = null
    for (const list of this.#reviews.values())
      for (const review of list) if (last === null || review.at >= last.at) last = review
    return last
  }

  takeBack(review: KeyedReview): void {
    const card = this.cards.get(review.card)
    const left = (this.#reviews.get(review.card) ?? []).filter(({ key }) => key !== review.key)
    this.#reviews.set(review.card, left)
    if (card === undefined) return
    this.cards.set(card.id, { ...card, memory: replay(freshMemory(this.#since.get(card.id) ?? 0), left) })
  }
}

const KINDS = ['flashcard', 'review'] as const
const books = new WeakMap<Store, { sign: string; book: CardBook }>()

export async function readCardBook(world: World): Promise<CardBook> {
  const sign = await signNow(world)
  const known = books.get(world.store)
  if (known?.sign === sign) return known.book
  const [cards, reviews] = await Promise.all(
    KINDS.map(kind => world.store.observations.ofKinds([kind], { oldestFirst: true })),
  )
  const book = new CardBook(cards ?? [], reviews ?? [])
  books.set(world.store, { sign, book })
  return book
}

/** Writes an answer down: a fact by hand, without an import of its own, since a sitting holds hundreds. */
export async function keepAnswer(
  world: World,
  book: CardBook,
  card: string,
  grade: Grade,
  key: string,
): Promise<HeldCard | null> {
  const at = world.now()
  const review: Observation<'review'> = {
    source: 'hand',
    key,
    at,
    precision: 'instant',
    kind: 'review',
    channel: null,
    people: [],
    detail: { card, grade },
  }
  await world.store.observations.add([review])
  book.answer({ card, grade, at, key })
  await settle(world, book)
  return book.cards.get(card) ?? null
}

/** Takes an answer back by a decision, which can itself be undone. */
export async function dropAnswer(world: World, book: CardBook, review: KeyedReview): Promise<string> {
  const body = { kind: 'retract' as const, source: 'hand', key: review.key }
  const { id } = await world.store.decisions.add(body, world.now())
  book.takeBack(review)
  await settle(world, book)
  return id
}

/** The book holds what was just written: it is as new as the store. */
async function settle(world: World, book: CardBook): Promise<void> {
  books.set(world.store, { sign: await signNow(world), book })
}

async function signNow(world: World): Promise<string> {
  const signs = await signsOf(world, KINDS)
  return KINDS.map(kind => signs.get(kind) ?? '').join('|')
}
