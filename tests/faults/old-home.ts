import { mkdirSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { MIGRATIONS } from '../../src/io/store/migrations.ts'
import { openStore } from '../../src/io/store/open.ts'
import type { Store } from '../../src/io/store/store.ts'
import { collect, message, whoIs } from '../store.contract/store-fixtures.ts'

const FILE = 'groundwork.sqlite'

/** A home as an earlier version left it, with its schema and some data; gives back what its export must be. */
export async function oldHome(home: string, schema: number): Promise<string> {
  const now = join(`${home}-now`)
  mkdirSync(now, { recursive: true })
  const store = await openStore({ folder: now, durable: false })
  const writer = await store.imports.begin('a file', 1, [])
  const who = { who: whoIs('bo', 'Bo Made'), role: 'from', direction: 'in', weight: 1 } as const
  for (let n = 0; n < 200; n++) writer.write([message(`${n}`, { people: [who], detail: { text: `text ${n}` } })])
  await writer.commit()
  await store.decisions.add({ kind: 'setting', name: 'a', value: 1 }, 2)
  const expected = await wholeText(store)
  await store.close()
  const old = await openStore({ folder: home, durable: false, migrations: MIGRATIONS.slice(0, schema) })
  await old.close()
  copyRows(join(now, FILE), join(home, FILE))
  return expected
}

/** Everything that is not derived, as text. */
export async function wholeText(store: Store): Promise<string> {
  return (await collect(store.whole.export(), true)).join('')
}

/** Rows of the newer schema into the older one: the columns that both have. */
function copyRows(from: string, to: string): void {
  const database = new DatabaseSync(to)
  database.exec(`ATTACH '${from}' AS newer; PRAGMA foreign_keys = OFF; BEGIN`)
  const tables = database.prepare(`SELECT name FROM main.sqlite_master WHERE type = 'table'`).all()
  const columnsOf = (schema: string, table: string): string[] =>
    database
      .prepare(`SELECT name FROM pragma_table_info('${table}', '${schema}')`)
      .all()
      .map(row => String(row['name']))
  for (const { name } of tables) {
    const table = String(name)
    if (table === 'migration' || table.startsWith('sqlite_')) continue
    const columns = columnsOf('main', table)
      .filter(column => columnsOf('newer', table).includes(column))
      .join(', ')
    database.exec(
      `DELETE FROM main.${table}; INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM newer.${table}`,
    )
  }
  database.exec('COMMIT; DETACH newer')
  database.close()
}
