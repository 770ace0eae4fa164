import type { Locator, Page } from 'playwright-core'

/** The weeks and a day. */
export const time = (page: Page) => ({
  /** the picture that is walked by arrows */
  bars: page.getByRole('group', { name: /^Weeks\. Arrows go/u }),
  week: page
    .getByRole('heading', { level: 2, name: /^Week of/u })
    .locator('span')
    .first(),
  /** the days of the week shown, Monday first */
  days: page.getByText('Correct a day:').getByRole('link'),
  chosen: page.getByRole('list', { name: 'Entries' }).locator('[aria-current=true]'),
  /** the row of a lever against its budget */
  lever: (word: string): Locator =>
    page.getByRole('region', { name: 'Against what you set yourself' }).getByRole('listitem').filter({ hasText: word }),
})
