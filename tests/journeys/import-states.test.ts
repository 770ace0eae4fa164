import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from '../made/violations.ts'
import { startApp } from './app.ts'
import type { App } from './app.ts'
import { cannotRun, openBrowser, openPage } from './browser.ts'
import { drop, shell } from './pages/shell.ts'

const CHAT = Array.from(
  { length: 40 },
  (_, n) => `[13/0${1 + (n % 9)}/2025, 10:00:${10 + n}] ${n % 2 ? 'Ana Made' : 'Robin M'}: word`,
)

const SOON = { timeout: 30_000 }

describe.skipIf(cannotRun())('what an import says between its steps', () => {
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

  test('a step that the server knows no more says so, and where its trace would be', async () => {
    await page.goto(`${app.origin}/import?job=gone`)
    await page.getByRole('heading', { name: 'This step is over.' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('link', { name: 'See the imports' }).click()
    await page.getByText('Nothing was imported yet.').waitFor()
    expect(faults).toEqual([])
  })

  test('where an answer comes first, nothing is counted before it, and the way on is seen', async () => {
    await page.goto(`${app.origin}/import`)
    await drop(page, 'chat.txt', Buffer.from(CHAT.join('\n')))
    await page.getByRole('heading', { name: /^One question comes first/u }).waitFor({ timeout: 30_000 })
    expect(await page.getByText('kept in the ledger, to try again').count()).toBe(0)
    const again = page.getByRole('button', { name: 'Look again with these answers' })
    expect(await again.isDisabled()).toBe(true)
    await page.getByRole('radio', { name: 'Robin M' }).check()
    await again.press('Enter')
    await page
      .getByRole('heading', { name: '40 new facts about 1 person, all from 2025.' })
      .waitFor({ timeout: 30_000 })
    await page.getByRole('button', { name: 'Import', exact: true }).press('Enter')
    await page.getByRole('heading', { name: '40 new facts about 1 person are here now.' }).waitFor({ timeout: 60_000 })
    expect(await page.getByText('40 new.', { exact: true }).count()).toBe(0)
    await page.goto(`${app.origin}/data/history`)
    await page.getByRole('button', { name: /^Take back/u }).press('Enter')
    await expect.poll(() => page.evaluate('document.activeElement?.textContent'), SOON).toMatch(/, taken back$/u)
    expect(faults).toEqual([])
  }, 120_000)

  test('a preview that was left before it was shown is found again where work in the background stands', async () => {
    await page.goto(`${app.origin}/import`)
    await drop(page, 'other.txt', Buffer.from(CHAT.slice(0, 20).join('\n')))
    const asked = page.getByRole('heading', { name: /^(?:One question comes first|20 new facts|Nothing new)/u })
    await asked.waitFor({ timeout: 30_000 })
    const tray = page.getByRole('complementary', { name: 'Work in the background' })
    await page.goto(`${app.origin}/data`)
    await page.getByRole('heading', { name: 'Import more' }).waitFor()
    expect(await tray.count()).toBe(0)
    // as if the page had been left while the files were read
    await page.evaluate(
      `localStorage.setItem('groundwork.previews', localStorage.getItem('groundwork.previews').replaceAll('true', 'false'))`,
    )
    await page.reload()
    const back = tray.getByRole('link', { name: 'See what they would change' })
    await back.waitFor()
    expect(await violations(page)).toEqual([])
    await back.press('Enter')
    await asked.waitFor()
    await shell(page).go('Data')
    await page.getByRole('heading', { name: 'Import more' }).waitFor()
    expect(await tray.count()).toBe(0)
    expect(faults).toEqual([])
  }, 60_000)

  test('a folder of many letters: nobody is assumed, one reason is said once, and files like others stand behind one row', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'groundwork-letters-'))
    mkdirSync(join(folder, 'letters'))
    for (let n = 1; n <= 120; n++)
      writeFileSync(
        join(folder, 'letters', `${n}.eml`),
        `From: a${n % 7}@made.example\nTo: b${n % 5}@made.example\nMessage-ID: <${n}@made.example>\nDate: Tue, 14 Nov 2023 10:00:00 +0000\n\nwords\n`,
      )
    await page.goto(`${app.origin}/import`)
    await page.getByLabel('Folder to import').setInputFiles(join(folder, 'letters'))
    await page.getByRole('heading', { name: /^One question comes first/u }).waitFor({ timeout: 60_000 })
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0)
    await page.getByText('Until you choose, the files it is about are left out.').waitFor()
    const why = page.getByRole('region', { name: 'What is left out, and why' })
    expect(await why.getByText(/which address in these 120 files is yours/u).count()).toBe(1)
    const files = page.getByRole('region', { name: 'Files' })
    const names = files.getByRole('rowheader')
    const others = files.getByRole('button', { name: '110 more files like these' })
    expect(await names.count()).toBe(11)
    await others.press('Enter')
    await files.getByText('100 of 110 files.').waitFor()
    await files.getByRole('button', { name: 'Show more of them' }).press('Enter')
    await expect.poll(() => names.count(), SOON).toBe(121)
    expect(await page.evaluate('document.activeElement?.textContent')).toBe('All 110 files.')
    expect(await violations(page)).toEqual([])
    await others.press('Enter')
    await page.getByRole('searchbox', { name: 'Find one of 120 files' }).fill('77.EML')
    await expect.poll(() => names.allTextContents(), SOON).toEqual([expect.stringMatching(/^77\.eml/u)])
    expect(await violations(page)).toEqual([])
    expect(faults).toEqual([])
    rmSync(folder, { recursive: true, force: true })
  }, 120_000)

  test('of very many answers the first are shown, and all by keys', async () => {
    const hours = Array.from({ length: 20 }, (_, n) => `Person ${n},Mill,words,2026-03-${10 + n},09:00:00,01:00:00`)
    await page.goto(`${app.origin}/import`)
    await drop(
      page,
      'hours.csv',
      Buffer.from(`User,Project,Description,Start date,Start time,Duration\n${hours.join('\n')}\n`),
    )
    const asked = page.getByRole('group', { name: /you/u })
    await asked.waitFor(SOON)
    const answers = asked.getByRole('radio').or(asked.getByRole('checkbox'))
    expect(await answers.count()).toBe(12)
    await asked.getByRole('button', { name: 'Show all 20 answers' }).press('Enter')
    await expect.poll(() => answers.count(), SOON).toBe(20)
    expect(await page.evaluate('document.activeElement?.closest("label")?.textContent')).toBe('Person 12')
    expect(await violations(page)).toEqual([])
    expect(faults).toEqual([])
  }, 60_000)
})
