import { chromium } from 'playwright-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { findBrowser } from '../../src/io/print/find-browser.ts'

/** The Chrome or Chromium of this machine, or null. */
export const CHROMIUM = findBrowser()

/**
 * True where the journeys cannot run. Says so loudly; under CI=true it is a failure, because a screen that nobody
 * looked at is not known to work.
 */
export function cannotRun(): boolean {
  if (CHROMIUM !== null) return false
  const says =
    'No Chrome or Chromium on this machine: THE BROWSER JOURNEYS WERE NOT RUN. Install chromium, or set CHROMIUM.'
  if (process.env['CI'] === 'true') throw new Error(says)
  console.warn(`\n*** ${says} ***\n`)
  return true
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM ?? '',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** What went wrong in a page that no screen shows: errors, refused scripts and styles, requests to elsewhere, dialogs. */
export type Watched = { readonly page: Page; readonly faults: readonly string[] }

/** A page at the app, inside with its cookie, watched from the first moment. */
export async function openPage(browser: Browser, link: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const faults: string[] = []
  const home = new URL(link).origin
  page.on('pageerror', error => faults.push(`error: ${error.message}`))
  page.on('console', message => {
    if (message.type() === 'error' && !message.text().includes('Failed to load resource')) faults.push(message.text())
  })
  page.on('dialog', dialog => {
    faults.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', request => {
    const url = request.url()
    if (!url.startsWith(home) && !/^(?:about|blob|data):/u.test(url)) faults.push(`request to elsewhere: ${url}`)
  })
  page.setDefaultTimeout(30_000)
  await page.goto(link)
  return { page, faults }
}
