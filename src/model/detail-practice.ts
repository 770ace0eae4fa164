import { z } from 'zod'

const text = z.string()

/** Facts of practice: cards of things to remember, and each time one was asked. */
export const PRACTICE = {
  /** One thing to remember. The same front and back in two decks is one card. */
  flashcard: z.strictObject({
    front: text,
    back: text,
    deck: text,
    tags: z.array(text).optional(),
  }),
  /** `card` is the card's id, made from its front and back. */
  review: z.strictObject({ card: text, grade: z.enum(['again', 'hard', 'good', 'easy']) }),
} as const
