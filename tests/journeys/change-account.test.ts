import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from '../made/violations.ts'
import { startApp } from './app.ts'
import type { App } from './app.ts'
import { cannotRun, openBrowser, openPage } from './browser.ts'
import { startLoopback } from './loopback.ts'
import type { Loopback } from './loopback.ts'
import { connect } from './pages/connect.ts'

describe.skipIf(cannotRun())('an account that was added without a choice, as on the command line', () => {
  let app: App
  let browser: Browser
  let there: Loopback
  beforeAll(async () => {
    ;[app, browser, there] = await Promise.all([startApp(), openBrowser(), startLoopback()])
  })
  afterAll(async () => {
    await browser?.close()
    there?.stop()
    await app?.stop()
  })

  test('is called otherwise and fetches what is proposed as before, until something else is chosen', async () => {
    const { page, faults } = await openPage(browser, app.link)
    const wizard = connect(page)
    await added(page, { kind: 'activitywatch', url: there.origin, private: true, title: 'Hours' })
    await page.goto(`${app.origin}/data/sources`)
    const dialog = page.getByRole('dialog')
    await page.getByRole('button', { name: 'Change: Hours' }).press('Enter')
    await dialog.getByText('The buckets that are proposed are fetched.').waitFor()
    expect(await violations(page)).toEqual([])
    await dialog.getByLabel('What you call it').fill('Screen')
    await dialog.getByRole('button', { name: 'Keep' }).press('Enter')
    await wizard.account('Screen').waitFor()
    await page.getByRole('button', { name: 'Change: Screen' }).press('Enter')
    await dialog.getByRole('button', { name: 'Choose other buckets' }).press('Enter')
    await dialog.getByText('2 buckets chosen').waitFor()
    await dialog.getByRole('checkbox').first().press('Space')
    await dialog.getByRole('button', { name: 'Keep' }).press('Enter')
    await wizard
      .account('Screen')
      .getByText(/from 1 bucket/u)
      .waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  }, 60_000)

  test('of one that is let in without a password nothing is said of a password where it is removed', async () => {
    const { page, faults } = await openPage(browser, app.newLink())
    await added(page, { kind: 'feed', url: `${there.origin}/feed.xml`, private: true, title: 'Blog' })
    await page.goto(`${app.origin}/data/sources`)
    await page.getByRole('button', { name: 'Remove: Blog' }).press('Enter')
    const says = page.getByText(/is fetched any more\./u)
    expect(await says.innerText()).toMatch(/^Nothing is fetched any more\. What came from it stays/u)
    expect(await says.innerText()).not.toContain('password')
    expect(faults).toEqual([])
    await page.context().close()
  }, 60_000)
})

/** Adds an account as the command line does: with nothing chosen. */
async function added(page: Page, account: object): Promise<void> {
  const status = await page.evaluate<number>(`
    fetch('/api/v1/accounts/add', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-groundwork-token': document.querySelector('meta[name="groundwork-token"]').content,
      },
      body: ${JSON.stringify(JSON.stringify(account))},
    }).then(answer => answer.status)
  `)
  expect(status).toBe(200)
}
