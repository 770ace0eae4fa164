import { expect, test } from 'vitest'
import { readAll } from '../text/reading.fixture.ts'
import { time } from './time.ts'

/** Hours in JSON as programs and their interfaces write them: beside sums, in lines, with fields that hold nothing. */

const ENTRY = { start: '2026-03-02T08:00:00+01:00', end: '2026-03-02T09:30:00+01:00', description: 'x' }

test.each([
  ['sums and a list before the entries', { total: 1, totals: [{ currency: null }], data: [{ ...ENTRY, dur: 5_400_000, project: 'Site' }] }],
  ['the page before the entries', { metadata: { count: 1, next: 'x' }, results: [{ startDate: '2026-03-02', startTime: '08:00:00', timeSpentSeconds: 5_400, description: 'x', author: { accountId: 'a' } }] }],
  ['the length as a beginning and an end', { timeEntries: [{ id: '1', duration: { startedAt: '2026-03-02T08:00:00.000', stoppedAt: '2026-03-02T09:30:00.000' }, note: { text: 'x', tags: [] } }] }],
  ['fields that hold nothing', { data: [{ ...ENTRY, distance: '0', attendees: [], location: null, duration: '90', project: 'Site', task: 'T' }] }],
])('%s', async (_what, value) => {
  const text = JSON.stringify(value, null, 1)
  expect(time.accepts({ name: 'export.json', head: new TextEncoder().encode(text) })).toBe(0.8)
  const { observations } = await readAll(time, { 'export.json': text })
  expect(observations.map(one => one.minutes)).toEqual([90])
}) // prettier-ignore

test.each([
  ['a run', { data: [{ ...ENTRY, distance: '7.2', duration: '90', tags: [] }] }],
  ['an appointment', { events: [{ ...ENTRY, attendees: ['Ana'], tags: [] }] }],
  ['a list within a list', { groups: [{ name: 'x', entries: [{ ...ENTRY, project: 'Site' }] }] }],
])('%s is no list of hours', (_what, value) => {
  expect(time.accepts({ name: 'export.json', head: new TextEncoder().encode(JSON.stringify(value)) })).toBe(0)
})

test.each(['hours.jsonl', 'hours.ndjson'])('entries in lines of their own: %s', async name => {
  const lines = [{ date: '2026-03-02', hours: 1.5, project: 'Site' }, { date: '2026-03-03', hours: 0.5, project: 'Site' }] // prettier-ignore
  const text = [...lines.map(line => JSON.stringify(line)), '{"date":', ''].join('\n')
  expect(time.accepts({ name, head: new TextEncoder().encode(text) })).toBe(0.8)
  const { observations, codes } = await readAll(time, { [name]: text })
  expect([observations.map(one => one.minutes), codes]).toEqual([[90, 30], { E_JSON: 1 }])
})
