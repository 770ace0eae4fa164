import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld } from '../../src/io/world/open-world.ts'
import type { World } from '../../src/io/world/world.ts'
import { accountsAdd, accountsChange, accountsList, accountsRemove } from '../../src/operations/accounts/accounts.ts'
import { runDue } from '../../src/operations/accounts/keep-schedule.ts'
import type { AccountRow } from '../../src/operations/accounts/shapes.ts'
import { accountsPreview, accountsProbe, accountsRun } from '../../src/operations/accounts/wire-jobs.ts'
import { callOperation } from '../../src/operations/call.ts'
import { dataExport, dataLeaves } from '../../src/operations/data.ts'
import { importsList, importsRetry, importsShow, importsUndo } from '../../src/operations/imports.ts'
import { UNWATCHED } from '../../src/operations/operation.ts'
import type { Job, Operation } from '../../src/operations/operation.ts'
import { peopleList } from '../../src/operations/people/list.ts'
import { scratch } from '../made/world.ts'
import { has, PASSWORD, startDovecot } from './servers.ts'
import type { Server } from './servers.ts'

const PROGRAM = new URL('../../bin/groundwork.js', import.meta.url).pathname
const HOUR = 3_600_000
const BEGAN = Date.UTC(2026, 10, 20, 12)
const INBOX = 4_500
const there = has('dovecot', 'dovecot-imapd')

it('finds Dovecot under CI', () => expect(there || process.env['CI'] !== 'true').toBe(true))

describe.skipIf(!there)('an account of mail on Dovecot', () => {
  let server: Server
  let world: World
  let home: string
  let now = BEGAN
  let account: AccountRow
  const run = async <O>(entry: unknown, input: unknown, job: Job = UNWATCHED): Promise<O> =>
    (await callOperation(entry as Operation, world, input, job)) as O
  const refusalOf = (work: Promise<unknown>): Promise<Error> =>
    work.then(
      () => expect.fail('it was not refused'),
      (error: unknown) => error as Error,
    )
  const row = async (): Promise<AccountRow> =>
    (await run<{ rows: AccountRow[] }>(accountsList, {})).rows.find(({ id }) => id === account.id) ?? account
  const facts = async (): Promise<number> =>
    (await world.store.observations.coverage())
      .filter(({ kind }) => kind === 'message')
      .reduce((n, one) => n + one.n, 0)
  const dump = async (): Promise<string> => {
    let text = ''
    for await (const chunk of (await run<{ chunks: AsyncIterable<string> }>(dataExport, {})).chunks) text += chunk
    return text
  }
  const fetch = () => run<Awaited<ReturnType<typeof accountsRun.run>>>(accountsRun, { id: account.id })

  beforeAll(async () => {
    server = await startDovecot(maildir => {
      deliver(maildir, 'cur', 1, INBOX)
      deliver(maildir, '.Versendet/cur', 1, 100)
    })
    home = scratch()
    const opened = await openWorld({ home, seed: 7, zone: 'Europe/Oslo', keychain: false })
    world = { ...opened, now: () => now }
  })
  afterAll(async () => {
    await world?.close()
    server?.stop()
  })

  const asked = () => ({ kind: 'imap', url: `imap://127.0.0.1:${server.port}`, user: 'ana', private: true })

  it('is probed: what is there, or one plain sentence on a wrong password, without the password', async () => {
    const { places, url } = await run<Awaited<ReturnType<typeof accountsProbe.run>>>(accountsProbe, {
      ...asked(),
      secret: PASSWORD,
    })
    expect(places.map(({ path, role }) => [path, role])).toEqual([
      ['Versendet', 'sent'],
      ['INBOX', 'inbox'],
    ])
    expect(url).toBe(asked().url)
    const refusal = await refusalOf(run(accountsProbe, { ...asked(), secret: 'wrong-canary' }))
    expect(refusal).toMatchObject({ name: 'Refusal', code: 'E_IMAP_LOGIN' })
    expect(refusal.message).toMatch(/^[^.]*127\.0\.0\.1 did not take the name and password\. [^.]*\.$/)
    expect(JSON.stringify(refusal) + String(refusal.stack)).not.toContain('wrong-canary')
  })

  it('is looked into before it is added: of each folder the newest, read as a run would, and nothing kept', async () => {
    const look = { ...asked(), folders: ['Versendet', 'INBOX'], secret: PASSWORD }
    const { says, came } = await run<{ says: string; came: { kept: number } }>(accountsPreview, look)
    expect(says).toMatch(/^200 messages looked at: [\d,]+ new facts about \d+ people, all from 2026\.$/)
    expect(came.kept).toBeGreaterThanOrEqual(200)
    expect(await facts()).toBe(0)
    expect((await run<{ rows: unknown[] }>(importsList, {})).rows).toEqual([])
  })

  it('S01 an address inside is not asked unless it is said to be on the own network', async () => {
    const refusal = await refusalOf(run(accountsProbe, { ...asked(), private: false, secret: PASSWORD }))
    expect(refusal).toMatchObject({ code: 'E_FETCH_PRIVATE' })
  })

  it('S06 a password in the address is refused, and is never kept', async () => {
    const bad = { kind: 'feed', url: 'https://ana:canary-in-url@example.org/feed.xml', user: '' }
    expect(await refusalOf(run(accountsAdd, bad))).toMatchObject({ code: 'E_FETCH_URL' })
    expect((await run<{ rows: unknown[] }>(accountsList, {})).rows).toEqual([])
  })

  it('with a wrong password: the run says so, the account shows it, and the next try is far', async () => {
    const added = { ...asked(), title: 'Work mail', folders: ['INBOX', 'Versendet'], every: 1, secret: 'wrong-canary' }
    account = (await run<{ account: AccountRow }>(accountsAdd, added)).account
    expect(account).toMatchObject({ title: 'Work mail', hasSecret: true, running: false, lastRun: null, total: 0 })
    now += 1
    expect(await refusalOf(fetch())).toMatchObject({ code: 'E_IMAP_LOGIN' })
    expect(await refusalOf(fetch())).toMatchObject({ code: 'E_IMAP_LOGIN' })
    const shown = await row()
    expect(shown.error?.code).toBe('E_IMAP_LOGIN')
    expect((shown.nextRun ?? 0) - now).toBe(2 * HOUR)
    expect(shown.running).toBe(false)
    await run(accountsChange, { id: account.id, secret: PASSWORD })
    expect((await row()).error).toBe(null)
  })

  it('is stopped within its first part: what had come is kept with its place, and the next run goes on from there', async () => {
    const stopper = new AbortController()
    const said: string[] = []
    const progress = (says: string, done: number): void => {
      said.push(says)
      if (done >= 600) stopper.abort()
    }
    const refusal = await refusalOf(run(accountsRun, { id: account.id }, { signal: stopper.signal, progress }))
    expect(refusal).toMatchObject({
      code: 'E_STOPPED',
      message: expect.stringMatching(/^Stopped\. The [\d,]+ new facts/),
    })
    expect(said.join('\n')).toMatch(/^[\d,]+ of 4,600 messages from 127\.0\.0\.1:\d+$/m)
    expect(said).not.toContain('Looking whether it was read before')
    const came = await facts()
    expect(came).toBeGreaterThanOrEqual(600)
    expect(came).toBeLessThan(INBOX)
    expect(await row()).toMatchObject({ more: true, running: false, error: null, total: expect.any(Number) })
    const { came: rest, more } = await fetch()
    expect(more).toBe(false)
    expect(await facts()).toBe(INBOX + 100)
    expect(rest?.matched).toBe(0)
    expect((rest?.kept ?? 0) + came).toBeGreaterThanOrEqual(INBOX + 100)
  }, 120_000)

  it('is one import a run, however many parts it had, with one line a file in its ledger', async () => {
    const { rows } = await run<{ rows: { id: string; label: string; counts: { added: number } }[] }>(importsList, {})
    expect(rows.map(({ label }) => label)).toEqual(['Work mail', 'Work mail'])
    const newest = await run<{ files: { file: string; kept: number }[] }>(importsShow, { id: rows[0]?.id })
    expect(newest.files.map(({ file }) => file)).toEqual(['INBOX.mbox'])
    expect(newest.files[0]?.kept).toBe(rows[0]?.counts.added)
    expect(await refusalOf(run(importsRetry, { id: rows[0]?.id }))).toMatchObject({ code: 'E_RETRY_WIRE' })
    expect((await row()).lastImport).toBe(rows[0]?.id)
  })

  it('run again brings zero new and makes no import', async () => {
    const before = await dump()
    const again = await fetch()
    expect(again).toMatchObject({ import: null, came: { kept: 0, matched: 0, skipped: 0, failed: 0 }, more: false })
    expect(again.says).toBe('Nothing new at Work mail.')
    expect(await dump()).toBe(before)
  })

  it('what was taken back comes again with the next run, in whatever order it is taken back', async () => {
    const ids = (await run<{ rows: { id: string }[] }>(importsList, {})).rows.map(({ id }) => id)
    const all = await facts()
    await run(importsUndo, { id: ids[0] })
    expect(await facts()).toBeLessThan(all)
    await fetch()
    expect(await facts()).toBe(all)
    // the oldest first
    const [third, , first] = (await run<{ rows: { id: string }[] }>(importsList, {})).rows.map(({ id }) => id)
    await run(importsUndo, { id: first })
    await run(importsUndo, { id: third })
    expect(await facts()).toBe(0)
    const { says } = await fetch()
    expect(says).toMatch(/^4,6\d\d new facts came from Work mail\.$/)
    expect(await facts()).toBe(all)
    expect((await world.store.whole.check()).filter(({ ok }) => !ok)).toEqual([])
  }, 120_000)

  it('new mail comes by itself when its time has come, and what was missed is fetched once', async () => {
    const { lastRun } = await row()
    deliver(join(server.folder, 'mail'), 'new', INBOX + 1, INBOX + 7)
    await runDue(world, UNWATCHED.signal)
    expect((await row()).lastRun).toBe(lastRun)
    now += 30 * HOUR
    await runDue(world, UNWATCHED.signal)
    expect(await row()).toMatchObject({ lastRun: now, came: { kept: 7 }, nextRun: now + HOUR, total: INBOX + 108 })
    const people = await run<{ total: number }>(peopleList, {
      search: `b${INBOX + 7}@example.org`,
      offset: 0,
      limit: 5,
    })
    expect(people.total).toBe(1)
  }, 120_000)

  it('is killed in the middle of a run: nothing half is kept, nobody waits for the dead, and the next run brings the rest', async () => {
    const other = scratch()
    const opened = await openWorld({ home: other, now: BEGAN, zone: 'UTC', keychain: false })
    const { account: mine } = (await callOperation(accountsAdd as unknown as Operation, opened, {
      ...asked(),
      secret: PASSWORD,
    })) as { account: AccountRow }
    const kept = async (): Promise<number> => (await opened.store.accounts.get(mine.id))?.total ?? 0
    const child = spawn(process.execPath, [PROGRAM, 'accounts', 'run', mine.id, '--home', other], { stdio: 'ignore' })
    const ended = new Promise(done => child.once('exit', done))
    await expect.poll(kept, { timeout: 30_000, interval: 20 }).toBeGreaterThan(0)
    expect((await opened.store.accounts.get(mine.id))?.running).toBe(true)
    child.kill('SIGKILL')
    await ended
    const before = await kept()
    expect((await opened.store.accounts.get(mine.id))?.running).toBe(false)
    await callOperation(accountsRun as unknown as Operation, opened, { id: mine.id })
    expect(before).toBeLessThan(INBOX)
    const messages = (await opened.store.observations.coverage()).filter(({ kind }) => kind === 'message')
    expect(messages.reduce((n, one) => n + one.n, 0)).toBe(INBOX + 107)
    expect((await opened.store.whole.check()).filter(({ ok }) => !ok)).toEqual([])
    await opened.close()
  }, 120_000)

  it('does not run twice at once', async () => {
    const both = await Promise.allSettled([fetch(), fetch()])
    const codes = both.map(one => (one.status === 'rejected' ? (one.reason as { code: string }).code : 'done'))
    expect(codes.toSorted()).toEqual(['E_RUNNING', 'done'])
  })

  it('is on the page of what leaves this machine, with the calls that were made', async () => {
    const { says, rows, calls } = await run<Awaited<ReturnType<typeof dataLeaves.run>>>(dataLeaves, {})
    expect(says).toMatch(/^Groundwork connects to the account that you added, and to nothing else/)
    expect(rows).toEqual([
      { to: `127.0.0.1:${server.port}`, what: expect.stringContaining('Work mail'), when: 'every hour', on: true },
    ])
    expect(calls.length).toBeGreaterThan(5)
    expect(calls[0]).toMatchObject({ to: `127.0.0.1:${server.port}`, what: 'Mail headers (IMAP)' })
    expect(calls.map(({ at }) => at)).toEqual(calls.map(({ at }) => at).toSorted((a, b) => b - a))
  })

  it('A06 the password is in no answer, no export and no file of the home, sealed ones and their key aside', async () => {
    const answers = JSON.stringify([await run(accountsList, {}), await run(dataLeaves, {})]) + (await dump())
    for (const word of [PASSWORD, 'wrong-canary', 'canary-in-url']) expect(answers).not.toContain(word)
    const files = readdirSync(home, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
    expect(files.some(({ name }) => name.endsWith('.sealed'))).toBe(true)
    for (const { parentPath, name } of files) {
      const bytes = readFileSync(join(parentPath, name)).toString('latin1')
      for (const word of [PASSWORD, 'wrong-canary', 'canary-in-url'])
        expect(`${name} ${bytes.includes(word)}`).toBe(`${name} false`)
      if (parentPath.endsWith('secrets')) expect(statSync(join(parentPath, name)).mode & 0o777).toBe(0o600)
    }
  })

  it('A06 a password that is kept goes to no other address', async () => {
    const elsewhere = { ...asked(), url: 'imaps://mail.example.org', id: account.id }
    expect(await refusalOf(run(accountsProbe, elsewhere))).toMatchObject({ code: 'E_ACCOUNT_OTHER' })
    const { places } = await run<{ places: unknown[] }>(accountsProbe, { ...asked(), id: account.id })
    expect(places).toHaveLength(2)
  })

  it('is removed with its password; what came stays and can be taken back', async () => {
    const before = await facts()
    await run(accountsRemove, { id: account.id })
    expect((await run<{ rows: unknown[] }>(accountsList, {})).rows).toEqual([])
    expect(readdirSync(join(home, 'secrets')).filter(name => name.endsWith('.sealed'))).toEqual([])
    expect(await facts()).toBe(before)
    const { rows } = await run<{ rows: { id: string; status: string }[] }>(importsList, {})
    await run(importsUndo, { id: rows.find(({ status }) => status === 'done')?.id })
    expect(await facts()).toBeLessThan(before)
  })

  it('is removed with what came from it, and nothing else is', async () => {
    const held = await facts()
    deliver(join(server.folder, 'mail'), '.Versendet/cur', 101, 130)
    const added = await run<{ account: AccountRow }>(accountsAdd, {
      ...asked(),
      folders: ['Versendet'],
      secret: PASSWORD,
    })
    await run(accountsRun, { id: added.account.id })
    expect(await facts()).toBe(held + 30)
    const { says } = await run<{ says: string }>(accountsRemove, { id: added.account.id, facts: 'take-back' })
    expect(says).toMatch(/^Removed, and its password erased; [\d,]+ facts that came from it were taken back\.$/)
    expect(await facts()).toBe(held)
    expect((await run<{ rows: unknown[] }>(accountsList, {})).rows).toEqual([])
  }, 120_000)
})

function deliver(maildir: string, below: string, from: number, to: number): void {
  mkdirSync(join(maildir, below), { recursive: true })
  const isSent = below.startsWith('.Versendet')
  for (let i = from; i <= to; i++) {
    const who = isSent ? ['ana@made.example', `b${i}@example.org`] : [`b${i % 40}@example.org`, 'ana@made.example']
    if (i > INBOX) who[0] = `b${i}@example.org`
    const day = String(1 + (i % 28)).padStart(2, '0')
    writeFileSync(
      join(maildir, below, `${1_700_000_000 + i}.m${i}.made${below.endsWith('new') ? '' : ':2,S'}`),
      `From: Made <${who[0]}>\nTo: ${who[1]}\nMessage-ID: <${below.length}-${i}@example.org>\nDate: Tue, ${day} Sep 2026 10:00:00 +0000\n\nbody\n`,
    )
  }
}
