import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { message } from '../../../tests/store.contract/store-fixtures.ts'
import { openStore } from './open.ts'
import { openSqlite } from './sqlite.ts'

const folder = mkdtempSync(join(tmpdir(), 'groundwork-late-'))
afterAll(() => rmSync(folder, { recursive: true }))

const SCHEMA = 'SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name'
const TOLD = 'SELECT tbl, idx, stat FROM sqlite_stat1 ORDER BY tbl, idx'

function look(of = folder): { schema: unknown[]; told: unknown[]; whole: unknown } {
  const sql = openSqlite(join(of, 'groundwork.sqlite'), { durable: false, patience: 1_000, cacheMegabytes: 8 })
  try {
    const whole = sql.get('PRAGMA integrity_check')?.['integrity_check']
    return { schema: sql.all(SCHEMA), told: sql.all(TOLD), whole }
  } finally {
    sql.close()
  }
}

test('a store for one import lacks what only another would ask for, and takes no other', async () => {
  const once = mkdtempSync(join(folder, 'once-'))
  const store = await openStore({ folder: once, durable: false, once: true })
  const first = await store.imports.begin('first', 1, [])
  expect(first.write([message('a'), message('b'), message('a')])).toEqual({ added: 2, matched: 1, forgotten: 0 })
  await first.commit()
  const names = look(once).schema.flatMap(row => (row as { name: string }).name)
  expect(names).toContain('involvement_observation')
  expect(names).not.toContain('observation_key')
  expect(look(once).whole).toBe('ok')
  const second = await store.imports.begin('second', 2, [])
  expect(() => second.write([message('a')])).toThrow(/ON CONFLICT/)
  await second.abort()
  await store.close()
})

test('what is left for the end can be done while the last rows are on their way', async () => {
  const early = mkdtempSync(join(folder, 'early-'))
  const store = await openStore({ folder: early, durable: false })
  const before = look(early)
  const first = await store.imports.begin('first', 1, [])
  first.write([message('a'), message('b')])
  first.nearEnd()
  expect(first.write([message('b'), message('c'), message('c')])).toEqual({ added: 1, matched: 2, forgotten: 0 })
  first.nearEnd()
  expect(first.write([message('d')])).toEqual({ added: 1, matched: 0, forgotten: 0 })
  expect((await first.commit()).counts).toMatchObject({ added: 4, matched: 2 })
  expect(look(early)).toEqual(before)

  const second = await store.imports.begin('second', 2, [])
  second.nearEnd()
  expect(second.write([message('a'), message('d'), message('e')])).toEqual({ added: 1, matched: 2, forgotten: 0 })
  await second.abort()
  expect(look(early)).toEqual(before)
  await store.close()
})

test('a first import leaves the same schema, and what the planner knows, as if the indexes had always been there', async () => {
  const store = await openStore({ folder, durable: false })
  const before = look()
  const given = await store.imports.begin('given up', 1, [])
  given.write([message('x')])
  await given.abort()
  expect(look()).toEqual(before)

  const first = await store.imports.begin('first', 1, [])
  expect(first.write([message('a'), message('b'), message('a')])).toEqual({ added: 2, matched: 1, forgotten: 0 })
  expect(first.write([message('b'), message('c')])).toEqual({ added: 1, matched: 1, forgotten: 0 })
  expect((await first.commit()).counts).toMatchObject({ added: 3, matched: 2 })
  expect(look()).toEqual(before)

  const second = await store.imports.begin('second', 2, [])
  expect(second.write([message('a'), message('d'), message('d')])).toEqual({ added: 1, matched: 2, forgotten: 0 })
  await second.commit()
  expect(look()).toEqual(before)
  await store.close()
})
