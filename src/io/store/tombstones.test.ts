import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { message, NOON } from '../../../tests/store.contract/store-fixtures.ts'
import { openStore } from './open.ts'
import type { ImportCounts, Store } from './store.ts'

const folder = mkdtempSync(join(tmpdir(), 'groundwork-forgotten-'))
let store: Store
beforeAll(async () => {
  store = await openStore({ folder, durable: false })
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

const from = async (key: string, address: string): Promise<ImportCounts> => {
  const who = { keys: [{ kind: 'email' as const, value: address }], name: 'Ana' }
  const writer = await store.imports.begin('mail', NOON, [])
  writer.write([message(key, { people: [{ who, role: 'from', direction: 'in', weight: 1 }] })])
  return (await writer.commit()).counts
}

test('whoever was forgotten when hosts were kept as they were written stays so under the host in ASCII', async () => {
  await from('one', 'ana@bücher.example')
  const [ana] = await store.records.byKey({ kind: 'email', value: 'ana@bücher.example' })
  await store.decisions.forget([ana?.id ?? ''], NOON)
  expect(await from('two', 'ana@xn--bcher-kva.example')).toMatchObject({ added: 0, forgotten: 1 })
  expect(await store.records.byKey({ kind: 'email', value: 'ana@xn--bcher-kva.example' })).toEqual([])
  for (const other of ['bo@xn--bcher-kva.example', 'ana@xn--mller-kva.example', 'ana@xn--.example'])
    expect(await from(other, other)).toMatchObject({ added: 1, forgotten: 0 })
})
