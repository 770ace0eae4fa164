import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp } from './app.ts'
import type { App } from './app.ts'
import { cannotRun, openBrowser, openPage } from './browser.ts'
import { openDemo, shell } from './pages/shell.ts'
import { violations } from '../made/violations.ts'

const AGENDA = 'What to talk about next'
const PICTURES_ASIDE = { exclude: 'svg[aria-hidden=true]' }

describe.skipIf(cannotRun())('mentors', () => {
  let app: App
  let browser: Browser
  let page: Page
  let faults: readonly string[]
  beforeAll(async () => {
    app = await startApp()
    browser = await openBrowser()
    ;({ page, faults } = await openPage(browser, app.link))
    await openDemo(page)
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  test('whom to ask, with levels and ranges, in the order asked for; the address keeps it', async () => {
    await shell(page).go('Growth')
    await page.getByRole('navigation', { name: 'Growth' }).getByRole('link', { name: 'Mentors' }).click()
    await page.getByText(/in two-way contact are likely ahead of you in/u).waitFor()
    const rows = page.getByRole('list', { name: /^Ahead of you in/u }).getByRole('listitem')
    expect(
      await rows
        .first()
        .getByRole('img', { name: /^You: .*likely/u })
        .count(),
    ).toBe(1)
    await page.getByLabel('Ordered by').selectOption('name')
    await page.waitForURL(/order=name/u)
    await page.getByLabel('Another skill').fill('Negotiation')
    await page.keyboard.press('Enter')
    await page.waitForURL(/skill=Negotiation/u)
    await page
      .getByText(/ahead of you in Negotiation/u)
      .first()
      .waitFor()
    expect(await violations(page, PICTURES_ASIDE)).toEqual([])
  })

  test('a draft from own words is never sent: copied, or opened elsewhere; asked is written down', async () => {
    await page
      .getByRole('button', { name: /^Draft a message to/u })
      .first()
      .click()
    await page.getByLabel(/^In your own words/u).fill('I lost a deal last month.')
    const letter = page.getByRole('region', { name: 'The draft' })
    await letter.getByText('I lost a deal last month.').waitFor()
    await letter.getByText('Would you help me with Negotiation?').waitFor()
    await page.getByRole('button', { name: 'I have asked' }).click()
    await page.getByLabel(/^Goals/u).fill('Lead a negotiation alone')
    await page.getByRole('button', { name: 'Write it down', exact: true }).last().click()
    await page.waitForURL(/\/growth\/mentors\/m-/u)
    await page.getByText('proposed', { exact: false }).first().waitFor()
    await page.getByRole('button', { name: 'They said yes' }).click()
    await page.getByText(/first session by/u).waitFor()
  })

  test('a session by keys: it is on the list, leaves a point for next time, and is taken back', async () => {
    await page.locator('h1').click()
    await page.keyboard.press('s')
    await page.getByLabel('What it was about').fill('Anchors')
    await page.getByLabel('What to take up the next time').fill('Try it on a call')
    await page.keyboard.press('Enter')
    const agenda = page.getByRole('region', { name: AGENDA })
    await agenda.getByText('Try it on a call').waitFor()
    await shell(page).undo('The session is written down')
    await page.getByText('No session is written down.').waitFor()
    await agenda.getByText('Try it on a call').waitFor({ state: 'detached' })
  })

  test('promises are kept; two levels by the same witness tell whether it moved', async () => {
    await page.getByLabel('What', { exact: true }).fill('Send the slides')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Kept: Send the slides' }).click()
    await page.getByText(/^You: 1 kept/u).waitFor()
    const form = page.getByRole('form', { name: 'A level in Negotiation' })
    for (const level of ['2', '5']) {
      await page.getByRole('button', { name: 'Give a level in Negotiation' }).click()
      await form.getByLabel('Level, 0 to 7').fill(level)
      await form.getByLabel('Who says so').selectOption('other')
      await form.getByRole('button', { name: 'Keep' }).click()
      await form.waitFor({ state: 'detached' })
    }
    await page.getByText(/^Clearly up: \+3 levels/u).waitFor()
    expect(await violations(page, PICTURES_ASIDE)).toEqual([])
  })

  test('it goes along as one file, and the same file again changes nothing', async () => {
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export this mentorship' }).click()
    const written = await (await saved).path()
    expect(JSON.parse(readFileSync(written, 'utf8'))).toMatchObject({
      format: 'groundwork mentorship',
      agreement: { state: 'active' },
    })
    await page.getByRole('link', { name: 'Mentors' }).click()
    await page.getByLabel('A mentorship to take in').setInputFiles(written)
    await shell(page).toast('is here already; nothing changed').waitFor()
  })

  test('it is ended with what came of it', async () => {
    await page.goto(`${app.origin}/growth/mentors`)
    await page.getByRole('region', { name: 'Your agreements' }).getByRole('link').first().click()
    await page.getByRole('button', { name: 'End it well' }).click()
    await page.getByLabel('What came of it').fill('I lead them alone now')
    await page.getByRole('button', { name: 'End it', exact: true }).click()
    await page.getByText('I lead them alone now').waitFor()
    await page.getByRole('region', { name: AGENDA }).waitFor({ state: 'detached' })
  })

  test('nothing broke on the way', () => {
    expect(faults).toEqual([])
  })
})
