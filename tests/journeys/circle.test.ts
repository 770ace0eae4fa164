import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp } from './app.ts'
import type { App } from './app.ts'
import { cannotRun, openBrowser, openPage } from './browser.ts'
import { circle } from './pages/circle.ts'
import { openDemo, shell } from './pages/shell.ts'
import { turnTo, violations } from '../made/violations.ts'

const SOON = { timeout: 30_000 }

describe.skipIf(cannotRun())('the circle', () => {
  let app: App
  let browser: Browser
  let page: Page
  let faults: readonly string[]
  beforeAll(async () => {
    app = await startApp()
    browser = await openBrowser()
    ;({ page, faults } = await openPage(browser, app.link))
    await openDemo(page)
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  test('stands beside the list of people, and says in words what it shows', async () => {
    await shell(page).go('People')
    await page.getByRole('navigation', { name: 'People' }).getByRole('link', { name: 'Circle' }).click()
    await page.getByRole('heading', { level: 1, name: /worlds, and/u }).waitFor()
    await circle(page).canvas.waitFor()
    expect(await circle(page).canvas.getAttribute('aria-label')).toMatch(/people and [\d,]+ pairs seen together/u)
    await expect.poll(() => circle(page).worlds.count(), SOON).toBeGreaterThan(2)
    await page.getByRole('heading', { name: 'Whom to write to again' }).waitFor()
  })

  test('a world gets a name, on the picture too, and loses it again', async () => {
    await page.getByRole('button', { name: 'Name World A' }).click()
    await page.getByLabel('Name of world A').fill('The office')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 3, name: 'The office' }).waitFor()
    await expect.poll(() => circle(page).labels.allTextContents(), SOON).toContain('The office')
    await shell(page).undo('Named')
    await page.getByRole('heading', { level: 3, name: 'World A' }).waitFor()
  })

  test('the year goes back and forth by keys, and stands in the address', async () => {
    const now = await circle(page).year.getAttribute('aria-valuetext')
    await page.locator('h1').click()
    await page.keyboard.press('[')
    await page.waitForURL(/year=\d{4}/u)
    await expect.poll(() => circle(page).year.getAttribute('aria-valuetext'), SOON).not.toBe(now)
    await page.reload()
    await expect.poll(() => circle(page).year.getAttribute('aria-valuetext'), SOON).toMatch(/seen in contact by then/u)
    await page.locator('h1').click()
    await page.keyboard.press(']')
    await expect.poll(() => page.url(), SOON).not.toContain('year=')
  })

  test('whoever has the focus in the list is told under the picture; Enter opens them', async () => {
    const link = page.getByRole('list', { name: 'Who is in World A' }).getByRole('link').first()
    await link.focus()
    const name = await link.textContent()
    await expect.poll(() => circle(page).pointed.textContent(), SOON).toContain(`${name} `)
    await page.keyboard.press('Enter')
    await expect.poll(() => shell(page).title.textContent(), SOON).toBe(name)
    await page.goBack()
    await circle(page).canvas.waitFor()
  })

  test('zooms by keys without moving the page, and is saved as a picture', async () => {
    await circle(page).canvas.focus()
    const before = await page.evaluate<number>('scrollY')
    for (const key of ['+', '+', 'ArrowLeft', 'ArrowDown', '-', '0']) await page.keyboard.press(key)
    expect(await page.evaluate<number>('scrollY')).toBe(before)
    await page.getByRole('button', { name: 'Copy this picture: circle' }).click()
    const saved = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'As PNG' }).click()
    expect((await saved).suggestedFilename()).toBe('circle.png')
  })

  test.each(['light', 'dark'] as const)('%s: no violation of WCAG 2.2 AA', async colorScheme => {
    await turnTo(page, colorScheme)
    expect(await violations(page, { exclude: 'svg[aria-hidden=true]' })).toEqual([])
  })

  test('without WebGL it is drawn all the same, and says that it stands still', async () => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'WebGLRenderingContext')
    })
    await page.reload()
    await page.getByText('This browser draws no WebGL').waitFor()
    const drawing = page.getByRole('img', { name: /pairs seen together/u })
    await expect.poll(() => drawing.locator('[data-person]').count(), SOON).toBeGreaterThan(100)
    await drawing.locator('[data-person]').first().click({ force: true })
    await page.waitForURL(/\/people\/p_/u)
  })

  test('nothing broke on the way', () => {
    expect(faults).toEqual([])
  })
})
