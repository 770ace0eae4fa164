import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp } from './app.ts'
import type { App } from './app.ts'
import { alters, archiveOf } from './archive.ts'
import { cannotRun, openBrowser, openPage } from './browser.ts'
import { people, person } from './pages/people.ts'
import { shell } from './pages/shell.ts'

const SOON = { timeout: 30_000 }

describe.skipIf(cannotRun())('people', () => {
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

  test('search, filter and keys find a person; the address says it all', async () => {
    await page.goto(`${app.origin}/people`)
    await people(page).rows.first().waitFor()
    await expect.poll(() => people(page).total.textContent(), SOON).toBe('60 people')

    await people(page).search.fill('Lindqvist')
    await page.waitForURL(/find=Lindqvist/u)
    await expect.poll(() => people(page).total.textContent(), SOON).toBe('12 people')
    await page.reload()
    await expect.poll(() => people(page).total.textContent(), SOON).toBe('12 people')

    await page.goto(`${app.origin}/people?bands=unobserved`)
    await page.getByRole('button', { name: 'Remove: not seen' }).waitFor()
    await page.getByRole('button', { name: 'Remove: not seen' }).click()
    await expect.poll(() => people(page).total.textContent(), SOON).toBe('60 people')

    await page.locator('h1').click()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    const name = await page.locator('[data-at] a').textContent()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/people\/[^?]+$/u)
    await expect.poll(() => shell(page).title.textContent(), SOON).toBe(name)
    await page.goBack()
    await people(page).rows.first().waitFor()
  })

  test('keys faster than the next picture open the person that they chose', async () => {
    await page.goto(`${app.origin}/people`)
    await people(page).rows.first().waitFor()
    await page.evaluate('window.requestAnimationFrame = () => 0')
    for (const key of ['j', 'j', 'j']) await page.keyboard.press(key)
    const name = await page.locator('[data-at] a').textContent()
    expect(await page.evaluate('document.activeElement.textContent')).toBe(name)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/people\/[^?]+$/u)
    await expect.poll(() => shell(page).title.textContent(), SOON).toBe(name)
  })

  test('a correction shows at once and can be taken back', async () => {
    await page.goto(`${app.origin}/people?find=Ada%20Okafor`)
    await people(page).row('Ada Okafor').click()
    await person(page).correct('name', 'Ada Corrected')
    await page.getByRole('heading', { level: 1, name: 'Ada Corrected' }).waitFor()
    await shell(page).undo('Corrected.')
    await page.getByRole('heading', { level: 1, name: 'Ada Okafor' }).waitFor()
  })

  test('two people become one and two again', async () => {
    await page.goto(`${app.origin}/people?find=Ada%20Okafor`)
    await people(page).row('Ada Okafor').click()
    await person(page).mergeWith('Bela Okafor')
    await shell(page).toast('Merged into one person.').waitFor()
    await page.goto(`${app.origin}/people`)
    await expect.poll(() => people(page).total.textContent(), SOON).toBe('59 people')

    await page.goto(`${app.origin}/people?find=Okafor`)
    await people(page).row('Ada Okafor').or(people(page).row('Bela Okafor')).first().click()
    await person(page).splitOff(1)
    await shell(page).toast('Split into two people.').waitFor()
    await page.goto(`${app.origin}/people`)
    await expect.poll(() => people(page).total.textContent(), SOON).toBe('60 people')
  })

  test('somebody added and contact written down by hand are there, and forgetting leaves a receipt', async () => {
    await page.goto(`${app.origin}/people`)
    await page.getByRole('button', { name: 'Add a person' }).click()
    await shell(page).dialog('Add a person').getByLabel('Name').fill('Yara Handwritten')
    await shell(page).dialog('Add a person').getByRole('button', { name: 'Add' }).click()
    await page.getByRole('heading', { level: 1, name: 'Yara Handwritten' }).waitFor()

    await page.keyboard.press('l')
    const log = shell(page).dialog('Write something down')
    await log.getByLabel('What about').fill('Coffee by the river')
    await log.getByRole('button', { name: 'Write it down' }).click()
    await page
      .getByRole('region', { name: 'What was seen' })
      .getByText(/Coffee by the river/u)
      .waitFor()

    await page.getByRole('button', { name: 'Forget' }).click()
    await shell(page).dialog('Forget this person?').getByRole('button', { name: 'Forget everywhere' }).click()
    await shell(page)
      .dialog('Forgotten')
      .getByText(/Forgotten on/u)
      .waitFor()
    await shell(page).dialog('Forgotten').getByRole('button', { name: 'Back to people' }).click()
    await people(page).search.fill('Yara')
    await page.getByText('Nobody fits all of that.').waitFor()
  })

  test('a backup is proved, an export is saved, and everything is whole', async () => {
    await page.goto(`${app.origin}/data/safety`)
    await page.getByRole('button', { name: 'Make a backup now' }).click()
    await page.getByRole('region', { name: 'Backup' }).getByRole('listitem').first().waitFor()
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export everything' }).click()
    expect((await saved).suggestedFilename()).toBe('groundwork-export.json')
    await page.getByRole('button', { name: 'Look through the data' }).click()
    await page.getByText('holds', { exact: true }).first().waitFor()
    expect(await page.getByText(/^does not hold/u).count()).toBe(0)
  })

  test('nothing broke on the way', () => {
    expect(faults).toEqual([])
  })
})
