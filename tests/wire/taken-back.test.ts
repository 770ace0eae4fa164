import { mkdirSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld } from '../../src/io/world/open-world.ts'
import type { World } from '../../src/io/world/world.ts'
import { accountsAdd, accountsList, accountsRemove } from '../../src/operations/accounts/accounts.ts'
import type { AccountRow } from '../../src/operations/accounts/shapes.ts'
import { accountsRun } from '../../src/operations/accounts/wire-jobs.ts'
import { callOperation } from '../../src/operations/call.ts'
import { importsList, importsUndo } from '../../src/operations/imports.ts'
import type { Operation } from '../../src/operations/operation.ts'
import { scratch } from '../made/world.ts'
import { has, PASSWORD, startDovecot } from './servers.ts'
import type { Server } from './servers.ts'

/** More than one part. */
const LETTERS = 4_100

describe.skipIf(!has('dovecot', 'dovecot-imapd'))('an account while it runs', () => {
  let server: Server
  let world: World
  let line: { port: number; meanwhile: (() => Promise<unknown>) | null; stop(): void }
  beforeAll(async () => {
    server = await startDovecot(fill)
    line = await startLine(server.port)
    world = await openWorld({ home: scratch(), seed: 7, zone: 'UTC', keychain: false })
  })
  afterAll(async () => {
    await world?.close()
    line?.stop()
    server?.stop()
  })
  const run = async <O>(entry: unknown, input: unknown): Promise<O> =>
    (await callOperation(entry as Operation, world, input)) as O
  const rows = async (): Promise<AccountRow[]> => (await run<{ rows: AccountRow[] }>(accountsList, {})).rows
  const facts = async (): Promise<number> =>
    (await world.store.observations.coverage()).reduce((sum, { kind, n }) => sum + (kind === 'message' ? n : 0), 0)
  const add = async (): Promise<AccountRow> => {
    const given = { kind: 'imap', url: `imap://127.0.0.1:${line.port}`, user: 'ana', private: true, secret: PASSWORD }
    return (await run<{ account: AccountRow }>(accountsAdd, { ...given, every: 24 })).account
  }

  it('whose import is taken back says so, counts it as no failure, and brings all of it the next time', async () => {
    const { id } = await add()
    line.meanwhile = async () => {
      const [only] = (await run<{ rows: { id: string }[] }>(importsList, {})).rows
      await run(importsUndo, { id: only?.id })
    }
    await expect(run(accountsRun, { id })).rejects.toMatchObject({ code: 'E_IMPORT_UNDONE' })
    expect(await facts()).toBe(0)
    const [row] = await rows()
    expect(row).toMatchObject({ running: false, error: null, came: { kept: 0 }, more: true, total: 0 })
    expect((row?.nextRun ?? 0) - (row?.lastRun ?? 0)).toBe(24 * 3_600_000)
    await run(accountsRun, { id })
    expect(await facts()).toBe(LETTERS)
    await run(accountsRemove, { id, facts: 'take-back' })
  }, 120_000)

  it('that is removed has nothing to be run again for; what had come stays', async () => {
    const { id } = await add()
    line.meanwhile = () => run(accountsRemove, { id })
    await expect(run(accountsRun, { id })).rejects.toMatchObject({ code: 'E_ACCOUNT_GONE' })
    expect(await rows()).toEqual([])
    const kept = await facts()
    expect(kept).toBeGreaterThanOrEqual(4_000)
    expect(kept).toBeLessThan(LETTERS)
  }, 120_000)
})

/** A line to a mail server, which does something before its second connection is answered. */
async function startLine(port: number) {
  let asked = 0
  const made = { port: 0, meanwhile: null as (() => Promise<unknown>) | null, stop: () => void server.close() }
  const server = createServer(near => {
    const open = (): void => {
      const far = connect(port, '127.0.0.1').on('error', () => near.destroy())
      near.pipe(far).pipe(near)
    }
    near.on('error', () => undefined)
    asked += made.meanwhile === null ? 0 : 1
    if (asked < 2 || made.meanwhile === null) return open()
    const { meanwhile } = made
    ;[made.meanwhile, asked] = [null, 0]
    void meanwhile().then(open)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  made.port = (server.address() as AddressInfo).port
  return made
}

function fill(maildir: string): void {
  for (const [below, first, last] of [
    ['cur', 0, LETTERS - 10],
    ['.Versendet/cur', LETTERS - 10, LETTERS],
  ] as const) {
    mkdirSync(join(maildir, below), { recursive: true })
    const [from, to] = below === 'cur' ? ['bela', 'ana'] : ['ana', 'bela']
    for (let n = first; n < last; n++)
      writeFileSync(
        join(maildir, below, `${1_700_000_000 + n}.m${n}.made:2,S`),
        `From: ${from}@made.example\nTo: ${to}@made.example\nMessage-ID: <${n}@made.example>\nDate: Tue, 1 Sep 2026 10:00:00 +0000\n\nwords\n`,
      )
  }
}
