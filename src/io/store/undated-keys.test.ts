import { mkdtempSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NOON, collect, message, only, whoIs } from '../../../tests/store.contract/store-fixtures.ts'
import type { Observation } from '../../model/observation.ts'
import { openStore } from './open.ts'
import type { ImportCounts, Store } from './store.ts'

const root = mkdtempSync(join(tmpdir(), 'groundwork-undated-'))
const [before, restored] = [join(root, 'before'), join(root, 'restored')]
let store: Store
let other: Store

/** A letter from two people as it was kept before keys held a date. */
const letter = (key: string, at: number | null) =>
  message(key, {
    at,
    people: ['ana', 'bo'].map(name => ({ who: whoIs(name), role: 'from', direction: 'in', weight: 1 })),
  })
const written = async (of: Store, letters: readonly Observation[]): Promise<ImportCounts> => {
  const writer = await of.imports.begin('mail', NOON, [])
  writer.write(letters)
  return (await writer.commit()).counts
}
const keysOf = async (of: Store): Promise<string[]> =>
  (await collect(of.whole.export(), true))
    .join('')
    .split('\n')
    .flatMap(line => /"key":"([^"]+)","kind":"message"/.exec(line)?.[1] ?? [])

beforeAll(async () => {
  store = await openStore({ folder: before, durable: false })
  await written(store, [letter('mone', NOON), letter('mtwo', null), letter('mtwo~later', NOON + 5)])
  await store.close()
  const database = new DatabaseSync(join(before, 'groundwork.sqlite'))
  database.exec('ALTER TABLE owner DROP COLUMN undated; DELETE FROM migration WHERE id = 10')
  database.close()
  store = await openStore({ folder: before, durable: false })
  other = await openStore({ folder: restored, durable: false })
  await other.whole.restore(only(await collect(store.whole.export(), true)))
})
afterAll(async () => {
  await Promise.all([store.close(), other.close()])
  rmSync(root, { recursive: true })
})

test.each(['made before', 'restored from before'])(
  'in data %s a message of the same moment is found, another is new',
  async which => {
    const of = which === 'made before' ? store : other
    const known = [letter('mone~a', NOON), letter('mtwo~', null), letter('mtwo~later', NOON + 5)]
    expect(await written(of, known)).toMatchObject({ added: 0, matched: 3 })
    const later = letter('mone~b', NOON + 1)
    expect(await written(of, [later, later])).toMatchObject({ added: 1, matched: 1 })
    expect((await keysOf(of)).sort()).toEqual(['mone', 'mone~b', 'mtwo', 'mtwo~later'])
  },
)

test('so it is where somebody in it was forgotten', async () => {
  const [ana] = await store.records.byKey({ kind: 'email', value: 'ana@acme.example' })
  await store.decisions.forget([ana?.id ?? ''], NOON)
  const known = await keysOf(store)
  expect(known.every(key => key.startsWith('masked:'))).toBe(true)
  const again = [letter('mone~a', NOON), letter('mtwo~', null)]
  expect(await written(store, again)).toMatchObject({ added: 0, matched: 2 })
  expect(await keysOf(store)).toEqual(known)
})
