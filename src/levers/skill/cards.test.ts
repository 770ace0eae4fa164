import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY, MINUTE } from '../../model/instant.ts'
import { cardId, countDecks, dueCards, holdCards, replay } from './card-book.ts'
import type { CardFact, ReviewFact } from './card-book.ts'
import { freshMemory, GRADES, nextDue, recallOf, remember } from './card-memory.ts'
import type { Memory } from './card-memory.ts'

const good = (times: number): Memory => {
  let memory = freshMemory(0)
  for (let i = 0; i < times; i++) memory = remember(memory, 'good', memory.due)
  return memory
}

describe('memory after FSRS-6', () => {
  test('forgetting: 0.9 after one stability, 0.8459 after two, 0.6928 after ten', () => {
    // the library counts whole days
    const memory = { ...good(3), stability: 10 }
    const after = (times: number) => recallOf(memory, (memory.last ?? 0) + times * memory.stability * DAY)
    expect(after(1)).toBeCloseTo(0.9, 6)
    expect(after(2)).toBeCloseTo(0.845_885, 5)
    expect(after(10)).toBeCloseTo(0.692_827, 5)
  })

  test('a first "good" comes back in ten minutes, the next in days', () => {
    const once = remember(freshMemory(0), 'good', 0)
    expect(once).toMatchObject({ state: 'learning', due: 10 * MINUTE, reviews: 1 })
    expect(remember(once, 'good', once.due)).toMatchObject({ state: 'review' })
  })

  test('forgetting is a lapse and comes back soon', () => {
    const memory = good(4)
    const lapsed = remember(memory, 'again', memory.due)
    expect(lapsed).toMatchObject({ state: 'relearning', lapses: 1 })
    expect(lapsed.due - memory.due).toBeLessThan(DAY)
    expect(lapsed.stability).toBeLessThan(memory.stability)
  })

  test('a card never asked has no recall', () => {
    expect(recallOf(freshMemory(5), 9)).toBeNull()
    expect(freshMemory(5)).toMatchObject({ state: 'new', due: 5, reviews: 0 })
  })

  test('the better the answer, the later it comes back', () => {
    const memory = good(3)
    const { again, hard, good: well, easy } = nextDue(memory, memory.due)
    expect([again, hard, well, easy]).toEqual([again, hard, well, easy].toSorted((a, b) => a - b))
    expect(remember(memory, 'easy', memory.due).due).toBe(easy)
  })

  test('a clock that went back counts as no time', () => {
    const memory = good(2)
    expect(remember(memory, 'good', -DAY)).toEqual(remember(memory, 'good', memory.last ?? 0))
    expect(recallOf(memory, -DAY)).toBeCloseTo(1, 6)
  })

  test('whatever is answered whenever: due after the answer, recall within 0 and 1', () => {
    const answers = fc.array(fc.tuple(fc.constantFrom(...GRADES), fc.nat(400)), { maxLength: 12 })
    fc.assert(
      fc.property(answers, list => {
        let [memory, at] = [freshMemory(0), 0]
        for (const [grade, days] of list) {
          at += days * DAY
          memory = remember(memory, grade, at)
          expect(memory.due).toBeGreaterThan(at)
          const recall = recallOf(memory, at + 30 * DAY) ?? -1
          expect(recall).toBeGreaterThan(0)
          expect(recall).toBeLessThanOrEqual(1)
        }
        expect(memory.reviews).toBe(list.length)
      }),
    )
  })
})

const card = (name: string, over: Partial<CardFact> = {}): CardFact => ({
  front: name,
  back: `back of ${name}`,
  deck: 'A',
  tags: [],
  at: 0,
  ...over,
})
const id = (name: string) => cardId(name, `back of ${name}`)

describe('the book of cards', () => {
  test('one card in two decks is one, with one progress', () => {
    const review: ReviewFact = { card: id('x'), grade: 'good', at: DAY }
    const held = holdCards([card('x', { tags: ['t'] }), card('x', { deck: 'B', tags: ['u'] })], [review])
    expect(held.size).toBe(1)
    expect(held.get(id('x'))).toMatchObject({ decks: ['A', 'B'], tags: ['t', 'u'], memory: { reviews: 1 } })
    expect(countDecks(held.values(), DAY).map(({ deck, cards }) => [deck, cards])).toEqual([
      ['A', 1],
      ['B', 1],
    ])
  })

  test('the same cards again add nothing', () => {
    const facts = fc.array(
      fc.constantFrom('a', 'b', 'c', 'd').map(name => card(name)),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(facts, list => {
        expect(holdCards([...list, ...list], [])).toEqual(holdCards(list, []))
      }),
    )
  })

  test('reviews count in the order of their moments, however they come', () => {
    const reviews = [3, 1, 2].map((day): ReviewFact => ({
      card: id('x'),
      grade: day === 2 ? 'again' : 'good',
      at: day * DAY,
    }))
    const held = holdCards([card('x')], reviews).get(id('x'))
    expect(held?.memory).toEqual(
      replay(
        freshMemory(0),
        reviews.toSorted((a, b) => a.at - b.at),
      ),
    )
  })

  test('reviews of cards that are gone are nothing', () => {
    expect(holdCards([], [{ card: 'gone', grade: 'good', at: 0 }]).size).toBe(0)
  })

  test('asks first what is in short steps, then what is overdue against its memory, then fresh ones', () => {
    const answer = (name: string, grade: ReviewFact['grade'], at: number): ReviewFact => ({ card: id(name), grade, at })
    const held = holdCards(
      [card('fresh'), card('learning'), card('late'), card('later'), card('not yet')],
      [
        answer('learning', 'again', 30 * DAY),
        answer('late', 'easy', 0),
        answer('later', 'easy', 0),
        answer('later', 'easy', 9 * DAY),
        answer('not yet', 'easy', 30 * DAY),
      ],
    )
    const asked = (page: Parameters<typeof dueCards>[2]) =>
      dueCards(held.values(), 40 * DAY, page).map(({ front }) => front)
    expect(asked({ fresh: 5, most: 10 }).slice(0, 2)).toEqual(['learning', 'late'])
    expect(asked({ fresh: 5, most: 10 }).at(-1)).toBe('fresh')
    expect(asked({ fresh: 0, most: 10 })).not.toContain('fresh')
    expect(asked({ fresh: 5, most: 1 })).toEqual(['learning'])
  })

  test('a deck holds those below it', () => {
    const held = holdCards([card('x', { deck: 'A::B' }), card('y', { deck: 'AB' })], [])
    expect(dueCards(held.values(), 0, { deck: 'A', fresh: 9, most: 9 }).map(({ front }) => front)).toEqual(['x'])
  })
})
