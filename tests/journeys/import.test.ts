import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp } from './app.ts'
import type { App } from './app.ts'
import { alters, archiveOf } from './archive.ts'
import { cannotRun, openBrowser, openPage } from './browser.ts'
import { drop, shell } from './pages/shell.ts'

describe.skipIf(cannotRun())('importing an archive', () => {
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

  test('drop, preview, import, check, ledger, undo', async () => {
    const { page, faults } = await openPage(browser, app.link)
    await page.getByRole('heading', { name: 'Use my own data' }).waitFor()
    await drop(page, 'Complete_LinkedInDataExport.zip', archiveOf(alters()))

    await page.getByRole('region', { name: 'What this would change' }).waitFor({ timeout: 30_000 })
    await page.getByRole('rowheader', { name: /Connections\.csv/u }).waitFor()
    await page.getByRole('region', { name: 'What is left out, and why' }).waitFor()
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await page.getByRole('link', { name: 'See the check' }).click({ timeout: 60_000 })

    await page.getByRole('heading', { level: 1, name: /^You are linked to 60 people/u }).waitFor({ timeout: 60_000 })
    await page
      .getByRole('list', { name: 'What this rests on' })
      .getByText(/LinkedIn/u)
      .waitFor()

    await shell(page).go('Data')
    await page.getByRole('region', { name: 'Imports' }).getByRole('link').click()
    await page.getByRole('combobox', { name: 'Show' }).selectOption('skipped')
    await page.waitForURL(/outcome=skipped/u)
    await page.getByText('left out', { exact: true }).last().waitFor()

    await page.getByRole('button', { name: 'Take this import back' }).press('Enter')
    await page.getByText('This import was taken back.').waitFor({ timeout: 30_000 })
    expect(await page.evaluate('document.activeElement?.textContent')).toBe('This import was taken back.')
    await shell(page).go('People')
    await page.getByText('Nobody is here yet.').waitFor({ timeout: 30_000 })
    await shell(page).go('Check')
    await page.getByRole('heading', { name: 'Use my own data' }).waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  }, 120_000)

  test('a file that is nothing says what to do, and changes nothing', async () => {
    const { page } = await openPage(browser, app.newLink())
    await page.goto(`${app.origin}/import`)
    await drop(page, 'holiday.zip', Buffer.from('this is no archive'))
    await page
      .getByRole('alert')
      .filter({ hasText: /\w+ \w+/u })
      .waitFor({ timeout: 30_000 })
    await page.getByRole('link', { name: 'Try something else' }).click()
    await page.getByText('Drop files here, or').waitFor()
    await page.context().close()
  })
})
