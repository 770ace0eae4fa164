import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { entriesOf } from '../skills/entries.ts'

export const ANSWER_ROOM = 'follow-up'
export const Answer = z.strictObject({
  answer: z.enum(['accepted', 'done', 'later', 'refused']),
  at: z.number(),
  why: z.string().max(2_000).nullable(),
})

/** What the user said to follow-ups and promises, by their id. */
export function answersOf(world: World): Promise<Map<string, z.infer<typeof Answer>>> {
  return entriesOf(world, ANSWER_ROOM, Answer)
}
