import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serve } from '../../src/http/serve.ts'
import type { Serving } from '../../src/http/serve.ts'
import { openWorld } from '../../src/io/world/open-world.ts'
import type { World } from '../../src/io/world/world.ts'
import { OPERATIONS } from '../../src/operations/table.ts'
import { violations } from '../made/violations.ts'
import { scratch } from '../made/world.ts'
import { startNameServer } from '../wire/name-server.ts'
import { has, PASSWORD, startDovecot } from '../wire/servers.ts'
import type { Server } from '../wire/servers.ts'
import { cannotRun, openBrowser, openPage } from './browser.ts'
import { connect } from './pages/connect.ts'

describe.skipIf(cannotRun() || !has('dovecot', 'dovecot-imapd'))('a server that is looked up by name', () => {
  let names: Awaited<ReturnType<typeof startNameServer>>
  let world: World
  let serving: Serving
  let browser: Browser
  let mail: Server
  const bugs: unknown[] = []
  beforeAll(async () => {
    mail = await startDovecot(maildir => {
      mkdirSync(join(maildir, 'cur'), { recursive: true })
      writeFileSync(
        join(maildir, 'cur', '1700000001.m1.made:2,S'),
        'From: b@made.example\nTo: ana@firm.example\n\nwords\n',
      )
    })
    names = await startNameServer({
      '_imap._tcp.firm.example': { srv: [{ name: 'mail.localhost', port: mail.port, priority: 0, weight: 1 }] },
    })
    // the same server as in the program, within this process: only so it can be told which name server to ask
    world = await openWorld({ home: scratch(), keychain: false, zone: 'UTC', nameServers: [names.server] })
    const report = (bug: unknown): void => void bugs.push(bug)
    ;[serving, browser] = await Promise.all([
      serve({ operations: OPERATIONS, world, version: '0', port: 0, report }),
      openBrowser(),
    ])
  })
  afterAll(async () => {
    await browser?.close()
    await serving?.close()
    await world?.close()
    names?.stop()
    mail?.stop()
  })

  test("is asked for only when the button is pressed, stands in its field, is said to be somebody else's, and connects", async () => {
    const { page, faults } = await openPage(browser, serving.link())
    const wizard = connect(page)
    await page.goto(`${new URL(page.url()).origin}/data/sources/connect`)
    await wizard.kind(/^Mail/u).click()
    await page.getByLabel('Mail address or user name').fill('ana@other.example')
    expect(names.asked).toEqual([])
    await page.getByRole('button', { name: 'Look up the server of other.example' }).click()
    await page.getByText('other.example names no server for this.').waitFor()

    await page.getByLabel('Mail address or user name').fill('ana@firm.example')
    expect(await page.getByText('other.example names no server for this.').count()).toBe(0)
    await page.getByRole('button', { name: 'Look up the server of firm.example' }).press('Enter')
    await page.getByText('firm.example names mail.localhost').waitFor()
    expect(await page.getByRole('status').filter({ hasText: 'belongs to somebody else' }).count()).toBe(1)
    expect(await page.getByLabel('Mail server').inputValue()).toBe(`imap://mail.localhost:${mail.port}`)
    expect(names.asked.filter(name => name.endsWith('firm.example'))).toEqual([
      '_imaps._tcp.firm.example',
      '_imap._tcp.firm.example',
    ])
    expect(await violations(page)).toEqual([])

    await page.getByLabel('Mail address or user name').fill('ana')
    await page.getByLabel('Password').fill(PASSWORD)
    await page.getByLabel(/This is on my own network/u).check()
    await wizard.test()
    await wizard.heading('The connection works.').waitFor()
    expect([faults, bugs]).toEqual([[], []])
    await page.context().close()
  }, 120_000)
})
