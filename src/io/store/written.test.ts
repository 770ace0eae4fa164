import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Observation } from '../../model/observation.ts'
import { openStore } from './open.ts'
import type { Store, Written } from './store.ts'

const folder = mkdtempSync(join(tmpdir(), 'groundwork-written-'))
let store: Store
beforeAll(async () => {
  store = await openStore({ folder, durable: false })
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

type Role = Observation['people'][number]['role']

function message(key: string, at: number, people: readonly (readonly [name: string, role: Role])[]): Observation {
  return {
    source: 'mail',
    key,
    at,
    precision: 'instant',
    kind: 'message',
    channel: 'mail',
    people: people.map(([name, role]) => ({
      who: { keys: [{ kind: 'email', value: `${name}@acme.example` }], name },
      role,
      direction: role === 'from' ? 'in' : 'out',
      weight: 1,
    })),
    detail: { thread: 't' },
  }
}

async function all(span: { since: number; until: number }): Promise<Written[]> {
  const found: Written[] = []
  for await (const page of store.observations.written(span)) found.push(...page)
  return found
}

test('tells what the ego wrote, in the order of time, with everybody in it once', async () => {
  await store.observations.add([
    message('second', 200, [
      ['ana', 'to'],
      ['bo', 'cc'],
      ['ana', 'cc'],
    ]),
    message('first', 100, [['ana', 'to']]),
    message('received', 150, [['ana', 'from']]),
    message('to nobody', 160, []),
    { ...message('some time that day', 170, [['ana', 'to']]), precision: 'day' },
    message('before', 99, [['ana', 'to']]),
    message('after', 301, [['ana', 'to']]),
  ])
  const [ana] = await store.records.byKey({ kind: 'email', value: 'ana@acme.example' })
  const [bo] = await store.records.byKey({ kind: 'email', value: 'bo@acme.example' })
  expect(await all({ since: 100, until: 300 })).toMatchObject([
    { key: 'first', source: 'mail', at: 100, channel: 'mail', records: [ana?.id] },
    { key: 'second', source: 'mail', at: 200, channel: 'mail', records: [ana?.id, bo?.id] },
  ])
})

test('what was taken back is not told, and gives no moment', async () => {
  expect([...(await store.observations.moments('message'))]).toEqual([99, 100, 150, 160, 170, 200, 301])
  await store.decisions.add({ kind: 'retract', source: 'mail', key: 'first' }, 1)
  expect((await all({ since: 0, until: 150 })).map(({ key }) => key)).toEqual(['before'])
  expect([...(await store.observations.moments('message'))]).toEqual([99, 150, 160, 170, 200, 301])
})

test('pages lose nothing, also where thousands share a moment', async () => {
  const many = Array.from({ length: 11_000 }, (_, i) =>
    message(`many ${i}`, i < 6_000 ? 7_000 : 7_001, i % 2 === 0 ? [['ana', 'to']] : [['bo', 'from']]),
  )
  await store.observations.add(many)
  const found = await all({ since: 7_000, until: 8_000 })
  expect(new Set(found.map(({ key }) => key)).size).toBe(5_500)
  expect(found).toHaveLength(5_500)
})
