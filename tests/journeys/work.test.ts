import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp } from './app.ts'
import type { App } from './app.ts'
import { cannotRun, openBrowser, openPage } from './browser.ts'
import { shell } from './pages/shell.ts'

const SOON = { timeout: 30_000 }

describe.skipIf(cannotRun())('work written down by hand', () => {
  let app: App
  let browser: Browser
  let page: Page
  let faults: readonly string[]
  beforeAll(async () => {
    app = await startApp()
    browser = await openBrowser()
    ;({ page, faults } = await openPage(browser, app.link))
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  test('a project is written down, ended with a result, and the end is taken back', async () => {
    await page.goto(`${app.origin}/work`)
    await page.getByRole('button', { name: 'Add a project' }).click()
    await page.getByLabel('Title').fill('Tide tables')
    await page.getByRole('button', { name: 'Write it down' }).click()
    await page.getByRole('region', { name: 'Projects' }).getByRole('link', { name: 'Tide tables' }).click(SOON)
    await page.getByRole('button', { name: 'End it with a result' }).click()
    await page.getByRole('dialog').getByLabel('What came of it').fill('The harbour prints them')
    await page.getByRole('button', { name: 'End it', exact: true }).click()
    const came = page.getByRole('region', { name: 'What came of it' })
    await came.getByText('The harbour prints them').waitFor(SOON)
    await shell(page).undo('Ended')
    await came.getByText('No result is known.').waitFor(SOON)
    await came.getByRole('button', { name: 'End it with a result' }).waitFor(SOON)
  })

  test('somebody whom nobody knew yet had a part, and is taken out again', async () => {
    const whom = page.getByRole('region', { name: 'With whom' })
    await whom.getByRole('button', { name: 'Add somebody who had a part' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    await dialog.getByText('Say who it was.').waitFor(SOON)
    await dialog.getByLabel('Who', { exact: true }).fill('Zoe Newbold')
    await dialog.getByRole('button', { name: /Zoe Newbold/u }).click(SOON)
    await dialog.getByLabel('What they did').fill('the drawings')
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    await whom.getByText('With Zoe Newbold (the drawings).').waitFor(SOON)
    await whom.getByRole('button', { name: 'Take out Zoe Newbold' }).click()
    await whom.getByText('Nothing says yet who else had a part.').waitFor(SOON)
  })

  test('a talk is written once and sent to an event; an event to come keeps what is hoped of it', async () => {
    await page.goto(`${app.origin}/work/contributions`)
    const talks = page.getByRole('region', { name: 'Talks' })
    const dialog = page.getByRole('dialog')
    const keep = () => dialog.getByRole('button', { name: 'Keep' }).click()
    await talks.getByRole('button', { name: 'Add a talk' }).click(SOON)
    await dialog.getByLabel('Title').fill('Less, tested')
    await keep()
    await talks.getByRole('button', { name: 'Send it to an event: Less, tested' }).click(SOON)
    await dialog.getByRole('textbox', { name: 'Event', exact: true }).fill('Harbour days')
    await dialog.getByLabel('Deadline to send it in').fill('2099-05-03')
    await keep()
    await talks.getByText('Send it to Harbour days').waitFor(SOON)
    const events = page.getByRole('region', { name: 'Events' })
    await events.getByRole('button', { name: 'Add an event to come' }).click()
    await dialog.getByRole('textbox', { name: 'Event', exact: true }).fill('Harbour days')
    // what is to come cannot be over
    expect(await dialog.getByLabel('When it is').getAttribute('min')).toMatch(/^\d{4}-/)
    await dialog.getByLabel('When it is').fill('2099-06-01')
    await dialog.getByLabel('What you hope for').fill('two readers of tables')
    await keep()
    await events.getByText('two readers of tables').waitFor(SOON)
    await shell(page).undo('Wrote down Harbour days')
    await events.getByText('two readers of tables').waitFor({ ...SOON, state: 'detached' })
  })

  test('nothing went wrong in the page', () => expect(faults).toEqual([]))
})
