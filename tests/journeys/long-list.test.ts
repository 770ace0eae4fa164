import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp } from './app.ts'
import type { App } from './app.ts'
import { cannotRun, openBrowser, openPage } from './browser.ts'
import { people } from './pages/people.ts'

const PEOPLE = 10_000
/** Rows that may be drawn at once: a screen and a margin on both sides of it. */
const DRAWN = 60
const SOON = { timeout: 30_000 }

describe.skipIf(cannotRun())('a list of ten thousand people', () => {
  let app: App
  let browser: Browser
  let page: Page
  let faults: readonly string[]
  beforeAll(async () => {
    app = await startApp({ 'people.csv': `name,email,company\n${madePeople().join('\n')}\n` })
    browser = await openBrowser()
    ;({ page, faults } = await openPage(browser, app.link))
    await page.goto(`${app.origin}/people?sort=name`)
    await people(page).rows.first().waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  test('draws what is on screen and no more', async () => {
    expect(await people(page).total.textContent()).toBe('10,000 people')
    expect(await people(page).rows.count()).toBeLessThan(DRAWN)
    expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe(String(PEOPLE))
  })

  test('End goes to the last person at once, Home back to the first, and Enter opens whom the focus is on', async () => {
    await page.locator('h1').click()
    await page.keyboard.press('End')
    await expect.poll(() => focused(page), SOON).toBe('Person 09999 Made')
    expect(await people(page).rows.count()).toBeLessThan(DRAWN)
    await page.keyboard.press('k')
    await expect.poll(() => focused(page), SOON).toBe('Person 09998 Made')
    await page.keyboard.press('Home')
    await expect.poll(() => focused(page), SOON).toBe('Person 00000 Made')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Person 00000 Made' }).waitFor()
    expect(faults).toEqual([])
  })
})

function madePeople(): string[] {
  return Array.from({ length: PEOPLE }, (_, n) => {
    const place = String(n).padStart(5, '0')
    return `Person ${place} Made,person-${place}@made.example,Firm ${n % 50}`
  })
}

function focused(page: Page): Promise<string | null> {
  return page.evaluate<string | null>('document.activeElement?.textContent')
}
