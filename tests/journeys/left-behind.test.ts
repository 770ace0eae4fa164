import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from '../made/violations.ts'
import { startApp } from './app.ts'
import type { App } from './app.ts'
import { cannotRun, openBrowser, openPage } from './browser.ts'
import { FEED } from './loopback.ts'
import { connect } from './pages/connect.ts'

const SOON = { timeout: 30_000 }

describe.skipIf(cannotRun())('what is stopped, left or run again', () => {
  let app: App
  let browser: Browser
  beforeAll(async () => {
    ;[app, browser] = await Promise.all([startApp(), openBrowser()])
  })
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  test('a look at a few entries has a stop of its own, by keys, and ends with the page that asked for it', async () => {
    const server = await startFeed()
    const { page, faults } = await openPage(browser, app.link, { viewport: { width: 390, height: 844 } })
    await toTheTest(page, app, server.url)
    server.mood = 'silent'
    await page.getByRole('button', { name: 'Look at a few entries first' }).press('Enter')
    await page.getByText(`Asking ${new URL(server.url).host}`).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Stop looking' }).press('Enter')
    await expect.poll(() => focused(page), SOON).toBe('Stopped. Nothing of it was kept.')
    await expect.poll(() => server.waiting, SOON).toBe(0)
    server.mood = 'good'
    await page.getByRole('button', { name: 'Look at a few entries first' }).press('Enter')
    await page.getByText('3 entries looked at: 3 new facts, all from 2026.').waitFor()
    server.mood = 'silent'
    await page.getByRole('button', { name: 'Look at a few entries first' }).press('Enter')
    await expect.poll(() => server.waiting, SOON).toBe(1)
    await page.getByRole('button', { name: 'Go on' }).press('Enter')
    await page.getByRole('heading', { level: 2, name: 'How often?' }).waitFor()
    await expect.poll(() => server.waiting, SOON).toBe(0)
    expect(faults).toEqual([])
    await page.context().close()
    server.stop()
  }, 120_000)

  test('while an account runs again, what went wrong the last time is not said', async () => {
    const server = await startFeed()
    const { page, faults } = await openPage(browser, app.newLink())
    const wizard = connect(page)
    await toTheTest(page, app, server.url)
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByLabel('What you call it').fill('Again')
    await wizard.addAndRun()
    await page.getByRole('button', { name: 'See all sources' }).click()
    server.mood = 'gone'
    await page.getByRole('button', { name: 'Run now: Again' }).click()
    const trouble = wizard.account('Again').getByText('has nothing at this address')
    await trouble.waitFor(SOON)
    server.mood = 'silent'
    await page.getByRole('button', { name: 'Run now: Again' }).click()
    await page.getByRole('button', { name: 'Stop: Again' }).waitFor()
    expect(await trouble.count()).toBe(0)
    await page.getByRole('button', { name: 'Stop: Again' }).click()
    await page.getByRole('button', { name: 'Stop: Again' }).waitFor({ ...SOON, state: 'detached' })
    expect(faults).toEqual([])
    await page.context().close()
    server.stop()
  }, 120_000)

  test('where the program has ended while an account was running, that is said, and so is that nobody could be asked to stop it', async () => {
    const server = await startFeed()
    const other = await startApp()
    const { page, faults } = await openPage(browser, other.link)
    await toTheTest(page, other, server.url)
    await page.getByRole('button', { name: 'Go on' }).click()
    server.mood = 'silent'
    await page.getByRole('button', { name: 'Add and fetch for the first time' }).click()
    await page.getByText(`Asking ${new URL(server.url).host}`).waitFor()
    await other.kill()
    await page.getByText('Groundwork does not answer on this machine.').waitFor(SOON)
    await page.getByRole('button', { name: 'Stop', exact: true }).click()
    await expect.poll(() => page.getByText('Groundwork does not answer on this machine.').count(), SOON).toBe(2)
    expect(faults).toEqual([])
    await page.context().close()
    await other.stop()
    server.stop()
  }, 120_000)

  test('of a preview that is left with "Not this" the server keeps no file', async () => {
    const { page, faults } = await openPage(browser, app.newLink())
    await page.goto(`${app.origin}/import`)
    const log = 'date,with,channel,direction,minutes\n2026-01-02,Bela Made,mail,out,5\n'
    const file = { name: 'log.csv', mimeType: 'text/csv', buffer: Buffer.from(log) }
    await page.getByLabel('Files to import').setInputFiles([file])
    await page.getByRole('region', { name: 'What this would change' }).waitFor(SOON)
    const given = page.waitForResponse(answer => answer.request().method() === 'DELETE')
    await page.getByRole('link', { name: 'Not this' }).press('Enter')
    await page.getByText('Drop files here, or').waitFor()
    expect((await given).ok()).toBe(true)
    // whoever goes back all the same is told so
    await page.goBack()
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await page
      .getByRole('alert')
      .filter({ hasText: /not kept any more: hand it over again/u })
      .waitFor(SOON)
    expect(faults).toEqual([])
    await page.context().close()
  }, 60_000)
})

const focused = (page: Page): Promise<string | null> =>
  page.evaluate<string | null>('document.activeElement?.textContent')

/** The wizard up to a feed that answered. */
async function toTheTest(page: Page, app: App, url: string): Promise<void> {
  await page.goto(`${app.origin}/data/sources/connect`)
  await connect(page)
    .kind(/^Feed or calendar/u)
    .click()
  await page.getByLabel('Address', { exact: true }).fill(url)
  await page.getByLabel(/This is on my own network/u).check()
  await connect(page).test()
  await connect(page).heading('The connection works.').waitFor()
}

type Mood = 'good' | 'silent' | 'gone'

/** A feed that answers, is gone, or lets wait; `waiting`: how many are let wait now. */
async function startFeed(): Promise<{ url: string; mood: Mood; readonly waiting: number; stop(): void }> {
  let [mood, waiting]: [Mood, number] = ['good', 0]
  const server = createServer((request, response) => {
    if (mood === 'silent') {
      waiting++
      request.socket.on('close', () => waiting--)
    } else if (mood === 'gone') response.writeHead(404).end()
    else response.setHeader('content-type', 'application/rss+xml').end(FEED)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.xml`,
    get mood() {
      return mood
    },
    set mood(next) {
      mood = next
    },
    get waiting() {
      return waiting
    },
    stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}
