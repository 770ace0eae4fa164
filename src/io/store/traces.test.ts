import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Observation } from '../../model/observation.ts'
import { openStore } from './open.ts'
import { openSqlite } from './sqlite.ts'
import type { Store, Trace } from './store.ts'

const folder = mkdtempSync(join(tmpdir(), 'groundwork-traces-'))
let store: Store
beforeAll(async () => {
  store = await openStore({ folder, durable: false })
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

const person = (name: string) => ({ keys: [{ kind: 'email' as const, value: `${name}@acme.example` }], name })
const meeting = (key: string, at: number | null, names: string[]): Observation => ({
  source: 'calendar',
  key,
  at,
  precision: at === null ? 'none' : 'minute',
  kind: 'meeting',
  channel: 'meeting',
  people: names.map(name => ({
    who: person(name),
    role: name === 'out' ? 'other' : 'attendee',
    direction: 'none',
    weight: 0,
  })),
  minutes: 30,
  detail: { title: key },
})
const commit = (key: string, at: number): Observation => ({
  source: 'git',
  key,
  at,
  precision: 'instant',
  kind: 'commit',
  channel: null,
  people: [],
  detail: { repository: 'gristmill' },
})

async function all<T>(pages: AsyncIterable<readonly T[]>): Promise<T[]> {
  const found: T[] = []
  for await (const page of pages) found.push(...page)
  return found
}
const titles = (traces: readonly Trace<'meeting'>[]) => traces.map(({ detail }) => detail.title)

test('kind after kind, each in the order of time, without a date last, with its people', async () => {
  await store.observations.add([
    meeting('later', 300, ['ana']),
    meeting('undated', null, ['ana']),
    commit('c', 50),
    meeting('first', 100, ['ana', 'bo', 'out']),
    meeting('same moment', 100, []),
  ])
  const found = await all(store.observations.traces(['commit', 'meeting']))
  expect(found.map(({ kind, at }) => [kind, at])).toEqual([
    ['commit', 50],
    ['meeting', 100],
    ['meeting', 100],
    ['meeting', 300],
    ['meeting', null],
  ])
  const first = found.find(one => one.kind === 'meeting' && one.detail.title === 'first')
  const [ana] = await store.records.byKey({ kind: 'email', value: 'ana@acme.example' })
  expect(first).toMatchObject({ minutes: 30, detail: { title: 'first' } })
  expect(first?.people.map(({ role }) => role).toSorted()).toEqual(['attendee', 'attendee', 'other'])
  expect(first?.people.map(({ record }) => record)).toContain(ana?.id)
  expect(found[0]).toEqual({
    key: 'c',
    source: 'git',
    at: 50,
    precision: 'instant',
    kind: 'commit',
    channel: null,
    minutes: null,
    lever: null,
    detail: { repository: 'gristmill' },
    people: [],
  })
})

test('since and until are both inclusive, and then what has no date is left out', async () => {
  expect(titles(await all(store.observations.traces(['meeting'], { since: 100, until: 100 }))).toSorted()).toEqual([
    'first',
    'same moment',
  ])
  expect(titles(await all(store.observations.traces(['meeting'], { since: 101 })))).toEqual(['later'])
  expect(titles(await all(store.observations.traces(['meeting'], { until: 99 })))).toEqual([])
})

test('what was taken back is not told', async () => {
  await store.decisions.add({ kind: 'retract', source: 'calendar', key: 'later' }, 1)
  expect(titles(await all(store.observations.traces(['meeting'], { since: 101 })))).toEqual([])
})

test('pages lose nothing and tell nothing twice, also where thousands share a moment', async () => {
  await store.observations.add(Array.from({ length: 11_000 }, (_, i) => commit(`many ${i}`, i < 6_000 ? 7_000 : 7_001)))
  const pages: number[] = []
  const seen = new Map<number | null, number>()
  for await (const page of store.observations.traces(['commit'], { since: 7_000 })) {
    pages.push(page.length)
    for (const { at } of page) seen.set(at, (seen.get(at) ?? 0) + 1)
  }
  expect(pages).toEqual([5_000, 5_000, 1_000])
  expect([...seen]).toEqual([
    [7_000, 6_000],
    [7_001, 5_000],
  ])
})

test('walks the index of its kind, never all observations', () => {
  const sql = openSqlite(join(folder, 'groundwork.sqlite'), { durable: false, patience: 1_000, cacheMegabytes: 8 })
  try {
    const plan = sql
      .all(
        `EXPLAIN QUERY PLAN SELECT o.id FROM observation o
         WHERE o.owner = 1 AND o.kind = 2 AND o.hidden = 0 AND (o.at, o.id) > (5, 5) AND o.at <= 9 ORDER BY o.at, o.id LIMIT 10`,
      )
      .map(row => String(row['detail']))
      .join('\n')
    expect(plan).toContain('observation_kind')
    expect(plan).not.toMatch(/SCAN|TEMP B-TREE/)
  } finally {
    sql.close()
  }
})
