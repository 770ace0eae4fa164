import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp } from './app.ts'
import type { App } from './app.ts'
import { cannotRun, openBrowser, openPage } from './browser.ts'
import { shell } from './pages/shell.ts'

const SOON = { timeout: 30_000 }
const ADVERT = `Mediator for our town\n\nRequirements:\n- Negotiation\n- Fluent Spanish\n- 2 years of experience in mediation\n\nNice to have:\n- Excel`
const DECK = '#separator:tab\n#deck:Norwegian\nhus\thouse\nbåt\tboat\nonly a front\n'

// somebody who begins with nothing: a skill, a role, a plan and a deck, with mistakes taken back
describe.skipIf(cannotRun())('growth', () => {
  let app: App
  let browser: Browser
  let page: Page
  let faults: readonly string[]
  beforeAll(async () => {
    app = await startApp()
    browser = await openBrowser()
    ;({ page, faults } = await openPage(browser, app.link))
  })
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })
  const title = () => page.locator('h1').textContent()

  test('a skill is written down, placed against described levels, and shown by a course', async () => {
    await shell(page).go('Growth')
    await page.getByText('or write one down').waitFor()
    await page.getByLabel('Add a skill').fill('Negotiation')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Negotiation' }).waitFor()
    const lead = page.getByText(/^Level about/u)
    const before = await lead.textContent()
    await page.getByRole('radio', { name: '5', exact: false }).first().check()
    await page.getByRole('region', { name: 'Place yourself' }).getByRole('button', { name: 'Keep' }).click()
    await shell(page).toast('You placed yourself at').waitFor()
    await expect.poll(() => lead.textContent(), SOON).not.toBe(before)
    const placed = await lead.textContent()

    await page.getByRole('button', { name: 'Write evidence down' }).click()
    await page.getByLabel('Called').fill('Getting to yes')
    await page.getByLabel('Hours it took').fill('12')
    await page.keyboard.press('Enter')
    await page.getByText('Course: Getting to yes').waitFor()
    await expect.poll(() => lead.textContent(), SOON).toContain('3 facts')
    await page.getByRole('button', { name: 'Take back: Course: Getting to yes' }).click()
    await expect.poll(() => lead.textContent(), SOON).toBe(placed)
  })

  test('a role is found by a title; what it asks stands beside what is there; undo brings it back', async () => {
    await page.getByRole('link', { name: 'Skills' }).first().click()
    await page.getByRole('navigation', { name: 'Growth' }).getByRole('link', { name: 'Roles' }).click()
    await page.getByLabel('A job title').fill('mediator')
    await page.getByRole('list', { name: 'Occupations found' }).getByRole('button').first().waitFor()
    await page.getByLabel('A job title').press('Enter')
    await expect.poll(title, SOON).toMatch(/^How ready you are for .* cannot be told yet\.$/u)
    await page.getByRole('region', { name: 'Asked and there' }).getByRole('img').waitFor()
    await page.getByRole('button', { name: /^No longer aim at/u }).click()
    await expect.poll(title, SOON).toBe('Roles you aim at')
    await shell(page).undo('No longer aiming')
    await expect.poll(title, SOON).toMatch(/^How ready you are/u)
    await page.getByRole('button', { name: 'Describe a role of my own' }).click()
    await page.getByLabel('Called').fill('Host')
    await page.getByLabel('Skill', { exact: true }).first().fill('Negotiation')
    await page.getByLabel('Level', { exact: true }).first().fill('4')
    await page.getByRole('dialog').getByRole('button', { name: 'Keep' }).click()
    await expect.poll(title, SOON).toMatch(/^You are ready for about \d+\s% of what Host asks; likely/u)
  })

  test('an advertisement is pasted, corrected, kept as a role and taken back', async () => {
    await page.getByRole('navigation', { name: 'Growth' }).getByRole('link', { name: 'Adverts' }).click()
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.getByText('Paste the text of an advertisement first').waitFor()
    await page.getByLabel('The text of the advertisement').fill(ADVERT)
    await page.getByRole('button', { name: 'Read it' }).click()
    await expect.poll(title, SOON).toMatch(/^Your record covers about \d+\s% of what it asks; likely/u)
    await page.getByText('Fluent Spanish', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Not asked: Spanish' }).click()
    await page.getByText('Fluent Spanish', { exact: true }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Keep as a role' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Keep' }).click()
    await expect.poll(title, SOON).toContain('Mediator for our town')
    await shell(page).undo('You aim at')
    await expect.poll(title, SOON).toContain('Host')
  })

  test('a plan is made by keys, a step done and taken back, a session written down', async () => {
    await page.getByRole('navigation', { name: 'Growth' }).getByRole('link', { name: 'Practice' }).click()
    await page.getByText('Nothing to practise yet. Choose').waitFor()
    await page.keyboard.press('p')
    await page.getByLabel('What you want to be able to do').fill('Hold a hard talk calmly')
    await page.getByRole('dialog').getByRole('textbox', { name: 'Skill' }).fill('Negotiation')
    await page.getByLabel('Steps, one a line').fill('Prepare one talk\nHold it')
    await page.getByRole('dialog').getByRole('button', { name: 'Keep' }).click()
    const step = page.getByRole('checkbox', { name: 'Prepare one talk' })
    await step.check()
    await shell(page).toast('Done: Prepare one talk').waitFor()
    await shell(page).undo('Done: Prepare one talk')
    await expect.poll(() => step.isChecked(), SOON).toBe(false)
    await page.getByRole('button', { name: 'I did it: write it down. Negotiation' }).click()
    await page.getByLabel('What told you how it went').fill('They thanked me')
    await page.getByRole('dialog').getByRole('button', { name: 'Write it down' }).click()
    await expect.poll(title, SOON).toBe('No session is due.')
  })

  test('a deck from Anki is asked by keys, and an answer taken back', async () => {
    await page.locator('h1').click()
    await page.keyboard.press('g')
    await page.keyboard.press('k')
    await page.getByText('No cards yet.').waitFor()
    const file = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from(DECK) }
    await page.getByLabel('A file of cards').setInputFiles(file)
    await page.getByText('1 row was left out').waitFor()
    const card = page.getByRole('region', { name: 'Card', exact: true })
    await card.getByText('hus', { exact: true }).waitFor()
    await page.locator('h1').click()
    expect(await card.getByText('house').count()).toBe(0)
    await page.keyboard.press(' ')
    await card.getByText('house').waitFor()
    await page.keyboard.press('3')
    await card.getByText('båt', { exact: true }).waitFor()
    await page.keyboard.press('z')
    await card.getByText('hus', { exact: true }).waitFor()
    for (const key of [' ', '4', ' ', '4']) await page.keyboard.press(key)
    await card.getByText(/2 cards answered/u).waitFor()
    await expect.poll(title, SOON).toBe('No card is due; every card was asked before.')
  })

  test('nothing broke on the way', () => {
    expect(faults).toEqual([])
  })
})
