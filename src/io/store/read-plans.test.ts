import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { message, personRow } from '../../../tests/store.contract/store-fixtures.ts'
import type { Base } from './base.ts'
import { observations } from './observations.ts'
import { openStore } from './open.ts'
import { people } from './people.ts'
import { records } from './records.ts'
import type { Row, Sql, Value } from './sql.ts'
import { openSqlite } from './sqlite.ts'

const folder = mkdtempSync(join(tmpdir(), 'groundwork-plans-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Tables that grow with what was imported; all others hold people, imports or settings. */
const LARGE = /\bSCAN (?:observation|involvement|o|i)\b(?! USING (?:COVERING )?INDEX)/

test('no read of a screen walks through all observations', async () => {
  const store = await openStore({ folder, durable: false })
  const writer = await store.imports.begin('mail', 1, [])
  writer.write([message('a'), message('b')])
  await writer.commit()
  const ana = await someRecord(store.records.all())
  await store.people.replace([{ ...personRow(ana, 'Ana', 0.5), records: [ana] }], {
    dataVersion: 1,
    measureVersion: 1,
    asOf: 1,
  })
  await store.close()

  const asked = new Set<string>()
  const sql = openSqlite(join(folder, 'groundwork.sqlite'), { durable: false, patience: 1_000, cacheMegabytes: 8 })
  try {
    const base: Base = { sql: listening(sql, asked), owner: 1, path: folder, connect: () => sql, once: false }
    const [seen, known, all] = [observations(base), people(base), records(base)]
    expect(await seen.ofPerson(ana, { limit: 10, before: 2e12, kinds: ['message'] })).toHaveLength(2)
    await seen.ofPerson(ana, { limit: 1 })
    await seen.ofKinds(['position', 'note'], { since: 1, until: 2, limit: 5 })
    await seen.get('o_1')
    await seen.coverage()
    await seen.involvements([ana], 5)
    await seen.involvementsOf([[ana], [ana, 'p_none']], 5)
    await known.list({ search: 'ana', channels: ['mail'], sort: 'last', offset: 0, limit: 10 })
    await known.get(ana)
    await known.count()
    await all.get([ana])
    await all.byKey({ kind: 'email', value: 'ana@acme.example' })
    await all.touchedSince(0)
    expect(asked.size).toBeGreaterThan(12)
    for (const text of asked) expect(planOf(sql, text), text).not.toMatch(LARGE)
    expect(planOf(sql, 'SELECT * FROM observation WHERE detail = 1')).toMatch(LARGE)
  } finally {
    sql.close()
  }
})

async function someRecord(pages: AsyncIterable<readonly { id: string }[]>): Promise<string> {
  for await (const page of pages) if (page[0]) return page[0].id
  throw new Error('nobody was written')
}

function planOf(sql: Sql, text: string): string {
  return sql
    .all(`EXPLAIN QUERY PLAN ${text}`)
    .map(row => String(row['detail']))
    .join('\n')
}

/** The same database, noting every text that is asked. */
function listening(sql: Sql, asked: Set<string>): Sql {
  const note = (text: string): string => {
    asked.add(text)
    return text
  }
  return {
    all: <R extends Row>(text: string, ...params: readonly Value[]) => sql.all<R>(note(text), ...params),
    lists: <R extends readonly Value[]>(text: string, ...params: readonly Value[]) =>
      sql.lists<R>(note(text), ...params),
    get: <R extends Row>(text: string, ...params: readonly Value[]) => sql.get<R>(note(text), ...params),
    iterate: <R extends Row>(text: string, ...params: readonly Value[]) => sql.iterate<R>(note(text), ...params),
    run: (text, ...params) => sql.run(text, ...params),
    fill: (text, ...params) => sql.fill(text, ...params),
    script: text => sql.script(text),
    begin: () => sql.begin(),
    commit: () => sql.commit(),
    rollback: () => sql.rollback(),
    transaction: work => sql.transaction(work),
    close: () => sql.close(),
  }
}
