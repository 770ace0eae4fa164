import { expect, test } from 'vitest'
import { FINDINGS } from '../../findings/index.ts'
import { madeFacts } from '../../../tests/made/facts.ts'
import { unanswered } from './charter.ts'

test('every row is a question with a way to its answer, and is gone once answered', () => {
  const all = unanswered(new Set())
  expect(new Set(all.map(({ charter }) => charter)).size).toBe(all.length)
  for (const { asks, shortest } of all) {
    expect(asks).toMatch(/\?$/)
    expect(shortest).toMatch(/^(?:Import|Say|Write down) .*\.$/)
  }
  expect(unanswered(new Set(['A5'])).map(({ charter }) => charter)).not.toContain('A5')
})

test('every row is one that a finding answers, and every finding has its row', () => {
  const answered = new Set(FINDINGS.flatMap(rule => rule.of(madeFacts())?.charter ?? []))
  expect(unanswered(answered)).toEqual([])
  expect([...answered].toSorted()).toEqual(
    unanswered(new Set())
      .map(({ charter }) => charter)
      .toSorted(),
  )
})
