import type { Locator, Page } from 'playwright-core'

/** The wizard that connects an account, and the list of accounts. */
export const connect = (page: Page) => ({
  heading: (name: string | RegExp): Locator => page.getByRole('heading', { level: 2, name }),
  kind: (name: RegExp): Locator => page.getByRole('button', { name }),
  async test(): Promise<void> {
    await page.getByRole('button', { name: 'Test the connection' }).click()
  },
  /** The last steps: every day, added and fetched once; waits for what came. */
  async addAndRun(): Promise<void> {
    await page.getByRole('radio', { name: 'Once a day' }).check()
    await page.getByRole('button', { name: 'Add and fetch for the first time' }).click()
    await page.getByRole('link', { name: 'See the ledger' }).waitFor({ timeout: 60_000 })
  },
  account: (title: string | RegExp): Locator =>
    page
      .getByRole('region', { name: 'By wire' })
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { level: 3, name: title }) }),
  focused: (): Promise<string | null> => page.evaluate<string | null>('document.activeElement?.textContent'),
})
