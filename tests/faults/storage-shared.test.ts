import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../../src/io/store/open.ts'
import { scratch } from '../made/world.ts'

/** What another process says of the database after it did something with it. */
function elsewhere(path: string, does: string): string {
  const code = `const { DatabaseSync } = require('node:sqlite'); const db = new DatabaseSync(${JSON.stringify(path)}); ${does}; db.close()`
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' })
  return stdout.trim() || stderr
}

test('a thread that opens and closes the store leaves the locks of the server in place', async () => {
  const folder = scratch()
  const path = join(folder, 'groundwork.sqlite')
  const server = await openStore({ folder })
  const alone = `db.exec('PRAGMA locking_mode = EXCLUSIVE'); db.exec('BEGIN IMMEDIATE'); console.log('taken')`
  try {
    await (await openStore({ folder })).close()
    expect(elsewhere(path, alone)).toContain('database is locked')
    await server.derived.put('check', { kept: true }, { dataVersion: 0, measureVersion: 1, asOf: 0 })
    expect(elsewhere(path, `console.log(db.prepare('SELECT count(*) AS n FROM derived').get().n)`)).toBe('1')
  } finally {
    await server.close()
  }
  expect(elsewhere(path, alone)).toBe('taken')
})
