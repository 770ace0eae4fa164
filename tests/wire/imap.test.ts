import { spawnSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { IMAP_LIMITS } from '../../src/io/connect/imap/connect-imap.ts'
import { openImap, probeImap } from '../../src/io/connect/imap/imap.ts'
import { Account } from '../../src/io/connect/outbound/account.ts'
import type { Opened } from '../../src/io/connect/outbound/account.ts'
import { has, PASSWORD, startDovecot } from './servers.ts'
import type { Server } from './servers.ts'

const there = has('dovecot', 'dovecot-imapd')
const MESSAGES = 3_000

it('finds Dovecot under CI', () => expect(there || process.env['CI'] !== 'true').toBe(true))

describe.skipIf(!there)('a mailbox on Dovecot', () => {
  let server: Server
  const account = (): Account => Account.parse({
    id: 'ana', kind: 'imap', url: `imap://127.0.0.1:${server.port}`, user: 'ana', folders: [], sent: null, private: true, certificate: null,
  }) // prettier-ignore
  const signal = new AbortController().signal

  beforeAll(async () => {
    server = await startDovecot(maildir => {
      for (const [below, count] of [
        ['cur', MESSAGES],
        ['.Versendet/cur', 200],
      ] as const) {
        mkdirSync(join(maildir, below), { recursive: true })
        for (let i = 1; i <= count; i++)
          writeFileSync(
            join(maildir, below, `${1_700_000_000 + i}.m${i}.made:2,S`),
            `From: b${i}@example.org\nTo: ana@example.org\nBcc: c@example.org\nContent-Type: text/calendar\nContent-Length: 9\nMessage-ID: <${below.length}-${i}@example.org>\nDate: Tue, 14 Nov 2023 10:00:00 +0000\n\nFrom the body, never fetched\n`,
          )
      }
    })
  })
  afterAll(() => server?.stop())

  it('lists folders, what was sent first, with counts', async () => {
    const { places } = await probeImap(account(), PASSWORD)
    expect(places.map(({ path, count, role }) => ({ path, count, role }))).toEqual([
      { path: 'Versendet', count: 200, role: 'sent' },
      { path: 'INBOX', count: MESSAGES, role: 'inbox' },
    ])
  })

  it('reads every header once, over runs that are cut short, and nothing the next time', async () => {
    const limits = { ...IMAP_LIMITS, messages: 1_300, batch: 300 }
    const ids: string[] = []
    let opened: Opened | null = null
    do {
      opened = await openImap(account(), PASSWORD, opened?.checkpoint() ?? null, signal, account(), limits)
      for (const file of opened.files)
        ids.push(...(await textOf(opened, file.name)).matchAll(/^Message-ID: (.*)$/gim).map(([, id]) => id ?? ''))
    } while (opened.more)
    expect(ids.length).toBe(MESSAGES + 200)
    expect(new Set(ids).size).toBe(MESSAGES + 200)
    const again = await openImap(account(), PASSWORD, opened.checkpoint(), signal)
    expect([again.count, again.files.length, again.stopped]).toEqual([0, 0, null])
  })

  it('names the sent folder so that the mail source knows it, and fetches no bodies', async () => {
    const opened = await openImap(account(), PASSWORD, null, signal)
    expect(opened.files.map(({ name }) => name)).toEqual(['ana/Versendet/Sent.mbox', 'ana/INBOX.mbox'])
    const text = await textOf(opened, 'ana/Versendet/Sent.mbox')
    expect(text).not.toContain('never fetched')
    expect(text).not.toContain('Content-Length')
    // who was written to in secret, and that it is an invitation, count as they do in a file
    expect([text.match(/^bcc: /gim)?.length, text.match(/^content-type: text\/calendar/gim)?.length]).toEqual([
      200, 200,
    ])
    expect(text.match(/^From MAILER-DAEMON /gm)?.length).toBe(200)
  })

  it('a chosen folder that is there no more costs only itself; where all are gone, that is the refusal', async () => {
    const some = await openImap({ ...account(), folders: ['Gone', 'inbox'] }, PASSWORD, null, signal)
    expect(some).toMatchObject({ count: MESSAGES, stopped: null, more: false, missing: { code: 'E_IMAP_GONE' } })
    const none = openImap({ ...account(), folders: ['Gone'] }, PASSWORD, null, signal)
    await expect(none).rejects.toMatchObject({ code: 'E_IMAP_GONE', message: expect.stringContaining('"Gone"') })
  })

  it('a folder that was renamed and left one below it is listed and is none: nothing is said of it unless it was chosen', async () => {
    const of = (name: string): string => join(server.folder, 'mail', name)
    for (const name of ['.Work', '.Work.Old']) mkdirSync(of(`${name}/cur`), { recursive: true })
    spawnSync('chown', ['-R', 'mail:mail', of('.Work'), of('.Work.Old')])
    const before = (await probeImap(account(), PASSWORD)).places.map(({ path }) => path)
    renameSync(of('.Work'), of('.Labour'))
    const now = (await probeImap(account(), PASSWORD)).places.map(({ path, count }) => [path, count])
    const opened = await openImap(account(), PASSWORD, null, signal)
    const chosen = await openImap({ ...account(), folders: ['Work', 'INBOX'] }, PASSWORD, null, signal)
    for (const name of ['.Labour', '.Work.Old']) rmSync(of(name), { recursive: true })
    expect(before).toContain('Work')
    expect(now).toContainEqual(['Work', null])
    expect(opened).toMatchObject({ count: MESSAGES + 200, missing: null, stopped: null })
    expect(chosen).toMatchObject({ count: MESSAGES, stopped: null, missing: { code: 'E_IMAP_GONE' } })
  })

  it('restarts a folder whose UIDVALIDITY is another', async () => {
    const opened = await openImap(
      account(),
      PASSWORD,
      { kind: 'imap', folders: { INBOX: { validity: '1', last: 2_999 } } },
      signal,
    )
    expect(opened.count).toBe(MESSAGES + 200)
    expect(opened.notes[0]).toContain('anew')
  })

  it('says that a password is wrong, without the password', async () => {
    const thrown = await probeImap(account(), 'wrong-canary').catch((error: unknown) => error)
    expect(thrown).toMatchObject({ code: 'E_IMAP_LOGIN' })
    expect(JSON.stringify(thrown) + String(thrown)).not.toContain('wrong-canary')
  })

  it('says of a server without encryption that it has none, and not that its certificate is bad', async () => {
    const encrypted = { ...account(), url: `imaps://127.0.0.1:${server.port}` }
    await expect(probeImap(encrypted, PASSWORD)).rejects.toMatchObject({ code: 'E_IMAP_PLAIN' })
  })

  it('S01 refuses the same server where it was not said to be on the own network', async () => {
    await expect(probeImap({ ...account(), private: false }, PASSWORD)).rejects.toMatchObject({
      code: 'E_FETCH_PRIVATE',
    })
  })

  it('M14 sends no folder name that is more than a name', async () => {
    await expect(
      openImap({ ...account(), folders: ['a\r\nx DELETE INBOX'] }, PASSWORD, null, signal),
    ).rejects.toMatchObject({ code: 'E_IMAP_NAME' })
    await expect(openImap({ ...account(), folders: ['a" "b'] }, PASSWORD, null, signal)).rejects.toMatchObject({
      code: 'E_IMAP_GONE',
    })
  })
})

async function textOf(opened: Opened, name: string): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of opened.files.find(file => file.name === name)?.open() ?? []) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
