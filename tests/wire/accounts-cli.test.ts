import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openWorld } from '../../src/io/world/open-world.ts'
import { keepSchedule } from '../../src/operations/accounts/keep-schedule.ts'
import { accountsChange, accountsList } from '../../src/operations/accounts/accounts.ts'
import { UNWATCHED } from '../../src/operations/operation.ts'
import { scratch } from '../made/world.ts'
import { has, PASSWORD, startDovecot } from './servers.ts'

const PROGRAM = new URL('../../bin/groundwork.js', import.meta.url).pathname

it.skipIf(!has('dovecot', 'dovecot-imapd'))(
  'from the command line: added with a password that no argument holds, fetched, and again when the server runs',
  async () => {
    const server = await startDovecot(maildir => {
      for (const [below, from, to] of [
        ['cur', 'bo@made.example', 'ana@made.example'],
        ['.Versendet/cur', 'ana@made.example', 'bo@made.example'],
      ] as const)
        deliver(join(maildir, below), from, to)
    })
    const home = scratch()
    const groundwork = (words: readonly string[], surroundings: Record<string, string> = {}, input = '') =>
      spawnSync(process.execPath, [PROGRAM, ...words], {
        encoding: 'utf8',
        input,
        // a bus that is none: the keychain of whoever runs this is left alone
        env: { ...process.env, GROUNDWORK_HOME: home, DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere', ...surroundings },
      })
    try {
      expect(groundwork(['accounts', 'list']).stdout).toMatch(/^No account .*\n$/)
      const url = `imap://127.0.0.1:${server.port}`
      const probed = groundwork(
        ['accounts', 'probe', 'imap', url, 'ana', '--private', '--secret-stdin'],
        {},
        `${PASSWORD}\n`,
      )
      expect(probed).toMatchObject({ status: 0, stdout: '* Versendet  Versendet (3)\n* INBOX  INBOX (3)\n' })
      const words = ['accounts', 'add', 'imap', url, 'ana', '--private', '--title', 'Mail', '--every', '2', '--json']
      const added = groundwork(words, { GROUNDWORK_SECRET: PASSWORD })
      const { account } = JSON.parse(added.stdout) as { account: { id: string; hasSecret: boolean } }
      expect(account).toMatchObject({ hasSecret: true, title: 'Mail', every: 2 })
      expect(groundwork(['accounts', 'run', account.id]).stdout).toBe('7 new facts came from Mail.\n')
      const listed = groundwork(['accounts', 'list'])
      expect(listed.stdout).toMatch(
        new RegExp(`^${account.id} {2}Mail \\(imap, ${url}\\): ran .*, 7 new; next [-:T\\d]+Z, while the app runs\n$`),
      )
      const changed = groundwork(['accounts', 'change', account.id, '--title', 'Post'])
      expect(changed.stdout).toBe(`Kept: ${listed.stdout.replace('  Mail (', '  Post (')}`)
      expect(probed.stdout + probed.stderr + added.stdout + added.stderr + listed.stdout).not.toContain(PASSWORD)

      deliver(join(server.folder, 'mail/new'), 'cy@made.example', 'ana@made.example')
      const faults: unknown[] = []
      const opened = await openWorld({ home, keychain: false, zone: 'UTC' })
      const world = { ...opened, now: () => Date.now() + 3 * 3_600_000 }
      const total = async () => (await accountsList.run(world, {}, UNWATCHED)).rows[0]?.total
      const schedule = keepSchedule(world, fault => faults.push(fault))
      await expect.poll(total, { timeout: 60_000 }).toBe(10)
      await schedule.stop()
      expect((await accountsChange.run(world, { id: account.id, every: null }, UNWATCHED)).account.nextRun).toBe(null)
      expect(faults).toEqual([])
      await world.close()
    } finally {
      server.stop()
    }
  },
  180_000,
)

function deliver(folder: string, from: string, to: string): void {
  mkdirSync(folder, { recursive: true })
  for (let n = 1; n <= 3; n++)
    writeFileSync(
      join(folder, `${1_700_000_000 + n}.${from.slice(0, 2)}${n}.made${folder.endsWith('new') ? '' : ':2,S'}`),
      `From: Made <${from}>\nTo: ${to}\nMessage-ID: <${from}-${n}>\nDate: Tue, 0${n} Sep 2026 10:00:00 +0000\n\nbody\n`,
    )
}
