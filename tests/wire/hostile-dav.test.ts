import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openDav } from '../../src/io/connect/dav/dav.ts'
import { DAV_LIMITS } from '../../src/io/connect/dav/read-collection.ts'
import { Account } from '../../src/io/connect/outbound/account.ts'
import type { Checkpoint, Opened } from '../../src/io/connect/outbound/account.ts'

/** A small calendar server of ours, because no real one can be told to misbehave in the middle. */
const EVENTS = 90
let server: Server
let objects = new Map<string, string>()
let poisoned = new Set<string>()
/** how often what is asked for in one go is refused as a whole, and with what */
let busy: { times: number; status: number; body?: string } = { times: 0, status: 503 }
let listing: 'whole' | 'page' | 'torn' | 'nothing' | 'cut' = 'whole'
let asked = 0
/** what is answered to any question for a list; 0: the list */
let down = 0

const answer = (href: string, props: string): string =>
  `<d:response><d:href>${href}</d:href><d:propstat><d:prop>${props}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`
const multi = (inner: string): string =>
  `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">${inner}</d:multistatus>`
const itself = answer(
  '/cal/',
  '<d:resourcetype><d:collection/><c:calendar/></d:resourcetype><d:displayname>Made</d:displayname>',
)

function list(): string {
  const all = [...objects.keys()].map(href => answer(href, `<d:getetag>"${href.length}"</d:getetag><d:resourcetype/>`))
  if (listing === 'page') return '<!doctype html><p>Down for maintenance</p>'
  if (listing === 'torn') return multi(itself + all.join('')).slice(0, 900)
  if (listing === 'nothing') return multi(itself)
  if (listing === 'cut')
    return multi(
      `${itself}${all.slice(0, 1).join('')}<d:response><d:href>/cal/</d:href><d:status>HTTP/1.1 507 Too much</d:status></d:response>`,
    )
  return multi(itself + all.join(''))
}

function reply(request: IncomingMessage, body: string, response: ServerResponse): void {
  const say = (status: number, text: string): void => {
    response.writeHead(status, { 'content-type': text.startsWith('<!') ? 'text/html' : 'application/xml' }).end(text)
  }
  if (request.method === 'PROPFIND' && down > 0) {
    response.writeHead(down, { 'retry-after': '600' }).end('Down')
    return
  }
  if (request.url === '/blank/') return say(207, multi(''))
  if (request.url === '/site/') return say(200, '<!doctype html><p>Down for maintenance</p>')
  if (request.url === '/B%FCro/') return say(207, multi(itself.replaceAll('/cal/', '/B%FCro/').replace('Made', '')))
  if (request.url === '/broken/') {
    const broken = itself.replaceAll('/cal/', '/broken/').replace('Made', 'Broken')
    return request.headers.depth === '0' ? say(207, multi(broken)) : say(500, 'Traceback')
  }
  if (request.method === 'PROPFIND') return say(207, request.headers.depth === '0' ? multi(itself) : list())
  asked++
  const hrefs = [...body.matchAll(/href>([^<]+)</g)].map(([, href]) => href ?? '')
  if (busy.times > 0) {
    busy.times--
    return say(busy.status, busy.body ?? '<e/>')
  }
  if (hrefs.some(href => poisoned.has(href))) return say(500, 'Traceback')
  const gone = (href: string): string =>
    `<d:response><d:href>${href}</d:href><d:status>HTTP/1.1 404 Not Found</d:status></d:response>`
  const found = (href: string): string => answer(href, `<c:calendar-data>${objects.get(href)}</c:calendar-data>`)
  say(207, multi(hrefs.map(href => (objects.has(href) ? found(href) : gone(href))).join('')))
}

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', chunk => (body += String(chunk))).on('end', () => reply(request, body, response))
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  objects = new Map(
    Array.from({ length: EVENTS }, (_, n) => [
      `/cal/${n}.ics`,
      `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:e${n}\r\nDTSTART:20240102T100000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
    ]),
  )
  poisoned = new Set()
  busy = { times: 0, status: 503 }
  listing = 'whole'
  asked = 0
  down = 0
})

const runOf = (paths: readonly string[]): Promise<Opened> => run(null, true, paths)
const run = (
  checkpoint: Checkpoint | null = null,
  isChosen = false,
  beside: readonly string[] = [],
): Promise<Opened> => {
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/cal/`
  const account = Account.parse({
    id: 'ana', kind: 'caldav', url, user: 'ana', folders: isChosen ? [...beside.map(path => new URL(path, url).href), url] : [], sent: null, private: true, certificate: null,
  }) // prettier-ignore
  return openDav(account, null, checkpoint, new AbortController().signal, account, { ...DAV_LIMITS, batch: 40 })
}

it('one object that the server breaks at costs only itself, is said, and asked for again with nothing else', async () => {
  poisoned = new Set(['/cal/7.ics', '/cal/50.ics'])
  const first = await run()
  expect([first.count, first.stopped, first.more]).toEqual([EVENTS - 2, null, false])
  expect(first.notes).toEqual(['The server lists 2 events that it could not hand over; asked for again next time.'])
  asked = 0
  expect((await run(first.checkpoint())).count).toBe(0)
  expect(asked).toBeLessThan(5)
  poisoned = new Set()
  const healed = await run(first.checkpoint())
  expect([healed.count, healed.notes]).toEqual([2, []])
  expect((await run(healed.checkpoint())).count).toBe(0)
})

it('a server that breaks at all of them is in trouble: what came is kept, the rest comes next time', async () => {
  busy = { times: 1, status: 503 }
  await expect(run()).rejects.toMatchObject({ code: 'E_DAV_ANSWER' })
  poisoned = new Set([...objects.keys()].slice(45))
  const part = await run()
  expect(part.stopped).toMatchObject({ code: 'E_DAV_ANSWER' })
  expect(part.count).toBe(40)
  poisoned = new Set()
  expect((await run(part.checkpoint())).count).toBe(EVENTS - 40)
})

it('what is gone between the list and the asking costs nothing', async () => {
  const whole = await run()
  expect(whole.count).toBe(EVENTS)
  objects.set('/cal/new.ics', objects.get('/cal/1.ics') ?? '')
  busy = { times: 1, status: 207, body: multi('') }
  const next = await run(whole.checkpoint())
  expect([next.count, next.stopped]).toEqual([0, null])
})

it.each(['page', 'torn'] as const)(
  'an answer that is no list (%s) is refused and not taken for an empty calendar',
  async how => {
    const whole = await run()
    listing = how
    await expect(run(whole.checkpoint())).rejects.toMatchObject({ code: 'E_DAV_ANSWER' })
  },
)

it('a list that is empty or cut short tells of no object that it has gone', async () => {
  const whole = await run()
  listing = 'nothing'
  expect((await run(whole.checkpoint())).calendars).toMatchObject([{ listed: [], gone: [] }])
  listing = 'cut'
  expect((await run(whole.checkpoint())).calendars).toMatchObject([{ listed: null, gone: [] }])
})

it.each([429, 500, 502, 503, 504])(
  'a server that is in trouble (%i) is busy: its calendars are neither gone nor none',
  async status => {
    const whole = await run()
    down = status
    for (const isChosen of [true, false])
      await expect(run(whole.checkpoint(), isChosen)).rejects.toMatchObject({
        code: 'E_DAV_BUSY',
        message: expect.stringMatching(/^127\.0\.0\.1:\d+ cannot answer just now \(\d+\)\. Try again in 10 minutes\.$/),
      })
    down = 0
    expect((await run(whole.checkpoint(), true)).count).toBe(0)
  },
)

it('a calendar that the server breaks at costs only itself, wherever it stands', async () => {
  const some = await run(null, true, ['/broken/'])
  expect(some).toMatchObject({ count: EVENTS, stopped: null, more: false, missing: { code: 'E_DAV_BUSY' } })
  expect(some.missing?.message).toContain('"Broken"')
  const again = await run(some.checkpoint(), true, ['/broken/'])
  expect(again).toMatchObject({ count: 0, stopped: null, missing: { code: 'E_DAV_BUSY' } })
})

it.each(['/blank/', '/site/'])(
  'what says nothing of a calendar (%s) is not taken for one that has gone',
  async path => {
    await expect(runOf([path])).rejects.toMatchObject({ code: 'E_DAV_ANSWER' })
  },
)

it('a calendar whose address is in an older encoding is one like any other', async () => {
  expect(await runOf(['/B%FCro/'])).toMatchObject({ stopped: null, missing: null, count: EVENTS })
})

it.each([multi(''), '<!doctype html><p>Down for maintenance</p>'])(
  'what is passed over in silence is asked for again, few or many (%#)',
  async body => {
    busy = { times: 1, status: body.startsWith('<!') ? 200 : 207, body }
    await expect(run()).rejects.toMatchObject({ code: 'E_DAV_ANSWER' })
    const whole = await run()
    objects.set('/cal/new.ics', objects.get('/cal/1.ics') ?? '')
    busy = { times: 1, status: body.startsWith('<!') ? 200 : 207, body }
    const next = await run(whole.checkpoint())
    expect([next.count, next.notes.length]).toEqual([0, 1])
    expect((await run(next.checkpoint())).count).toBe(1)
  },
)
