import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp } from './app.ts'
import type { App } from './app.ts'
import { cannotRun, openBrowser, openPage } from './browser.ts'

const SOON = { timeout: 30_000 }

describe.skipIf(cannotRun())('the plan', () => {
  let app: App
  let browser: Browser
  let page: Page
  let faults: readonly string[]
  const heading = () => page.getByRole('heading', { level: 1 })
  const place = () => page.locator('[aria-current="step"]').textContent()
  beforeAll(async () => {
    app = await startApp()
    browser = await openBrowser()
    ;({ page, faults } = await openPage(browser, app.link))
  })
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  test('begins without any data, and is answered by keys', async () => {
    await page.goto(`${app.origin}/plan`)
    await page.getByText('Say what you want').first().waitFor()
    await heading().click()
    await page.keyboard.press('a')
    await page.getByText('in the plan', { exact: true }).first().waitFor()
    await page.keyboard.press('z')
    await expect.poll(() => page.getByText('in the plan', { exact: true }).count(), SOON).toBe(0)
    await page.keyboard.press('d')
    await page.getByText('These hours are decided for this week.').waitFor()
  })

  test('sliders answer at once and keep nothing until told to', async () => {
    await page.goto(`${app.origin}/plan/strategy`)
    await page.getByRole('button', { name: 'Looking for a job' }).click()
    await page.getByRole('button', { name: 'Looking for a job', pressed: true }).waitFor()
    await page.getByRole('slider').fill('12')
    await page.getByText('12 h', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Keep this' }).click()
    await page.reload()
    await page.getByText('12 h', { exact: true }).waitFor()
  })

  test('a review by keys alone, left in the middle and taken up again', async () => {
    await page.goto(`${app.origin}/plan/review`)
    await heading().waitFor()
    for (const step of ['2', '3', '4']) {
      await page.keyboard.press('Enter')
      await expect.poll(place, SOON).toBe(step)
    }
    await page.keyboard.press('s')
    await expect.poll(place, SOON).toBe('5')
    await page.reload()
    await expect.poll(place, SOON).toBe('5')
    await page.keyboard.press('Enter')
    await expect.poll(place, SOON).toBe('6')
    await page.keyboard.type('Ask sooner.')
    await page.keyboard.press('Enter')
    await expect.poll(place, SOON).toBe('7')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'That was the week.' }).waitFor()
    await page.getByText('Learned: Ask sooner.').waitFor()
    await page.goto(`${app.origin}/plan/quarter`)
    await page.getByText('Ask sooner.').waitFor()
  })

  test('nothing broke on the way', () => {
    expect(faults).toEqual([])
  })
})
