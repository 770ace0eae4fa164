import { X509Certificate } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createSecureContext } from 'node:tls'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CERTIFIED } from '../wire/certificates.ts'
import { has, PASSWORD, startDovecot } from '../wire/servers.ts'
import { startApp } from './app.ts'
import type { App } from './app.ts'
import { cannotRun, openBrowser, openPage } from './browser.ts'
import { FEED, startLoopback } from './loopback.ts'
import type { Loopback } from './loopback.ts'
import { connect } from './pages/connect.ts'
import { shell } from './pages/shell.ts'
import { violations } from '../made/violations.ts'

const SOON = { timeout: 30_000 }
const WIDER = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'

describe.skipIf(cannotRun())('sources', () => {
  let app: App
  let browser: Browser
  let there: Loopback
  beforeAll(async () => {
    ;[app, browser, there] = await Promise.all([startApp(), openBrowser(), startLoopback()])
  })
  afterAll(async () => {
    await browser?.close()
    there?.stop()
    await app?.stop()
  })

  test('by keys alone: ActivityWatch is found, chosen, added and fetched; what came is counted and taken back', async () => {
    const { page, faults } = await openPage(browser, app.link)
    const wizard = connect(page)
    await page.goto(`${app.origin}/data/sources`)
    await page.getByRole('heading', { name: 'What else would help' }).waitFor()
    // as wide as text enlarged four times leaves it
    await page.setViewportSize({ width: 320, height: 700 })
    expect(await page.evaluate<number>(WIDER)).toBe(0)
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.getByRole('link', { name: 'Connect an account', exact: true }).press('Enter')
    await wizard.heading('What do you want to connect?').waitFor()
    await wizard.kind(/^ActivityWatch/u).press('Enter')
    await expect.poll(wizard.focused, SOON).toBe('ActivityWatch')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Control+a')
    await page.keyboard.type(there.origin)
    await page.keyboard.press('Enter')
    await expect.poll(wizard.focused, SOON).toBe('The connection works.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(wizard.focused, SOON).toBe('Which buckets?')
    await expect.poll(() => page.getByRole('checkbox', { checked: true }).count(), SOON).toBe(2)
    expect(await problems(page)).toEqual([])
    await page.goBack()
    await wizard.heading('The connection works.').waitFor()
    await page.goForward()
    await page.getByRole('button', { name: 'Go on' }).press('Enter')
    await expect.poll(wizard.focused, SOON).toBe('How often?')
    await page.getByRole('button', { name: 'Add and fetch for the first time' }).press('Enter')
    await page.getByRole('link', { name: 'See the ledger' }).waitFor({ timeout: 60_000 })
    await page.reload()
    await page.getByRole('button', { name: 'Take it back' }).press('Enter')
    await expect.poll(wizard.focused, SOON).toBe('Taken back. The account stays connected.')
    await page.getByRole('button', { name: 'See all sources' }).press('Enter')
    await wizard.account('ActivityWatch').getByText('every hour').waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  }, 120_000)

  test('in the dark: a feed inside the own network waits for the switch; run again, changed and removed', async () => {
    const { page, faults } = await openPage(browser, app.newLink(), { colorScheme: 'dark', reducedMotion: 'reduce' })
    const wizard = connect(page)
    await page.goto(`${app.origin}/data/sources/connect`)
    await wizard.kind(/^Feed or calendar/u).click()
    await page.getByLabel('Address', { exact: true }).fill(`${there.origin}/feed.xml`)
    await wizard.test()
    await wizard.heading('It did not connect.').waitFor()
    expect(there.asked).not.toContain('/feed.xml')
    expect(await problems(page)).toEqual([])
    await page.getByLabel(/This is on my own network/u).check()
    await page.getByRole('button', { name: 'Test again' }).click()
    await wizard.heading('The connection works.').waitFor()
    await page.getByText('“A made blog” was found at').waitFor()
    await page.getByRole('button', { name: 'Look at a few entries first' }).click()
    await page.getByText('3 entries looked at: 3 new facts, all from 2026.').waitFor()
    expect(await problems(page)).toEqual([])
    await page.getByRole('button', { name: 'Go on' }).click()
    expect(await page.getByLabel('What you call it').inputValue()).toBe('A made blog')
    expect(await page.getByText(/is kept (?:sealed|in the system)/u).count()).toBe(0)
    await page.getByLabel('What you call it').fill('My blog')
    await wizard.addAndRun()
    expect(await problems(page)).toEqual([])
    await page.getByRole('button', { name: 'See all sources' }).click()

    await wizard
      .account('My blog')
      .getByText(/3 facts/u)
      .waitFor()
    await page.getByRole('button', { name: 'Run now: My blog' }).click()
    await expect.poll(() => there.asked.filter(path => path === '/feed.xml').length, SOON).toBeGreaterThan(2)
    await page.getByRole('button', { name: 'Change: My blog' }).click()
    const dialog = shell(page).dialog('Change this account')
    await dialog.getByLabel('What you call it').fill('Our blog')
    await dialog.getByRole('radio', { name: 'Only when you ask' }).check()
    await dialog.getByRole('button', { name: 'Keep' }).click()
    await dialog.waitFor({ state: 'detached' })
    await wizard
      .account('Our blog')
      .getByText(/only when you ask/u)
      .waitFor()
    await page.getByRole('button', { name: 'Remove: Our blog' }).click()
    expect(await problems(page)).toEqual([])
    await page.getByRole('button', { name: 'Remove this account' }).click()
    await wizard.account('Our blog').waitFor({ state: 'detached' })
    expect(faults).toEqual([])
    await page.context().close()
  }, 120_000)

  test('a first fetching is stopped in the middle, and goes on where it stands', async () => {
    const { page, faults } = await openPage(browser, app.newLink())
    const wizard = connect(page)
    await page.goto(`${app.origin}/data/sources/connect`)
    await wizard.kind(/^Feed or calendar/u).click()
    await page.getByLabel('Address', { exact: true }).fill(`${there.origin}/slow.xml`)
    await page.getByLabel(/This is on my own network/u).check()
    await wizard.test()
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByRole('button', { name: 'Add and fetch for the first time' }).click()
    await expect.poll(() => there.asked.filter(path => path === '/slow.xml').length, SOON).toBe(2)
    await page.getByRole('button', { name: 'Stop' }).click()
    await wizard.heading('Stopped.').waitFor()
    expect(await problems(page)).toEqual([])
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByRole('link', { name: 'See the ledger' }).waitFor()
    // as after a new start of the server
    await page.goto(page.url().replace(/job=[^&]+/u, 'job=gone'))
    await page.getByText('Groundwork was started anew since').waitFor()
    await page.getByRole('button', { name: 'Try again' }).waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  }, 120_000)

  test('ActivityWatch with a key: asked for in plain words, kept, and given anew', async () => {
    const locked = await startLoopback('made-key')
    const { page, faults } = await openPage(browser, app.newLink())
    const wizard = connect(page)
    await page.goto(`${app.origin}/data/sources/connect`)
    await wizard.kind(/^ActivityWatch/u).click()
    await page.getByLabel('Address', { exact: true }).fill(locked.origin)
    await wizard.test()
    await page.getByText('This ActivityWatch wants its API key').waitFor()
    expect(await problems(page)).toEqual([])
    await page.getByRole('button', { name: 'Change the address or key' }).click()
    await page.getByLabel('API key, if you set one').fill('wrong-canary')
    await wizard.test()
    await page.getByText('did not take the API key').waitFor()
    await page.getByRole('button', { name: 'Change the address or key' }).click()
    await page.getByLabel('API key, if you set one').fill('made-key')
    await wizard.test()
    await wizard.heading('The connection works.').waitFor()
    await page.getByRole('button', { name: 'Choose buckets' }).click()
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByLabel('What you call it').fill('Watch with a key')
    await wizard.addAndRun()
    await page.getByRole('button', { name: 'See all sources' }).click()
    await page.getByRole('button', { name: 'Change: Watch with a key' }).click()
    const dialog = shell(page).dialog('Change this account')
    await dialog.getByLabel('New API key').fill('another-key')
    await dialog.getByRole('button', { name: 'Keep' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Run now: Watch with a key' }).click()
    await wizard.account('Watch with a key').getByText('did not take the API key').waitFor(SOON)
    await page.goto(`${app.origin}/data/sources/connect`)
    await wizard.kind(/^Mail/u).click()
    await wizard.heading('Mail (IMAP)').waitFor()
    expect(await page.getByLabel('API key').count()).toBe(0)
    expect(faults).toEqual([])
    await page.context().close()
    locked.stop()
  }, 120_000)

  test('a server with a certificate of its own: compared and trusted, and once more when it is another', async () => {
    let shown: keyof typeof CERTIFIED = 'own'
    const { port, stop } = await startFeed(() => CERTIFIED[shown])
    const { page, faults } = await openPage(browser, app.newLink(), { viewport: { width: 390, height: 844 } })
    const wizard = connect(page)
    await page.goto(`${app.origin}/data/sources/connect`)
    await wizard.kind(/^Feed or calendar/u).click()
    await page.getByLabel('Address', { exact: true }).fill(`https://localhost:${port}/feed.xml`)
    await page.getByLabel(/This is on my own network/u).check()
    await wizard.test()
    await page.getByText('was issued by nobody that this machine trusts').waitFor()
    await page.getByRole('button', { name: 'See its certificate' }).press('Enter')
    await page.getByText(fingerprint('own')).waitFor()
    expect(await wizard.focused()).toBe('See its certificate')
    expect(await problems(page)).toEqual([])
    await page.getByLabel(/Trust this certificate/u).press('Space')
    await expect.poll(() => page.getByText(fingerprint('own')).count(), SOON).toBe(2)
    await page.getByRole('button', { name: 'Test again' }).click()
    await wizard.heading('The connection works.').waitFor()
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByLabel('What you call it').fill('Sealed')
    await wizard.addAndRun()
    await page.getByRole('button', { name: 'See all sources' }).click()

    shown = 'good'
    await page.getByRole('button', { name: 'Run now: Sealed' }).click()
    await wizard.account('Sealed').getByText('was issued by nobody').waitFor(SOON)
    await page.getByRole('button', { name: 'Change: Sealed' }).click()
    const dialog = shell(page).dialog('Change this account')
    await dialog.getByText(fingerprint('own')).waitFor()
    await dialog.getByRole('button', { name: 'See its certificate' }).click()
    await dialog.getByText(fingerprint('good')).waitFor()
    expect(await problems(page)).toEqual([])
    await dialog.getByLabel(/Trust this one instead/u).check()
    await dialog.getByRole('button', { name: 'Keep' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Run now: Sealed' }).click()
    await wizard
      .account('Sealed')
      .getByText('was issued by nobody')
      .waitFor({ ...SOON, state: 'detached' })
    await page.getByRole('button', { name: 'Change: Sealed' }).click()
    await dialog.getByText('The certificate of the server').click()
    await dialog.getByLabel(/Trust it no more/u).check()
    await dialog.getByRole('button', { name: 'Keep' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Run now: Sealed' }).click()
    await wizard.account('Sealed').getByText('was issued by nobody').waitFor(SOON)
    expect(faults).toEqual([])
    await page.context().close()
    stop()
  }, 120_000)

  test.skipIf(!has('dovecot', 'dovecot-imapd'))(
    'on a phone: mail on a real server; a wrong password says what to do, and nothing keeps it',
    async () => {
      const server = await startDovecot(fill)
      const { page, faults } = await openPage(browser, app.newLink(), {
        viewport: { width: 390, height: 844 },
        isMobile: true,
        hasTouch: true,
      })
      const wizard = connect(page)
      await page.goto(`${app.origin}/data/sources/connect`)
      await wizard.kind(/^Mail/u).click()
      await page.getByLabel('Mail address or user name').fill('ana')
      await page.getByLabel('Password').fill('wrong-canary')
      await page.getByLabel('Mail server').fill(`imap://127.0.0.1:${server.port}`)
      await page.getByLabel(/This is on my own network/u).check()
      expect(await problems(page)).toEqual([])
      await wizard.test()
      await page.getByText(/did not take the name and password/u).waitFor()
      expect(await page.content()).not.toContain('wrong-canary')
      await page.goBack()
      expect(await page.getByLabel('Password').inputValue()).toBe('')
      await page.getByLabel('Password').fill(PASSWORD)
      await wizard.test()
      await page.getByRole('button', { name: 'Choose folders' }).click()
      expect(await page.getByRole('checkbox').first().isChecked()).toBe(true)
      expect(await page.getByText(/what you sent$/u).count()).toBe(1)
      expect(await problems(page)).toEqual([])
      await page.getByRole('button', { name: 'Go on' }).click()
      await wizard.addAndRun()
      expect(await page.content()).not.toContain(PASSWORD)
      await page.getByRole('link', { name: 'See the ledger' }).click()
      await page.getByRole('combobox', { name: 'of' }).waitFor()
      expect(await problems(page)).toEqual([])
      await page.getByRole('link', { name: 'Run its account again' }).click()
      await wizard
        .account('ana')
        .getByText(/from 3 folders/u)
        .waitFor()
      expect(await problems(page)).toEqual([])
      await page.goto(`${app.origin}/people`)
      await page
        .getByRole('link', { name: /Bela Made/u })
        .first()
        .waitFor(SOON)
      expect(faults).toEqual([])
      await page.context().close()
      server.stop()
    },
    120_000,
  )
})

const fingerprint = (which: 'own' | 'good'): string => new X509Certificate(CERTIFIED[which].cert).fingerprint256

/** A feed on this machine, encrypted with whatever certificate it has at the moment. */
async function startFeed(now: () => { cert: string; key: string }): Promise<{ port: number; stop(): void }> {
  const server = createServer(
    { ...now(), SNICallback: (_, done) => done(null, createSecureContext(now())) },
    (_, response) => response.setHeader('content-type', 'application/rss+xml').end(FEED),
  ).on('tlsClientError', () => undefined)
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const stop = (): void => {
    server.closeAllConnections()
    server.close()
  }
  return { port: (server.address() as AddressInfo).port, stop }
}

/** What axe finds, and whether anything is wider than the screen. */
async function problems(page: Page): Promise<string[]> {
  const found = await violations(page)
  const wider = await page.evaluate<number>(WIDER)
  return wider > 0 ? [...found, `${wider} px wider than the screen`] : found
}

/** Twenty letters from somebody, twenty answers, and a folder in which one came by a list, so that the ledger has something to say. */
function fill(maildir: string): void {
  for (const [below, from, to] of [
    ['cur', 'Bela Made <bela@made.example>', 'ana@made.example'],
    ['.Versendet/cur', 'Ana Made <ana@made.example>', 'Bela Made <bela@made.example>'],
    // a name that is wider than a phone
    ['.Conferences and everything around them since 2009/cur', 'Cleo Made <cleo@made.example>', 'ana@made.example'],
  ] as const) {
    mkdirSync(join(maildir, below), { recursive: true })
    for (let n = 1; n <= 20; n++) {
      const list = below.startsWith('.Conf') && n === 1 ? 'List-Id: <talks.made.example>\n' : ''
      writeFileSync(
        join(maildir, below, `${1_700_000_000 + n}.m${n}.made:2,S`),
        `${list}From: ${from}\nTo: ${to}\nMessage-ID: <${below.length}-${n}@made.example>\nDate: Tue, 1${n % 9} Sep 2026 10:0${n % 9}:00 +0000\n\nwords\n`,
      )
    }
  }
}
