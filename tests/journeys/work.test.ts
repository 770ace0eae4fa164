import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp } from './app.ts'
import type { App } from './app.ts'
import { cannotRun, openBrowser, openPage } from './browser.ts'
import { shell } from './pages/shell.ts'

const SOON = { timeout: 30_000 }

describe.skipIf(cannotRun())('work written down by hand', () => {
  let app: App
  let browser: Browser
  let page: Page
  let faults: readonly string[]
  beforeAll(async () => {
    app = await startApp()
    browser = await openBrowser()
    ;({ page, faults } = await openPage(browser, app.link))
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  test('a project is written down, ended with a result, and the end is taken back', async () => {
    await page.goto(`${app.origin}/work`)
    await page.getByRole('button', { name: 'Add a project' }).click()
    await page.getByLabel('Title').fill('Tide tables')
    await page.getByRole('button', { name: 'Write it down' }).click()
    await page.getByRole('region', { name: 'Projects' }).getByRole('link', { name: 'Tide tables' }).click(SOON)
    await page.getByRole('button', { name: 'End it with a result' }).click()
    await page.getByRole('dialog').getByLabel('What came of it').fill('The harbour prints them')
    await page.getByRole('button', { name: 'End it', exact: true }).click()
    const came = page.getByRole('region', { name: 'What came of it' })
    await came.getByText('The harbour prints them').waitFor(SOON)
    await shell(page).undo()
    await came.getByText('No result is known.').waitFor(SOON)
    await came.getByRole('button', { name: 'End it with a result' }).waitFor(SOON)
  })

  test('nothing went wrong in the page', () => expect(faults).toEqual([]))
})
