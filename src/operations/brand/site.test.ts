import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from '../../../tests/made/violations.ts'
import { openScratchWorld, scratch, smallLife } from '../../../tests/made/world.ts'
import { findBrowser } from '../../io/print/find-browser.ts'
import type { World } from '../../io/world/world.ts'
import { callOperation } from '../call.ts'
import { historyUndo } from '../history.ts'
import { importsRun } from '../imports.ts'
import type { Operation } from '../operation.ts'
import { peopleList } from '../people/list.ts'
import { cvChoose } from './cv.ts'
import { siteChoose, siteRead, siteSet, siteWrite } from './site.ts'
import { piecesAdd, piecesPublish } from './write.ts'

// A site written from one made-up life, looked at as a stranger would: what is there, and above all what is not.
const { life, file } = smallLife()
const CANARY = 'zq-canary'
let world: World
let folder = ''

const call = <T>(entry: unknown, input: unknown) => callOperation(entry as Operation, world, input) as Promise<T>
type Read = {
  public: number
  sections: { section: string; items: { id: string; title: string; text: string; where: string; public: boolean }[] }[]
}
const read = () => call<Read>(siteRead, {})
const section = async (name: string) => (await read()).sections.find(one => one.section === name)?.items ?? []
/** Every file of a folder by its path. */
const filesIn = (root: string) =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .map(path => [relative(root, path), readFileSync(path, 'utf8')]),
  )

beforeAll(async () => {
  world = await openScratchWorld()
  folder = join(scratch(), 'site')
  await call(importsRun, { files: ['linkedin.zip', 'resume.json', 'feed.xml', 'podcast.xml', 'mail.mbox'].map(file) })
  const hostile = `<img src=x onerror=alert(1)> "quoted" & ${CANARY}-public`
  for (const title of [hostile, `${CANARY}-private draft`]) {
    const { id } = await call<{ id: string }>(piecesAdd, { title, form: 'talk', about: `${CANARY}-about </p><script>` })
    if (title === hostile) await call(piecesPublish, { piece: id, at: Date.UTC(2026, 4, 5) })
  }
}, 120_000)
afterAll(() => world.close())

describe('private by default', () => {
  test('nothing is public, and nothing is written', async () => {
    const { public: n, sections } = await read()
    expect(n).toBe(0)
    expect(sections.length).toBeGreaterThan(5)
    await expect(call(siteWrite, { folder })).rejects.toMatchObject({ code: 'E_SITE_TITLE' })
    await call(siteSet, { title: 'Ilse Varonde' })
    await expect(call(siteWrite, { folder })).rejects.toMatchObject({ code: 'E_SITE_NOTHING' })
  })

  test('choices are by section, each undone by itself', async () => {
    await call(siteChoose, { section: 'talks' })
    expect((await section('talks')).every(item => item.public)).toBe(true)
    const [talk] = await section('talks')
    await call(siteChoose, { items: [talk?.id], show: 'no' })
    expect((await section('talks')).filter(item => item.public)).toHaveLength((await section('talks')).length - 1)
    await call(historyUndo, {})
    expect((await section('talks')).every(item => item.public)).toBe(true)
    const [job] = await section('work')
    await expect(call(siteChoose, { items: [talk?.id, job?.id] })).rejects.toMatchObject({ code: 'E_SECTION' })
    await expect(call(siteChoose, { items: ['no such thing'] })).rejects.toMatchObject({ code: 'E_NOT_FOUND' })
    await expect(call(siteSet, { domain: 'https://x.example' })).rejects.toMatchObject({ code: 'E_SCHEMA' })
  })
})

describe('a written site', () => {
  let files: Record<string, string> = {}
  beforeAll(async () => {
    await call(siteSet, {
      intro: 'I make numbers that people can trust.',
      domain: 'varonde.example',
      mail: 'hello@varonde.example',
    })
    for (const name of ['projects', 'volunteering', 'skills']) await call(siteChoose, { section: name })
    const [article] = await section('publications')
    await call(siteChoose, { items: [article?.id] })
    const [job] = await section('work')
    await call(cvChoose, { line: job?.id, text: `${CANARY}-hidden wording` })
    await call(siteWrite, { folder })
    files = filesIn(folder)
  })

  test('has what a site has, and is small', () => {
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(
        '404.html CNAME cv/index.html feed.json feed.xml index.html projects/index.html resume.json robots.txt sitemap.xml style.css talks/index.html writing/index.html'.split(
          ' ',
        ),
      ),
    )
    const { '.groundwork-site.json': _manifest, ...site } = files
    const total = Object.keys(site).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
    expect(total).toBeLessThan(100_000)
    for (const [name, text] of Object.entries(files))
      if (name.endsWith('.html')) expect(text.length, name).toBeLessThan(20_000)
  })

  test('shows only what was chosen: no private piece, no hidden line, no other person', async () => {
    const whole = Object.values(files).join('\n')
    expect(whole).toContain(`${CANARY}-public`)
    expect(whole).not.toContain(`${CANARY}-private`)
    expect(whole).not.toContain(`${CANARY}-hidden`)
    for (const one of [
      ...(await section('work')),
      ...(await section('education')),
      ...(await section('publications')).slice(1),
    ])
      if (!one.public && one.title.length > 12) expect(whole, one.title).not.toContain(one.title)
    const { rows } = await call<{ rows: { name: string }[] }>(peopleList, { offset: 0, limit: 500 })
    expect(rows.length).toBeGreaterThan(30)
    for (const { name } of rows) expect(whole, name).not.toContain(name)
    for (const email of life.ego.emails) expect(whole).not.toContain(email)
    expect(whole).not.toContain(life.ego.phone)
  })

  test('X04 runs nothing, and no text becomes markup', () => {
    for (const [name, text] of Object.entries(files).filter(([path]) => path.endsWith('.html'))) {
      expect(text, name).not.toMatch(/<script|<iframe|<img|\son\w+=(?!["']?[^<]*&gt;)|javascript:/i)
      expect(text, name).toMatch(/^<!doctype html>\n<html lang="en">/)
    }
    expect(files['talks/index.html']).toContain('&lt;img src=x onerror=alert(1)&gt; &quot;quoted&quot; &amp;')
    expect(files['feed.xml']).toContain('&lt;/p&gt;&lt;script&gt;')
  })

  test('twice gives identical bytes; a copy elsewhere too', async () => {
    expect(await call(siteWrite, { folder })).toMatchObject({ changed: 0, gone: 0 })
    const other = join(scratch(), 'other')
    await call(siteWrite, { folder: other })
    expect(filesIn(other)).toEqual(files)
  })

  test('every link inside leads to a file, and every address outside is http, https or mailto', () => {
    const dead: string[] = []
    for (const [name, text] of Object.entries(files).filter(([path]) => path.endsWith('.html')))
      for (const [, href = ''] of text.matchAll(/\shref="([^"]*)"/g)) {
        if (/^(?:https?:|mailto:)/.test(href)) continue
        const [path = '', anchor] = href.split('#')
        const target =
          path === '' ? name : path.startsWith('/') ? path.slice(1) || 'index.html' : join(dirname(name), path)
        const found = files[target] ?? files[`${target}index.html`]
        if (found === undefined || (anchor !== undefined && !found.includes(`id="${anchor}"`)))
          dead.push(`${name}: ${href}`)
      }
    expect(dead).toEqual([])
  })

  test('feeds, sitemap and data are well-formed and say the same', async () => {
    const feed = JSON.parse(files['feed.json'] ?? '') as { items: { title: string }[] }
    expect(feed.items.map(({ title }) => title)).toContain(`<img src=x onerror=alert(1)> "quoted" & ${CANARY}-public`)
    expect((files['feed.xml'] ?? '').match(/<entry>/g)).toHaveLength(feed.items.length)
    const resume = JSON.parse(files['resume.json'] ?? '') as Record<string, unknown>
    expect(Object.keys(resume)).toEqual(expect.arrayContaining(['projects', 'publications', 'skills']))
    expect(resume).not.toHaveProperty('work')
    expect(resume).not.toHaveProperty('basics')
    expect(files['sitemap.xml']).toContain('<loc>https://varonde.example/talks/</loc>')
    // our own reader takes our own feed: it is a feed
    const path = join(scratch(), 'own.xml')
    writeFileSync(path, files['feed.xml'] ?? '')
    await call(importsRun, { files: [path] })
    expect((await section('talks')).filter(({ title }) => title.includes(`${CANARY}-public`))).toHaveLength(1)
  })

  test.skipIf(findBrowser() === null)(
    'is accessible in light and dark, and fits a phone',
    async () => {
      const browser = await chromium.launch({
        executablePath: findBrowser() ?? '',
        args: ['--no-sandbox', '--disable-gpu'],
      })
      const found: string[] = []
      try {
        for (const colorScheme of ['light', 'dark'] as const) {
          const context = await browser.newContext({
            colorScheme,
            viewport: { width: 390, height: 844 },
            bypassCSP: true,
          })
          const page = await context.newPage()
          page.on('pageerror', error => found.push(error.message))
          for (const name of Object.keys(files).filter(path => path.endsWith('.html') && path !== '404.html')) {
            await page.goto(pathToFileURL(join(folder, name)).href)
            found.push(...(await violations(page)).map(what => `${name}: ${what}`))
            const wider = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
            if (wider > 0) found.push(`${name}: ${wider} px wider than the screen`)
          }
          await context.close()
        }
      } finally {
        await browser.close()
      }
      expect(found).toEqual([])
    },
    120_000,
  )

  test('without a folder it goes beside the data; foreign folders are refused', async () => {
    expect(await call(siteWrite, {})).toMatchObject({ folder: world.places.site })
    const foreign = join(scratch(), 'thesis')
    mkdirSync(foreign)
    writeFileSync(join(foreign, 'thesis.txt'), 'mine')
    await expect(call(siteWrite, { folder: foreign })).rejects.toMatchObject({ code: 'E_SITE_FOLDER' })
  })
})
