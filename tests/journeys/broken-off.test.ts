import { mkdirSync, writeFileSync } from 'node:fs'
import { connect as connectTo, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from '../made/violations.ts'
import { has, PASSWORD, startDovecot } from '../wire/servers.ts'
import type { Server } from '../wire/servers.ts'
import { startApp } from './app.ts'
import type { App } from './app.ts'
import { cannotRun, openBrowser, openPage } from './browser.ts'
import { connect } from './pages/connect.ts'

const SOON = { timeout: 60_000 }
const MESSAGES = 1_200
/** So many of them the line carries before it breaks, the second time that it is asked. */
const CARRIES = 700

describe.skipIf(cannotRun() || !has('dovecot', 'dovecot-imapd'))('a line that breaks', () => {
  let app: App
  let browser: Browser
  let server: Server
  beforeAll(async () => {
    ;[app, browser, server] = await Promise.all([startApp(), openBrowser(), startDovecot(fill)])
  })
  afterAll(async () => {
    await browser?.close()
    server?.stop()
    await app?.stop()
  })

  test('a first fetching that breaks off says why and what is to be done, and goes on from there by a key', async () => {
    const line = await startLine(server.port)
    const { page, faults } = await openPage(browser, app.link)
    const wizard = connect(page)
    await page.goto(`${app.origin}/data/sources/connect`)
    await wizard.kind(/^Mail/u).click()
    await page.getByLabel('Mail address or user name').fill('ana')
    await page.getByLabel('Password').fill(PASSWORD)
    await page.getByLabel('Mail server').fill(`imap://127.0.0.1:${line.port}`)
    await page.getByLabel(/This is on my own network/u).check()
    await wizard.test()
    await page.getByRole('button', { name: 'Choose folders' }).click()
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByRole('button', { name: 'Add and fetch for the first time' }).click()
    // of two addresses in an inbox nobody knows whose it is: the place to say it is one key away
    await page.getByText('It cannot be told which address').waitFor(SOON)
    expect(await violations(page)).toEqual([])
    await page.getByRole('link', { name: 'Say which addresses are yours' }).press('Enter')
    await page.getByLabel('Address or name').fill('ana@made.example')
    await page.getByRole('button', { name: 'It is mine' }).press('Enter')
    await page.getByText('Kept as yours.').waitFor()
    await page.goBack()
    line.breakAfter(CARRIES)
    await page.getByRole('button', { name: 'Try again' }).press('Enter')
    await page.getByText(/broke off|closed the connection/u).waitFor(SOON)
    expect(await violations(page)).toEqual([])
    line.breakAfter(Infinity)
    await page.getByRole('button', { name: 'Go on' }).press('Enter')
    await page.getByText('There is more').waitFor({ state: 'detached', timeout: 60_000 })
    await page.getByRole('link', { name: 'See the ledger' }).waitFor({ timeout: 60_000 })
    expect(await page.getByRole('button', { name: 'Go on' }).count()).toBe(0)
    await page.getByText('With what came before: 1,200 facts in all from this account.').waitFor()
    await page.goto(`${app.origin}/data/sources`)
    await wizard
      .account('ana')
      .getByText(/1,200 facts/u)
      .waitFor()
    expect(faults).toEqual([])
    await page.context().close()
    line.stop()
  }, 120_000)
})

/** A line to a mail server, which can be made to carry so many messages more and then nothing. */
async function startLine(port: number): Promise<{ port: number; breakAfter(messages: number): void; stop(): void }> {
  let [carried, most] = [0, Infinity]
  const open = new Set<Socket>()
  const kept = (socket: Socket): Socket => {
    open.add(socket)
    return socket.on('error', () => undefined).on('close', () => open.delete(socket))
  }
  const line = createServer(near => {
    kept(near)
    if (carried > most) return void near.destroy()
    const far = kept(connectTo(port, '127.0.0.1'))
    near.pipe(far)
    near.on('close', () => far.destroy())
    far.on('data', (part: Buffer) => {
      carried += part.toString('latin1').split(' FETCH (').length - 1
      if (carried > most) near.destroy()
      else near.write(part)
    })
    far.on('end', () => near.end())
  })
  await new Promise<void>(done => line.listen(0, '127.0.0.1', done))
  return {
    port: (line.address() as AddressInfo).port,
    breakAfter(messages) {
      carried = 0
      most = messages
    },
    stop() {
      for (const socket of open) socket.destroy()
      line.close()
    },
  }
}

function fill(maildir: string): void {
  mkdirSync(join(maildir, 'cur'), { recursive: true })
  for (let n = 1; n <= MESSAGES; n++)
    writeFileSync(
      join(maildir, 'cur', `${1_700_000_000 + n}.m${n}.made:2,S`),
      `From: Bela Made <bela@made.example>\nTo: ana@made.example\nMessage-ID: <letter-number-${n}@made.example>\nDate: Tue, 1${n % 9} Sep 2026 10:0${n % 9}:00 +0000\n\nwords\n`,
    )
}
