import type { Page } from 'playwright-core'

/** The circle: its picture, the year, the worlds. */
export const circle = (page: Page) => {
  const picture = page.getByRole('region', { name: 'Picture of the circle' })
  return {
    canvas: picture.getByRole('group', { name: /pairs seen together/u }),
    year: picture.getByRole('slider', { name: 'By the end of' }),
    pointed: picture.getByRole('paragraph').first(),
    labels: picture.locator('[data-label]'),
    worlds: page.getByRole('region', { name: 'Worlds' }).getByRole('heading', { level: 3 }),
  }
}
