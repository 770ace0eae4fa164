import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp } from './app.ts'
import type { App } from './app.ts'
import { cannotRun, openBrowser, openPage } from './browser.ts'
import { shell } from './pages/shell.ts'
import { violations } from '../made/violations.ts'

const LETTER = `From x@made.example Tue Nov 14 10:00:00 2023
From: Ada Okafor <ada@tidewater.example>
To: robin@made.example
Message-ID: <1@made.example>
Date: Tue, 14 Nov 2023 10:00:00 +0000

words
`
const ANSWER = LETTER.replace('From: Ada Okafor <ada@tidewater.example>', 'From: Robin Made <robin@made.example>')
  .replace('To: robin@made.example', 'To: Ada Okafor <ada@tidewater.example>')
  .replace('<1@', '<2@')
const CARD = 'BEGIN:VCARD\nVERSION:3.0\nFN:Ada Okafor\nEMAIL:ada@tidewater.example\nEND:VCARD\n'
const MEETING = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:made
BEGIN:VEVENT
UID:1
DTSTART:20250110T100000Z
DTEND:20250110T110000Z
SUMMARY:Plan
END:VEVENT
END:VCALENDAR
`
const UNKNOWN_COLUMNS = 'Tag,Wen,Was\n03/04/2025,Ada Okafor,Coffee\n05/06/2025,Bela Novak,Call\n'

const UNKNOWN_WORDS = `date,with,channel,direction
2025-04-23,Dora Made,Pigeon,out
2025-06-25,Emil Made,Pigeon,in
2025-07-28,Dora Made,phone,sideways
2025-09-30,Dora Made,phone,out
`

describe.skipIf(cannotRun())('dropping many things at once', () => {
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

  test('what only the user knows is asked and answered here, and costs the other files nothing', async () => {
    await page.goto(`${app.origin}/import`)
    await page.getByLabel('Files to import').setInputFiles(
      [
        ['inbox.mbox', LETTER],
        ['ada.vcf', CARD],
        ['plan.ics', MEETING],
        ['treffen.csv', UNKNOWN_COLUMNS],
        ['broken.zip', 'PK\u0003\u0004 and no more'],
      ].map(([name = '', text = '']) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) })),
    )
    await page.getByRole('region', { name: 'What this would change' }).waitFor({ timeout: 30_000 })
    await page.getByRole('rowheader', { name: /broken\.zip/u }).waitFor()

    const mine = page.getByRole('group', { name: 'Which of these addresses is yours?' })
    await mine.getByRole('checkbox', { name: 'robin@made.example' }).check()
    const columns = page.getByRole('group', { name: 'Which column of treffen.csv is which?' })
    await columns.getByLabel('When (needed)').selectOption('Tag')
    expect(await page.getByRole('button', { name: 'Look again with these answers' }).isDisabled()).toBe(true)
    await columns.getByLabel('With whom (needed)').selectOption('Wen')
    await columns.getByLabel('What about').selectOption('Was')
    await page.getByRole('button', { name: 'Look again with these answers' }).click()

    const dates = page.getByRole('group', { name: /is the day or the month first/u })
    await dates.waitFor()
    // which column is which can be said otherwise without beginning again, and what was said stands there
    await page.getByRole('button', { name: /^Answer (?:it|them) otherwise$/u }).click()
    await columns.waitFor()
    expect(await columns.getByLabel('When (needed)').inputValue()).toBe('Tag')
    expect(await columns.getByLabel('With whom (needed)').inputValue()).toBe('Wen')
    await page.getByRole('button', { name: 'Look again with these answers' }).click()
    await dates.getByRole('radio', { name: 'The month is first' }).check({ timeout: 30_000 })
    expect(await page.getByRole('group').count()).toBe(1)
    await page.getByRole('button', { name: 'Import with these answers' }).click()
    await page.getByRole('link', { name: 'See the check' }).waitFor({ timeout: 60_000 })

    await page.goto(`${app.origin}/people?find=Bela%20Novak`)
    await page.getByRole('link', { name: 'Bela Novak' }).click()
    await page
      .getByRole('region', { name: 'What was seen' })
      .getByText(/6 May 2025|May 6, 2025/u)
      .waitFor()
  }, 120_000)

  test('on a dark phone, by keys: words of a list that nobody knows are asked about once, and focus is never lost', async () => {
    const phone = { viewport: { width: 390, height: 844 }, colorScheme: 'dark', reducedMotion: 'reduce' } as const
    const own = await openPage(browser, app.newLink(), phone)
    const at = (): Promise<string> => own.page.evaluate<string>("document.activeElement?.textContent ?? ''")
    await own.page.goto(`${app.origin}/import`)
    await own.page.getByRole('button', { name: 'Choose files' }).focus()
    await own.page.getByLabel('Files to import').setInputFiles(
      [
        ['birds.csv', UNKNOWN_WORDS],
        ['wer.csv', UNKNOWN_COLUMNS.replace('Coffee', 'Tea')],
      ].map(([name = '', text = '']) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })),
    )
    const outcome = own.page.getByRole('region', { name: 'What this would change' })
    await outcome.waitFor()
    expect(await at()).toMatch(/^1 new fact about 1 person/u)
    const pigeon = own.page.getByRole('group', { name: 'In birds.csv, which channel is "Pigeon"?' })
    await pigeon.getByText('Until you say so, its rows are left out.').waitFor()
    expect(await violations(own.page)).toEqual([])
    await pigeon.getByRole('radio').first().focus()
    await own.page.keyboard.press('ArrowDown')
    await pigeon.getByRole('radio', { name: 'Chat, text message', checked: true }).waitFor()
    await own.page
      .getByRole('group', { name: /which direction is "sideways"/u })
      .getByLabel('Both ways')
      .press('Space')

    const columns = own.page.getByRole('group', { name: 'Which column of wer.csv is which?' })
    await columns.getByLabel('When (needed)').selectOption('Tag')
    const importing = own.page.getByRole('button', { name: 'Import with these answers' })
    expect(await importing.isDisabled()).toBe(true)
    await columns.getByLabel('When (needed)').selectOption('')
    expect(await importing.isDisabled()).toBe(false)
    await own.page.getByRole('button', { name: 'Look again with these answers' }).press('Enter')
    await own.page.getByRole('heading', { name: /^4 new facts about 2 people/u }).waitFor()
    expect(await at()).toMatch(/^4 new facts/u)
    expect(await own.page.getByRole('group', { name: /which channel|which direction/u }).count()).toBe(0)
    // what was answered can be answered otherwise: the first answers stand in the questions again
    await own.page.getByRole('button', { name: 'Answer them otherwise' }).press('Enter')
    await pigeon.getByRole('radio', { name: 'Chat, text message', checked: true }).waitFor()
    expect(await at()).toMatch(/^1 new fact about 1 person/u)
    expect(await violations(own.page)).toEqual([])
    await own.page.getByRole('button', { name: 'Look again with these answers' }).press('Enter')
    await own.page.getByRole('heading', { name: /^4 new facts about 2 people/u }).waitFor()
    // another tab goes on from there too, and so does a browser that knows nothing of it
    const tab = await own.page.context().newPage()
    await tab.goto(own.page.url())
    await tab.getByRole('button', { name: 'Import', exact: true }).waitFor()
    await tab.evaluate('localStorage.clear()')
    await tab.reload()
    await tab.getByRole('button', { name: 'Import', exact: true }).waitFor()
    expect(await violations(tab)).toEqual([])
    await tab.close()
    await own.page.getByRole('button', { name: 'Import', exact: true }).press('Enter')
    await own.page.getByRole('link', { name: 'See the check' }).waitFor({ timeout: 60_000 })
    expect(await at()).toMatch(/are here now\.$/u)
    expect(await violations(own.page)).toEqual([])
    await own.page.getByRole('button', { name: 'Take it back' }).press('Enter')
    expect(own.faults).toEqual([])
    await own.page.context().close()
  }, 120_000)

  test('a folder keeps its form: the Sent folder says whose mail it is, and the inbox need not ask', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'groundwork-drop-'))
    mkdirSync(join(folder, 'Mail', 'Sent', 'cur'), { recursive: true })
    mkdirSync(join(folder, 'Mail', '.hidden'), { recursive: true })
    writeFileSync(join(folder, 'Mail', 'Inbox.mbox'), LETTER.replaceAll('ada@tidewater', 'ida@harbour'))
    writeFileSync(join(folder, 'Mail', 'Sent', 'cur', '1.made'), ANSWER.replace(/^From x.*\n/u, ''))
    writeFileSync(join(folder, 'Mail', '.hidden', 'secret.mbox'), LETTER)
    await page.goto(`${app.origin}/import`)
    await page.getByLabel('Folder to import').setInputFiles(join(folder, 'Mail'))
    await page.getByRole('rowheader', { name: /Sent\/cur\/1\.made/u }).waitFor({ timeout: 30_000 })
    await page.getByRole('rowheader', { name: /Inbox\.mbox/u }).waitFor()
    expect(await page.getByRole('rowheader').count()).toBe(2)
    expect(await page.getByRole('group', { name: 'Which of these addresses is yours?' }).count()).toBe(0)
    await page.getByText('Hidden folders were not handed over: Mail/.hidden.').waitFor()
    await page.getByRole('link', { name: 'name its path: Mail/.hidden' }).click()
    await page.getByLabel('A file or folder on this computer').waitFor()
    rmSync(folder, { recursive: true })
  }, 120_000)

  test('nothing broke on the way', async () => {
    await shell(page).title.waitFor()
    expect(faults).toEqual([])
  })
})
