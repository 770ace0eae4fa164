import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp } from './app.ts'
import type { App } from './app.ts'
import { alters, archiveOf } from './archive.ts'
import { cannotRun, openBrowser, openPage } from './browser.ts'
import { shell } from './pages/shell.ts'

const SOON = { timeout: 30_000 }

describe.skipIf(cannotRun())('by keys alone', () => {
  let app: App
  let browser: Browser
  let page: Page
  let faults: readonly string[]
  beforeAll(async () => {
    app = await startApp({ 'Complete_LinkedInDataExport.zip': archiveOf(alters()) })
    browser = await openBrowser()
    ;({ page, faults } = await openPage(browser, app.link))
  })
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  test('the thirty questions, and the last answer taken back', async () => {
    await page.goto(`${app.origin}/calibrate`)
    const place = page.getByRole('region', { name: 'Question' }).getByRole('status')
    await place.waitFor()
    expect(await place.textContent()).toMatch(/^1 of/u)
    for (const [key, next] of [
      ['y', 2],
      ['n', 3],
      ['d', 4],
      ['ArrowRight', 5],
    ] as const) {
      await page.keyboard.press(key)
      await expect.poll(() => place.textContent(), SOON).toMatch(new RegExp(`^${next} of`, 'u'))
    }
    await page.keyboard.press('z')
    await expect.poll(() => place.textContent(), SOON).toMatch(/^4 of/u)
    await page.getByRole('region', { name: 'The count so far' }).waitFor()
  })

  test('Ctrl+K finds people and pages', async () => {
    await page.goto(`${app.origin}/`)
    await shell(page).title.waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: /A person, a page/u }).fill('chidi okafor')
    await page.getByRole('option', { name: /Chidi Okafor/u, selected: true }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Chidi Okafor' }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: /A person, a page/u }).fill('backup')
    await page.getByRole('option', { name: /^Backup and export/u, selected: true }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Backup and export' }).waitFor()
  })

  test('two keys in a row go to places, ? lists them, and none fires in a field', async () => {
    await page.goto(`${app.origin}/`)
    await shell(page).title.waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('p')
    await page.getByRole('heading', { level: 1, name: 'People', exact: true }).waitFor()
    // the field comes with the people
    await page.getByRole('searchbox').waitFor()
    await page.keyboard.press('f')
    await page.keyboard.type('gd?l')
    await expect.poll(() => page.getByRole('searchbox').inputValue(), SOON).toBe('gd?l')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.locator('h1').click()
    await page.keyboard.press('?')
    await shell(page).dialog('Keys').getByText('Next person').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('nothing broke on the way', () => {
    expect(faults).toEqual([])
  })
})
