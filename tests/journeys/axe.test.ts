import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp } from './app.ts'
import type { App } from './app.ts'
import { alters, archiveOf } from './archive.ts'
import { cannotRun, openBrowser, openPage } from './browser.ts'
import { importArchive } from './pages/shell.ts'
import { turnTo, violations } from '../made/violations.ts'
import type { Asked } from '../made/violations.ts'

const PAGES = [
  '/',
  '/people',
  '/people?bands=close,active&outside=Tidewater&quiet=6',
  '/people?find=nobody-at-all',
  '/people/duplicates',
  '/people/variety',
  '/growth',
  '/growth/skills/negotiation',
  '/growth/skills/nothing-of-the-kind',
  '/growth/targets',
  '/growth/adverts',
  '/growth/practice',
  '/growth/cards',
  '/work',
  '/work?view=timeline',
  '/work/projects',
  '/work/contributions',
  '/work/results',
  '/work/expectations',
  '/work/pieces',
  '/work/cv?all=true',
  '/work/portfolio',
  '/growth/mentors',
  '/growth/mentors/nobody',
  '/calibrate',
  '/plan',
  '/plan/review',
  '/plan/strategy',
  '/plan/quarter',
  '/plan/experiment',
  '/time',
  '/time/today',
  '/time/rules',
  '/import',
  '/data',
  '/data/sources',
  '/data/sources/connect',
  '/data/history',
  '/data/safety',
  '/data/addresses',
  '/method/two-way',
  '/data/leaves',
  '/data/settings',
  '/nowhere',
]
const MENTORSHIP = { people: ['Ada Okafor'], goals: ['Lead people'], skills: ['Negotiation'], state: 'active' }
const WIDER = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
/** Names that do not hold the words one sees: who speaks to their browser says what they see (WCAG 2.5.3). "Mon 23" is in "Monday, 23"; a cross is no word. */
const UNSAID = `[...document.querySelectorAll('button[aria-label], a[aria-label]')].flatMap(one => {
  const name = one.getAttribute('aria-label').toLowerCase()
  const seen = one.innerText.replaceAll('×', '').trim().replace(/\\s+/gu, ' ').toLowerCase()
  const words = name.split(/\\s+/u)
  const isSaid = name.includes(seen) || seen.split(' ').every(part => words.some(word => word.startsWith(part)))
  return seen.length < 2 || isSaid ? [] : [\`"\${seen}" is not in the name "\${name}"\`]
})`
const LOADING = '[role=status][aria-label=Loading]'

/** Every rule where the page is new; then those whose answer a theme or the width of a screen can change. */
const ASKED: Readonly<Record<'light' | 'dark' | 'phone', Asked>> = {
  light: { tags: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  dark: { rules: ['color-contrast'] },
  phone: { rules: ['target-size', 'region', 'scrollable-region-focusable'] },
}

const DESKTOP = { width: 1280, height: 900 }
const PHONE = { width: 390, height: 844 }

// One page for all: a page is loaded once, and then looked at in light, in dark and as narrow as a phone.
describe.skipIf(cannotRun())('every page, in both themes and on a phone', () => {
  let app: App
  let browser: Browser
  let page: Page
  let faults: readonly string[]
  /** Pages whose address is made at run time, by the name they have in the list. */
  const made = new Map<string, string>()
  beforeAll(async () => {
    app = await startApp()
    browser = await openBrowser()
    ;({ page, faults } = await openPage(browser, app.link, { reducedMotion: 'reduce', viewport: DESKTOP }))
    await importArchive(page, app.origin, archiveOf(alters()))
    await page.getByRole('link', { name: 'See the ledger' }).click()
    await page.getByRole('heading', { name: 'Row by row' }).waitFor()
    made.set('(a ledger)', new URL(page.url()).pathname)
    await page.goto(`${app.origin}/people?find=Ada%20Okafor`)
    await page.getByRole('link', { name: 'Ada Okafor' }).click()
    await page.getByRole('region', { name: 'What was seen' }).waitFor()
    made.set('(a person)', new URL(page.url()).pathname)
    made.set('(a mentorship)', `/growth/mentors/${await written(page, 'mentorships/start', MENTORSHIP)}`)
    made.set('(a project)', `/work/projects/${await written(page, 'projects/add', { title: 'Tide tables' })}`)
    made.set('(a piece)', `/work/pieces/${await written(page, 'pieces/add', { title: 'Less, tested' })}`)
  })
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  test.each([...PAGES, '(a ledger)', '(a person)', '(a mentorship)', '(a project)', '(a piece)'])('%s', async place => {
    await page.goto(app.origin + (made.get(place) ?? place), { waitUntil: 'domcontentloaded' })
    await page.locator('h1').waitFor()
    await page.locator(LOADING).first().waitFor({ state: 'detached' })
    expect(await wrongWith(page)).toEqual([])
    expect(faults).toEqual([])
  })

  test('the hours of a day in the settings, also where they make no sense', async () => {
    await page.goto(`${app.origin}/data/settings`)
    await page.getByLabel('Working hours, until').fill('06:00')
    await page.getByText('The end must come after the beginning.').waitFor()
    expect(await wrongWith(page)).toEqual([])
    expect(faults).toEqual([])
  })

  test('a project, and the forms that write it down and end it', async () => {
    await page.goto(`${app.origin}/work/projects`)
    await page.getByRole('button', { name: 'Add a project' }).click()
    expect(await wrongWith(page)).toEqual([])
    await page.getByRole('dialog').getByLabel('Title').fill('Tide tables')
    await page.getByRole('button', { name: 'Write it down' }).click()
    await page.getByRole('link', { name: 'Tide tables' }).click()
    await page.getByRole('region', { name: 'With whom' }).waitFor()
    expect(await wrongWith(page)).toEqual([])
    await page.getByRole('button', { name: 'End it with a result' }).click()
    // what is wrong stands beside its field, and is looked at too
    await page.getByRole('button', { name: 'End it', exact: true }).click()
    expect(await wrongWith(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(faults).toEqual([])
  })

  test.each(['Control+k', '?', 'l', 'n'])('the dialog of %s', async key => {
    await page.keyboard.press(key)
    await page.getByRole('dialog').waitFor()
    expect(await wrongWith(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(faults).toEqual([])
  })
})

/** Writes something down as a page does; gives the id of what it made. */
async function written(page: Page, path: string, body: object): Promise<string> {
  return page.evaluate<string>(`
    fetch('/api/v1/${path}', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-groundwork-token': document.querySelector('meta[name="groundwork-token"]').content,
      },
      body: ${JSON.stringify(JSON.stringify(body))},
    }).then(answer => answer.json()).then(({ id }) => id)
  `)
}

/** What axe finds in light, in dark and on a phone, and how much wider than a phone the page is. */
async function wrongWith(page: Page): Promise<string[]> {
  await turnTo(page, 'light')
  const found = await axeOf(page, 'light')
  found.push(...(await page.evaluate<string[]>(UNSAID)))
  await turnTo(page, 'dark')
  found.push(...(await axeOf(page, 'dark')))
  await page.setViewportSize(PHONE)
  found.push(...(await axeOf(page, 'phone')))
  const wider = await page.evaluate<number>(WIDER)
  if (wider > 0) found.push(`${wider} px wider than the screen`)
  // most often the next thing is another page, which need not wait until this one has drawn itself once more
  await page.setViewportSize(DESKTOP)
  await page.emulateMedia({ colorScheme: 'light' })
  return found
}

async function axeOf(page: Page, kind: keyof typeof ASKED): Promise<string[]> {
  return (await violations(page, ASKED[kind])).map(found => `${kind}: ${found}`)
}
