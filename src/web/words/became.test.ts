import { expect, test } from 'vitest'
import { became } from './became.ts'

test.each([
  [{ added: 12, matched: 0, skipped: 3, failed: 0 }, '12 new, 3 left out'],
  [{ added: 0, matched: 9, skipped: 0, failed: 1 }, '0 new, 9 here before or repeated, 1 not readable'],
  [{ added: 1, matched: 0, skipped: 0, failed: 0 }, '1 new'],
])('%j is told as %s', (counts, says) => expect(became(counts)).toBe(says))
