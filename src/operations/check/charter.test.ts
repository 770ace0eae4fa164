import type { Finding } from '../../model/finding.ts'
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

test('what a finding that cannot tell asks for is the shortest way', () => {
  const cannotTell = {
    charter: 'M2',
    reading: 'unknown',
    suggests: [{ id: 'x', does: 'Say what led to "A talk"', minutes: 3, lever: 'core-work', why: '' }],
  } as unknown as Finding
  const row = (findings: Finding[]) => unanswered(new Set(), findings).find(({ charter }) => charter === 'M2')?.shortest
  expect(row([cannotTell])).toBe('Say what led to "A talk" (3 min).')
  expect(row([])).toBe('Write down your last results on the page of results.')
  expect(row([{ ...cannotTell, suggests: [] }])).toBe('Write down your last results on the page of results.')
})
