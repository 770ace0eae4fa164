import { z } from 'zod'
import { operation } from './operation.ts'

export const suggestionsAnswer = operation({
  name: 'suggestions.answer',
  says: 'Accepts, finishes, puts off or refuses a suggested action; what is refused does not come back.',
  kind: 'change',
  input: z.strictObject({
    id: z.string().min(1).max(300),
    answer: z.enum(['accepted', 'done', 'later', 'refused']),
    why: z.string().max(2_000).optional(),
  }),
  output: z.strictObject({ decision: z.string() }),
  cli: { args: ['id', 'answer', 'why'] },
  personOnly: true,
  async run(world, { id, answer, why }) {
    const decision = await world.store.decisions.add(
      { kind: 'suggestion', id, answer, ...(why ? { why } : {}) },
      world.now(),
    )
    return { decision: decision.id }
  },
})
