import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp } from './app.ts'
import type { App } from './app.ts'
import { cannotRun, openBrowser, openPage } from './browser.ts'
import { shell } from './pages/shell.ts'
import { violations } from '../made/violations.ts'

const SOON = { timeout: 30_000 }

describe.skipIf(cannotRun())('the first visit', () => {
  let app: App
  let browser: Browser
  beforeAll(async () => {
    app = await startApp()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  test('the made-up person is one click away, and leaving it leaves nothing behind', async () => {
    const { page, faults } = await openPage(browser, app.link)
    await page.getByRole('heading', { name: 'Use my own data' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Look at a made-up person' }).click()

    await page.getByRole('complementary', { name: 'Made-up person' }).waitFor({ timeout: 90_000 })
    await page.getByRole('heading', { level: 1, name: /^You are linked to/u }).waitFor({ timeout: 60_000 })
    await expect.poll(() => page.getByRole('heading', { level: 2 }).count(), SOON).toBeGreaterThan(2)
    await page.getByText('each dot: one chance in twenty').waitFor()
    await page.getByRole('button', { name: 'Why this number' }).first().click()
    expect(await violations(page)).toEqual([])
    expect(await page.getByRole('button', { name: 'Why this number', expanded: true }).count()).toBe(1)

    await page.getByRole('button', { name: 'Copy this picture: few-genuine-ties' }).click()
    const saved = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'As PNG' }).click()
    expect((await saved).suggestedFilename()).toBe('few-genuine-ties.png')

    await page.reload()
    await page.getByRole('complementary', { name: 'Made-up person' }).waitFor()
    await page.getByRole('button', { name: 'Leave the demo' }).click()
    await page.getByRole('heading', { name: 'Use my own data' }).waitFor()
    await shell(page).go('People')
    await page.getByText('Nobody is here yet.').waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  }, 120_000)

  test('a page without its key says how to open Groundwork again', async () => {
    const { page } = await openPage(browser, app.newLink())
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.context().clearCookies()
    await shell(page).go('People')
    await page.getByRole('heading', { name: 'Open Groundwork again from its window or terminal.' }).waitFor()
    await page.context().close()
  })
})
