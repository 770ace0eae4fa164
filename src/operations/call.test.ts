import { expect, test } from 'vitest'
import { z } from 'zod'
import { checkInput } from './call.ts'
import { operation } from './operation.ts'

const entry = operation({
  name: 'made.up',
  says: 'Made up.',
  kind: 'query',
  input: z.strictObject({
    level: z.number().min(0).max(7).optional(),
    state: z.enum(['idea', 'draft']).optional(),
    url: z.url().optional(),
    day: z.iso.date().optional(),
    names: z.array(z.string().trim().min(1).max(5)).min(1).optional(),
  }),
  output: z.strictObject({}),
  run: async () => ({}),
})

test.each([
  [{ level: 9 }, '"level": it must be at most 7.'],
  [{ level: -1 }, '"level": it must be at least 0.'],
  [{ state: 'x' }, '"state": it must be one of idea, draft.'],
  [{ url: 'x' }, '"url": it must be a whole address, like https://example.org/page.'],
  [{ day: '31.3.' }, '"day": it must be a date, like 2026-03-31.'],
  [{ names: [] }, '"names": none is named.'],
  [{ names: [' '] }, '"names.0": it is empty.'],
  [{ names: ['abcdef'] }, '"names.0": it has more than 5 characters.'],
])('%j is refused in words', (input, says) => {
  expect(() => checkInput(entry, input)).toThrow(`made.up cannot take ${says}`)
})
