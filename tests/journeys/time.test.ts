import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp } from './app.ts'
import type { App } from './app.ts'
import { cannotRun, openBrowser, openPage } from './browser.ts'
import { shell } from './pages/shell.ts'
import { time } from './pages/time.ts'
import { violations } from '../made/violations.ts'

const SOON = { timeout: 30_000 }
const DAY = 86_400_000

/** Twenty weeks of a tracker: core work on Mondays, a meetup of six hours on Tuesdays, a class on Wednesdays. */
function tracked(): string {
  const rows = ['Project,Description,Start date,Start time,End date,End time,Duration']
  const monday = thisMonday()
  for (let week = 20; week > 0; week--) {
    const row = (day: number, project: string, what: string, from: number, hours: number) => {
      const date = new Date(monday - (week * 7 - day) * DAY).toISOString().slice(0, 10)
      const at = (hour: number) => `${String(hour).padStart(2, '0')}:00:00`
      rows.push(`${project},${what},${date},${at(from)},${date},${at(from + hours)},${at(hours)}`)
    }
    row(0, 'Work', 'Sprint planning', 9, 3)
    row(1, 'People', 'Founders meetup', 9, 6)
    row(2, 'Evenings', 'Harbour', 19, 2)
  }
  return `${rows.join('\n')}\n`
}

/** By the calendar that hangs on the wall here, as the server reads it; on a Monday of UTC it may still be Sunday. */
function thisMonday(): number {
  const now = new Date()
  const day = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / DAY
  return (day - ((day + 3) % 7)) * DAY
}

describe.skipIf(cannotRun())('time', () => {
  let app: App
  let browser: Browser
  let page: Page
  let faults: readonly string[]
  beforeAll(async () => {
    app = await startApp({ 'Toggl_time_entries.csv': tracked() })
    browser = await openBrowser()
    ;({ page, faults } = await openPage(browser, app.link))
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  test('shows the weeks, says them in words, and walks them by keys', async () => {
    await page.goto(`${app.origin}/time`)
    await page.getByRole('heading', { level: 1, name: /^Networking took 6 hours a week/u }).waitFor({ timeout: 60_000 })
    await page.getByText('From time trackers. No instant is counted twice.').waitFor()
    const week = await time(page).week.textContent()
    await time(page).bars.focus()
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => time(page).week.textContent(), SOON).not.toBe(week)
    await page.waitForURL(/week=\d{4}-/u)
    await expect.poll(() => time(page).week.textContent(), SOON).toMatch(/: 11 h$/u)
  })

  test('an hour is corrected by keys, taught, and taken back', async () => {
    await time(page).days.nth(2).click()
    await page.getByText('not told yet').first().waitFor()
    await page.getByText('no rule speaks of it').waitFor()
    await page.keyboard.press('6')
    await page.getByText('as you said').waitFor()
    expect(await time(page).chosen.textContent()).toContain('volunteering')
    await page.keyboard.press('z')
    await page.getByText('no rule speaks of it').waitFor()
    await page.keyboard.press('6')
    await page.getByText('as you said').waitFor()
    await page.keyboard.press('ArrowLeft')
    await page.getByRole('heading', { level: 1, name: /Tuesday/u }).waitFor()
    await page.getByText(/it says “meetup”/u).waitFor()
    await page.keyboard.press('a')
    await page.getByText('it is like “founders meetup”').waitFor()
  })

  test('what was said of one hour counts for those like it', async () => {
    await page.goto(`${app.origin}/time`)
    await expect.poll(() => time(page).lever('volunteering').textContent(), SOON).toContain('2 h')
    await page.getByRole('link', { name: 'Rules', exact: true }).click()
    await page.getByText('When it is like “harbour”, it counts as volunteering.').waitFor()
  })

  test('a rule in a sentence changes what hours are for, and is undone', async () => {
    await page.getByRole('button', { name: 'Add a rule' }).click()
    await page.getByLabel('when it belongs to this project, client or repository').fill('Work')
    await page.getByLabel('then it counts as').selectOption('skill')
    await page.getByRole('button', { name: 'Keep' }).click()
    await page.getByText('When it belongs to “Work”, it counts as skill.').waitFor()
    await page.getByRole('link', { name: 'Weeks', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: /skill took 3/u }).waitFor()
    await shell(page).undo('The rule is added.')
    await page.getByRole('heading', { level: 1, name: /^Networking took 6 hours a week/u }).waitFor()
  })

  test('a budget is set beside the weeks, and the finding speaks of it', async () => {
    await page.getByRole('button', { name: 'Set hours for networking' }).click()
    await page.getByLabel('At most').fill('4')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /above what you set yourself/u }).waitFor()
    await page.getByText(/^clearly above by 2 h, in 12 of 12 weeks/u).waitFor()
    await shell(page).go('Check')
    await page
      .getByRole('heading', { name: /^Networking takes .* hours of your week; the most you gave it is 4\.$/u })
      .waitFor({ timeout: 30_000 })
  })

  test.each([
    ['light', '/time'],
    ['dark', '/time'],
    ['dark', '/time/rules'],
    ['light', `/time/${new Date(thisMonday() - 6 * DAY).toISOString().slice(0, 10)}`],
  ] as const)('%s %s: no violation of WCAG 2.2 AA, and fits a phone', async (colorScheme, place) => {
    await page.emulateMedia({ colorScheme })
    await page.goto(app.origin + place)
    await page.locator('h1').waitFor()
    await page.waitForLoadState('networkidle')
    expect(await violations(page)).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    const wider = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
    await expect.poll(() => page.evaluate<number>(wider), SOON).toBe(0)
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  test('nothing broke on the way', () => {
    expect(faults).toEqual([])
  })
})
