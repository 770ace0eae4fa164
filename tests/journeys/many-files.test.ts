import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from '../made/violations.ts'
import { startApp } from './app.ts'
import type { App } from './app.ts'
import { cannotRun, openBrowser, openPage } from './browser.ts'

const LETTERS = 1_500
const SOON = { timeout: 60_000 }

describe.skipIf(cannotRun())('a mail folder of very many letters, dropped', () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-many-'))
  let app: App
  let browser: Browser
  let page: Page
  let faults: readonly string[]
  beforeAll(async () => {
    makeMaildir(join(folder, 'Maildir'))
    app = await startApp()
    browser = await openBrowser()
    ;({ page, faults } = await openPage(browser, app.link))
  })
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const kept = (): Promise<string> =>
    page.evaluate<string>('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])')

  test('is handed over in a few requests, shown by groups, and no name of a file stays in the browser', async () => {
    const asked: string[] = []
    page.on('request', request => asked.push(`${request.method()} ${new URL(request.url()).pathname}`))
    await page.evaluate(`localStorage.setItem('groundwork.files.old', '{"files":["upload:0/Secret plan.eml"]}')`)
    await page.goto(`${app.origin}/import`)
    await dropFiles(page, [join(folder, 'Maildir')])
    await page.getByRole('region', { name: 'What this would change' }).waitFor(SOON)
    expect(asked.filter(path => /uploads/u.test(path))).toEqual(['POST /api/v1/uploads', 'POST /api/v1/uploads'])
    await page.getByRole('heading', { name: /^1,50\d new facts about 40 people/u }).waitFor()
    await page.getByText('Hidden folders were not handed over: Maildir/.cache.').waitFor()
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate('JSON.stringify({ ...localStorage })')).not.toMatch(/Maildir|Secret|\.host|upload/u)
    // in another browser the server tells which files it was
    const other = await openPage(browser, app.newLink())
    await other.page.goto(page.url())
    await other.page.getByRole('button', { name: 'Import', exact: true }).waitFor()
    await other.page.context().close()
    await page.getByRole('button', { name: 'Import', exact: true }).press('Enter')
    await page.getByRole('link', { name: 'See the check' }).waitFor(SOON)
    expect(await kept()).not.toMatch(/Maildir|Secret|\.host|upload/u)
  }, 120_000)

  test('the account of its files is asked for once, whichever rows of the ledger are shown', async () => {
    const answers: { byFile: boolean; bytes: number }[] = []
    page.on('response', async response => {
      if (!response.url().includes('imports/show')) return
      const byFile = !response.url().includes(encodeURIComponent('"byFile":false'))
      answers.push({ byFile, bytes: (await response.body()).byteLength })
    })
    await page.getByRole('link', { name: 'See the ledger' }).click()
    const show = page.getByLabel('Show')
    await show.selectOption('skipped')
    await page.getByText('No such rows.').waitFor()
    await show.selectOption('warned')
    await page.getByText('1 row', { exact: true }).waitFor()
    await page.getByRole('searchbox', { name: /^Find one of/u }).fill('M77P')
    await expect.poll(() => page.getByRole('region', { name: 'Files' }).getByRole('rowheader').count(), SOON).toBe(1)
    expect(answers.filter(({ byFile }) => byFile).length).toBe(1)
    expect(Math.max(...answers.filter(({ byFile }) => !byFile).map(({ bytes }) => bytes))).toBeLessThan(10_000)
    expect(faults).toEqual([])
  }, 60_000)

  test('thousands of files by themselves are one name for a preview', async () => {
    const loose = join(folder, 'Maildir', 'cur')
    await page.goto(`${app.origin}/import`)
    const begun = page.waitForRequest(request => request.url().endsWith('/imports/preview'))
    await page.getByLabel('Files to import').setInputFiles(
      readdirSync(loose)
        .slice(0, 300)
        .map(name => join(loose, name)),
    )
    const { files } = (await begun).postDataJSON() as { files: string[] }
    expect(files).toEqual([expect.stringMatching(/^upload:[0-9a-f]{32}\/\*$/u)])
    await page.getByRole('searchbox', { name: 'Find one of 300 files' }).waitFor(SOON)
    expect(faults).toEqual([])
  }, 60_000)

  test('stopped on the way, nothing of it is kept, and it can be begun again', async () => {
    const given: string[] = []
    page.on('requestfinished', request => {
      if (request.method() === 'DELETE' && request.url().includes('/uploads/')) given.push(request.url())
    })
    await page.goto(`${app.origin}/import`)
    // the second parcel does not get through, so that there is time to stop
    await page.route('**/api/v1/uploads?*', () => undefined)
    await dropFiles(page, [join(folder, 'Maildir')])
    await page.getByText(/Handing over 1,50\d files, of which 1,\d{3} are there/u).waitFor(SOON)
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Stop' }).press('Enter')
    await page.getByText('Drop files here').waitFor()
    expect(await page.evaluate('document.activeElement?.textContent')).toMatch(/^Drop files here/u)
    await expect.poll(() => given.length, SOON).toBe(1)
    await page.unroute('**/api/v1/uploads?*')
    expect(faults).toEqual([])
  }, 60_000)
})

/** A real drop, as of files from the desktop. */
async function dropFiles(page: Page, files: readonly string[]): Promise<void> {
  const box = await page.getByText('Drop files here').boundingBox()
  const session = await page.context().newCDPSession(page)
  const at = { x: (box?.x ?? 0) + 5, y: (box?.y ?? 0) + 5 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', {
      type,
      ...at,
      data: { items: [], files: [...files], dragOperationsMask: 1 },
    })
}

function makeMaildir(root: string): void {
  for (const name of ['cur', 'new', 'tmp', '.Sent/cur', '.cache']) mkdirSync(join(root, name), { recursive: true })
  writeFileSync(join(root, '.cache', 'index'), 'x')
  writeFileSync(join(root, 'subscriptions'), 'Sent\n')
  writeFileSync(join(root, 'what.xyz'), 'who knows\n')
  for (let n = 0; n < LETTERS; n++) {
    const [me, other] = ['Robin Made <robin@made.example>', `Person ${n % 40} <p${n % 40}@other.example>`]
    const isSent = n % 3 === 0
    const day = new Date(Date.UTC(2020, 0, 1 + n)).toUTCString()
    writeFileSync(
      join(root, isSent ? '.Sent/cur' : 'cur', `${n}.M${n}P1.host:2,S`),
      `From: ${isSent ? me : other}\nTo: ${isSent ? other : me}\nMessage-ID: <${n}@made.example>\nDate: ${day}\n\nwords\n`,
    )
  }
}
