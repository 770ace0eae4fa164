import { createEmptyCard, fsrs, Rating } from 'ts-fsrs'
import type { Card, Grade as FsrsGrade, State } from 'ts-fsrs'
import type { Instant } from '../../model/instant.ts'

export const GRADES = ['again', 'hard', 'good', 'easy'] as const
export type Grade = (typeof GRADES)[number]
export const CARD_STATES = ['new', 'learning', 'review', 'relearning'] as const
export type CardState = (typeof CARD_STATES)[number]

/** What is remembered of one card, after FSRS-6 with its default parameters; 9 of 10 are to be recalled when due. */
export type Memory = {
  readonly state: CardState
  readonly due: Instant
  /** days until recall falls to 0.9; 0 before the first review */
  readonly stability: number
  /** 1 to 10; 0 before the first review */
  readonly difficulty: number
  readonly reviews: number
  readonly lapses: number
  readonly last: Instant | null
  /** place in the steps of a new or forgotten card */
  readonly step: number
}

// no fuzz: the same answers give the same dates
const scheduler = fsrs({ enable_fuzz: false })
const RATINGS: Readonly<Record<Grade, FsrsGrade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
}

/** A card that was never asked. It may be asked from `at` on. */
export function freshMemory(at: Instant): Memory {
  return { state: 'new', due: at, stability: 0, difficulty: 0, reviews: 0, lapses: 0, last: null, step: 0 }
}

/** The memory after an answer. A clock that went back counts as no time passed. @example remember(freshMemory(0), 'good', 0).due // ten minutes on */
export function remember(memory: Memory, grade: Grade, at: Instant): Memory {
  const now = Math.max(at, memory.last ?? at)
  return memoryOf(scheduler.next(cardOf(memory), new Date(now), RATINGS[grade]).card)
}

/** Probability, 0 to 1, that a card is remembered now; null before the first review. */
export function recallOf(memory: Memory, at: Instant): number | null {
  if (memory.last === null) return null
  return scheduler.get_retrievability(cardOf(memory), new Date(Math.max(at, memory.last)), false)
}

/** When the card would come back after each answer. */
export function nextDue(memory: Memory, at: Instant): Record<Grade, Instant> {
  const due = (grade: Grade): Instant => remember(memory, grade, at).due
  return { again: due('again'), hard: due('hard'), good: due('good'), easy: due('easy') }
}

function cardOf(memory: Memory): Card {
  const empty = createEmptyCard(new Date(memory.due))
  return {
    ...empty,
    stability: memory.stability,
    difficulty: memory.difficulty,
    reps: memory.reviews,
    lapses: memory.lapses,
    learning_steps: memory.step,
    state: CARD_STATES.indexOf(memory.state) as State,
    ...(memory.last === null
      ? {}
      : { last_review: new Date(memory.last), scheduled_days: Math.max(0, (memory.due - memory.last) / 86_400_000) }),
  }
}

function memoryOf(card: Card): Memory {
  return {
    state: CARD_STATES[card.state] ?? 'review',
    due: card.due.getTime(),
    stability: card.stability,
    difficulty: card.difficulty,
    reviews: card.reps,
    lapses: card.lapses,
    last: card.last_review?.getTime() ?? null,
    step: card.learning_steps,
  }
}
