import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser } from '../../src/io/print/find-browser.ts'
import { NOTES } from '../surfaces/small-table.ts'
import { smallServer } from '../surfaces/small-server.ts'
import type { SmallServer } from '../surfaces/small-server.ts'

// What a page of somebody else, open in the same browser, can do to the server: nothing. In a real Chromium.
const executablePath = findBrowser()
const REBOUND = 'rebound.example'

// text and not a function: it runs in the page, which has other globals than this file
const ATTEMPTS = `async origin => {
  const url = origin + '/api/v1/notes/add'
  const body = '{"id":"a","text":"evil"}'
  const attempts = [
    () => fetch(url, { method: 'POST', body, mode: 'no-cors', credentials: 'include' }),
    () => fetch(url, { method: 'POST', body, credentials: 'include', headers: { 'content-type': 'application/json' } }),
    () => fetch(origin + '/api/v1/people/list', { credentials: 'include' }).then(got => got.text()),
    async () => navigator.sendBeacon(url, body),
    () => new Promise((resolve, reject) => {
      const script = document.createElement('script')
      script.onload = resolve
      script.onerror = reject
      script.src = origin + '/api/v1/people/list'
      document.head.append(script)
    }),
  ]
  const settled = await Promise.allSettled(attempts.map(attempt => attempt()))
  return settled.map(one => (one.status === 'fulfilled' && typeof one.value === 'string' ? one.value : one.status))
}`

describe.runIf(executablePath !== null)('in a browser', () => {
  let server: SmallServer
  let browser: Browser
  const evil = createServer((_, answer) =>
    answer.setHeader('content-type', 'text/html').end('<!doctype html><title>evil</title>'),
  )
  let evilPort = 0
  beforeAll(async () => {
    server = await smallServer()
    await new Promise(resolve => {
      evil.listen(0, '127.0.0.1', () => resolve(null))
    })
    evilPort = (evil.address() as AddressInfo).port
    browser = await chromium.launch({
      executablePath: executablePath ?? '',
      // the name server of the attack: the page's own name leads to this machine a moment later
      args: [`--host-resolver-rules=MAP ${REBOUND} 127.0.0.1`, '--no-sandbox'],
    })
  })
  afterAll(async () => {
    await browser.close()
    evil.close()
    await server.close()
  })

  test('L05: a page whose name was bound to this machine reads nothing', async () => {
    const page = await browser.newPage()
    await page.goto(`http://${REBOUND}:${evilPort}/`)
    const answer = await page.goto(`http://${REBOUND}:${server.serving.port}/api/v1/people/list`)
    expect(answer?.status()).toBe(403)
    expect(await page.content()).toContain('E_HOST')
    const read = await page.evaluate(async url => {
      const got = await fetch(url)
      return [got.status, await got.text()] as const
    }, `http://${REBOUND}:${server.serving.port}/api/v1/people/list`)
    expect(read[0]).toBe(403)
    expect(read[1]).not.toContain('rows')
    await page.close()
  })

  test('L03: a form, an image, a script and a beacon of another page change and read nothing', async () => {
    NOTES.length = 0
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(server.serving.link())
    const stranger = await context.newPage()
    await stranger.goto(`http://localhost:${evilPort}/`)
    const seen = await stranger.evaluate<string[]>(`(${ATTEMPTS})('${server.origin}')`)
    expect(seen.join(' ')).not.toContain('rows')
    expect(seen[4]).toBe('rejected')
    await stranger.setContent(
      `<form method="post" enctype="text/plain" action="${server.origin}/api/v1/notes/add"><input name='{"id":"a","text":"' value='evil"}'></form>`,
    )
    const [answer] = await Promise.all([
      stranger.waitForResponse(got => got.url().includes('/notes/add')),
      stranger.evaluate('document.forms[0].submit()'),
    ])
    expect(answer.status()).toBe(403)
    expect(NOTES).toEqual([])
    await context.close()
  })

  test('L08: it cannot be framed', async () => {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${evilPort}/`)
    const asked = page.waitForRequest(`${server.origin}/`)
    await page.setContent(`<iframe src="${server.origin}/"></iframe>`)
    // it was asked for, it has been answered or refused, and the frame shows what it will show
    await (await asked).response().catch(() => null)
    await expect.poll(() => page.frames()[1]?.url() ?? '', { timeout: 30_000 }).not.toBe('')
    await page.frames()[1]?.waitForLoadState()
    const texts = await Promise.all(
      page
        .frames()
        .slice(1)
        .map(frame => frame.content().catch(() => '')),
    )
    expect(texts.join('')).not.toMatch(/let in yet|groundwork-token/)
    await page.close()
  })

  test('L04: the link lets one browser in, and leaves no token in the address', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const answer = await page.goto(server.serving.link())
    expect(answer?.status()).toBe(200)
    expect(page.url()).toBe(`${server.origin}/`)
    const status = await page.evaluate(async () => (await fetch('/api/v1/people/list')).status)
    expect(status).toBe(200)
    expect(await page.evaluate('document.cookie')).toBe('')
    const other = await browser.newContext()
    expect((await (await other.newPage()).goto(`${server.origin}/`))?.status()).toBe(401)
    await other.close()
    await context.close()
  })
})

test('a browser is there, or its absence is said', () => {
  if (executablePath === null)
    console.warn('The tests in a browser were not run: no Chrome or Chromium on this machine.')
  if (process.env['CI'] === 'true') expect(executablePath).not.toBeNull()
})
