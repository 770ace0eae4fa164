import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp } from './app.ts'
import type { App } from './app.ts'
import { alters, archiveOf } from './archive.ts'
import { cannotRun, openBrowser, openPage } from './browser.ts'
import { shell } from './pages/shell.ts'

const SOON = { timeout: 30_000 }

describe.skipIf(cannotRun())('results and expectations', () => {
  let app: App
  let browser: Browser
  let page: Page
  let faults: readonly string[]
  beforeAll(async () => {
    app = await startApp({ 'Complete_LinkedInDataExport.zip': archiveOf(alters()) })
    browser = await openBrowser()
    ;({ page, faults } = await openPage(browser, app.link))
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  test('an opportunity is written down, moved on, and taken back', async () => {
    await page.goto(`${app.origin}/work/results`)
    await page.getByRole('button', { name: 'Write down an opportunity' }).click()
    await page.getByLabel('What it is').fill('Talk at the harbour')
    await page.getByRole('button', { name: 'Keep' }).click()
    await page.getByRole('region', { name: 'Asked or applied' }).getByText('Talk at the harbour').waitFor(SOON)
    await page.getByLabel('Where Talk at the harbour stands').selectOption('talks')
    await page.getByRole('region', { name: 'Answered, in talks' }).getByText('Talk at the harbour').waitFor(SOON)
    await shell(page).undo('Now:')
    await page.getByRole('region', { name: 'Asked or applied' }).getByText('Talk at the harbour').waitFor(SOON)
  })

  test('a result is written down, and the user says what made the difference', async () => {
    await page.getByRole('button', { name: 'Write down a result' }).click()
    await page.getByLabel('What it was').fill('A raise in spring')
    await page.getByRole('dialog').getByLabel('Kind').selectOption('raise')
    await page.getByRole('button', { name: 'Write it down' }).click()
    await page.getByRole('button', { name: /^What led to it .*A raise in spring$/u }).click()
    await page.getByRole('slider', { name: 'skill' }).fill('6')
    await page.getByRole('button', { name: 'Keep my word' }).click()
    await shell(page).toast('Kept your word.').waitFor(SOON)
    await expect.poll(() => page.getByRole('row', { name: /^skill/u }).textContent(), SOON).toMatch(/skill\D*\d[^–]*1/u)
  })

  test('two clicks on the page of a person expect something; it is answered among the others', async () => {
    await page.goto(`${app.origin}/people?find=Ada%20Okafor`)
    await page.getByRole('link', { name: 'Ada Okafor' }).click()
    await page.getByRole('button', { name: 'Expect something of Ada Okafor' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Keep' }).click()
    await page.getByRole('region', { name: 'What you expect' }).getByText('Ada Okafor writes back').waitFor(SOON)
    await page.goto(`${app.origin}/work/expectations`)
    await page.getByRole('button', { name: 'Came: Ada Okafor writes back' }).click()
    await page.getByRole('heading', { level: 1, name: /^You expected 0\.5 of 1, 1 came/u }).waitFor(SOON)
  })

  test('nothing went wrong in the page', () => expect(faults).toEqual([]))
})
