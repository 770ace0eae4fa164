import type { Locator, Page } from 'playwright-core'

/** The people list. */
export const people = (page: Page) => ({
  search: page.getByRole('searchbox', { name: /Search people/u }),
  rows: page.getByRole('table').locator('[data-place]'),
  row: (name: string): Locator => page.getByRole('link', { name, exact: true }),
  total: page
    .getByRole('status')
    .filter({ hasText: /people|person/u })
    .first(),
})

/** A person's page. */
export const person = (page: Page) => ({
  async correct(field: string, value: string): Promise<void> {
    await page.getByRole('button', { name: 'Correct this' }).click()
    const dialog = page.getByRole('dialog', { name: 'Correct this' })
    await dialog.getByLabel('What is wrong?').selectOption(field)
    await dialog.getByLabel('What it should be').fill(value)
    await dialog.getByRole('button', { name: 'Keep' }).click()
  },
  async mergeWith(name: string): Promise<void> {
    await page.getByRole('button', { name: 'Merge or split' }).click()
    const dialog = page.getByRole('dialog', { name: 'Merge or split' })
    await dialog.getByLabel('Their name').fill(name)
    await dialog.getByRole('listitem').filter({ hasText: name }).getByRole('button', { name: 'Merge' }).first().click()
  },
  async splitOff(record: number): Promise<void> {
    await page.getByRole('button', { name: 'Merge or split' }).click()
    const dialog = page.getByRole('dialog', { name: 'Merge or split' })
    await dialog.getByRole('checkbox').nth(record).check()
    await dialog.getByRole('button', { name: 'Split off' }).click()
  },
})
