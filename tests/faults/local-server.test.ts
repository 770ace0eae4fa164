import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serve } from '../../src/http/serve.ts'
import { rawRequest, statuses } from '../surfaces/raw-request.ts'
import { NOTES } from '../surfaces/small-table.ts'
import { smallServer } from '../surfaces/small-server.ts'
import type { SmallServer } from '../surfaces/small-server.ts'

let server: SmallServer
beforeAll(async () => {
  server = await smallServer()
})
afterAll(() => server.close())

const ROUTES = [
  '/',
  '/assets/app.js',
  '/api/v1/people/list',
  '/api/v1/openapi.json',
  '/api/v1/jobs/x/events',
  '/mcp',
  '/knock',
  '/feed/guess/plan.ics',
  '/nowhere',
]
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']

function request(method: string, path: string, headers: Record<string, string>): Promise<string> {
  const lines = Object.entries({ connection: 'close', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  return rawRequest(server.serving.port, `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`)
}

async function codeOf(answer: Response): Promise<string> {
  return ((await answer.json()) as { error: { code: string } }).error.code
}

describe('L01: another Host', () => {
  const session = (): Record<string, string> => ({ cookie: server.cookie, 'x-groundwork-token': server.token })
  test.each(ROUTES)('%s is closed to it, by every method', async path => {
    for (const method of METHODS) {
      const raw = await request(method, path, { ...session(), host: `evil.example:${server.serving.port}` })
      expect(statuses(raw), method).toEqual([403])
      if (method !== 'HEAD') expect(raw, method).toContain('"code":"E_HOST"')
    }
  })

  test.each([
    ['no Host', {}],
    ['an empty one', { host: '' }],
    ['the right name at another port', { host: '127.0.0.1:1' }],
    ['the right name without a port', { host: '127.0.0.1' }],
    ['a name that only begins like ours', { host: '127.0.0.1.evil.example:4319' }],
    ['another address of this machine', { host: '0.0.0.0:4319' }],
  ])('%s', async (_, host) => {
    const raw = await request('GET', '/api/v1/people/list', { ...session(), ...(host as Record<string, string>) })
    expect(statuses(raw)).toEqual([403])
    expect(raw).toContain('"code":"E_HOST"')
  })

  test('no Host at all in HTTP/1.0, and a full address in the request line', async () => {
    const { port } = server.serving
    expect(statuses(await rawRequest(port, 'GET / HTTP/1.0\r\n\r\n'))).toEqual([403])
    const absolute = `GET http://evil.example/api/v1/people/list HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`
    expect(statuses(await rawRequest(port, absolute))).toEqual([403])
  })

  test('an upgrade to a websocket leads nowhere', async () => {
    const raw = await request('GET', '/', { host: 'evil.example', upgrade: 'websocket', connection: 'Upgrade' })
    expect(statuses(raw)).not.toContain(101)
  })

  test('localhost and ::1 are names of ours', async () => {
    for (const name of ['localhost', '[::1]', 'LOCALHOST'])
      expect(
        statuses(await request('GET', '/api/v1/jobs', { ...session(), host: `${name}:${server.serving.port}` })),
      ).toEqual([200])
  })
})

describe('L02: another origin', () => {
  test.each(ROUTES)('%s is closed to it, by every method', async path => {
    const marks = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: `http://localhost:${server.serving.port}` },
      { origin: `http://127.0.0.1:${server.serving.port + 1}` },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]
    for (const method of METHODS)
      for (const mark of marks) {
        const headers = { host: server.host, cookie: server.cookie, 'x-groundwork-token': server.token, ...mark }
        const raw = await request(method, path, headers as Record<string, string>)
        expect(statuses(raw), `${method} ${JSON.stringify(mark)}`).toEqual([403])
        if (method !== 'HEAD') expect(raw).toContain('"code":"E_ORIGIN"')
      }
  })

  test('nothing changed, and a page of ours gets in', async () => {
    NOTES.length = 0
    const body = { id: 'a', text: 'x' }
    expect((await server.post('/api/v1/notes/add', body, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect(NOTES).toEqual([])
    expect(
      (await server.post('/api/v1/notes/add', body, { origin: server.origin, 'sec-fetch-site': 'same-origin' })).status,
    ).toBe(200)
    expect(NOTES).toEqual(['x'])
  })
})

describe('L03: what a form or a beacon can send', () => {
  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    '%j is not JSON',
    async type => {
      const answer = await server.post('/api/v1/notes/add', '{"id":"a","text":"x"}', { 'content-type': type })
      expect(answer.status).toBe(415)
      expect(await codeOf(answer)).toBe('E_TYPE')
    },
  )

  test('an upload takes bytes and nothing that a form could send', async () => {
    const headers = { cookie: server.cookie, 'x-groundwork-token': server.token, 'content-type': 'text/plain' }
    const answer = await fetch(`${server.origin}/api/v1/uploads/x`, { method: 'PUT', headers, body: 'x' })
    expect(answer.status).toBe(415)
  })

  test('every answer is for this origin alone, and no script can be made of one', async () => {
    for (const path of ROUTES) {
      const { headers } = await server.get(`${path}?callback=evil`)
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('access-control-allow-origin')).toBeNull()
      expect(headers.get('content-type') ?? 'text/html').not.toMatch(/javascript/)
    }
  })
})

describe('L04: the token', () => {
  test('without the cookie nothing is read; without the header token nothing is written', async () => {
    const none = { cookie: '' }
    expect((await server.get('/api/v1/people/list', none)).status).toBe(401)
    expect((await server.get('/', none)).status).toBe(401)
    for (const headers of [
      none,
      { 'x-groundwork-token': '' },
      { 'x-groundwork-token': 'wrong' },
      { 'x-groundwork-token': server.cookie.split('=')[1] ?? '' },
    ]) {
      const answer = await server.post('/api/v1/notes/add', { id: 'a', text: 'x' }, headers)
      expect(answer.status).toBe(401)
      expect(await codeOf(answer)).toBe('E_TOKEN')
    }
    const stop = await fetch(`${server.origin}/api/v1/jobs/x`, { method: 'DELETE', headers: { cookie: server.cookie } })
    expect(stop.status).toBe(401)
  })

  test('the link works once', async () => {
    const link = server.serving.link()
    const first = await fetch(link, { redirect: 'manual' })
    expect(first.status).toBe(303)
    expect(first.headers.get('location')).toBe('/')
    expect(first.headers.get('set-cookie')).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/)
    const second = await fetch(link, { redirect: 'manual' })
    expect(second.status).toBe(401)
    expect(second.headers.get('set-cookie')).toBeNull()
  })

  test('a browser that loads ahead does not use it up', async () => {
    const link = server.serving.link()
    expect((await fetch(link, { headers: { 'sec-purpose': 'prefetch;prerender' } })).status).toBe(204)
    expect((await fetch(link, { method: 'HEAD' })).status).toBe(204)
    expect((await fetch(link, { redirect: 'manual' })).status).toBe(303)
  })

  test('guesses are refused, thousands of them', async () => {
    const guess = (i: number): string =>
      `GET /?token=${i} HTTP/1.1\r\nHost: ${server.host}\r\n${i % 500 === 499 ? 'Connection: close\r\n' : ''}\r\n`
    for (let from = 0; from < 2_000; from += 500) {
      const raw = await rawRequest(server.serving.port, Array.from({ length: 500 }, (_, i) => guess(from + i)).join(''))
      expect(new Set(statuses(raw))).toEqual(new Set([401]))
    }
  })

  test('after a restart the old ones are worth nothing', async () => {
    const again = await smallServer()
    expect(again.token).not.toBe(server.token)
    const cookie = `groundwork-${again.serving.port}=${server.cookie.split('=')[1]}`
    expect((await again.get('/api/v1/people/list', { cookie })).status).toBe(401)
    expect((await again.get('/api/v1/people/list')).status).toBe(200)
    await again.close()
  })

  test('A06: no answer, error or report holds a token; the page holds the header token only', async () => {
    const link = server.serving.link()
    const secrets = [server.token, server.cookie.split('=')[1] ?? '', new URL(link).searchParams.get('token') ?? '']
    const bug = await server.post('/api/v1/notes/add', { id: 'bug', text: 'x' })
    const answers = [
      bug,
      await server.get('/api/v1/openapi.json'),
      await server.get('/nowhere.js'),
      await server.get('/api/v1/jobs'),
    ]
    const texts = [...(await Promise.all(answers.map(answer => answer.text()))), server.reported.map(String).join('\n')]
    for (const secret of secrets) expect(texts.filter(text => text.includes(secret))).toEqual([])
    const page = await (await server.get('/')).text()
    expect(page).toContain(server.token)
    expect(page).not.toContain(secrets[1])
    expect(bug.status).toBe(500)
    expect(texts[0]).not.toContain('a bug')
  })
})

describe('L06: where it listens', () => {
  test('on 127.0.0.1 and ::1 and on nothing else', async () => {
    const { port } = server.serving
    const others = Object.values(networkInterfaces())
      .flatMap(list => list ?? [])
      .filter(({ internal }) => !internal)
    for (const { address, family } of others) {
      const url = family === 'IPv6' ? `http://[${address}]:${port}/` : `http://${address}:${port}/`
      await expect(fetch(url, { signal: AbortSignal.timeout(2_000) }), address).rejects.toThrow()
    }
    const listening = spawnSync('ss', ['-ltnH', `sport = :${port}`], { encoding: 'utf8' })
    if (listening.status !== 0) return
    const places = listening.stdout
      .trim()
      .split('\n')
      .map(line => line.split(/\s+/)[3])
    expect(new Set(places).difference(new Set([`127.0.0.1:${port}`, `[::1]:${port}`]))).toEqual(new Set())
  })

  test.each(['0.0.0.0', '::', '192.168.0.7', 'example.org'])('it refuses to listen on %s', async host => {
    const refused = serve({ operations: [], world: {} as never, version: '0', host, report: () => undefined })
    await expect(refused).rejects.toMatchObject({ code: 'E_BIND', message: expect.stringContaining(host) })
  })

  test('a port of another program is refused when it was asked for', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise(resolve => {
      other.once('listening', resolve)
    })
    const { port } = other.address() as AddressInfo
    await expect(smallServer({ port })).rejects.toMatchObject({
      code: 'E_PORT',
      message: expect.stringContaining('--port'),
    })
    other.close()
  })

  test('L07: what it leaves in the home is for the user alone', () => {
    const path = join(server.home, 'server.json')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readFileSync(path, 'utf8')).not.toContain(server.token)
    expect(statSync(join(server.home, 'mcp-token')).mode & 0o777).toBe(0o600)
  })
})

test('L08: no page can be framed, no script but ours runs, nothing is kept', async () => {
  const page = await server.get('/')
  const policy = page.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|data:|https?:/)
  expect(page.headers.get('x-frame-options')).toBe('DENY')
  expect(page.headers.get('referrer-policy')).toBe('no-referrer')
  expect(page.headers.get('cross-origin-opener-policy')).toBe('same-origin')
  for (const path of ['/', '/api/v1/people/list', '/api/v1/jobs', '/nowhere.js'])
    expect((await server.get(path)).headers.get('cache-control') ?? 'no-store', path).toBe('no-store')
})
