import { createServer } from 'node:http'
import type { Server as HttpServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld } from '../../src/io/world/open-world.ts'
import type { World } from '../../src/io/world/world.ts'
import { accountsAdd, accountsList } from '../../src/operations/accounts/accounts.ts'
import type { AccountRow, Fetched } from '../../src/operations/accounts/shapes.ts'
import { accountsPreview, accountsProbe, accountsRun } from '../../src/operations/accounts/wire-jobs.ts'
import { callOperation } from '../../src/operations/call.ts'
import { importsUndo } from '../../src/operations/imports.ts'
import type { Operation } from '../../src/operations/operation.ts'
import { scratch } from '../made/world.ts'
import { has, PASSWORD, startRadicale } from './servers.ts'
import type { Server } from './servers.ts'

const there = has('radicale', 'radicale')
let world: World
beforeAll(async () => {
  world = await openWorld({
    home: scratch(),
    now: Date.UTC(2026, 10, 20),
    seed: 7,
    zone: 'Europe/Oslo',
    keychain: false,
  })
})
afterAll(() => world?.close())
const run = async <O>(entry: unknown, input: unknown): Promise<O> =>
  (await callOperation(entry as Operation, world, input)) as O
const kinds = async (kind: string): Promise<number> =>
  (await world.store.observations.coverage()).filter(one => one.kind === kind).reduce((n, one) => n + one.n, 0)
const add = async (given: Record<string, unknown>): Promise<AccountRow> =>
  (await run<{ account: AccountRow }>(accountsAdd, { private: true, ...given })).account
const fetchOf = ({ id }: AccountRow) => run<Fetched>(accountsRun, { id })

describe.skipIf(!there)('calendars and cards on Radicale', () => {
  let server: Server
  let url = ''
  const put = async (path: string, type: string, body: string): Promise<void> => {
    const headers = { authorization: `Basic ${btoa(`ana:${PASSWORD}`)}`, 'content-type': type }
    const { status } = await fetch(`${url}ana/${path}`, { method: 'PUT', headers, body })
    expect(status).toBe(201)
  }
  const event = (n: number): string =>
    `BEGIN:VEVENT\r\nUID:e${n}\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:202609${String(1 + (n % 28)).padStart(2, '0')}T100000Z\r\nDTEND:202609${String(1 + (n % 28)).padStart(2, '0')}T110000Z\r\nSUMMARY:Meeting ${n}\r\nORGANIZER:mailto:ana@made.example\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:b${n % 9}@example.org\r\nEND:VEVENT\r\n`
  const calendar = (from: number, to: number): string =>
    `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//made//EN\r\n${Array.from({ length: to - from }, (_, i) => event(from + i)).join('')}END:VCALENDAR\r\n`
  const card = (n: number, title = 'Baker'): string =>
    `BEGIN:VCARD\r\nVERSION:3.0\r\nUID:c${n}\r\nFN:Made Person ${n}\r\nN:Person ${n};Made;;;\r\nTITLE:${title}\r\nEMAIL:b${n}@example.org\r\nEND:VCARD\r\n`

  beforeAll(async () => {
    server = await startRadicale()
    url = `http://127.0.0.1:${server.port}/`
    await put('work/', 'text/calendar', calendar(0, 60))
    await put('friends/', 'text/vcard', Array.from({ length: 30 }, (_, n) => card(n)).join(''))
  })
  afterAll(() => server?.stop())

  it('a calendar: found, fetched, again nothing, then only what is new; taken back it comes again', async () => {
    const given = { kind: 'caldav', url, user: 'ana', secret: PASSWORD }
    const { places } = await run<{ places: { path: string }[] }>(accountsProbe, { ...given, private: true })
    const folders = places.map(({ path }) => path)
    const { says } = await run<{ says: string }>(accountsPreview, { ...given, private: true, folders })
    expect(says).toMatch(/^60 events looked at: \d+ new facts about \d+ people/)
    const account = await add({ ...given, folders })
    const first = await fetchOf(account)
    expect(await kinds('meeting')).toBeGreaterThanOrEqual(60)
    const all = await kinds('meeting')
    expect(await fetchOf(account)).toMatchObject({ import: null, came: { kept: 0, matched: 0 } })
    await put('work/new.ics', 'text/calendar', calendar(60, 61))
    expect((await fetchOf(account)).came?.matched).toBe(0)
    expect(await kinds('meeting')).toBe(all + 1)
    await run(importsUndo, { id: first.import?.id })
    expect(await kinds('meeting')).toBe(1)
    await fetchOf(account)
    expect(await kinds('meeting')).toBe(all + 1)
  }, 120_000)

  it('a meeting that is put off or called off takes the place of what it was; run again or taken back, nothing else changes', async () => {
    const one = (text: string): Promise<void> =>
      put('later/one.ics', 'text/calendar', calendar(70, 71).replace(event(70), text))
    await put('later/', 'text/calendar', calendar(71, 72))
    await one(event(70))
    const account = await add({ kind: 'caldav', url: `${url}ana/later/`, user: 'ana', secret: PASSWORD })
    await fetchOf(account)
    const [all, day] = [await kinds('meeting'), Date.UTC(2026, 8, 1 + (70 % 28))]
    const then = async (hour: number): Promise<boolean[]> =>
      (await world.store.observations.ofKinds(['meeting']))
        .filter(({ observation }) => observation.at === day + hour * 3_600_000)
        .map(({ observation }) => observation.detail.cancelled === true)
    const before = await then(10)
    expect(await then(13)).toEqual([])
    const put13 = event(70).replaceAll(/T1([01])0000Z/g, (_, n: string) => `T1${Number(n) + 3}0000Z`)
    await one(put13)
    expect((await fetchOf(account)).came).toMatchObject({ kept: 1, matched: 0 })
    expect([await then(13), (await then(10)).length, await kinds('meeting')]).toEqual([[false], before.length - 1, all])
    await one(put13.replace('SUMMARY', 'STATUS:CANCELLED\r\nSUMMARY'))
    const off = await fetchOf(account)
    expect(await then(13)).toEqual([true])
    expect(await fetchOf(account)).toMatchObject({ import: null })
    await run(importsUndo, { id: off.import?.id })
    await fetchOf(account)
    expect([await then(13), await kinds('meeting')]).toEqual([[true], all])
    expect((await world.store.whole.check()).filter(({ ok }) => !ok)).toEqual([])
  }, 120_000)

  it('an address book: cards enrich people; a changed card comes again, the others do not', async () => {
    const account = await add({ kind: 'carddav', url, user: 'ana', secret: PASSWORD })
    const first = await fetchOf(account)
    expect(first.came?.kept).toBeGreaterThanOrEqual(30)
    expect((await fetchOf(account)).came).toEqual({ kept: 0, matched: 0, skipped: 0, failed: 0 })
    await put('friends/another.vcf', 'text/vcard', card(31, 'Miller'))
    const next = await fetchOf(account)
    expect(next.came?.kept).toBeGreaterThanOrEqual(1)
    expect((next.came?.kept ?? 0) + (next.came?.matched ?? 0)).toBeLessThan(5)
  }, 120_000)

  it('a wrong password is one plain sentence', async () => {
    const wrong = { kind: 'caldav', url, user: 'ana', secret: 'wrong-canary', private: true }
    const error = await run(accountsProbe, wrong).then(String, (thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'E_DAV_LOGIN', message: expect.stringMatching(/^\S+ did not take the name/) })
    expect(JSON.stringify(error)).not.toContain('canary')
  })
})

describe('a feed', () => {
  let server: HttpServer
  let url = ''
  let etag = '"1"'
  const seen: (string | undefined)[] = []
  beforeAll(async () => {
    server = createServer((request, response) => {
      seen.push(request.headers['if-none-match'])
      if (request.url === '/page') return response.end('<!doctype html><title>No feed</title>')
      if (request.url === '/blog')
        return response.end(
          '<!DOCTYPE html><link rel=stylesheet href=/x.css><link href="/feed.xml?a=1&amp;b=2" type="application/rss+xml" rel="alternate">',
        )
      if (request.headers['if-none-match'] === etag) return response.writeHead(304).end()
      response.writeHead(200, { 'content-type': 'application/rss+xml', etag })
      const items = etag === '"1"' ? [1, 2] : [1, 2, 3]
      return response.end(
        `<?xml version="1.0"?><rss version="2.0"><channel><title>Made</title><link>https://made.example</link>${items.map(n => `<item><title>Piece ${n}</title><link>https://made.example/${n}</link><guid>g${n}</guid><pubDate>Tue, 0${n} Sep 2026 10:00:00 GMT</pubDate></item>`).join('')}</channel></rss>`,
      )
    })
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
    const address = server.address()
    url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  it('is asked whether it changed, and read only then; taken back it is read again', async () => {
    const account = await add({ kind: 'feed', url: `${url}feed.xml`, title: 'My blog', every: 6 })
    const first = await fetchOf(account)
    expect(first).toMatchObject({ came: { kept: 2 }, says: '2 new facts came from My blog.' })
    expect(await fetchOf(account)).toMatchObject({ import: null, says: 'Nothing new at My blog.' })
    expect(seen).toEqual([undefined, '"1"'])
    etag = '"2"'
    expect((await fetchOf(account)).came).toMatchObject({ kept: 1, matched: 2 })
    await run(importsUndo, { id: first.import?.id })
    await fetchOf(account)
    expect(seen.at(-1)).toBe(undefined)
    expect((await run<{ rows: AccountRow[] }>(accountsList, {})).rows.at(-1)).toMatchObject({ error: null, total: 3 })
  }, 120_000)

  it('is found by the page that names it; a page that names none is refused', async () => {
    const asked = { kind: 'feed', private: true }
    const found = await run<{ url: string; places: unknown[] }>(accountsProbe, { ...asked, url: `${url}blog` })
    expect(found).toMatchObject({ url: `${url}feed.xml?a=1&b=2`, places: [{ count: 3 }] })
    await expect(run(accountsProbe, { ...asked, url: `${url}page` })).rejects.toMatchObject({ code: 'E_FEED_NONE' })
  })

  it('that is none is refused in one sentence, and the account shows it', async () => {
    const account = await add({ kind: 'feed', url: `${url}page`, every: 6 })
    await expect(fetchOf(account)).rejects.toMatchObject({ code: 'E_FEED_PAGE' })
    const row = (await run<{ rows: AccountRow[] }>(accountsList, {})).rows.at(-1)
    expect(row?.error?.code).toBe('E_FEED_PAGE')
    expect((row?.nextRun ?? 0) - (row?.lastRun ?? 0)).toBe(900_000)
  }, 120_000)
})
