import { existsSync, readdirSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { recoverCommand } from '../../src/cli/recover-command.ts'
import { run } from '../../src/cli/run.ts'
import { openStore } from '../../src/io/store/open.ts'
import { scratch } from '../made/world.ts'
import { message } from '../store.contract/store-fixtures.ts'
import { smallTerminal } from '../surfaces/small-terminal.ts'

let folder = ''
const path = () => join(folder, 'groundwork.sqlite')
const recover = async (...words: string[]) => {
  const terminal = smallTerminal()
  const parts = { operations: [], starters: [recoverCommand], version: '0' }
  const code = await run(['recover', '--home', folder, ...words], parts, terminal)
  return { code, says: terminal.outText() + terminal.errText() }
}

async function filled(facts: number, backup: boolean): Promise<void> {
  const store = await openStore({ folder })
  const writer = await store.imports.begin('a', 1, [])
  writer.write(Array.from({ length: facts }, (_, row) => message(`${row}`)))
  await writer.commit()
  if (backup) await store.whole.backup(join(folder, 'backups'), 1_750_000_000_000)
  await store.close()
}

beforeEach(() => {
  folder = scratch()
})

test('a sound database stays as it is, whatever is asked', async () => {
  await filled(5, true)
  for (const words of [[], ['--newest-backup'], ['--empty']])
    expect(await recover(...words)).toEqual({
      code: 0,
      says: 'Nothing is to be recovered: the database opens, with 5 facts.\n',
    })
  expect(await recover('--empty', '--newest-backup')).toMatchObject({ code: 1 })
})

test('D07 after damage it goes on from the newest backup, and the damaged file stays', async () => {
  await filled(5, true)
  truncateSync(path(), 5_000)
  const asked = await recover()
  expect(asked.code).toBe(1)
  expect(asked.says).toContain('groundwork recover --newest-backup')
  expect(existsSync(path())).toBe(false)
  const done = await recover('--newest-backup')
  expect(done).toMatchObject({ code: 0, says: expect.stringContaining('in place, with 5 facts') })
  expect(done.says).not.toContain('BAD')
  expect(readdirSync(folder).filter(name => name.includes('.damaged-'))).not.toEqual([])
  expect((await recover()).says).toContain('the database opens, with 5 facts')
})

test('D07 without a backup it says so, and begins anew only when told to', async () => {
  await filled(5, false)
  truncateSync(path(), 5_000)
  expect(await recover('--newest-backup')).toMatchObject({ code: 1, says: expect.stringContaining('recover --empty') })
  expect(await recover('--empty')).toMatchObject({
    code: 0,
    says: expect.stringContaining('empty database is in place'),
  })
})
