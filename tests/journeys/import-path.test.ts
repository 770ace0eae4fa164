import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp } from './app.ts'
import type { App } from './app.ts'
import { cannotRun, openBrowser, openPage } from './browser.ts'
import { shell } from './pages/shell.ts'
import { violations } from '../made/violations.ts'

const FIELD = 'A file or folder on this computer'
const WIDER = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'

/** A repository of two people, with one commit that names both. */
function makeRepository(path: string): void {
  mkdirSync(path, { recursive: true })
  const date = '2024-03-14T10:00:00Z'
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }
  const git = (...args: string[]): void => void execFileSync('git', ['-C', path, ...args], { env })
  git('init', '-q', '-b', 'main')
  for (const [name, message] of [
    ['Mara Quell', 'Sow\n\nCo-authored-by: Ana Bell <ana@made.example>'],
    ['Bo Okafor', 'Reap'],
  ] as const) {
    writeFileSync(join(path, `${name.slice(0, 2)}.py`), 'pass\n')
    git('add', '.')
    const email = `${name.slice(0, 2).trim().toLowerCase()}@made.example`
    git('-c', `user.name=${name}`, '-c', `user.email=${email}`, 'commit', '-q', '-m', message)
  }
}

describe.skipIf(cannotRun())('importing by path', () => {
  let app: App
  let browser: Browser
  const code = mkdtempSync(join(tmpdir(), 'groundwork-code-'))
  beforeAll(async () => {
    makeRepository(join(code, 'harvest'))
    ;[app, browser] = await Promise.all([startApp(), openBrowser()])
  })
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
    rmSync(code, { recursive: true, force: true })
  })

  test('by keys alone: from Sources to the field, a wrong path, the right one, a question, the ledger, undo', async () => {
    const { page, faults } = await openPage(browser, app.link)
    await page.goto(`${app.origin}/data/sources`)
    await page.getByRole('link', { name: 'Name a folder: Git repositories' }).press('Enter')
    const field = page.getByLabel(FIELD)
    await expect.poll(() => page.evaluate('document.activeElement?.getAttribute("name")')).toBe('path')
    await page.keyboard.type('code/harvest')
    await page.keyboard.press('Enter')
    await page.getByText('Name the whole path').waitFor()
    await page.keyboard.press('Control+a')
    await page.keyboard.type(join(code, 'harvesd'))
    await page.keyboard.press('Enter')
    await page.getByText('There is no file or folder harvesd. Check the path.').waitFor()
    expect(await field.inputValue()).toBe(join(code, 'harvesd'))
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Control+a')
    await page.keyboard.type(join(code, 'harvest'))
    await page.keyboard.press('Enter')

    await page.getByRole('checkbox', { name: /Mara Quell/u }).check({ timeout: 30_000 })
    await page.getByRole('button', { name: 'Look again with these answers' }).press('Enter')
    await page.getByRole('rowheader', { name: /harvest\.gitlog/u }).waitFor()
    await page.getByRole('button', { name: 'Import', exact: true }).press('Enter')
    await page.getByRole('link', { name: 'See the ledger' }).press('Enter', { timeout: 60_000 })
    await page.getByRole('rowheader', { name: /harvest\.gitlog/u }).waitFor()
    await shell(page).go('People')
    await page.getByRole('link', { name: 'Ana Bell' }).waitFor({ timeout: 30_000 })
    await page.goBack()
    await page.getByRole('button', { name: 'Take this import back' }).press('Enter')
    await page.getByText('This import was taken back.').waitFor({ timeout: 30_000 })
    expect(faults).toEqual([])
    await page.context().close()
  }, 120_000)

  test('on a phone in the dark: a folder of repositories; a repository that is chosen says how to name it', async () => {
    const { page, faults } = await openPage(browser, app.newLink(), {
      colorScheme: 'dark',
      viewport: { width: 390, height: 844 },
    })
    await page.goto(`${app.origin}/import`)
    expect(await page.evaluate(WIDER)).toBe(0)
    expect(await violations(page)).toEqual([])
    await page.getByLabel('Folder to import').setInputFiles(join(code, 'harvest'))
    await page.getByRole('alert').filter({ hasText: 'harvest is a git repository' }).waitFor()
    await page.getByLabel(FIELD).fill(code)
    await page.getByRole('button', { name: 'Look at it' }).click()
    await page.getByRole('rowheader', { name: /harvest\.gitlog/u }).waitFor({ timeout: 30_000 })
    await page.getByText('the files in it were passed over').first().waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  }, 60_000)
})
