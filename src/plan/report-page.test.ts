import { expect, test } from 'vitest'
import { reportPage } from './report-page.ts'
import type { ReportContent, ReportRow } from './report-page.ts'

const row = (over: Partial<ReportRow> = {}): ReportRow => ({
  charter: 'M1',
  point: 'Quantity or quality',
  says: 'About 65 of 812 are two-way ties.',
  detail: 'Likely 30 to 105.',
  isAnswered: true,
  shortest: null,
  unseen: ['chat'],
  research: ['A class says so.'],
  next: ['Write to Ada'],
  ...over,
})
const content = (rows: readonly ReportRow[]): ReportContent => ({
  asOf: '2026-11-27',
  headline: 'You are linked to 812 people.',
  summary: 'So it is.',
  coverage: ['LinkedIn 2014–2026'],
  rows,
  hours: ['skill: 2 h'],
  goals: [],
})

test('answered rows are claims, open ones are questions with the way to an answer', () => {
  const html = reportPage(content([row(), row({ isAnswered: false, says: 'What led to it?', shortest: 'Say so.' })]))
  expect(html).toContain('<h2>About 65 of 812 are two-way ties.</h2>')
  expect(html).toContain('<h3>What led to it?</h3><p>Say so.</p>')
  expect(html).toContain('Not seen: chat.')
  expect(html).not.toContain('<h2>Goals</h2>')
})

test('whatever a name holds stays text, and nothing is loaded', () => {
  const html = reportPage(content([row({ says: '<script>alert(1)</script> & "x"', next: ['<img src=x onerror=1>'] })]))
  expect(html).not.toMatch(/<script|<img|<link|https?:\/\//)
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;')
})
