import type { Locator, Page } from 'playwright-core'

/** What stands around every page. */
export const shell = (page: Page) => ({
  title: page.locator('h1'),
  go: (place: string): Promise<void> =>
    page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: place }).click(),
  dialog: (name: string): Locator => page.getByRole('dialog', { name }),
  toast: (says: string): Locator => page.getByRole('status', { name: 'Messages' }).getByText(says).first(),
  /** `says`: words of the message whose Undo is meant: an earlier one may still stand, and the right one come only now. */
  undo: (says: string): Promise<void> =>
    page
      .getByRole('status', { name: 'Messages' })
      .locator('div')
      .filter({ hasText: says })
      .getByRole('button', { name: 'Undo' })
      .last()
      .click(),
})

/** Drops a file of these bytes on the page's drop area, through its file field. */
export async function drop(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByLabel('Files to import').setInputFiles({ name, mimeType: 'application/zip', buffer })
}

/** Imports an archive by the screens: drop, preview, import, until it is done. */
export async function importArchive(page: Page, origin: string, buffer: Buffer): Promise<void> {
  await page.goto(`${origin}/import`)
  await drop(page, 'Complete_LinkedInDataExport.zip', buffer)
  await page.getByRole('button', { name: 'Import', exact: true }).click({ timeout: 30_000 })
  await page.getByRole('link', { name: 'See the check' }).waitFor({ timeout: 60_000 })
}

/** Opens the made-up person from the first page, until the check is there. */
export async function openDemo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Look at a made-up person' }).click()
  await page.getByRole('complementary', { name: 'Made-up person' }).waitFor({ timeout: 90_000 })
  await page.getByRole('heading', { level: 1, name: /^You are linked to/u }).waitFor({ timeout: 60_000 })
}
