import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp } from './app.ts'
import type { App } from './app.ts'
import { cannotRun, openBrowser, openPage } from './browser.ts'
import { shell } from './pages/shell.ts'

const SOON = { timeout: 30_000 }
const RESUME = {
  basics: { name: 'Robin Made', label: 'Engineer', email: 'robin@made.example' },
  work: [
    { name: 'Orchard', position: 'Lead', startDate: '2022-03' },
    { name: 'Mill', position: 'Engineer', startDate: '2018', endDate: '2022-02' },
  ],
  projects: [{ name: 'gristmill', description: 'Tests tables', url: 'https://gristmill.example', startDate: '2020' }],
  publications: [{ name: 'On slow mills', releaseDate: '2024-05-06', url: 'https://made.example/slow' }],
}

describe.skipIf(cannotRun())('pieces, CV and portfolio', () => {
  let app: App
  let browser: Browser
  let page: Page
  let faults: readonly string[]
  beforeAll(async () => {
    app = await startApp({ 'resume.json': JSON.stringify(RESUME) })
    browser = await openBrowser()
    ;({ page, faults } = await openPage(browser, app.link))
  })
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  test('an idea becomes a draft and is out, with reach beside what came of it', async () => {
    await page.goto(`${app.origin}/work/pieces`)
    await page.getByLabel('An idea for a piece').fill('What mills teach about queues')
    await page.getByLabel('An idea for a piece').press('Enter')
    await shell(page).toast('The idea is written down.').waitFor()
    await page.getByRole('link', { name: 'What mills teach about queues' }).click()
    await page.getByRole('button', { name: 'Begin the draft' }).click()
    await page.getByRole('button', { name: 'It is out' }).click()
    await page.getByLabel('Where it can be found').fill('https://made.example/queues')
    await page.getByRole('button', { name: 'It is out' }).click()
    await page.getByRole('region', { name: 'What came of it' }).waitFor()

    const reach = page.getByRole('region', { name: 'Reach, as reported' })
    await reach.getByRole('button', { name: 'Write down a number' }).click()
    await reach.getByLabel('How many').fill('4000')
    await reach.getByLabel('Who says so').fill('LinkedIn')
    await reach.getByRole('button', { name: 'Write it down' }).click()
    await reach.getByText('4,000').waitFor()
    const came = page.getByRole('region', { name: 'What came of it' })
    await came.getByRole('button', { name: 'Credit it with something' }).click()
    await came.getByLabel('In your words').fill('Asked to speak at a meetup')
    await came.getByRole('button', { name: 'Credit it', exact: true }).click()
    await came.getByText('Asked to speak at a meetup').waitFor()
    await shell(page).undo('Credited.')
    await came.getByText('Nothing yet.').waitFor()

    await page.getByRole('button', { name: 'not out after all' }).click()
    await page.getByRole('button', { name: 'It is out' }).waitFor()
  })

  test('the CV shows what backs a line; a line is left out, worded, and comes back', async () => {
    await page.goto(`${app.origin}/work/cv`)
    await page.getByRole('heading', { level: 1, name: 'Robin Made' }).waitFor()
    const work = page.getByRole('region', { name: 'Work', exact: true })
    await work.getByText('claimed').first().click()
    await work.getByText('Told by you alone.').first().waitFor()
    await page.getByRole('region', { name: 'Projects' }).getByText('backed').waitFor()
    await page.getByRole('button', { name: 'Leave out Engineer, Mill' }).click()
    await expect.poll(() => work.getByRole('listitem').filter({ hasText: 'Engineer, Mill' }).count(), SOON).toBe(0)
    await shell(page).undo('Left out.')
    await work.getByText('Engineer, Mill').waitFor()
    await page.getByRole('button', { name: 'Word it: Lead, Orchard' }).click()
    await page.getByLabel('In your words').fill('Led the grafting.')
    await page.getByRole('button', { name: 'Keep' }).click()
    await work.getByText('Led the grafting.').waitFor()
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'JSON Resume' }).click()
    expect((await saved).suggestedFilename()).toBe('resume.json')
  })

  test('nothing is public until it is chosen; then the site is written', async () => {
    await page.goto(`${app.origin}/work/portfolio`)
    await page.getByRole('heading', { level: 1, name: 'Nothing of yours is public.' }).waitFor()
    expect(await page.getByRole('button', { name: 'Write the site' }).isDisabled()).toBe(true)
    await page.getByLabel('Your name, or what the site is called').fill('Robin Made')
    await page.getByRole('button', { name: 'Keep' }).click()
    await shell(page).toast('Kept.').waitFor()
    await page.getByText('Publications', { exact: false }).first().click()
    await page.getByLabel('On slow mills').check()
    await page.getByRole('heading', { level: 1, name: /^1 thing of yours is chosen/u }).waitFor()
    const preview = page.getByRole('region', { name: 'How it reads' })
    await preview.getByText('On slow mills').waitFor()
    expect(await preview.getByText('Orchard').count()).toBe(0)
    await page.getByRole('button', { name: 'Write the site' }).click()
    await page.getByText(/^The site is in .*: \d+ files of \d+ kB/u).waitFor()
  })

  test('nothing broke on the way', () => {
    expect(faults).toEqual([])
  })
})
