import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp } from './app.ts'
import type { App } from './app.ts'
import { archiveOf } from './archive.ts'
import type { Alter } from './archive.ts'
import { cannotRun, openBrowser, openPage } from './browser.ts'
import { importArchive } from './pages/shell.ts'

/** What imported text may try (FAULTS X01, X02): markup that runs, and characters that hide, turn or tower. */
const NAMES = [
  '<script>window.__x=1</script>',
  '<img src=x onerror=window.__x=1>',
  '"><svg onload=window.__x=1>',
  "'-window.__x=1-'",
  '{{constructor.constructor("window.__x=1")()}}',
  '${window.__x=1}',
  '<iframe srcdoc="<script>parent.__x=1</script>">',
  '<a href="javascript:window.__x=1">click</a>',
  '<style>*{display:none}</style>',
  '<math><mtext><img src=https://elsewhere.example/x></mtext></math>',
  'invoice\u202Egpj.exe',
  'Ada\u200B Okafor',
  '\u2066Ada\u2069',
  'A\u{E0041}\u{E0042}da',
  `Z${'\u0335\u0321\u0301\u0316'.repeat(40)}algo`,
  `Wide${'\uFDFD'.repeat(60)}`,
  'محمد العربي',
  'x'.repeat(2000),
]

describe.skipIf(cannotRun())('names that mean harm', () => {
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

  test('are shown as text, on every page, and rows keep their height', async () => {
    const { page, faults } = await openPage(browser, app.link)
    await importArchive(page, app.origin, archiveOf(NAMES.map(hostile)))
    await page.goto(`${app.origin}/people`)
    await page.locator('[data-place]').first().waitFor()
    const heights = await page.evaluate<number[]>(
      "[...document.querySelectorAll('[data-place]')].map(row => row.getBoundingClientRect().height)",
    )
    expect(new Set(heights)).toEqual(new Set([56]))
    const links = await page
      .locator('[data-place] a')
      .evaluateAll(found => found.map(link => link.getAttribute('href') ?? ''))
    expect(links.length).toBeGreaterThan(10)
    for (const place of [...links.slice(0, 8), '/', '/calibrate', '/people/duplicates', '/data', '/data/history']) {
      await page.goto(app.origin + place)
      await page.locator('h1').waitFor()
      await page.waitForLoadState('networkidle')
      expect(await page.evaluate<boolean>("'__x' in window")).toBe(false)
    }
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('script')
    await page.getByRole('option').first().waitFor()
    expect(await page.evaluate<boolean>("'__x' in window")).toBe(false)
    expect(faults).toEqual([])
  }, 120_000)

  test('hidden characters are marked where they stand', async () => {
    const { page } = await openPage(browser, app.newLink())
    await page.goto(`${app.origin}/people?find=invoice`)
    await page.locator('[data-place]').first().getByText('U+202E').first().waitFor()
  })
})

function hostile(name: string, n: number): Alter {
  return { first: name, last: '', slug: `hostile-${n}`, company: name, title: name, out: 3, in: 2 }
}
