import { expect, test } from 'vitest'
import { parseMoment } from './parse-moment.ts'

test.each([
  ['2026-03-01', 'UTC', '2026-03-01T00:00:00.000Z'],
  ['2026-03-01', 'Europe/Oslo', '2026-02-28T23:00:00.000Z'],
  ['2026-07-01', 'Europe/Oslo', '2026-06-30T22:00:00.000Z'],
  ['2026-01-01', 'Asia/Kathmandu', '2025-12-31T18:15:00.000Z'],
  ['2026-01-01', 'Pacific/Kiritimati', '2025-12-31T10:00:00.000Z'],
  ['2026-03-29T12:30', 'Europe/Oslo', '2026-03-29T10:30:00.000Z'],
  ['2026-03-01T10:00:00Z', 'Europe/Oslo', '2026-03-01T10:00:00.000Z'],
  ['2026-03-01T10:00:00+02:00', 'UTC', '2026-03-01T08:00:00.000Z'],
  ['2024-02-29', 'UTC', '2024-02-29T00:00:00.000Z'],
  // clocks skip from 02:00 to 03:00: what they would have shown is the hour after
  ['2026-03-29T02:30', 'Europe/Oslo', '2026-03-29T01:30:00.000Z'],
])('%s in %s is %s', (text, zone, expected) => {
  expect(new Date(parseMoment(text, zone) ?? 0).toISOString()).toBe(expected)
})

test.each([
  '',
  '12',
  '1767222000000',
  '2026',
  '2026-02-30',
  '2025-02-29',
  '2026-13-01',
  '01/02/2026',
  '2026-03-01T25:00',
  'yesterday',
])('%j is no date', text => {
  expect(parseMoment(text, 'UTC')).toBeNull()
})
