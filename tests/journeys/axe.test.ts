import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp } from './app.ts'
import type { App } from './app.ts'
import { alters, archiveOf } from './archive.ts'
import { cannotRun, openBrowser, openPage } from './browser.ts'
import { importArchive } from './pages/shell.ts'

const PAGES = [
  '/',
  '/people',
  '/people?bands=close,active&outside=Tidewater&quiet=6',
  '/people?find=nobody-at-all',
  '/people/duplicates',
  '/people/variety',
  '/growth',
  '/growth/skills/negotiation',
  '/growth/skills/nothing-of-the-kind',
  '/growth/targets',
  '/growth/practice',
  '/growth/cards',
  '/work',
  '/work?view=timeline',
  '/work/contributions',
  '/work/results',
  '/work/expectations',
  '/work/pieces',
  '/work/cv?all=true',
  '/work/portfolio',
  '/growth/mentors',
  '/calibrate',
  '/plan',
  '/plan/review',
  '/plan/strategy',
  '/plan/quarter',
  '/plan/experiment',
  '/time',
  '/time/today',
  '/time/rules',
  '/import',
  '/data',
  '/data/sources',
  '/data/sources/connect',
  '/data/history',
  '/data/safety',
  '/data/addresses',
  '/method/two-way',
  '/data/leaves',
  '/data/settings',
  '/nowhere',
]
const WIDER = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
const LOADING = '[role=status][aria-label=Loading]'
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

describe.skipIf(cannotRun())('every page, in both themes and on a phone', () => {
  let app: App
  let browser: Browser
  let places: string[]
  beforeAll(async () => {
    app = await startApp()
    browser = await openBrowser()
    const { page } = await openPage(browser, app.link)
    await importArchive(page, app.origin, archiveOf(alters()))
    await page.getByRole('link', { name: 'See the ledger' }).click()
    await page.getByRole('heading', { name: 'Row by row' }).waitFor()
    const ledger = new URL(page.url()).pathname
    await page.goto(`${app.origin}/people?find=Ada%20Okafor`)
    await page.getByRole('link', { name: 'Ada Okafor' }).click()
    await page.getByRole('region', { name: 'What was seen' }).waitFor()
    places = [...PAGES, ledger, new URL(page.url()).pathname]
    await page.context().close()
  })
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  test.each(['light', 'dark', 'phone'] as const)(
    '%s: no violation of WCAG 2.2 AA, nothing wider than the screen',
    async kind => {
      const { page, faults } = await openPage(browser, app.newLink(), {
        colorScheme: kind === 'dark' ? 'dark' : 'light',
        reducedMotion: 'reduce',
        ...(kind === 'phone' ? { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } : {}),
      })
      const found: string[] = []
      const look = async (place: string) => {
        const { violations } = await axeOf(page, kind).analyze()
        for (const { id, nodes } of violations)
          found.push(`${place}: ${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
      }
      for (const place of places) {
        await page.goto(app.origin + place, { waitUntil: 'domcontentloaded' })
        await page.locator('h1').waitFor()
        await page.locator(LOADING).first().waitFor({ state: 'detached' })
        await look(place)
        const wider = await page.evaluate<number>(WIDER)
        if (wider > 0) found.push(`${place}: ${wider} px wider than the screen`)
      }
      for (const key of ['Control+k', '?', 'l', 'n']) {
        await page.keyboard.press(key)
        await page.getByRole('dialog').waitFor()
        await look(`the dialog of ${key}`)
        await page.keyboard.press('Escape')
        await page.getByRole('dialog').waitFor({ state: 'detached' })
      }
      expect(found).toEqual([])
      expect(faults).toEqual([])
      await page.context().close()
    },
    180_000,
  )
})

/** Every rule where the page is new; elsewhere those whose answer a theme or the width of a screen can change. */
function axeOf(page: Page, kind: 'light' | 'dark' | 'phone'): AxeBuilder {
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  if (kind === 'light') return axe.withTags(RULES)
  return axe.withRules(kind === 'dark' ? ['color-contrast'] : ['target-size', 'region', 'scrollable-region-focusable'])
}
