import { expect, test } from 'vitest'
import { questionsPlain } from './questions-plain.ts'

const question = (addresses: number, assumed: string) => ({
  id: 'calendar:own',
  asks: 'Which of these addresses are yours?',
  options: [
    ...Array.from({ length: addresses }, (_, n) => ({ value: `${n}@x.example`, says: `${n}@x.example` })),
    { value: 'none', says: 'None of these' },
  ],
  assumed,
  many: true as const,
})

test('of a few answers each is printed', () => {
  expect(questionsPlain([question(12, '')])).toHaveLength(1 + 13 + 1)
})

test('of hundreds the likeliest, what is assumed and the last are, with the way to all', () => {
  const lines = questionsPlain([question(230, '17@x.example,3@x.example')])
  expect(lines).toHaveLength(1 + 12 + 1 + 1 + 1 + 1)
  expect(lines.slice(12)).toEqual([
    "  --answers 'calendar:own=11@x.example'",
    "  --answers 'calendar:own=17@x.example'",
    "  --answers 'calendar:own=none'  (None of these)",
    '  217 more answers are possible; the same command with --json lists all.',
    "  --answers 'calendar:own=VALUE,VALUE'  (where more than one is yours)",
  ])
})
